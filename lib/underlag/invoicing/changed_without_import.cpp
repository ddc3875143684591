#include "underlag/invoicing/changed_without_import.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "underlag/compensation/compensation.hpp"
#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/invoicing/counted_lines.hpp"

namespace underlag {
namespace {

// The version that holds now of each placement.
class Versions {
   public:
    explicit Versions(std::span<const LedgerRow> rows) : rows_(rows.begin(), rows.end()) {
        std::ranges::sort(rows_, {}, &LedgerRow::placement);
    }
    [[nodiscard]] bool holds(const LineRecord& record) const {
        const auto row =
            std::ranges::lower_bound(rows_, record.placement, {}, &LedgerRow::placement);
        return row != rows_.end() && row->placement == record.placement &&
               row->version == record.version;
    }

   private:
    std::vector<LedgerRow> rows_;
};

struct Worth {
    int days = 0;
    Money week_rate = {};
    Money amount = {};
};

// What a line would be worth today if its placement were still as it was when invoiced; nothing
// when the agreement has lost the unit or the rate, so that it cannot be told.
std::optional<Worth> worth_today(const InvoicedLine& invoiced, const Compared& compared) {
    const auto agreement = std::ranges::lower_bound(
        compared.agreements, invoiced.document->agreement->id, {}, &Agreement::id);
    if (agreement == compared.agreements.end() || agreement->id != invoiced.document->agreement->id)
        return std::nullopt;
    const auto unit = std::ranges::lower_bound(agreement->activities,
                                               invoiced.document->activity->id, {}, &Activity::id);
    if (unit == agreement->activities.end() || unit->id != invoiced.document->activity->id)
        return std::nullopt;
    const InvoiceLine& line = *invoiced.line;
    if (!is_due(agreement->in_arrears, line.period, compared.issue_date))
        return Worth{};
    const auto rates = rates_index(
        *agreement, static_cast<std::size_t>(unit - agreement->activities.begin()), line.programme);
    if (!rates)
        return std::nullopt;
    const auto& rate =
        compared.rates.rate(static_cast<std::size_t>(agreement - compared.agreements.begin()),
                            *rates, line.period.first().year());
    if (!rate)
        return std::nullopt;
    const DayCount count =
        count_days(line.period, agreement->compensation.public_holidays, line.count.stated_days);
    return Worth{count.paid(), rate->amount, compensation(rate->amount, count.paid())};
}

// What the agreement of today makes of a line that is to be credited; nothing when an import is all
// that changes it.
std::optional<Money> changed_to(const Credit& credit, const Compared& compared,
                                const Versions& versions) {
    const InvoicedLine& invoiced = compared.invoiced[credit.invoiced];
    if (credit.reason == CreditReason::cancelled)
        return std::nullopt;
    if (versions.holds(invoiced.line->record))
        return credit.replaced_by ? compared.due[*credit.replaced_by].line.amount : Money{};
    const auto today = worth_today(invoiced, compared);
    if (!today ||
        (today->days == invoiced.line->days() && today->week_rate == invoiced.line->rate->amount &&
         today->amount == invoiced.line->amount))
        return std::nullopt;
    const bool nothing_is_due = today->days == 0;
    return credit.replaced_by || nothing_is_due ? std::optional{today->amount} : std::nullopt;
}

}  // namespace

std::vector<TermChange> changed_without_import(const Compared& compared) {
    const Versions versions(compared.ledger_rows);
    std::map<Term, TermChange> by_term;
    for (const Credit& credit : compared.difference.to_credit) {
        const auto after = changed_to(credit, compared, versions);
        if (!after)
            continue;
        const InvoiceLine& line = *compared.invoiced[credit.invoiced].line;
        const Term term = term_of(line.period.first());
        TermChange& change = by_term[term];
        change.term = term;
        ++change.lines;
        change.before += line.amount;
        change.after += *after;
    }
    std::vector<TermChange> changes;
    for (const auto& [term, change] : by_term)
        changes.push_back(change);
    return changes;
}

void check_rates_unchanged(const Compared& compared, Diagnostics& found) {
    for (const TermChange& change : changed_without_import(compared))
        found.add(rate_changed_after_invoice, {},
                  {counted_lines(change.lines),
                   {"term", change.term},
                   {"before", change.before},
                   {"after", change.after}});
}

}  // namespace underlag
