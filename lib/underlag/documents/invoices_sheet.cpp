#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/documents/document_styles.hpp"
#include "underlag/documents/summary_sheets.hpp"
#include "underlag/workbook/text_width.hpp"

namespace underlag {
namespace {

enum Column : std::uint16_t {
    number,
    kind,
    credits,
    issue_date,
    due,
    agreement,
    customer,
    reference,
    activity,
    organisation,
    giro,
    amount,
    vat_code,
    fixed_columns
};

// The names are read by accounting systems, as those of `generate --format csv`, and so are no
// words of the template.
constexpr std::array<std::string_view, fixed_columns> headings{
    "Nummer", "Typ",        "Krediterar",  "Utfärdandedatum", "Förfallodatum",
    "Avtal",  "Kundnummer", "Er referens", "Verksamhet",      "Organisationsnummer",
    "Giro",   "Belopp",     "Momskod"};

// Every coding key of the run's units, in the order they first occur.
std::vector<std::string> coding_keys(const InvoiceRun& run) {
    std::vector<std::string> keys;
    for (const InvoiceBase& base : run.documents)
        for (const auto& [key, value] : base.activity->coding)
            if (std::ranges::find(keys, key) == keys.end())
                keys.push_back(key);
    return keys;
}

std::string coding_value(const Activity& activity, const std::string& key) {
    const auto found =
        std::ranges::find(activity.coding, key, [](const auto& pair) { return pair.first; });
    return found == activity.coding.end() ? "" : found->second;
}

// The columns that hold text; the others are left empty.
std::vector<std::string> texts_of(const InvoiceBase& base, const std::vector<std::string>& keys) {
    std::vector<std::string> texts(fixed_columns);
    texts[number] = base.number;
    texts[kind] = base.kind == DocumentKind::credit ? "kredit" : "faktura";
    texts[credits] = base.credits;
    texts[agreement] = base.agreement->id;
    texts[customer] = base.agreement->university.customer_number;
    texts[reference] = base.agreement->university.invoice_reference;
    texts[activity] = base.activity->id;
    if (base.activity->organisation_number)
        texts[organisation] = base.activity->organisation_number->to_text();
    if (base.activity->giro)
        texts[giro] = base.activity->giro->to_text();
    for (const std::string& key : keys)
        texts.push_back(coding_value(*base.activity, key));
    return texts;
}

void write_row(Sheet& sheet, std::uint32_t row, const InvoiceRun& run, const InvoiceBase& base,
               const std::vector<std::string>& texts) {
    CellStyle plain = cell_style;
    plain.wrapped = false;
    for (std::uint16_t column = 0; column < texts.size(); ++column)
        sheet.text({row, column}, texts[column], column == fixed_columns ? indented(plain) : plain);
    sheet.date({row, issue_date}, run.issue_date, date_style(plain));
    if (base.due_date)
        sheet.date({row, due}, *base.due_date, date_style(plain));
    sheet.amount({row, amount}, base.total, number_style(plain, NumberForm::amount));
    sheet.whole({row, vat_code}, 0, number_style(plain, NumberForm::general));
}

}  // namespace

void write_invoices_sheet(Sheet sheet, const InvoiceRun& run) {
    const std::vector<std::string> keys = coding_keys(run);
    std::vector<std::string> names(headings.begin(), headings.end());
    names.insert(names.end(), keys.begin(), keys.end());
    std::vector<double> widths;
    for (std::uint16_t column = 0; column < names.size(); ++column) {
        sheet.text({0, column}, names[column],
                   column == amount || column == vat_code ? right_style(heading_style)
                   : column == fixed_columns              ? indented(heading_style)
                                                          : heading_style);
        constexpr double filter_button = 2.5;
        widths.push_back(text_width(names[column], {.bold = true}) + filter_button);
    }
    widths[amount] =
        std::max(widths[amount], text_width(to_text(std::max(run.invoiced(), run.credited()))));
    std::uint32_t row = 1;
    for (const InvoiceBase& base : run.documents) {
        const std::vector<std::string> texts = texts_of(base, keys);
        for (std::size_t column = 0; column < texts.size(); ++column)
            widths[column] = std::max(widths[column], text_width(texts[column]));
        write_row(sheet, row++, run, base, texts);
    }
    for (std::uint16_t column = 0; column < widths.size(); ++column)
        sheet.column_width(column, std::min(column_width_for(widths[column]), 60.0));
    sheet.freeze_above(1);
    sheet.filter({0, 0}, {std::max(row, 2U) - 1, static_cast<std::uint16_t>(names.size() - 1)});
    sheet.page({.landscape = true,
                .repeated_row = 0,
                .footer_left = to_text(run.term),
                .footer_right = "{page}/{pages}"});
}

}  // namespace underlag
