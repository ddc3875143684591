#include "underlag/followup/counted_parts.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace underlag {
namespace {

using RowOfPlacement = std::pair<std::int64_t, std::uint32_t>;

std::vector<RowOfPlacement> rows_by_placement(std::span<const LedgerRow> ledger_rows) {
    std::vector<RowOfPlacement> rows;
    rows.reserve(ledger_rows.size());
    for (std::uint32_t row = 0; row < ledger_rows.size(); ++row)
        rows.emplace_back(ledger_rows[row].placement, row);
    std::ranges::sort(rows);
    return rows;
}

}  // namespace

std::vector<CountedPart> counted_parts(const PartsQuestion& question) {
    const std::vector<RowOfPlacement> rows = rows_by_placement(question.ledger_rows);
    std::vector<CountedPart> parts;
    parts.reserve(question.due.size() + question.later.size() + question.waiting.size());
    for (const std::span<const DueLine> lines : {question.due, question.later})
        for (const DueLine& due : lines) {
            const auto row =
                std::ranges::lower_bound(rows, due.line.claim.id, {}, &RowOfPlacement::first);
            parts.push_back({row->second, due.agreement, term_of(due.line.period.first()),
                             due.line.quantity, due.line.amount});
        }
    for (const WaitingPart& waiting : question.waiting) {
        const Placement& placement = question.list.placements[waiting.row];
        const auto part =
            part_in_term(placement.period().value(), waiting.term,
                         question.agreements[waiting.agreement].compensation.public_holidays,
                         placement.stated());
        parts.push_back({static_cast<std::uint32_t>(waiting.row),
                         waiting.agreement,
                         waiting.term,
                         part ? part->count.paid() : 0,
                         {}});
    }
    std::ranges::sort(parts, {}, [](const CountedPart& part) {
        return std::pair{part.row, part.term};
    });
    return parts;
}

}  // namespace underlag
