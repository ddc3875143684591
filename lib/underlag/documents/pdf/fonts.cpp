#include "underlag/documents/pdf/fonts.hpp"

#include <fontconfig/fontconfig.h>

#include <array>
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

}  // namespace underlag
