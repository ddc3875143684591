// Texts set in the fonts of the PDFs: how wide they are, how they break into lines, and the lines
// drawn.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

typedef struct _FcConfig FcConfig;

typedef struct _cairo cairo_t;
typedef struct _PangoContext PangoContext;
typedef struct _PangoLayout PangoLayout;

namespace underlag {

// The fonts of the PDFs, and no others, whatever a computer has: Carlito, which is as wide as the
// workbooks' Calibri, and DejaVu Sans for letters that it lacks.
inline constexpr const char* pdf_font_families = "Carlito, DejaVu Sans";

// Shared by all threads; never changed, never freed. Throws IoError when a file is missing.
[[nodiscard]] FcConfig* pdf_fonts();

// `text` as the fonts can draw it and a reader can read it aloud: what they lack, control
// characters and private ones as U+FFFD, ends of lines as spaces, and without signs that are not
// seen. An archived PDF may hold no letter that has no shape or no meaning.
[[nodiscard]] std::string drawable(std::string_view text);

struct Lettering {
    double points = 10;
    bool bold = false;
    bool italic = false;
    std::uint32_t colour = 0;  // 0xRRGGBB
};

// From one line to the next.
[[nodiscard]] constexpr double line_pitch(const Lettering& lettering) {
    return lettering.points * 1.25;
}

struct Unreferenced {
    void operator()(void* object) const;
};

// A text broken into lines.
class SetText {
   public:
    SetText(PangoContext* context, std::string_view text, const Lettering& lettering, double width);

    [[nodiscard]] int lines() const { return static_cast<int>(lines_.size()); }
    [[nodiscard]] double width() const { return width_; }  // of the widest line
    // The left end of the line's ground at x, y. Precondition: line < lines().
    void draw_line(cairo_t* on, int line, double x, double y) const;
    [[nodiscard]] double width_of_line(int line) const;

   private:
    std::vector<std::unique_ptr<PangoLayout, Unreferenced>> lines_;
    double width_ = 0;
};

// For one document, on one thread. Remembers what it has set: a table has the same days and numbers
// over and over.
class Typesetter {
   public:
    Typesetter();

    // Broken at spaces, or within words that are wider; width 0: not broken. Lives until the next
    // text is set.
    const SetText& set(std::string_view text, const Lettering& lettering, double width = 0);

   private:
    std::unique_ptr<PangoContext, Unreferenced> context_;
    std::unordered_map<std::string, SetText> known_;
};

}  // namespace underlag
