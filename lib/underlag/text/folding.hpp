// Texts that people take for the same, made the same.
#pragma once

#include <string>
#include <string_view>

namespace underlag {

// For names: case folded, runs of any space (also no-break) as one space, trimmed, U+2010 and the
// no-break U+2011 as the hyphen they look like, without signs that are not seen (invisible_length).
// Letters keep their rings and dots:
// "Åsa  ÖBERG" -> "åsa öberg".
[[nodiscard]] std::string fold_name(std::string_view text);
// The same into `folded`, whose storage is used again.
void fold_name(std::string_view text, std::string& folded);

// A person's name as it is said, where it is written with the family name first: "Berg, Bo" ->
// "Bo Berg". Any other text is left as it is.
[[nodiscard]] std::string first_name_first(std::string_view name);

// For the names of persons: as fold_name, and "Berg, Bo" is "Bo Berg".
[[nodiscard]] std::string fold_person(std::string_view name);
// The same into `folded`, whose storage is used again.
void fold_person(std::string_view name, std::string& folded);

// For references and ids, in lists and in the ledger: as fold_name without any space, and without
// leading zeros when all that is left is digits, since a spreadsheet makes 12 of 0012:
// "R 007" -> "r007", " 0012" -> "12", "000" -> "0". "" only for what holds nothing but spaces.
[[nodiscard]] std::string reference_key(std::string_view text);
// The same into `key`, whose storage is used again.
void reference_key(std::string_view text, std::string& key);

// For headings and keys: case folded, spaces, `_` and `-` taken away, å ä -> a, ö -> o.
// "Start-Datum" -> "startdatum", "Ersättning" -> "ersattning".
[[nodiscard]] std::string fold_heading(std::string_view text);

// Whether two references, or two ids, are one: a spreadsheet turns 0012 into 12.

// Without regard to case, spaces and, where all are digits, leading zeros (reference_key).
[[nodiscard]] inline bool are_one_reference(std::string_view a, std::string_view b) {
    return a == b || (a.empty() == b.empty() && reference_key(a) == reference_key(b));
}

}  // namespace underlag
