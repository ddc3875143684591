#include "underlag/reports/csv_row.hpp"

namespace underlag {

CsvRow& CsvRow::add(std::string_view cell) {
    if (is_ended_)
        text_.clear();
    if (is_ended_ || is_first_)
        is_ended_ = is_first_ = false;
    else
        text_ += ';';
    if (cell.find_first_of(";\"\r\n") == std::string_view::npos) {
        text_ += cell;
        return *this;
    }
    text_ += '"';
    for (const char byte : cell)
        text_.append(byte == '"' ? 2 : 1, byte);
    text_ += '"';
    return *this;
}

std::string_view CsvRow::end() {
    text_ += "\r\n";
    is_ended_ = true;
    return text_;
}

std::string without_formula(std::string text) {
    constexpr std::string_view begins_formula = "=+-@\t\r";
    if (!text.empty() && begins_formula.find(text.front()) != std::string_view::npos)
        text.insert(text.begin(), '\'');
    return text;
}

}  // namespace underlag
