#include "underlag/documents/line_rows.hpp"

#include <string>

namespace underlag {

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
