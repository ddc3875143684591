#include "underlag/spreadsheet/ods_cell.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "underlag/spreadsheet/cell_texts.hpp"
#include "underlag/spreadsheet/sheet_text.hpp"

namespace underlag {
namespace {

// "2026-09-07T00:00:00" as a list writes it: the time only when it has one.
std::string day_text(std::string_view value) {
    const std::size_t time = value.find('T');
    std::string day{value.substr(0, time)};
    if (time == std::string_view::npos ||
        value.find_first_not_of("0:.Z", time + 1) == std::string_view::npos)
        return day;
    return day.append(" ").append(value.substr(time + 1, 8));
}

// "PT08H30M00S" -> "08:30:00"; anything else as it is.
std::string time_text(std::string_view value) {
    if (!value.starts_with("PT"))
        return std::string{value};
    unsigned parts[3] = {};
    for (std::size_t at = 2, part = 0; part < 3 && at < value.size(); ++part) {
        const auto end =
            std::from_chars(value.data() + at, value.data() + value.size(), parts[part]).ptr;
        at = static_cast<std::size_t>(end - value.data()) + 1;
        if (part == 2 && at <= value.size() && value[at - 1] != 'S' && value[at - 1] != '.')
            return std::string{value};
    }
    return fmt::format("{:02}:{:02}:{:02}", parts[0], parts[1], parts[2]);
}

bool is_error_text(std::string_view text) {
    return (text.starts_with('#') && (text.ends_with('!') || text.ends_with('?'))) ||
           text == "#N/A" || text.starts_with("Err:");
}

std::string number_text(std::string_view value) {
    const auto number = cell_number(value);
    if (!number)
        return std::string{value};
    std::string text;
    append_number(text, *number);
    return text;
}

}  // namespace

std::uint32_t repetitions(std::string_view text, std::uint32_t most) {
    std::uint64_t count = 1;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return static_cast<std::uint32_t>(std::clamp<std::uint64_t>(count, 1, most));
}

void OdsCell::start(const XmlAttributes& attributes) {
    const auto of_table = [&](std::string_view name) {
        return attributes.value(XmlSpace::table, name);
    };
    const auto of_office = [&](std::string_view name) {
        return attributes.value(XmlSpace::office, name);
    };
    has_paragraph_ = is_text_ = false;
    text_.clear();
    count = repetitions(of_table("number-columns-repeated"), most_sheet_columns);
    columns = repetitions(of_table("number-columns-spanned"), most_sheet_columns);
    rows = repetitions(of_table("number-rows-spanned"), most_sheet_rows);
    has_formula_ = attributes.has(XmlSpace::table, "formula");
    type_ = of_office("value-type");
    is_error_ = attributes.value(XmlSpace::calc_extension, "value-type") == "error";
    has_value_ = true;
    if (type_ == "float" || type_ == "currency" || type_ == "percentage")
        value_ = number_text(of_office("value"));
    else if (type_ == "date")
        value_ = day_text(of_office("date-value"));
    else if (type_ == "time")
        value_ = time_text(of_office("time-value"));
    else if (type_ == "boolean")
        value_ = of_office("boolean-value") == "true" ? "1" : "0";
    else if (type_ == "string" && attributes.has(XmlSpace::office, "string-value"))
        value_ = of_office("string-value");
    else
        has_value_ = false;
}

void OdsCell::start_text(XmlName name, const XmlAttributes& attributes) {
    if (name.local == "p" || name.local == "h") {
        if (has_paragraph_)
            append("\n");
        has_paragraph_ = true;
        is_text_ = true;
    } else if (name.local == "s") {
        const auto most = static_cast<std::uint32_t>(limits_.cell_characters + 1);
        append(std::string(repetitions(attributes.value(XmlSpace::text, "c"), most), ' '));
    } else if (name.local == "tab") {
        append("\t");
    } else if (name.local == "line-break") {
        append("\n");
    }
}

void OdsCell::end_text(XmlName name) {
    if (name.local == "p" || name.local == "h")
        is_text_ = false;
}

// Older programs give an error the value 0, and tell of it in the text.
bool OdsCell::is_error() const {
    return is_error_ || (has_formula_ && is_error_text(text_));
}

std::string_view OdsCell::value() const {
    if (lacks_value())
        return formula_without_value;
    if (is_error())
        return text_.empty() ? std::string_view{"#N/A"} : std::string_view{text_};
    return beginning(has_value_ ? value_ : text_, limits_.cell_characters);
}

}  // namespace underlag
