#include "cli/ledger_state.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "cli/output.hpp"
#include "cli/wording.hpp"
#include "underlag/invoicing/invoiced_lines.hpp"
#include "underlag/placement/protected_students.hpp"
#include "underlag/rules/check.hpp"

namespace underlag {
namespace {

std::vector<std::string> loaded_ids(const std::vector<Agreement>& agreements) {
    std::vector<std::string> ids;
    for (const Agreement& agreement : agreements)
        ids.push_back(agreement.id);
    return ids;
}

constexpr Wording left_message{
    "placeringar under avtalet {} lämnas som de är: avtalet är inte inläst\n",
    "placements under the agreement {} are left as they are: the agreement is not loaded\n"};
bool has_day_in(const Placement& placement, Terms terms) {
    const auto period = placement.period();
    return period && term_of(period->first()) <= terms.last &&
           term_of(period->last()) >= terms.first;
}

}  // namespace

bool read_ledger_state(const Ledger& ledger, const std::string& path, const ReadingOptions& options,
                       LedgerState& state) {
    if (!read_inputs({}, options, {.agreements = true}, std::nullopt, state.checked))
        return false;
    std::vector<std::string> loaded = loaded_ids(state.checked.agreements);
    std::ranges::sort(loaded);
    std::ranges::set_difference(ledger.agreement_ids(), loaded,
                                std::back_inserter(state.agreements_left));
    Diagnostics of_jobs;  // a wrong --jobs has stopped the reading
    const unsigned threads = thread_count(options.jobs, of_jobs);
    add_ledger_list({path, ledger.placements({.agreements = loaded})}, threads, state.checked);
    protect_students(state.checked.sources, state.checked.list);
    assign_placements(threads, state.checked);
    return true;
}

Terms all_terms(const Ledger& ledger, const LedgerState& state) {
    // A ledger may begin with a term that lies ahead.
    Terms terms{ledger.first_term(), std::max(ledger.first_term(), term_of(state.issue_date))};
    if (const auto invoiced = ledger.last_open_term())
        terms.last = std::max(terms.last, *invoiced);
    for (const Placement& placement : state.checked.list.placements)
        if (const auto period = placement.period())
            terms.last = std::max(terms.last, term_of(period->last()));
    return terms;
}

void tell_of_agreements_left(const LedgerState& state, Language language) {
    for (const std::string& id : state.agreements_left)
        standard_error()(fmt::format(fmt::runtime(left_message.in(language)), id));
}

void judge_ledger_state(LedgerState& state, unsigned threads) {
    CheckedLists& checked = state.checked;
    const Placements& placements = checked.list.placements;
    state.left_out.assign(placements.size(), false);
    for (std::size_t row = 0; row < placements.size(); ++row)
        // Of a cancelled one nothing is due, whatever has become of its unit or its rate.
        state.left_out[row] =
            placements[row].is_cancelled || !has_day_in(placements[row], state.terms);
    CheckInput input = check_input(
        checked,
        GeneratePurpose{
            .term = state.terms.last, .issue_date = state.issue_date, .from = state.terms.first},
        threads);
    input.question = Question::calculable;
    input.set_aside = &state.left_out;
    Diagnostics found;
    check(input, found);
    state.faulty = faulty_rows(checked.list, found);
    for (std::size_t row = 0; row < placements.size(); ++row)
        state.left_out[row] = state.left_out[row] || state.faulty[row];
    checked.found.append(std::move(found));
}

void calculate(const Ledger& ledger, LedgerState& state) {
    const CheckedLists& checked = state.checked;
    state.due = due_lines({.sources = checked.sources,
                           .list = checked.list,
                           .agreements = checked.agreements,
                           .assignments = checked.assignments,
                           .rates = *checked.rates,
                           .ledger_rows = checked.ledger_rows,
                           .terms = state.terms,
                           .issue_date = state.issue_date,
                           .left_out = state.left_out});
    state.open = ledger.open_runs(state.terms.first, state.terms.last);
    for (const StoredRun& stored : state.open.runs)
        add_invoiced_lines(stored.run, state.open.open_lines, state.terms, state.invoiced);
    (void)leave_unjudged_lines(state.invoiced, checked.agreements, checked.assignments,
                               checked.ledger_rows, state.faulty);
    for (std::size_t row = 0; row < checked.ledger_rows.size(); ++row)
        if (checked.list.placements[row].is_cancelled)
            state.cancelled.push_back(checked.ledger_rows[row].placement);
    std::ranges::sort(state.cancelled);
    state.difference =
        due_minus_invoiced(state.due, checked.agreements, state.invoiced, state.cancelled);
}

void judge_what_is_invoiced(LedgerState& state, const GeneratePurpose& purpose, unsigned threads) {
    std::vector<std::int64_t> invoiced_now;
    for (const std::size_t index : state.difference.to_invoice)
        invoiced_now.push_back(state.due[index].line.record.placement);
    if (invoiced_now.empty())
        return;
    std::ranges::sort(invoiced_now);
    CheckedLists& checked = state.checked;
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
