#include "underlag/reports/excerpt.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "underlag/reports/place_cursor.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/text/utf8.hpp"
#include "underlag/values/ascii_digits.hpp"

namespace underlag {
namespace {

constexpr std::string_view cut_sign = "…";
// Bytes looked at on each side of where a value begins: a line may be as long as the whole file.
constexpr std::uint64_t reach = 4 * excerpt_columns;

// A stretch of one line, in bytes of the Source.
struct Stretch {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    bool cut_before = false;
    bool cut_after = false;
};

bool may_belong_to_number(char byte) {
    return is_digit(byte) || byte == '-' || byte == '+';
}
bool continues_sequence(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// Half a personal identity number would not be known as one, nor half a character: neither is
// shown.
bool splits(std::string_view text, std::uint64_t at) {
    return continues_sequence(text[at]) ||
           (may_belong_to_number(text[at - 1]) && may_belong_to_number(text[at]));
}

Stretch stretch_around(const Source& source, std::uint64_t line_offset, std::uint64_t focus) {
    const std::string_view text = source.text;
    const char line_break = line_break_of(source.carriage_return_breaks);
    Stretch stretch{line_offset, std::min<std::uint64_t>(text.size(), focus + reach)};
    if (focus - line_offset > reach) {
        stretch.begin = focus - reach;
        stretch.cut_before = true;
        while (stretch.begin < focus && splits(text, stretch.begin))
            ++stretch.begin;
    }
    const std::size_t found = text.substr(focus, stretch.end - focus).find(line_break);
    if (found != std::string_view::npos) {
        stretch.end = focus + found;
    } else if (stretch.end < text.size()) {
        stretch.cut_after = text[stretch.end] != line_break;
        while (stretch.cut_after && stretch.end > focus && splits(text, stretch.end))
            --stretch.end;
    }
    if (!stretch.cut_after && line_break == '\n' && stretch.end > focus &&
        text[stretch.end - 1] == '\r')
        --stretch.end;
    return stretch;
}

// A character as it is shown.
struct Glyph {
    std::string text;
    std::size_t columns = 1;
    bool of_value = false;
};

// The bytes that get carets: at least one, so that an empty cell has a place.
TextSpan value_bytes(const Source& source, const Location& place) {
    if (!points_at_value(source, place))
        return {0, 0};
    return {place.offset, std::max<std::size_t>(place.length, 1)};
}

bool share_bytes(TextSpan a, TextSpan b) {
    return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

void append_glyphs(std::vector<Glyph>& glyphs, std::string_view text, TextSpan piece,
                   TextSpan value) {
    for (std::size_t at = piece.offset; at < piece.offset + piece.length;) {
        const std::size_t length = sequence_at(text, at).length;
        Glyph& glyph = glyphs.emplace_back();
        append_plain(glyph.text, text.substr(at, length));
        glyph.columns = terminal_columns(glyph.text);
        glyph.of_value = share_bytes({at, length}, value);
        at += length;
    }
}

std::vector<Glyph> glyphs_of(const Source& source, const Stretch& stretch, TextSpan value) {
    std::vector<Glyph> glyphs;
    std::size_t at = stretch.begin;
    for (TextSpan span : spans_to_mask(source, stretch.begin, stretch.end - stretch.begin)) {
        span.offset += stretch.begin;
        append_glyphs(glyphs, source.text, {at, span.offset - at}, value);
        glyphs.insert(glyphs.end(), mask.size(), Glyph{"*", 1, share_bytes(span, value)});
        at = span.offset + span.length;
    }
    append_glyphs(glyphs, source.text, {at, stretch.end - at}, value);
    if (value.length > 0 && value.offset >= stretch.end)
        glyphs.push_back({" ", 1, true});  // an empty cell that ends its line
    return glyphs;
}

std::size_t columns_of(const std::vector<Glyph>& glyphs) {
    std::size_t sum = 0;
    for (const Glyph& glyph : glyphs)
        sum += glyph.columns;
    return sum;
}

// Indexes of the glyphs shown of a line that is too wide: the value, and as much on each side of it
// as there is room for.
struct Window {
    std::size_t first = 0;
    std::size_t last = 0;  // one past
};

Window window_around_value(const std::vector<Glyph>& glyphs) {
    constexpr std::size_t room = excerpt_columns - 2;  // without the two cut signs
    const auto begin = std::ranges::find(glyphs, true, &Glyph::of_value);
    const auto start = static_cast<std::size_t>(begin == glyphs.end() ? 0 : begin - glyphs.begin());
    Window window{start, start};
    std::size_t columns = 0;
    const auto take_last = [&] { columns += glyphs[window.last++].columns; };
    const auto take_first = [&] { columns += glyphs[--window.first].columns; };
    while (window.last < glyphs.size() && glyphs[window.last].of_value && columns < room)
        take_last();
    while (columns < room && (window.first > 0 || window.last < glyphs.size())) {
        if (window.first > 0)
            take_first();
        if (window.last < glyphs.size() && columns < room)
            take_last();
    }
    return window;
}

}  // namespace

bool points_at_value(const Source& source, const Location& place) {
    return place.length > 0 || (place.column > 0 && source.form != Source::Form::settings);
}

Excerpt excerpt(const Source& source, std::uint64_t line_offset, const Location& place) {
    const TextSpan value = value_bytes(source, place);
    const std::uint64_t focus = value.length > 0 ? place.offset : line_offset;
    if (focus > source.text.size())
        return {};
    const Stretch stretch = stretch_around(source, line_offset, focus);
    const std::vector<Glyph> glyphs = glyphs_of(source, stretch, value);
    Window window{0, glyphs.size()};
    if (stretch.cut_before || stretch.cut_after || columns_of(glyphs) > excerpt_columns)
        window = window_around_value(glyphs);

    Excerpt shown;
    std::size_t blanks = 0;           // columns since the last caret
    std::optional<std::size_t> mark;  // the column after that of a value which takes none
    const auto append = [&](std::string_view text, std::size_t columns, bool caret) {
        shown.line += text;
        if (caret && columns > 0) {
            shown.carets.append(std::exchange(blanks, 0), ' ').append(columns, '^');
            return;
        }
        if (caret)
            mark = blanks;
        blanks += columns;
    };
    if (window.first > 0 || stretch.cut_before)
        append(cut_sign, 1, false);
    for (std::size_t at = window.first; at < window.last; ++at)
        append(glyphs[at].text, glyphs[at].columns, glyphs[at].of_value);
    if (window.last < glyphs.size() || stretch.cut_after)
        append(cut_sign, 1, false);
    if (shown.line.find_first_not_of(' ') == std::string::npos)
        return {};
    // A combining mark alone stands on the character before it.
    if (mark && shown.carets.empty())
        shown.carets.append(std::max(*mark, std::size_t{1}) - 1, ' ').append(1, '^');
    return shown;
}

}  // namespace underlag
