#include "underlag/reports/cell_name.hpp"

#include "underlag/reports/plain_text.hpp"
#include "underlag/text/csv_scanner.hpp"

namespace underlag {

namespace {

std::string_view without_toml_quotes(std::string_view text) {
    const bool quoted = text.size() >= 2 && (text.front() == '"' || text.front() == '\'') &&
                        text.front() == text.back();
    return quoted ? text.substr(1, text.size() - 2) : text;
}

}  // namespace

std::string masked_value(const Source& source, const Location& place) {
    const std::string text = masked(source, place.offset, place.length);
    if (source.form == Source::Form::settings)
        return std::string{without_toml_quotes(text)};
    const RawCell cell{.offset = 0,
                       .length = static_cast<std::uint32_t>(text.size()),
                       .quoted = text.starts_with('"')};
    std::string storage;
    return std::string{cell_value(text, cell, storage)};
}

}  // namespace underlag
