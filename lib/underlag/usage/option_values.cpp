#include "underlag/usage/option_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <system_error>

#include "underlag/diagnostics/form_kinds.hpp"
#include "underlag/diagnostics/ledger_usage_kinds.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/documents/pdf/pdf_form.hpp"
#include "underlag/files/digest.hpp"
#include "underlag/files/system.hpp"
#include "underlag/text/nearest_clause.hpp"

namespace underlag {
namespace {

constexpr std::string_view also_option = "also";

bool ends_in_xlsx(const std::string& file) {
    std::string extension = name_of(path_of(file).extension());
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return extension == ".xlsx";
}

bool are_one_file(const std::string& a, const std::string& b) {
    std::error_code none;  // where one of them does not exist
    return a == b || std::filesystem::equivalent(path_of(a), path_of(b), none);
}

void refuse_forms(std::vector<DocumentForm>& forms, bool (*is_refused)(DocumentForm),
                  const Kind& kind, const DefaultsTaken& defaults, Diagnostics& found) {
    if (defaults.has(also_option))
        std::erase_if(forms, is_refused);
    for (const DocumentForm form : forms)
        if (is_refused(form))
            found.add(kind, {}, {{"form", std::string{name_of(form)}}});
}

}  // namespace

void add_wrong_value(Diagnostics& found, std::string_view option, const std::string& value,
                     Wording expected) {
    found.add(wrong_option_value, {},
              {{"value", value},
               {"option", std::string{option}},
               {"nearest", ""},
               {"expected", std::string{expected.swedish}, std::string{expected.english}}});
}

std::optional<int> read_number(const std::string& value, std::string_view option, NumberRange range,
                               Wording expected, Diagnostics& found) {
    if (const auto number = parse_number(value, range))
        return number;
    add_wrong_value(found, option, value, expected);
    return std::nullopt;
}

std::optional<Date> read_date(const std::string& value, std::string_view option, Wording expected,
                              Diagnostics& found) {
    const auto date = parse_iso_date(value);
    if (date && date->year() >= years.least && date->year() <= years.most)
        return date;
    add_wrong_value(found, option, value, expected);
    return std::nullopt;
}

Date read_issue_date(const std::string& value, Date today, Diagnostics& found) {
    if (value.empty())
        return today;
    return read_date(value, "--issue-date", {"datumet som 2016-12-01", "the date as 2016-12-01"},
                     found)
        .value_or(Date{});
}

std::optional<Term> read_term(const std::string& value, std::string_view option,
                              Diagnostics& found) {
    if (value.empty())
        return std::nullopt;
    const auto term = parse_term(value);
    if (!term)
        add_wrong_value(found, option, value,
                        {"terminen som HT2016 eller VT2017", "the term as HT2016 or VT2017"});
    return term;
}

std::optional<std::string> read_checksum(const std::string& value, std::string_view option,
                                         Wording expected, Diagnostics& found) {
    if (value.empty())
        return std::nullopt;
    std::string checksum = value;
    for (char& letter : checksum)
        if (letter >= 'A' && letter <= 'F')
            letter = static_cast<char>(letter - 'A' + 'a');
    if (checksum.size() != 2 * Digest{}.size() ||
        checksum.find_first_not_of("0123456789abcdef") != std::string::npos)
        add_wrong_value(found, option, value, expected);
    return checksum;
}

std::optional<std::int64_t> read_import_number(const std::string& value, Diagnostics& found) {
    std::int64_t number = 0;
    const char* end = value.data() + value.size();
    const auto [stop, error] = std::from_chars(value.data(), end, number);
    if (error == std::errc{} && stop == end)
        return number;
    found.add(unknown_import, {}, {{"number", value}});
    return std::nullopt;
}

void check_annotated_file(const std::string& file, const std::vector<std::string>& lists,
                          Diagnostics& found) {
    if (file.empty())
        return;
    const auto is_this_file = [&](const std::string& list) { return are_one_file(file, list); };
    if (!ends_in_xlsx(file))
        add_wrong_value(
            found, "--annotate", file,
            {"namnet på en fil som slutar på .xlsx", "the name of a file that ends in .xlsx"});
    else if (std::ranges::any_of(lists, is_this_file))
        add_wrong_value(
            found, "--annotate", file,
            {"namnet på en annan fil än listan", "the name of another file than the list"});
}

unsigned read_thread_count(const std::string& value, unsigned processors, Diagnostics& found) {
    if (value.empty())
        return std::min(processors, static_cast<unsigned>(thread_counts.most));
    return static_cast<unsigned>(
        read_number(value, "--jobs", thread_counts,
                    {"ett antal från 1 till 256", "a number from 1 to 256"}, found)
            .value_or(1));
}

std::optional<Encoding> read_encoding(const std::string& value, Diagnostics& found) {
    if (value.empty())
        return std::nullopt;
    const auto encoding = parse_encoding(value);
    static constexpr std::array<std::string_view, 5> known{"utf-8", "utf-16", "windows-1252",
                                                           "cp850", "macroman"};
    if (!encoding)
        found.add(wrong_option_value, {},
                  {{"value", value},
                   {"option", "--encoding"},
                   nearest_clause(value, known),
                   {"expected", "utf-8, utf-16, windows-1252, cp850 eller macroman",
                    "utf-8, utf-16, windows-1252, cp850 or macroman"}});
    return encoding;
}

std::vector<DocumentForm> read_forms(const std::vector<std::string>& values, Diagnostics& found) {
    std::string all;
    for (const std::string& value : values)
        all += (all.empty() ? "" : ",") + value;
    std::string unknown;
    std::vector<DocumentForm> forms = parse_forms(all, unknown);
    if (!unknown.empty()) {
        std::vector<std::string_view> names;
        std::string known;
        for (const auto& [form, name] : document_forms) {
            names.push_back(name);
            known += (known.empty() ? "" : ", ") + std::string{name};
        }
        found.add(unknown_form, {},
                  {{"form", unknown}, nearest_clause(unknown, names), {"forms", known}});
    }
    if (std::ranges::find(forms, DocumentForm::pdf) != forms.end() && !can_write_pdf())
        found.add(form_not_built, {});
    return forms;
}

void refuse_forms_without_numbers(std::vector<DocumentForm>& forms, const DefaultsTaken& defaults,
                                  Diagnostics& found) {
    refuse_forms(forms, needs_numbers, form_needs_numbers, defaults, found);
}

void refuse_forms_of_runs(std::vector<DocumentForm>& forms, const DefaultsTaken& defaults,
                          Diagnostics& found) {
    refuse_forms(forms, is_of_run, form_of_whole_run, defaults, found);
}

bool wants_page(const std::vector<std::string>& values, Diagnostics& found) {
    bool wants = false;
    for (const std::string& value : values) {
        std::string unknown;
        const std::vector<DocumentForm> forms = parse_forms(value, unknown);
        for (const DocumentForm form : forms)
            if (form == DocumentForm::html)
                wants = true;
            else
                unknown = name_of(form);
        if (!unknown.empty())
            add_wrong_value(found, "--also", unknown, {"html", "html"});
    }
    return wants;
}

}  // namespace underlag
