#include <algorithm>
#include <array>

#include "underlag/reports/chunks.hpp"
#include "underlag/reports/csv_row.hpp"
#include "underlag/reports/generate_report.hpp"

namespace underlag {
namespace {

constexpr std::array<std::string_view, 13> headings{
    "Nummer", "Typ",        "Krediterar",  "Utfärdandedatum", "Förfallodatum",
    "Avtal",  "Kundnummer", "Er referens", "Verksamhet",      "Organisationsnummer",
    "Giro",   "Belopp",     "Momskod"};
constexpr std::string_view vat_exempt = "0";  // § 4.6: momsbefriat

// The coding keys of all units, each a column, in the order they are first met.
std::vector<std::string_view> coding_keys(const InvoiceRun& run) {
    std::vector<std::string_view> keys;
    for (const InvoiceBase& document : run.documents)
        for (const auto& [key, value] : document.activity->coding)
            if (std::ranges::find(keys, key) == keys.end())
                keys.push_back(key);
    return keys;
}

std::string_view coding_of(const Activity& activity, std::string_view key) {
    const auto found =
        std::ranges::find(activity.coding, key, &std::pair<std::string, std::string>::first);
    return found == activity.coding.end() ? std::string_view{} : found->second;
}

std::string with_decimal_comma(Money amount) {
    std::string text = to_decimal_text(amount);
    std::ranges::replace(text, '.', ',');
    return text;
}

void add_document(CsvRow& row, const InvoiceBase& document, Date issue_date) {
    const Agreement& agreement = *document.agreement;
    const Activity& activity = *document.activity;
    row.add(document.number).add(document.kind == DocumentKind::credit ? "kredit" : "faktura");
    row.add(document.credits).add(to_text(issue_date));
    row.add(document.due_date ? to_text(*document.due_date) : "");
    row.add(agreement.id).add(agreement.university.customer_number);
    row.add(agreement.university.invoice_reference).add(activity.id);
    row.add(activity.organisation_number ? activity.organisation_number->to_text() : "");
    row.add(activity.giro ? activity.giro->to_text() : "");
    row.add(with_decimal_comma(document.total)).add(vat_exempt);
}

}  // namespace

void write_generate_csv(const InvoiceRun& run, const Sink& out) {
    const std::vector<std::string_view> keys = coding_keys(run);
    Chunks chunks(out);
    chunks.write(byte_order_mark);
    CsvRow row;
    for (const std::string_view heading : headings)
        row.add(heading);
    for (const std::string_view key : keys)
        row.add(key);
    chunks.write(row.end());
    for (const InvoiceBase& document : run.documents) {
        add_document(row, document, run.issue_date);
        for (const std::string_view key : keys)
            row.add(coding_of(*document.activity, key));
        chunks.write(row.end());
    }
    chunks.flush();
}

}  // namespace underlag
