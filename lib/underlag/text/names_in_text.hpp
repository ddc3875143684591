// Names of persons, however they are written and wherever they stand in a text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "underlag/text/personal_number.hpp"

namespace underlag {

// As fold_person, with the words in the order of the alphabet: the same of "Bo Berg", "Berg Bo" and
// "Berg, Bo".
[[nodiscard]] std::string person_in_any_order(std::string_view name);

// The words of a name, folded, one space between them, in every order in which it is said: "Åsa
// Maria Ek" also as "ek åsa maria" and "åsa ek". Of a name of one word none: it may be any word.
[[nodiscard]] std::vector<std::string> ways_to_say(std::string_view name);

// Each of its words by itself, folded.
[[nodiscard]] std::vector<std::string> words_to_say(std::string_view name);

// Where any of these `ways`, sorted, stands: as whole words, in any case, with spaces, commas,
// hyphens, points or low lines between them, and with the s of a genitive. In order, apart.
[[nodiscard]] std::vector<TextSpan> names_within(std::string_view text,
                                                 const std::vector<std::string>& ways);

// `text` with the mask of personal identity numbers in place of each.
[[nodiscard]] std::string without_names(std::string_view text,
                                        const std::vector<std::string>& ways);

}  // namespace underlag
