#include "underlag/operations/next_step.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "underlag/operations/agreements_used.hpp"
#include "underlag/operations/issue.hpp"

namespace underlag {
namespace {

std::string command_of(const IssueRequest& run, const StatusRequest& request) {
    std::string command = "underlag generate --term " + to_text(run.term);
    if (run.only_term)
        command += " --only-term";
    if (run.correct_rates)
        command += " --correct-rates";
    if (run.skip_invalid)
        command += " --skip-invalid";
    if (run.issue_date > request.today)
        command += " --issue-date " + to_text(run.issue_date);
    if (run.issue_date > request.today || period_of(run.term).first() > run.issue_date)
        command += " --yes";
    return command + request.given_options;
}

bool would_succeed(const Ledger& ledger, const IssueRequest& run, LedgerStanding& standing) {
    standing.checked.found = {};
    return compare(ledger, run, standing);
}

// Adds to the run what it needs to be of use. False when nothing makes it so.
template <class OfUse>
bool find_a_way(IssueRequest& run, const OfUse& is_of_use) {
    constexpr std::array<std::pair<bool, bool>, 4> ways{
        {{false, false}, {true, false}, {false, true}, {true, true}}};
    for (const auto& [correct_rates, skip_invalid] : ways) {
        run.correct_rates = correct_rates;
        run.skip_invalid = skip_invalid;
        if (is_of_use(run))
            return true;
    }
    return false;
}

// Terms that have begun and have something to issue, the earliest first.
std::vector<Term> terms_to_issue(const LedgerStatus& status) {
    std::vector<Term> terms;
    for (const TermStatus& term : status.terms)
        if (term.term <= term_of(status.today) &&
            std::ranges::any_of(term.units, &UnitStatus::has_something_to_issue))
            terms.push_back(term.term);
    return terms;
}

// Of `generate`.
std::string command_to_issue(const Ledger& ledger, const StatusRequest& request,
                             const LedgerStatus& status, LedgerStanding& standing) {
    IssueRequest run;
    run.reading = request.reading;
    run.ledger = request.ledger;
    // Numbers run in the order of dates, also where somebody has issued ahead of time.
    run.issue_date = std::max(request.today, ledger.latest_issue_date().value_or(request.today));
    if (!status.unwritten.empty()) {
        // Writes them, whatever then becomes of the rest; but nothing should fail.
        const RunOutline& unwritten = status.unwritten.front();
        run.term = unwritten.cost_year == 0 ? unwritten.term
                                            : std::max(ledger.first_term(), term_of(request.today));
        run.is_agreed = true;
        if (!find_a_way(
                run, [&](const IssueRequest& way) { return would_succeed(ledger, way, standing); }))
            run.correct_rates = run.skip_invalid = false;
        return command_of(run, request);
    }
    for (const Term term : terms_to_issue(status)) {
        run.term = term;
        if (find_a_way(run, [&](const IssueRequest& way) {
                return would_succeed(ledger, way, standing) && !standing.difference.is_nothing();
            }))
            return command_of(run, request);
        run.only_term = true;  // what stops an earlier term need not stop the next
    }
    return {};
}

}  // namespace

void name_older_agreements(const LedgerStanding& standing, LedgerStatus& status) {
    const std::vector<InputFile>& agreements = standing.checked.agreement_inputs;
    for (const std::size_t older : standing.older_agreements) {
        status.older_agreements.push_back(agreements[older].name);
        for (ShareYear& year : status.share_years)
            if (year.is_open() && agreements[older].holds == held_of_shared_cost(year.agreement)) {
                year.waits_for_later_copy = true;
                year.next_command.clear();
            }
    }
}

std::string next_command(const Ledger& ledger, const StatusRequest& request,
                         const LedgerStatus& status, LedgerStanding& standing) {
    // In a shared ledger nothing is issued ahead of time, and nothing before the last: until its
    // day nothing can be.
    if (ledger.is_shared() && status.unwritten.empty() &&
        ledger.latest_issue_date().value_or(request.today) > request.today)
        return {};
    if (status.older_agreements.empty())
        if (std::string command = command_to_issue(ledger, request, status, standing);
            !command.empty())
            return command;
    const auto open = std::ranges::find_if(
        status.share_years, [](const ShareYear& year) { return !year.next_command.empty(); });
    return open == status.share_years.end() ? std::string{} : open->next_command;
}

}  // namespace underlag
