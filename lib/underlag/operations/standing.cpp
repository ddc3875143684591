#include "underlag/operations/standing.hpp"

#include <algorithm>
#include <iterator>

#include "underlag/ledger/placements_in_list.hpp"
#include "underlag/ledger/sought_records.hpp"
#include "underlag/operations/agreements_used.hpp"
#include "underlag/placement/protected_students.hpp"
#include "underlag/rules/check.hpp"
#include "underlag/rules/rate_of_year.hpp"

namespace underlag {

namespace {

std::vector<std::string> loaded_ids(const std::vector<Agreement>& agreements) {
    std::vector<std::string> ids;
    for (const Agreement& agreement : agreements)
        ids.push_back(agreement.id);
    return ids;
}

bool has_day_in(const Placement& placement, Terms terms) {
    const auto period = placement.period();
    return period && term_of(period->first()) <= terms.last &&
           term_of(period->last()) >= terms.first;
}

// A year without a rate stops a run that needs it, but not what else there is of the placement.
std::vector<bool> rows_not_calculable(const PlacementList& list, const Diagnostics& found) {
    std::vector<bool> rows(list.placements.size(), false);
    for (const Diagnostic& finding : found.all())
        if (finding.kind->code != no_rate_for_year.code)
            for (const std::size_t row : rows_in_error(list, finding))
                rows[row] = true;
    return rows;
}

// Takes out of `due` what is not due on the day yet.
std::vector<DueLine> taken_later(std::vector<DueLine>& due,
                                 const std::vector<Agreement>& agreements, Date day) {
    const auto is_due_now = [&](const DueLine& line) {
        return is_due(agreements[line.agreement].in_arrears, line.line.period, day);
    };
    const auto first = std::ranges::find_if_not(due, is_due_now);
    if (first == due.end())
        return {};
    const auto later = std::stable_partition(first, due.end(), is_due_now);
    std::vector<DueLine> taken(std::make_move_iterator(later), std::make_move_iterator(due.end()));
    due.erase(later, due.end());
    return taken;
}

// Takes out of the invoiced lines those that nothing can be compared with now.
void leave_what_cannot_be_worked_out(LedgerStanding& standing) {
    const CheckedLists& checked = standing.checked;
    const std::vector<InvoicedLine> all = standing.invoiced;
    (void)leave_unjudged_lines(standing.invoiced, checked.agreements, checked.assignments,
                               checked.ledger_rows, standing.faulty);
    std::vector<std::pair<std::int64_t, Term>> waiting;
    for (const WaitingPart& part : standing.waiting)
        waiting.emplace_back(checked.ledger_rows[part.row].placement, part.term);
    std::ranges::sort(waiting);
    std::erase_if(standing.invoiced, [&](const InvoicedLine& line) {
        return std::ranges::binary_search(
            waiting, std::pair{line.line->claim.id, term_of(line.line->period.first())});
    });
    if (standing.invoiced.size() == all.size())
        return;
    // Both stand in the same order.
    auto kept = standing.invoiced.begin();
    for (const InvoicedLine& line : all) {
        if (kept != standing.invoiced.end() && kept->line == line.line)
            ++kept;
        else if (std::ranges::binary_search(checked.agreements, line.document->agreement, {},
                                            &Agreement::id))
            standing.left.push_back(line);
    }
}

void calculate_against(OpenRuns open, LedgerStanding& standing) {
    const CheckedLists& checked = standing.checked;
    standing.waiting.clear();
    standing.invoiced.clear();
    standing.left.clear();
    standing.cancelled.clear();
    // Whatever becomes due by the end of the terms; what is not yet is then set apart.
    const Date end = period_of(standing.terms.last).last();
    standing.due = due_lines({.sources = checked.sources,
                              .list = checked.list,
                              .agreements = checked.agreements,
                              .assignments = checked.assignments,
                              .rates = *checked.rates,
                              .ledger_rows = checked.ledger_rows,
                              .terms = standing.terms,
                              .issue_date = std::max(end, standing.issue_date),
                              .left_out = standing.left_out,
                              .waiting = &standing.waiting});
    standing.later = taken_later(standing.due, checked.agreements, standing.issue_date);
    standing.open = std::move(open);
    for (const DocumentRun& run : standing.open.runs)
        add_invoiced_lines(run, standing.open.lines, standing.terms, standing.invoiced);
    leave_what_cannot_be_worked_out(standing);
    for (std::size_t row = 0; row < checked.ledger_rows.size(); ++row)
        if (checked.list.placements[row].is_cancelled)
            standing.cancelled.push_back(checked.ledger_rows[row].placement);
    std::ranges::sort(standing.cancelled);
    standing.difference = due_minus_invoiced(claims_of(standing.due, checked.agreements),
                                             claims_of(standing.invoiced), standing.cancelled);
}

using Records = std::optional<std::vector<std::int64_t>>;

// `chosen`: empty for all placements; otherwise `records` becomes what it gives.
bool read_placements(const Ledger& ledger, const std::string& path, const ReadingRequest& request,
                     const ChosenPlacements& chosen, LedgerStanding& standing, Records& records) {
    CheckedLists& checked = standing.checked;
    ReadingRequest reading = request;
    reading.needs_checksums = true;  // what is recorded says by which agreements
    if (!read_inputs(reading, std::nullopt, checked))
        return false;
    std::vector<std::string> loaded = loaded_ids(checked.agreements);
    std::ranges::sort(loaded);
    std::ranges::set_difference(ledger.agreement_ids(), loaded,
                                std::back_inserter(standing.agreements_left));
    if (chosen)
        records = chosen(checked.agreements);
    checked.ledger_rows =
        add_placements(ledger, loaded, records, path, checked.sources, checked.list);
    protect_students(checked.sources, checked.list);
    assign_placements(request.threads, checked);
    return true;
}

void judge_all_terms(const Ledger& ledger, Date today, unsigned threads, LedgerStanding& standing) {
    standing.issue_date = today;
    standing.terms = all_terms(ledger, standing);
    judge(standing, threads);
}

}  // namespace

bool read_standing(const Ledger& ledger, const std::string& path, const ReadingRequest& request,
                   LedgerStanding& standing) {
    Records all;
    return read_placements(ledger, path, request, {}, standing, all);
}

bool read_judged_standing(const Ledger& ledger, const std::string& path,
                          const ReadingRequest& request, Date today, LedgerStanding& standing) {
    if (!read_standing(ledger, path, request, standing))
        return false;
    standing.older_agreements =
        older_agreements(ledger, standing.checked.agreement_inputs, standing.checked.found);
    judge_all_terms(ledger, today, request.threads, standing);
    return true;
}

bool read_whole_standing(const Ledger& ledger, const std::string& path,
                         const ReadingRequest& request, Date today, LedgerStanding& standing) {
    if (!read_judged_standing(ledger, path, request, today, standing))
        return false;
    calculate(ledger, standing);
    return true;
}

bool read_chosen_standing(const Ledger& ledger, const std::string& path,
                          const ReadingRequest& request, Date today, const ChosenPlacements& chosen,
                          LedgerStanding& standing) {
    Records records;
    if (!read_placements(ledger, path, request, chosen, standing, records))
        return false;
    judge_all_terms(ledger, today, request.threads, standing);
    calculate_against(open_runs_of(ledger, *records, standing.terms.first, standing.terms.last),
                      standing);
    return true;
}

Terms all_terms(const Ledger& ledger, const LedgerStanding& standing) {
    // A ledger may begin with a term that lies ahead.
    Terms terms{ledger.first_term(), std::max(ledger.first_term(), term_of(standing.issue_date))};
    if (const auto invoiced = ledger.last_open_term())
        terms.last = std::max(terms.last, *invoiced);
    for (const Placement& placement : standing.checked.list.placements)
        if (const auto period = placement.period())
            terms.last = std::max(terms.last, term_of(period->last()));
    return terms;
}

void judge(LedgerStanding& standing, unsigned threads) {
    CheckedLists& checked = standing.checked;
    const Placements& placements = checked.list.placements;
    standing.left_out.assign(placements.size(), false);
    for (std::size_t row = 0; row < placements.size(); ++row)
        // Of a cancelled one nothing is due, whatever has become of its unit or its rate.
        standing.left_out[row] =
            placements[row].is_cancelled || !has_day_in(placements[row], standing.terms);
    CheckInput input = check_input(checked,
                                   GeneratePurpose{.term = standing.terms.last,
                                                   .issue_date = standing.issue_date,
                                                   .from = standing.terms.first},
                                   threads);
    input.question = Question::calculable;
    input.set_aside = &standing.left_out;
    Diagnostics found;
    check(input, found);
    standing.faulty = rows_not_calculable(checked.list, found);
    for (std::size_t row = 0; row < placements.size(); ++row)
        standing.left_out[row] = standing.left_out[row] || standing.faulty[row];
    checked.found.append(std::move(found));
}

void calculate(const Ledger& ledger, LedgerStanding& standing) {
    calculate_against(ledger.open_runs(standing.terms.first, standing.terms.last), standing);
}

void judge_what_is_invoiced(LedgerStanding& standing, const GeneratePurpose& purpose,
                            unsigned threads) {
    std::vector<std::int64_t> invoiced_now;
    for (const std::size_t index : standing.difference.to_invoice)
        invoiced_now.push_back(standing.due[index].line.claim.id);
    if (invoiced_now.empty())
        return;
    std::ranges::sort(invoiced_now);
    CheckedLists& checked = standing.checked;
    std::vector<bool> others(checked.list.placements.size(), false);
    for (std::size_t row = 0; row < checked.ledger_rows.size(); ++row)
        others[row] = !std::ranges::binary_search(invoiced_now, checked.ledger_rows[row].placement);
    CheckInput input = check_input(checked, purpose, threads);
    input.question = Question::invoiced_now;
    input.set_aside = &others;
    Diagnostics now;
    check(input, now);
    checked.found.append(std::move(now));
}

}  // namespace underlag
