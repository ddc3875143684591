#include "underlag/invoicing/changes_told.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "underlag/compensation/compensation.hpp"
#include "underlag/diagnostics/ledger_kinds.hpp"

namespace underlag {
namespace {

// "1 rad", "3 rader".
Argument counted_lines(std::size_t lines) {
    const std::string number = std::to_string(lines);
    return {"lines", number + (lines == 1 ? " rad" : " rader"),
            number + (lines == 1 ? " line" : " lines")};
}

// The version that holds now of each placement.
class Versions {
   public:
    explicit Versions(std::span<const LedgerRow> rows) : rows_(rows.begin(), rows.end()) {
        std::ranges::sort(rows_, {}, &LedgerRow::placement);
    }
    [[nodiscard]] bool holds(const Line& line) const {
        const auto row = std::ranges::lower_bound(rows_, line.claim.id, {}, &LedgerRow::placement);
        return row != rows_.end() && row->placement == line.claim.id &&
               row->version == line.records.version;
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
        compared.agreements, invoiced.document->agreement, {}, &Agreement::id);
    if (agreement == compared.agreements.end() || agreement->id != invoiced.document->agreement)
        return std::nullopt;
    const auto unit = std::ranges::lower_bound(agreement->activities, invoiced.document->subject.id,
                                               {}, &Activity::id);
    if (unit == agreement->activities.end() || unit->id != invoiced.document->subject.id)
        return std::nullopt;
    const Line& line = *invoiced.line;
    if (!is_due(agreement->in_arrears, line.period, compared.issue_date))
        return Worth{};
    const auto rates =
        rates_index(*agreement, static_cast<std::size_t>(unit - agreement->activities.begin()),
                    line.placement.programme);
    if (!rates)
        return std::nullopt;
    const auto& rate =
        compared.rates.rate(static_cast<std::size_t>(agreement - compared.agreements.begin()),
                            *rates, line.period.first().year());
    if (!rate)
        return std::nullopt;
    const DayCount count = count_days(line.period, agreement->compensation.public_holidays,
                                      line.placement.count.stated_days);
    return Worth{count.paid(), rate->amount, compensation(rate->amount, count.paid())};
}

// What the agreement of today makes of a line that is to be credited; nothing when an import is all
// that changes it.
std::optional<Money> changed_to(const Credit& credit, const Compared& compared,
                                const Versions& versions) {
    const InvoicedLine& invoiced = compared.invoiced[credit.invoiced];
    if (credit.reason == CreditReason::cancelled)
        return std::nullopt;
    if (versions.holds(*invoiced.line))
        return credit.replaced_by ? compared.due[*credit.replaced_by].line.amount : Money{};
    const auto today = worth_today(invoiced, compared);
    if (!today ||
        (today->days == invoiced.line->quantity && today->week_rate == invoiced.line->price &&
         today->amount == invoiced.line->amount))
        return std::nullopt;
    const bool nothing_is_due = today->days == 0;
    return credit.replaced_by || nothing_is_due ? std::optional{today->amount} : std::nullopt;
}

// Sorted by what they answer for.
std::vector<const DueLine*> by_claim(std::span<const DueLine> due) {
    std::vector<const DueLine*> sorted;
    sorted.reserve(due.size());
    for (const DueLine& line : due)
        sorted.push_back(&line);
    const auto claim = [](const DueLine* one) { return one->line.claim; };
    if (!std::ranges::is_sorted(sorted, {}, claim))
        std::ranges::sort(sorted, {}, claim);
    return sorted;
}

// Nothing when no such line is due.
const DueLine* find(const std::vector<const DueLine*>& due, const Line& invoiced) {
    const auto claim = [](const DueLine* one) { return one->line.claim; };
    const auto found = std::ranges::lower_bound(due, invoiced.claim, {}, claim);
    return found != due.end() && claim(*found) == invoiced.claim ? *found : nullptr;
}

bool prints_alike(const Activity& a, const Party& b) {
    return a.name == b.name && a.organisation_number == b.organisation_number &&
           a.contact == b.contact && a.giro == b.giro;
}

bool is_told(const Activity& unit, const AlreadyTold& told) {
    const auto last = std::ranges::find(told.parties, unit.id, &Party::id);
    return last != told.parties.end() && prints_alike(unit, *last);
}

Argument unit_argument(const Activity& activity) {
    return {"what", "namn, kontakt eller giro för " + activity.name,
            "the name, contact or giro of " + activity.name};
}

Argument student_argument(const Line& line) {
    const std::string id{line.placement.id};
    return {"what", "studentens namn i placering " + id, "the student's name in placement " + id};
}

}  // namespace

std::vector<TermChange> changed_without_import(const Compared& compared) {
    const Versions versions(compared.ledger_rows);
    std::map<Term, TermChange> by_term;
    for (const Credit& credit : compared.difference.to_credit) {
        const auto after = changed_to(credit, compared, versions);
        if (!after)
            continue;
        const Line& line = *compared.invoiced[credit.invoiced].line;
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

std::vector<Party> note_changed_facts(const Compared& compared, const AlreadyTold& told,
                                      Diagnostics& found) {
    if (compared.invoiced.empty())
        return {};
    std::vector<bool> is_credited(compared.invoiced.size(), false);
    for (const Credit& credit : compared.difference.to_credit)
        is_credited[credit.invoiced] = true;
    const std::vector<const DueLine*> due_now = by_claim(compared.due);
    std::map<std::string, const Activity*> units;  // by id: each is told of once
    for (std::size_t index = 0; index < compared.invoiced.size(); ++index) {
        const InvoicedLine& invoiced = compared.invoiced[index];
        const DueLine* now = is_credited[index] ? nullptr : find(due_now, *invoiced.line);
        if (now == nullptr)
            continue;
        const Activity& unit = compared.agreements[now->agreement].activities[now->activity];
        if (!prints_alike(unit, invoiced.document->subject) && !is_told(unit, told))
            units.emplace(unit.id, &unit);
        if (now->line.name != invoiced.line->name && now->line.records.version > told.last_run)
            found.add(changed_without_money, {}, {student_argument(now->line)});
    }
    std::vector<Party> now_told;
    for (const auto& [id, unit] : units) {
        found.add(changed_without_money, {}, {unit_argument(*unit)});
        now_told.push_back(subject_of(*unit));
    }
    return now_told;
}

void note_earlier_terms(std::span<const DueLine> due, const Difference& difference, Term term,
                        Diagnostics& found) {
    std::vector<std::size_t> replacing;
    for (const Credit& credit : difference.to_credit)
        if (credit.replaced_by)
            replacing.push_back(*credit.replaced_by);
    std::ranges::sort(replacing);
    struct Late {
        std::size_t lines = 0;
        Money amount;
    };
    std::map<Term, Late> by_term;
    for (const std::size_t index : difference.to_invoice) {
        const Line& line = due[index].line;
        const Term of_line = term_of(line.period.first());
        if (of_line >= term || std::ranges::binary_search(replacing, index))
            continue;
        Late& late = by_term[of_line];
        ++late.lines;
        late.amount += line.amount;
    }
    for (const auto& [of_lines, late] : by_term)
        found.add(earlier_term_included, {},
                  {counted_lines(late.lines), {"term", of_lines}, {"amount", late.amount}});
}

}  // namespace underlag
