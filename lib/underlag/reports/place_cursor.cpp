#include "underlag/reports/place_cursor.hpp"

#include <algorithm>
#include <string_view>

#include "underlag/text/utf8.hpp"

namespace underlag {

PlaceCursor::Place PlaceCursor::at(std::uint64_t offset) {
    offset = std::min<std::uint64_t>(offset, source_->text.size());
    if (offset < offset_)
        go_back(offset);
    else
        go_on(offset);
    offset_ = offset;
    return place_;
}

void PlaceCursor::go_back(std::uint64_t offset) {
    const std::string_view text = source_->text;
    const char line_break = line_break_of(source_->carriage_return_breaks);
    const std::string_view passed = text.substr(offset, offset_ - offset);
    if (const auto breaks = std::ranges::count(passed, line_break); breaks > 0) {
        place_.line -= static_cast<std::uint32_t>(breaks);
        const std::size_t before = text.substr(0, offset).rfind(line_break);
        place_.line_offset = before == std::string_view::npos ? 0 : before + 1;
    }
    place_.character =
        1 + code_points(text.substr(place_.line_offset, offset - place_.line_offset));
}

void PlaceCursor::go_on(std::uint64_t offset) {
    const std::string_view passed =
        std::string_view{source_->text}.substr(offset_, offset - offset_);
    const char line_break = line_break_of(source_->carriage_return_breaks);
    const std::size_t last_break = passed.rfind(line_break);
    if (last_break == std::string_view::npos) {
        place_.character += code_points(passed);
        return;
    }
    place_.line += static_cast<std::uint32_t>(std::ranges::count(passed, line_break));
    place_.line_offset = offset_ + last_break + 1;
    place_.character = 1 + code_points(passed.substr(last_break + 1));
}

}  // namespace underlag
