// The fonts of the PDFs, and no others, whatever a computer has: Carlito, which is as wide as the
// workbooks' Calibri, and DejaVu Sans for letters that it lacks.
#pragma once

#include <string>
#include <string_view>

typedef struct _FcConfig FcConfig;

namespace underlag {

inline constexpr const char* pdf_font_families = "Carlito, DejaVu Sans";

// Shared by all threads; never changed, never freed. Throws IoError when a file is missing.
[[nodiscard]] FcConfig* pdf_fonts();

// `text` as the fonts can draw it and a reader can read it aloud: what they lack, control
// characters and private ones as U+FFFD, ends of lines as spaces, and without signs that are not
// seen. An archived PDF may hold no letter that has no shape or no meaning.
[[nodiscard]] std::string drawable(std::string_view text);

}  // namespace underlag
