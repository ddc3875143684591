#include "underlag/invoicing/one_off.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "underlag/invoicing/bases_by_unit.hpp"

namespace underlag {
namespace {

// The rows that may get a line, those of a unit together, in the order of documents.
std::vector<std::uint32_t> rows_by_unit(const DueQuestion& question) {
    std::vector<std::uint32_t> rows;
    rows.reserve(question.list.placements.size());
    for (std::uint32_t row = 0; row < question.list.placements.size(); ++row)
        if (!question.leaves_out(row))
            rows.push_back(row);
    // Agreements and their units are sorted by id, so their indexes sort as the ids do.
    std::ranges::sort(rows, {}, [&](std::uint32_t row) {
        const Assignment& assignment = question.assignments[row];
        return std::tuple{assignment.agreement, assignment.activity, row};
    });
    return rows;
}

}  // namespace

// Unit after unit, so that no line is there twice for long.
InvoiceRun make_one_off(const Sources& sources, const PlacementList& list,
                        const std::vector<Agreement>& agreements,
                        const std::vector<Assignment>& assignments, const RateBook& rates,
                        Term term, Date issue_date, const std::vector<bool>& left_out) {
    const DueQuestion question{.sources = sources,
                               .list = list,
                               .agreements = agreements,
                               .assignments = assignments,
                               .rates = rates,
                               .ledger_rows = {},
                               .terms = {term, term},
                               .issue_date = issue_date,
                               .left_out = left_out};
    InvoiceRun run{.term = term, .issue_date = issue_date};
    const std::vector<std::uint32_t> rows = rows_by_unit(question);
    const SwedishOrder order;
    for (auto begin = rows.begin(); begin != rows.end();) {
        const Assignment& unit = assignments[*begin];
        const auto end = std::find_if(begin, rows.end(), [&](std::uint32_t row) {
            return assignments[row].agreement != unit.agreement ||
                   assignments[row].activity != unit.activity;
        });
        const std::vector<DueLine> due = due_lines(question, {begin, end});
        std::vector<const DueLine*> lines;
        lines.reserve(due.size());
        for (const DueLine& line : due)
            lines.push_back(&line);
        if (!lines.empty())
            run.documents.push_back(base_of_unit(lines, agreements, issue_date, order));
        begin = end;
    }
    return run;
}

}  // namespace underlag
