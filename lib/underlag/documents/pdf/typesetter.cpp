#include "underlag/documents/pdf/typesetter.hpp"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <memory>

#include "underlag/files/io_error.hpp"
#include "underlag/text/control_characters.hpp"
#include "underlag/text/utf8.hpp"

namespace underlag {

namespace {

// Where CMake found them, which is where their packages put them.
constexpr std::array<const char*, 5> files{
    UNDERLAG_CARLITO "/Carlito-Regular.ttf", UNDERLAG_CARLITO "/Carlito-Bold.ttf",
    UNDERLAG_CARLITO "/Carlito-Italic.ttf", UNDERLAG_DEJAVU "/DejaVuSans.ttf",
    UNDERLAG_DEJAVU "/DejaVuSans-Bold.ttf"};

struct Fonts {
    FcConfig* config = nullptr;
    FcCharSet* letters = nullptr;
};

Fonts read_fonts() {
    // Not the computer's own: neither its fonts nor its rules for them.
    const std::unique_ptr<FcConfig, decltype(&FcConfigDestroy)> config{FcConfigCreate(),
                                                                       &FcConfigDestroy};
    for (const char* file : files)
        if (FcConfigAppFontAddFile(config.get(), reinterpret_cast<const FcChar8*>(file)) == FcFalse)
            throw IoError{IoError::Action::read, file,
                          "a font that PDFs are made with is missing; install the packages "
                          "fonts-crosextra-carlito and fonts-dejavu-core",
                          "ett typsnitt som PDF-filer görs med saknas; installera paketen "
                          "fonts-crosextra-carlito och fonts-dejavu-core"};
    Fonts fonts{config.get(), FcCharSetCreate()};
    const FcFontSet* set = FcConfigGetFonts(fonts.config, FcSetApplication);
    for (int font = 0; font < set->nfont; ++font) {
        FcCharSet* letters = nullptr;
        if (FcPatternGetCharSet(set->fonts[font], FC_CHARSET, 0, &letters) == FcResultMatch)
            FcCharSetMerge(fonts.letters, letters, nullptr);
    }
    FcConfigReference(fonts.config);
    return fonts;
}

const Fonts& fonts() {
    static const Fonts read = read_fonts();
    return read;
}

constexpr char32_t replacement = 0xFFFD;

bool is_private(char32_t letter) {
    return (letter >= 0xE000 && letter <= 0xF8FF) || letter >= 0xF0000;
}

bool is_control(char32_t letter) {
    return letter < 0x20 || (letter >= 0x7F && letter < 0xA0);
}

bool turns_direction(char32_t letter) {
    return (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
}

}  // namespace

FcConfig* pdf_fonts() {
    return fonts().config;
}

std::string drawable(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Sequence sequence = sequence_at(text, at);
        if (!sequence.sound) {
            append_code_point(result, replacement);
            at += sequence.length;
            continue;
        }
        if (const std::size_t unseen = invisible_length(text, at); unseen > 0) {
            at += unseen;
            continue;
        }
        const char32_t letter = take_code_point(text, at);
        if (letter == '\t' || letter == '\n' || letter == '\r' || letter == 0x2028 ||
            letter == 0x2029)
            result += ' ';
        else if (turns_direction(letter))
            continue;
        else if (is_control(letter) || is_private(letter) ||
                 FcCharSetHasChar(fonts().letters, letter) == FcFalse)
            append_code_point(result, replacement);
        else
            append_code_point(result, letter);
    }
    return result;
}

namespace {

// Of Pango's objects none may be used from two threads: every thread has its own, and keeps it,
// since a font is slow to read.
PangoFontMap* font_map() {
    thread_local const std::unique_ptr<PangoFontMap, Unreferenced> map = [] {
        std::unique_ptr<PangoFontMap, Unreferenced> made{
            pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)};
        pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(made.get()), pdf_fonts());
        return made;
    }();
    return map.get();
}

double points(int pango_units) {
    return static_cast<double>(pango_units) / PANGO_SCALE;
}

int pango_units(double points) {
    return static_cast<int>(std::lround(points * PANGO_SCALE));
}

void append_bytes(std::string& key, const Lettering& lettering, double width) {
    char bytes[2 * sizeof(double)];
    std::memcpy(bytes, &lettering.points, sizeof(double));
    std::memcpy(bytes + sizeof(double), &width, sizeof(double));
    key.append(bytes, sizeof bytes);
    key += lettering.bold ? 'b' : ' ';
    key += lettering.italic ? 'i' : ' ';
    for (int shift = 16; shift >= 0; shift -= 8)
        key += static_cast<char>(lettering.colour >> shift & 0xFFU);
}

using Layout = std::unique_ptr<PangoLayout, Unreferenced>;

Layout laid_out(PangoContext* context, std::string_view text, const Lettering& lettering) {
    Layout layout{pango_layout_new(context)};
    const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> font{
        pango_font_description_new(), &pango_font_description_free};
    pango_font_description_set_family_static(font.get(), pdf_font_families);
    pango_font_description_set_absolute_size(font.get(), lettering.points * PANGO_SCALE);
    if (lettering.bold)
        pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
    if (lettering.italic)
        pango_font_description_set_style(font.get(), PANGO_STYLE_ITALIC);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_auto_dir(layout.get(), FALSE);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    const auto part = [&](int shift) {
        return static_cast<guint16>((lettering.colour >> shift & 0xFFU) * 257);
    };
    PangoAttrList* attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_foreground_new(part(16), part(8), part(0)));
    // No hyphen that the text does not have.
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
    return layout;
}

// In Pango's units, without spaces at the end.
int width_of(PangoLayout* layout) {
    PangoRectangle logical;
    pango_layout_line_get_extents(pango_layout_get_line_readonly(layout, 0), nullptr, &logical);
    const std::string_view text = pango_layout_get_text(layout);
    const std::size_t last = text.find_last_not_of(' ');
    if (last + 1 == text.size() || last == std::string_view::npos)
        return logical.width;
    int end = 0;
    pango_layout_line_index_to_x(pango_layout_get_line_readonly(layout, 0),
                                 static_cast<int>(last) + 1, FALSE, &end);
    return end;
}

// No-break spaces have done their work when a line stands. The fonts draw them as spaces, so cairo
// would write each as a note of its own in the text, which some readers stop at.
std::string with_plain_spaces(std::string_view text) {
    constexpr std::string_view no_break = "\u00A0";
    std::string plain{text};
    for (std::size_t at = plain.find(no_break); at != std::string::npos;
         at = plain.find(no_break, at))
        plain.replace(at, no_break.size(), " ");
    return plain;
}

}  // namespace

void Unreferenced::operator()(void* object) const {
    g_object_unref(object);
}

SetText::SetText(PangoContext* context, std::string_view text, const Lettering& lettering,
                 double width) {
    const std::string shown = drawable(text);
    Layout whole = laid_out(context, shown, lettering);
    if (width <= 0 || points(width_of(whole.get())) <= width) {
        const std::string plain = with_plain_spaces(shown);
        lines_.push_back(plain == shown ? std::move(whole) : laid_out(context, plain, lettering));
    } else {
        // Each line becomes a text of its own, since Pango draws the space that it breaks a line at
        // as nothing: read aloud, the words would grow together.
        pango_layout_set_wrap(whole.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_width(whole.get(), pango_units(width));
        for (int line = 0; line < pango_layout_get_line_count(whole.get()); ++line) {
            const PangoLayoutLine* of = pango_layout_get_line_readonly(whole.get(), line);
            const std::string_view part = std::string_view{shown}.substr(
                static_cast<std::size_t>(of->start_index), static_cast<std::size_t>(of->length));
            lines_.push_back(laid_out(context, with_plain_spaces(part), lettering));
        }
    }
    for (int line = 0; line < lines(); ++line)
        width_ = std::max(width_, width_of_line(line));
}

double SetText::width_of_line(int line) const {
    return points(width_of(lines_[static_cast<std::size_t>(line)].get()));
}

void SetText::draw_line(cairo_t* on, int line, double x, double y) const {
    cairo_move_to(on, x, y);
    pango_cairo_show_layout_line(
        on, pango_layout_get_line_readonly(lines_[static_cast<std::size_t>(line)].get(), 0));
}

Typesetter::Typesetter() : context_(pango_font_map_create_context(font_map())) {
    // As on paper: letters where they belong, and not at whole dots of a screen.
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context_.get(), options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context_.get(), 72);
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
    pango_context_set_base_dir(context_.get(), PANGO_DIRECTION_LTR);
    pango_context_set_language(context_.get(), pango_language_from_string("sv"));
}

const SetText& Typesetter::set(std::string_view text, const Lettering& lettering, double width) {
    constexpr std::size_t most_known = 4096;
    std::string key{text};
    append_bytes(key, lettering, width);
    if (const auto known = known_.find(key); known != known_.end())
        return known->second;
    if (known_.size() >= most_known)
        known_.clear();
    return known_
        .emplace(std::piecewise_construct, std::forward_as_tuple(std::move(key)),
                 std::forward_as_tuple(context_.get(), text, lettering, width))
        .first->second;
}

}  // namespace underlag
