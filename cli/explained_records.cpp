#include "cli/explained_records.hpp"

#include <algorithm>
#include <list>
#include <utility>

#include "cli/failure.hpp"
#include "cli/ledger_state.hpp"
#include "cli/output.hpp"
#include "underlag/ledger/history.hpp"
#include "underlag/ledger/ledger.hpp"
#include "underlag/reports/explanation.hpp"

namespace underlag {
namespace {

IssuedAmount issued_amount(const IssuedLineEntry& entry) {
    return {entry.number, entry.kind, entry.credits, entry.issue_date, entry.term, entry.amount};
}

// Of one term.
std::vector<IssuedAmount> issued_in(const std::vector<IssuedLineEntry>& entries, Term term) {
    std::vector<IssuedAmount> issued;
    for (const IssuedLineEntry& entry : entries)
        if (entry.term == term)
            issued.push_back(issued_amount(entry));
    return issued;
}

class PlacementExplanation {
   public:
    PlacementExplanation(const Ledger& ledger, const LedgerState& state)
        : ledger_(&ledger), state_(&state) {}

    ExplainedPlacement of(const std::string& id,
                          const std::vector<PlacementVersionEntry>& versions) {
        ExplainedPlacement explained;
        explained.id = id;
        for (const PlacementVersionEntry& version : versions)
            explained.versions.push_back(explained_version(version, versions.back()));
        const std::int64_t placement = versions.front().version;
        const std::vector<IssuedLineEntry> issued = issued_for(*ledger_, placement);
        for (const DueLine& due : state_->due)
            if (due.line.record.placement == placement)
                explained.due.push_back(explained_line(due, issued));
        for (const IssuedLineEntry& entry : issued)
            if (std::ranges::none_of(explained.due, [&](const ExplainedLine& line) {
                    return term_of(line.line->period.first()) == entry.term;
                }))
                explained.issued.push_back(issued_amount(entry));
        explained.is_left = is_left(placement);
        return explained;
    }

   private:
    [[nodiscard]] bool is_left(std::int64_t placement) const {
        const std::vector<LedgerRow>& rows = state_->checked.ledger_rows;
        const auto row = std::ranges::find(rows, placement, &LedgerRow::placement);
        return row == rows.end() || state_->faulty[static_cast<std::size_t>(row - rows.begin())];
    }

    // A student who is protected now is not named as of before either.
    ExplainedVersion explained_version(const PlacementVersionEntry& version,
                                       const PlacementVersionEntry& now) {
        ExplainedVersion explained{version.recorded_at, version.list_name, version.line, {}};
        PlacementFacts& facts = explained.facts;
        facts.agreement = kept(version.agreement);
        facts.activity = kept(version.activity);
        facts.activity_name = kept(name_of_unit(version));
        facts.student = kept(!version.student.empty()   ? version.student
                             : !now.student_ref.empty() ? now.student_ref
                                                        : version.student_ref);
        facts.programme = kept(version.programme);
        facts.first = version.first;
        facts.last = version.last;
        facts.stated_days = version.stated_days;
        facts.is_cancelled = version.is_cancelled;
        return explained;
    }

    // By today's agreements; the id when they have no such unit.
    [[nodiscard]] std::string name_of_unit(const PlacementVersionEntry& version) const {
        for (const Agreement& agreement : state_->checked.agreements)
            for (const Activity& activity : agreement.activities)
                if (agreement.id == version.agreement && activity.id == version.activity)
                    return activity.name;
        return version.activity;
    }

    std::string_view kept(std::string text) { return texts_.emplace_back(std::move(text)); }

    ExplainedLine explained_line(const DueLine& due,
                                 const std::vector<IssuedLineEntry>& issued) const {
        const Agreement& agreement = state_->checked.agreements[due.agreement];
        return {&due.line, &agreement, &agreement.activities[due.activity],
                issued_in(issued, term_of(due.line.period.first()))};
    }

    const Ledger* ledger_;
    const LedgerState* state_;
    std::list<std::string> texts_;
};

// The document names a student who has become protected since; here only the reference is shown.
// `references` keeps the texts.
void name_nobody_protected(const Ledger& ledger, InvoiceBase& document,
                           std::list<std::string>& references) {
    for (InvoiceLine& line : document.lines)
        if (auto reference = protected_reference(ledger, line.record.placement))
            line.student = references.emplace_back(*std::move(reference));
}

// The state of the whole ledger; something when it could not be made.
std::optional<ExitCode> read_state(const ExplainOptions& options, const Ledger& ledger,
                                   const FailureForm& form, LedgerState& state) {
    state.issue_date = issue_date(options.issue_date, state.checked.found);
    const unsigned threads = thread_count(options.jobs, state.checked.found);
    ReadingOptions reading;
    reading.agreements = options.agreements;
    reading.jobs = options.jobs;
    if (state.checked.found.has_errors() ||
        !read_ledger_state(ledger, ledger_path(options.ledger), reading, state))
        return fail(state.checked.sources, state.checked.found, form);
    state.terms = all_terms(ledger, state);
    judge_ledger_state(state, threads);
    calculate(ledger, state);
    if (!options.speech.quiet)
        tell_of_agreements_left(state, form.language);
    return std::nullopt;
}

}  // namespace

std::optional<ExitCode> explain_document(const ExplainOptions& options, const std::string& number,
                                         Language language) {
    Ledger ledger = Ledger::open(ledger_path(options.ledger), Ledger::Access::read);
    ledger.begin_reading();
    const auto run = ledger.run_of(number);
    if (!run)
        return std::nullopt;
    StoredRun stored = ledger.read_run(*run);
    const auto base = std::ranges::find(stored.run.documents, number, &InvoiceBase::number);
    std::list<std::string> references;
    name_nobody_protected(ledger, *base, references);
    ExplainedDocument explained{&stored.run, &*base, {}};
    for (const InvoiceLine& line : base->lines)
        explained.issued.push_back(
            issued_in(issued_for(ledger, line.record.placement), term_of(line.period.first())));
    if (options.format == "json")
        write_document_json(explained, language, standard_output());
    else
        write_document_text(explained, language, standard_output());
    return ExitCode::done;
}

std::optional<ExitCode> explain_placement(const ExplainOptions& options, const std::string& id,
                                          Language language) {
    Ledger ledger = Ledger::open(ledger_path(options.ledger), Ledger::Access::read);
    ledger.begin_reading();
    const auto histories = placement_history(ledger, id);
    if (histories.empty())
        return std::nullopt;
    LedgerState state;
    if (const auto stopped = read_state(
            options, ledger, {language, options.speech.color, options.format == "json"}, state))
        return stopped;
    PlacementExplanation explanation(ledger, state);
    std::vector<ExplainedPlacement> placements;
    for (const std::vector<PlacementVersionEntry>& versions : histories)
        placements.push_back(explanation.of(id, versions));
    if (options.format == "json")
        write_placements_json(placements, language, standard_output());
    else
        write_placements_text(placements, language, standard_output());
    return ExitCode::done;
}

}  // namespace underlag
