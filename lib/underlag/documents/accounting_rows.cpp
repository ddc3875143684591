#include "underlag/documents/accounting_rows.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace underlag {

namespace {

constexpr std::array<std::string_view, accounting_coding> fixed_headings{
    "Nummer", "Typ",        "Krediterar",  "Utfärdandedatum", "Förfallodatum",
    "Avtal",  "Kundnummer", "Er referens", "Verksamhet",      "Organisationsnummer",
    "Giro",   "Belopp",     "Momskod"};
static_assert(fixed_headings[accounting_amount] == "Belopp");
static_assert(fixed_headings[accounting_vat_code] == "Momskod");

constexpr int vat_exempt = 0;  // § 4.6: momsbefriat

std::string_view coding_of(const Party& subject, std::string_view key) {
    const auto found =
        std::ranges::find(subject.coding, key, &std::pair<std::string, std::string>::first);
    return found == subject.coding.end() ? std::string_view{} : found->second;
}

}  // namespace

std::vector<std::string_view> accounting_headings(const DocumentRun& run) {
    std::vector<std::string_view> headings(fixed_headings.begin(), fixed_headings.end());
    for (const Document& document : run.documents)
        for (const auto& [key, value] : document.subject.coding)
            if (std::find(headings.begin() + fixed_headings.size(), headings.end(), key) ==
                headings.end())
                headings.emplace_back(key);
    return headings;
}

AccountingRow accounting_row(const Document& document,
                             const std::vector<std::string_view>& headings) {
    const Party& subject = document.subject;
    AccountingRow row;
    row.reserve(headings.size());
    row.emplace_back(document.number);
    row.emplace_back(document.kind == DocumentKind::credit ? "kredit" : "faktura");
    row.emplace_back(document.credits);
    row.emplace_back(document.issue_date);
    if (document.due_date)
        row.emplace_back(*document.due_date);
    else
        row.emplace_back(std::string{});
    row.emplace_back(document.agreement);
    row.emplace_back(document.receiver.customer_number);
    row.emplace_back(document.receiver.reference);
    row.emplace_back(subject.id);
    row.emplace_back(subject.organisation_number ? subject.organisation_number->to_text() : "");
    // What is shared is paid to the one who invoices.
    const auto& giro = document.cost_year > 0 ? document.issuer.giro : subject.giro;
    row.emplace_back(giro ? giro->to_text() : "");
    row.emplace_back(document.total);
    row.emplace_back(vat_exempt);
    for (std::size_t column = accounting_coding; column < headings.size(); ++column)
        row.emplace_back(std::string{coding_of(subject, headings[column])});
    return row;
}

AccountingRow line_row(const Document& document, const Line& line) {
    const auto text = [](std::string_view view) { return AccountingCell{std::string{view}}; };
    AccountingRow row;
    row.reserve(line_headings.size());
    row.push_back(text(document.number));
    row.push_back(text(document.kind == DocumentKind::credit ? "kredit" : "faktura"));
    row.push_back(text(document.credits));
    row.push_back(text(document.agreement));
    row.push_back(text(document.receiver.name));
    row.push_back(text(document.subject.id));
    row.push_back(text(document.subject.name));
    row.push_back(text(line.placement.id));
    row.push_back(text(line.name));
    row.push_back(text(line.placement.student_ref));
    row.push_back(text(line.placement.programme));
    row.push_back(
        text(document.cost_year > 0 ? document.occasion() : to_text(term_of(line.period.first()))));
    row.emplace_back(line.period.first());
    row.emplace_back(line.period.last());
    row.emplace_back(line.quantity);
    row.emplace_back(line.price);
    row.emplace_back(line.amount);
    return row;
}

std::size_t line_count(const DocumentRun& run) {
    std::size_t lines = 0;
    for (const Document& document : run.documents)
        lines += document.line_count();
    return lines;
}

}  // namespace underlag
