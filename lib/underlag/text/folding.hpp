// Texts that people take for the same, made the same.
#pragma once

#include <string>
#include <string_view>

namespace underlag {

// For names: case folded, runs of any space (also no-break) as one space, trimmed. Letters keep
// their rings and dots: "Åsa  ÖBERG" -> "åsa öberg".
[[nodiscard]] std::string fold_name(std::string_view text);
// The same into `folded`, whose storage is used again.
void fold_name(std::string_view text, std::string& folded);

// For headings and keys: case folded, spaces, `_` and `-` taken away, å ä -> a, ö -> o.
// "Start-Datum" -> "startdatum", "Ersättning" -> "ersattning".
[[nodiscard]] std::string fold_heading(std::string_view text);

}  // namespace underlag
