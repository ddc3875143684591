// Text that was encoded twice: "Ã…sa Ã–berg" is "Åsa Öberg" read as Windows-1252 on its way.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace underlag {

// What the text should have been, when it holds UTF-8 that was read as Windows-1252 ("Ã…sa"),
// MacRoman ("√Ösa") or CP850 ("├àsa") and encoded again; nothing when it does not. What is not
// doubly encoded stays as it is. Cheap for texts without the signs that such letters begin with.
[[nodiscard]] std::optional<std::string> undouble(std::string_view text);

}  // namespace underlag
