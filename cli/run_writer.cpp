#include "cli/run_writer.hpp"

#include <utility>

#include "cli/output.hpp"
#include "cli/writing.hpp"
#include "underlag/operations/render.hpp"
#include "underlag/operations/unfinished_runs.hpp"
#include "underlag/reports/unwritten_files.hpp"

namespace underlag {
namespace {

constexpr Wording interrupted_message{"avbrutet: inget har registrerats och inga filer skrivits\n",
                                      "interrupted: nothing has been recorded and no files "
                                      "written\n"};
constexpr Wording completed_message{
    "en tidigare körning avbröts innan dess filer var skrivna; nu finns de: {}\n",
    "an earlier run was cut off before its files were written; now they are there: {}\n"};
constexpr Wording files_wait_message{
    "underlagen är registrerade i liggaren, men deras filer är inte skrivna: kör samma kommando "
    "igen, så skrivs de, eller med --out för att skriva dem i en annan mapp\n",
    "the documents are recorded in the ledger, but their files are not written: run the same "
    "command again to write them, or with --out to write them into another folder\n"};

}  // namespace

std::optional<ExitCode> RunWriter::complete_unfinished_runs(Ledger& ledger, bool dry_run,
                                                            bool others) {
    UnfinishedRuns unfinished = unfinished_runs(ledger, others);
    completed_ = std::move(unfinished.ours);
    // Somebody who is at it just now is nobody's concern.
    if (!others)
        std::erase_if(unfinished.held, [](const HeldRun& held) { return !held.claim.is_stale; });
    standard_error()(held_runs_text(unfinished.held, form_.language));
    if (dry_run) {
        standard_error()(unwritten_files_text(completed_, form_.language));
        return std::nullopt;
    }
    for (const RunOutline& run : completed_) {
        const IssuedRun stored = ledger.read_run(run.id);
        if (const auto stopped = write(ledger, stored))
            return stopped;
        standard_error()(completed_message.filled(form_.language, stored.run.summary_file));
    }
    return std::nullopt;
}

std::optional<ExitCode> RunWriter::issue(Ledger& ledger, const DocumentRun& run,
                                         const std::function<std::int64_t()>& record,
                                         IssuedRun& stored) {
    const Writing writing(speech_, folder_, threads_, form_.language);
    IssueOutcome issued;
    try {
        issue_run(ledger, run, record, writing.request(), issued);
    } catch (const IoError& error) {
        if (issued.is_recorded)
            standard_error()(files_wait_message.in(form_.language));
        return fail(error, form_);
    } catch (const LedgerConflict&) {
        throw;  // the run is completed when the command is run again
    } catch (const LedgerError& error) {
        if (issued.is_recorded)
            standard_error()(files_wait_message.in(form_.language));
        return fail(error, form_);
    }
    if (!issued.files.others_there.empty())
        return fail_for(issued.files.others_there);
    if (issued.files.is_interrupted) {
        standard_error()(interrupted_message.in(form_.language));
        return ExitCode::interrupted;
    }
    if (issued.files.has_rewritten_letters)
        standard_error()(rewritten_letters_message.in(form_.language));
    stored = std::move(issued.stored);
    return std::nullopt;
}

// Writes the files of a recorded run and records that.
std::optional<ExitCode> RunWriter::write(Ledger& ledger, const IssuedRun& stored) {
    RunFiles files;
    try {
        const Writing writing(speech_, folder_, threads_, form_.language);
        files = complete_run(ledger, stored, writing.request());
    } catch (const IoError& error) {
        standard_error()(files_wait_message.in(form_.language));
        return fail(error, form_);
    }
    if (files.is_without_logo)
        standard_error()(without_logo_message.in(form_.language));
    if (files.has_rewritten_letters)
        standard_error()(rewritten_letters_message.in(form_.language));
    if (files.are_written())
        return std::nullopt;
    standard_error()(files_wait_message.in(form_.language));
    return files.is_interrupted ? ExitCode::interrupted : fail_for(files.others_there);
}

ExitCode RunWriter::fail_for(const std::vector<std::string>& others_there) const {
    Diagnostics others;
    add_others_there(others_there, others);
    return fail(others, form_);
}

}  // namespace underlag
