#include "underlag/operations/issue.hpp"

#include <algorithm>

#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/documents/accounting_rows.hpp"
#include "underlag/documents/document_texts.hpp"
#include "underlag/documents/document_words.hpp"
#include "underlag/exports/e_invoice_checks.hpp"
#include "underlag/files/system.hpp"
#include "underlag/invoicing/changes_told.hpp"
#include "underlag/invoicing/one_off.hpp"
#include "underlag/invoicing/recorded_run.hpp"
#include "underlag/invoicing/skipped_rows.hpp"
#include "underlag/operations/agreements_used.hpp"
#include "underlag/rules/time_of_invoicing.hpp"
#include "underlag/workbook/workbook.hpp"

namespace underlag {

void check_issue_date(const IssueDateQuestion& question, Diagnostics& found) {
    const Date issue_date = question.issue_date;
    const auto latest =
        question.ledger == nullptr ? std::nullopt : question.ledger->latest_issue_date();
    if (latest && issue_date < *latest)
        found.add(issue_date_before_latest, {}, {{"issue_date", issue_date}, {"latest", *latest}});
    if (!question.today || issue_date <= *question.today || question.is_dry_run)
        return;
    const bool is_shared = question.ledger != nullptr && question.ledger->is_shared();
    if (is_shared || !question.is_agreed)
        found.add(is_shared ? issue_date_ahead_for_all : issue_date_ahead, {},
                  {{"issue_date", issue_date}, {"today", *question.today}});
}

namespace {

std::vector<std::int64_t> versions_in(const DocumentRun& run) {
    std::vector<std::int64_t> versions;
    for (const Document& document : run.documents)
        for (const Line& line : document.lines)
            versions.push_back(line.records.version);
    return versions;
}

AlreadyTold told_by(const Ledger& ledger) {
    const std::vector<std::int64_t> runs = ledger.runs();
    return {.last_run = runs.empty() ? 0 : runs.back(), .parties = ledger.last_parties()};
}

// L405, and what there is to say of the lines that are invoiced now.
void find_the_difference(const Ledger& ledger, const IssueRequest& request,
                         LedgerStanding& standing) {
    CheckedLists& checked = standing.checked;
    calculate(ledger, standing);
    const Compared compared{.due = standing.due,
                            .invoiced = standing.invoiced,
                            .difference = standing.difference,
                            .agreements = checked.agreements,
                            .rates = *checked.rates,
                            .ledger_rows = checked.ledger_rows,
                            .issue_date = standing.issue_date};
    if (!request.correct_rates)
        check_rates_unchanged(compared, checked.found);
    judge_what_is_invoiced(
        standing,
        {.term = request.term, .issue_date = request.issue_date, .from = standing.terms.first},
        request.reading.threads);
    standing.told = note_changed_facts(compared, told_by(ledger), checked.found);
    note_earlier_terms(standing.due, standing.difference, request.term, checked.found);
}

DocumentRun run_of(const Ledger& ledger, const IssueRequest& request, const IssuePlan& plan) {
    const LedgerStanding& standing = plan.standing;
    const CheckedLists& checked = standing.checked;
    const ReasonText reason = [&](const Credit& credit, const InvoicedLine& old,
                                  const DueLine* now) {
        return credit_reason_text(credit, old, now, checked.agreements, request.words);
    };
    DocumentRun run = empty_run(request.term, request.issue_date, true);
    if (!standing.difference.is_nothing())
        run = make_recorded_run({.due = standing.due,
                                 .invoiced = standing.invoiced,
                                 .difference = standing.difference,
                                 .agreements = checked.agreements,
                                 .list = checked.list,
                                 .ledger_rows = checked.ledger_rows,
                                 .term = run.term,
                                 .issue_date = run.issue_date,
                                 .next_number = ledger.next_number(run.issue_date.year()),
                                 .reason_text = reason});
    name_files(run);
    run.told = standing.told;
    run.skipped = skipped_rows(checked.sources, checked.list, checked.found);
    run.trace = trace_of(ledger, run, checked.agreement_inputs, request.program_version);
    run.recorded = !request.is_dry_run;
    run.forms = request.forms;
    return run;
}

// What a sheet cannot hold is known before anything is recorded. False when it is too much.
bool has_room_for_coding(const DocumentRun& run, Diagnostics& found) {
    if (accounting_headings(run).size() + further_columns <= most_columns_of_sheet)
        return true;
    found.add(cannot_write, {},
              {{"path", run.summary_file},
               {"reason", "verksamheterna har fler nycklar i coding än ett blad har kolumner",
                "the units have more keys in coding than a sheet has columns"}});
    return false;
}

}  // namespace

Trace trace_of(const Ledger& ledger, const DocumentRun& run,
               const std::vector<InputFile>& agreements, const std::string& program_version) {
    Trace trace{.inputs = ledger.inputs_of(versions_in(run)), .program_version = program_version};
    trace.inputs.insert(trace.inputs.end(), agreements.begin(), agreements.end());
    return trace;
}

DocumentRun empty_run(Term term, Date issue_date, bool recorded) {
    return {.term = term, .issue_date = issue_date, .recorded = recorded};
}

DocumentRun plan_one_off(const CheckedLists& checked, const GeneratePurpose& purpose,
                         const std::vector<bool>& left_out, const std::string& program_version) {
    DocumentRun run =
        make_one_off(checked.sources, checked.list, checked.agreements, checked.assignments,
                     *checked.rates, purpose.term, purpose.issue_date, left_out);
    name_files(run);
    run.trace.inputs = checked.inputs;
    run.trace.program_version = program_version;
    run.skipped = skipped_rows(checked.sources, checked.list, checked.found);
    return run;
}

bool compare(const Ledger& ledger, const IssueRequest& request, LedgerStanding& standing) {
    const Term first = ledger.first_term();
    standing.issue_date = request.issue_date;
    standing.terms = {request.only_term ? std::max(request.term, first) : first, request.term};
    check_term_not_begun(request.term, request.issue_date, request.is_agreed,
                         standing.checked.found);
    judge(standing, request.reading.threads);
    if (!is_stopped(standing.checked, request.skip_invalid))
        find_the_difference(ledger, request, standing);
    conclude(request.strict, standing.checked);
    return !is_stopped(standing.checked, request.skip_invalid);
}

void plan_issue(const Ledger& ledger, const IssueRequest& request, IssuePlan& into) {
    LedgerStanding& standing = into.standing;
    Diagnostics& found = standing.checked.found;
    check_issue_date({.ledger = &ledger,
                      .issue_date = request.issue_date,
                      .today = request.today,
                      .is_agreed = request.is_agreed,
                      .is_dry_run = request.is_dry_run},
                     found);
    if (found.has_errors() ||
        !read_standing(ledger, request.ledger.shown(), request.reading, standing))
        return;
    Diagnostics used;
    check_agreements_used(ledger, standing.checked.agreement_inputs, request.is_agreed, used);
    if (used.has_errors()) {
        found = std::move(used);
        return;
    }
    found.append(std::move(used));
    into.first_term = ledger.first_term();
    if (request.term < into.first_term) {
        into.outcome = IssuePlan::Outcome::before_first_term;
        into.run = empty_run(request.term, request.issue_date, !request.is_dry_run);
        return;
    }
    into.run = empty_run(request.term, request.issue_date, false);
    if (!compare(ledger, request, standing)) {
        into.outcome = IssuePlan::Outcome::stopped;
        return;
    }
    into.run = run_of(ledger, request, into);
    Diagnostics lacking;
    prepare_forms(into.run, standing.checked.agreements, lacking);
    const bool are_forms_right = !lacking.has_errors();
    found.append(std::move(lacking));
    if (are_forms_right && has_room_for_coding(into.run, found))
        into.outcome = IssuePlan::Outcome::planned;
}

std::int64_t record(Ledger& ledger, IssuePlan& plan, const IssueRequest& request) {
    return ledger.append_run(plan.run, {placed_texts(request.words), request.words.logo},
                             request.only_term, request.recorded_at);
}

void issue_run(Ledger& ledger, const DocumentRun& run, const std::function<std::int64_t()>& record,
               const WritingRequest& writing, IssueOutcome& into) {
    into.files.others_there = files_there(run, writing.folder);
    if (!into.files.others_there.empty())
        return;
    const std::int64_t id = record();
    ledger.guarded([&](Store& store) {
        store.claim(id, name_of(std::filesystem::absolute(writing.folder).lexically_normal()));
    });
    into.stored = ledger.read_run(id);
    StagedFiles staged;
    into.files = stage_run_files(into.stored, writing, staged);
    if (!into.files.are_written())
        return;
    ledger.commit();
    into.is_recorded = true;
    publish_run_files(
        staged, [] { return false; }, into.files);
    ledger.begin_writing();
    ledger.append_files(into.stored.id, into.files.files);
    ledger.commit();
}

}  // namespace underlag
