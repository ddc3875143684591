#include "underlag/documents/export_shape.hpp"

#include <algorithm>
#include <array>

#include "underlag/compensation/compensation.hpp"
#include "underlag/documents/document_words.hpp"
#include "underlag/settings/table_reader.hpp"
#include "underlag/text/nearest.hpp"

namespace underlag {
namespace {

constexpr std::string_view coding = "coding.";
constexpr std::array<std::string_view, 3> encodings{"utf-8-bom", "utf-8", "windows-1252"};

struct Asked {
    const ExportShape& shape;
    const Document& document;
    const Line* line;  // null: of the document
};

std::string day_text(Date day, const std::string& form) {
    const std::string iso = to_text(day);
    std::string text = form;
    const auto put = [&](std::string_view name, std::string_view digits) {
        if (const std::size_t at = text.find(name); at != std::string::npos)
            text.replace(at, name.size(), digits);
    };
    put("YYYY", std::string_view(iso).substr(0, 4));
    put("YY", std::string_view(iso).substr(2, 2));
    put("MM", std::string_view(iso).substr(5, 2));
    put("DD", std::string_view(iso).substr(8, 2));
    return text;
}

std::string kronor_text(Money amount, char decimal) {
    std::string text = to_decimal_text(amount);
    std::ranges::replace(text, '.', decimal);
    return text;
}

std::string number_text(const std::optional<OrganisationNumber>& number) {
    return number ? number->to_text() : std::string{};
}

using Field = std::string (*)(const Asked&);

// Of a line, where there is one; otherwise of the document.
constexpr std::array<std::pair<std::string_view, Field>, 30> fields{{
    {"number", [](const Asked& of) { return of.document.number; }},
    {"kind",
     [](const Asked& of) {
         return std::string{of.document.kind == DocumentKind::credit ? "kredit" : "faktura"};
     }},
    {"credits", [](const Asked& of) { return of.document.credits; }},
    {"sign",
     [](const Asked& of) {
         return std::string{of.document.kind == DocumentKind::credit ? "-" : ""};
     }},
    {"issue_date", [](const Asked& of) { return day_text(of.document.issue_date, of.shape.date); }},
    {"due_date",
     [](const Asked& of) {
         return of.document.due_date ? day_text(*of.document.due_date, of.shape.date)
                                     : std::string{};
     }},
    {"agreement", [](const Asked& of) { return of.document.agreement; }},
    {"agreement_reference", [](const Asked& of) { return of.document.agreement_reference; }},
    {"term",
     [](const Asked& of) {
         return of.line == nullptr || of.document.cost_year > 0
                    ? of.document.occasion()
                    : to_text(term_of(of.line->period.first()));
     }},
    {"issuer", [](const Asked& of) { return of.document.issuer.name; }},
    {"university", [](const Asked& of) { return of.document.receiver.name; }},
    {"university_number",
     [](const Asked& of) { return number_text(of.document.receiver.organisation_number); }},
    {"customer_number", [](const Asked& of) { return of.document.receiver.customer_number; }},
    {"reference", [](const Asked& of) { return of.document.receiver.reference; }},
    {"unit", [](const Asked& of) { return of.document.subject.id; }},
    {"unit_name", [](const Asked& of) { return of.document.subject.name; }},
    {"organisation_number",
     [](const Asked& of) { return number_text(of.document.subject.organisation_number); }},
    {"giro",
     [](const Asked& of) {
         const auto& giro =
             of.document.cost_year > 0 ? of.document.issuer.giro : of.document.subject.giro;
         return giro ? giro->to_text() : std::string{};
     }},
    {"total", [](const Asked& of) { return kronor_text(of.document.total, of.shape.decimal); }},
    {"amount",
     [](const Asked& of) {
         return kronor_text(of.line == nullptr ? of.document.total : of.line->amount,
                            of.shape.decimal);
     }},
    {"placement_id",
     [](const Asked& of) {
         return of.line == nullptr ? std::string{} : std::string{of.line->placement.id};
     }},
    {"student",
     [](const Asked& of) {
         return of.line == nullptr ? std::string{} : std::string{of.line->name};
     }},
    {"student_ref",
     [](const Asked& of) {
         return of.line == nullptr ? std::string{} : std::string{of.line->placement.student_ref};
     }},
    {"programme",
     [](const Asked& of) {
         return of.line == nullptr ? std::string{} : std::string{of.line->placement.programme};
     }},
    {"start",
     [](const Asked& of) {
         return of.line == nullptr ? std::string{}
                                   : day_text(of.line->period.first(), of.shape.date);
     }},
    {"end",
     [](const Asked& of) {
         return of.line == nullptr ? std::string{}
                                   : day_text(of.line->period.last(), of.shape.date);
     }},
    {"days",
     [](const Asked& of) {
         return std::to_string(of.line == nullptr ? of.document.days : of.line->quantity);
     }},
    {"weeks",
     [](const Asked& of) {
         return weeks_text(of.line == nullptr ? of.document.days : of.line->quantity,
                           of.shape.decimal);
     }},
    {"week_rate",
     [](const Asked& of) {
         return of.line == nullptr ? std::string{} : kronor_text(of.line->price, of.shape.decimal);
     }},
    {"vat_code", [](const Asked&) { return std::string{"0"}; }},
}};

// Nothing for a name that is none.
std::optional<std::string> value_of(std::string_view name, const Asked& of) {
    if (name.starts_with(coding)) {
        const auto& keys = of.document.subject.coding;
        const auto key = std::ranges::find(keys, name.substr(coding.size()),
                                           [](const auto& entry) { return entry.first; });
        return key == keys.end() ? std::string{} : key->second;
    }
    const auto field =
        std::ranges::find(fields, name, [](const auto& entry) { return entry.first; });
    return field == fields.end() ? std::nullopt : std::optional{field->second(of)};
}

// The first field in braces that is none; empty: all are.
std::string unknown_field(std::string_view pattern) {
    for (std::size_t open = pattern.find('{'); open != std::string_view::npos;
         open = pattern.find('{', open + 1)) {
        const std::size_t close = pattern.find('}', open);
        if (close == std::string_view::npos)
            return std::string{pattern.substr(open)};
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        const auto& known = export_fields();
        if (!name.starts_with(coding) && std::ranges::find(known, name) == known.end())
            return std::string{name};
    }
    return {};
}

void read_columns(TableReader& reader, ExportShape& shape) {
    reader.require("columns");
    for (const std::string& text : reader.texts("columns")) {
        const std::size_t equals = text.find('=');
        ExportColumn column;
        if (equals != std::string::npos)
            column = {text.substr(0, equals), text.substr(equals + 1)};
        if (equals == std::string::npos) {
            reader.reject("columns", text, "en rubrik, = och ett mönster, som \"Belopp={amount}\"",
                          "a heading, = and a pattern, such as \"Belopp={amount}\"");
        } else if (const std::string wrong = unknown_field(column.pattern); !wrong.empty()) {
            const auto near = nearest(wrong, export_fields());
            const std::string hint = near ? "{" + std::string{*near} + "}" : "{amount}";
            reader.reject("columns", "{" + wrong + "}", "ett fält som finns, till exempel " + hint,
                          "a field that there is, for example " + hint);
        }
        shape.columns.push_back(std::move(column));
    }
}

}  // namespace

const std::vector<std::string_view>& export_fields() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> all;
        for (const auto& [name, field] : fields)
            all.push_back(name);
        return all;
    }();
    return names;
}

ExportShape read_export_shape(const SettingsTable& table, Diagnostics& found) {
    TableReader reader(table, "[export]", template_settings, found);
    ExportShape shape;
    read_columns(reader, shape);
    shape.separator = reader.text("separator").value_or(shape.separator);
    if (shape.separator.empty())
        reader.reject("separator", shape.separator, "minst ett tecken", "at least one character");
    const std::string decimal = reader.text("decimal").value_or(",");
    if (decimal != "," && decimal != ".")
        reader.reject("decimal", decimal, "\",\" eller \".\"", "\",\" or \".\"");
    else
        shape.decimal = decimal.front();
    shape.date = reader.text("date").value_or(shape.date);
    if (shape.date.find("YY") == std::string::npos || shape.date.find("MM") == std::string::npos ||
        shape.date.find("DD") == std::string::npos)
        reader.reject("date", shape.date, "en form med YYYY (eller YY), MM och DD",
                      "a form with YYYY (or YY), MM and DD");
    shape.encoding =
        static_cast<ExportShape::Encoding>(reader.choice("encoding", encodings).value_or(0));
    shape.has_heading = reader.yes_or_no("heading").value_or(true);
    reader.finish();
    return shape;
}

std::vector<std::string> export_row(const ExportShape& shape, const Document& document,
                                    const Line* line) {
    const Asked asked{shape, document, line};
    std::vector<std::string> row;
    for (const ExportColumn& column : shape.columns) {
        std::string text;
        const std::string_view pattern = column.pattern;
        for (std::size_t at = 0; at < pattern.size();) {
            const std::size_t open = std::min(pattern.find('{', at), pattern.size());
            text += pattern.substr(at, open - at);
            if (open == pattern.size())
                break;
            const std::size_t close = pattern.find('}', open);
            text += value_of(pattern.substr(open + 1, close - open - 1), asked).value_or("");
            at = close + 1;
        }
        row.push_back(std::move(text));
    }
    return row;
}

}  // namespace underlag
