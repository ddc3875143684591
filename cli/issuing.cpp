#include "cli/issuing.hpp"

#include <array>
#include <cstdio>
#include <filesystem>
#include <utility>

#include "cli/environment.hpp"
#include "cli/output.hpp"
#include "cli/writing.hpp"
#include "underlag/files/system.hpp"
#include "underlag/operations/agreed_run.hpp"
#include "underlag/operations/render.hpp"
#include "underlag/operations/run_files.hpp"
#include "underlag/reports/generate_report.hpp"
#include "underlag/reports/issue_question.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/written_files.hpp"

namespace underlag {
namespace {

constexpr Wording interrupted_message{
    "avbrutet: inget har registrerats och inga filer skrivits\n",
    "interrupted: nothing has been recorded and no files written\n"};
constexpr Wording interrupted_after_message{
    "avbrutet efter {} av {} arbetsböcker: inga filer har skrivits\n",
    "interrupted after {} of {} workbooks: no files have been written\n"};
constexpr Wording completed_message{
    "en tidigare körning avbröts innan dess filer var skrivna; nu finns de: {}\n",
    "an earlier run was cut off before its files were written; now they are there: {}\n"};
constexpr Wording files_wait_message{
    "underlagen är registrerade i liggaren, men deras filer är inte skrivna: kör samma kommando "
    "igen, så skrivs de, eller med --out för att skriva dem i en annan mapp\n",
    "the documents are recorded in the ledger, but their files are not written: run the same "
    "command again to write them, or with --out to write them into another folder\n"};
constexpr Wording made_ledger_message{"liggaren {} är ny\n", "the ledger {} is new\n"};
constexpr Wording rewritten_letters_message{
    "bokföringsfilens teckentabell (437) saknar några av bokstäverna: de är omskrivna i den\n",
    "the voucher file's code page (437) lacks some of the letters: they are rewritten in it\n"};
constexpr Wording rewritten_in_csv_message{
    "filens teckenkodning saknar några av bokstäverna: de är omskrivna i den\n",
    "the file's encoding lacks some of the letters: they are rewritten in it\n"};

bool is_agreed_to(const NumberedRun& run, Language language) {
    standard_error()(issue_question(run, language));
    std::array<char, 16> answer{};
    return std::fgets(answer.data(), static_cast<int>(answer.size()), stdin) != nullptr &&
           means_yes(answer.data());
}

class Issuing {
   public:
    Issuing(const IssuingOptions& options, const IssuingSteps& steps)
        : options_(options), steps_(steps) {}

    ExitCode go() {
        open();
        if (ledger_)
            if (const auto stopped = complete_unfinished_runs())
                return *stopped;
        switch (const RunConsent consent = plan_with_consent(run_steps(), options_.is_dry_run)) {
            case RunConsent::stopped:
                return *stopped_;
            case RunConsent::only_shown:
                return answer(steps_.run());
            case RunConsent::declined:
            case RunConsent::changed:
                standard_error()(unissued_text(consent, language()));
                return ExitCode::interrupted;
            case RunConsent::agreed:
                break;
        }
        if (!ledger_)
            if (const auto ended = make_ledger())
                return *ended;
        return issue();
    }

   private:
    [[nodiscard]] Language language() const { return options_.form.language; }
    [[nodiscard]] bool asks() const {
        return !options_.is_agreed && standard_input_is_terminal() && standard_error_is_terminal();
    }

    void open() {
        const auto access = options_.is_dry_run ? Ledger::Access::read : Ledger::Access::write;
        if (options_.is_made_when_missing)
            ledger_ = Ledger::open_if_there(options_.ledger, access);
        else
            ledger_ = Ledger::open(options_.ledger, access);
    }

    RunSteps run_steps() {
        RunSteps steps;
        steps.begin = [this](bool writes) {
            if (is_let_go_)
                open();
            if (ledger_ && writes)
                ledger_->begin_writing();
            else if (ledger_)
                ledger_->begin_reading();
        };
        steps.let_go = [this] {
            ledger_.reset();
            is_let_go_ = true;
        };
        steps.plan = [this] {
            stopped_ = steps_.plan(ledger_ ? &*ledger_ : nullptr, completed_);
            return !stopped_;
        };
        steps.run = [this]() -> const DocumentRun& { return steps_.run(); };
        if (asks())
            steps.is_agreed_to = [this](const NumberedRun& run) {
                return is_agreed_to(run, language());
            };
        return steps;
    }

    // Another run may have made one meanwhile: what stands in it counts. Something when nothing of
    // this run is left to issue.
    std::optional<ExitCode> make_ledger() {
        const NumberedRun agreed(steps_.run());
        ledger_ = Ledger::create(options_.ledger);
        is_made_ = true;
        if (!ledger_->latest_issue_date())
            return std::nullopt;
        if (const auto stopped = steps_.plan(&*ledger_, completed_))
            return stopped;
        if (steps_.run().documents.empty())
            return answer(steps_.run());
        if (!is_let_go_ || NumberedRun(steps_.run()) == agreed)
            return std::nullopt;
        standard_error()(unissued_text(RunConsent::changed, language()));
        return ExitCode::interrupted;
    }

    ExitCode answer(const DocumentRun& run) {
        steps_.answer(run, completed_);
        return ExitCode::done;
    }

    // A crash between recording a run and writing its files leaves them to the next run: of whoever
    // made it, or of anybody with --complete-others after an hour. A dry run only tells of them.
    std::optional<ExitCode> complete_unfinished_runs() {
        UnfinishedRuns unfinished =
            options_.is_dry_run
                ? unfinished_runs(*ledger_, options_.completes_others)
                : take_unfinished_runs(*ledger_, options_.completes_others, options_.folder);
        completed_ = unfinished.ours;
        // Somebody who is at it just now is nobody's concern.
        if (!options_.completes_others)
            std::erase_if(unfinished.held, [](const HeldRun& held) {
                return !held.claim.is_stale && !held.claim.is_ours;
            });
        standard_error()(held_runs_text(unfinished.held, language()));
        if (options_.is_dry_run) {
            standard_error()(unwritten_files_text(completed_, language()));
            return std::nullopt;
        }
        std::optional<ExitCode> stopped;
        complete_in_turn(*ledger_, unfinished, [&](const RunOutline& run) {
            const IssuedRun stored = ledger_->read_run(run.id);
            stopped = complete(stored);
            if (!stopped)
                standard_error()(completed_message.filled(language(), stored.run.summary_file));
            return !stopped;
        });
        return stopped;
    }

    // Writes the files of a recorded run and records that.
    std::optional<ExitCode> complete(const IssuedRun& stored) {
        RunFiles files;
        try {
            files = complete_run(*ledger_, stored, writing());
        } catch (const IoError& error) {
            standard_error()(files_wait_message.in(language()));
            return fail(error, options_.form);
        } catch (const LedgerConflict&) {
            throw;  // all of it is done anew
        } catch (const LedgerError& error) {
            standard_error()(files_wait_message.in(language()));
            return fail(error, options_.form);
        }
        tell_of_halves(files.halves_left, language());
        if (files.is_without_logo)
            standard_error()(without_logo_message.in(language()));
        if (files.has_rewritten_letters)
            standard_error()(rewritten_letters_message.in(language()));
        if (files.are_written())
            return std::nullopt;
        standard_error()(files_wait_message.in(language()));
        return files.is_interrupted ? ExitCode::interrupted : fail_for(files.others_there);
    }

    ExitCode issue() {
        IssueOutcome issued;
        try {
            issue_run(
                *ledger_, steps_.run(), [&] { return steps_.record(*ledger_); }, writing(), issued);
        } catch (const IoError& error) {
            return fail_after(issued, error);
        } catch (const LedgerConflict&) {
            throw;  // the run is completed when the command is run again
        } catch (const LedgerError& error) {
            return fail_after(issued, error);
        }
        if (!issued.files.others_there.empty())
            return fail_for(issued.files.others_there);
        if (issued.files.is_interrupted) {
            standard_error()(interrupted_message.in(language()));
            return ExitCode::interrupted;
        }
        tell_of_halves(issued.files.halves_left, language());
        if (issued.files.has_rewritten_letters)
            standard_error()(rewritten_letters_message.in(language()));
        if (is_made_ && !options_.speech.quiet)
            standard_error()(made_ledger_message.filled(
                language(),
                plain(name_of(std::filesystem::absolute(path_of(options_.ledger.shown()))
                                  .lexically_normal()))));
        issued.stored.run.skipped = std::move(steps_.run().skipped);
        return answer(issued.stored.run);
    }

    template <class Error>
    ExitCode fail_after(const IssueOutcome& issued, const Error& error) const {
        if (issued.is_recorded)
            standard_error()(files_wait_message.in(language()));
        return fail(error, options_.form);
    }

    [[nodiscard]] ExitCode fail_for(const std::vector<std::string>& others_there) const {
        Diagnostics others;
        add_others_there(others_there, others);
        return fail(others, options_.form);
    }

    [[nodiscard]] WritingRequest writing() const {
        return writing_request(options_.speech, options_.folder, options_.threads, language());
    }

    const IssuingOptions& options_;
    const IssuingSteps& steps_;
    std::optional<Ledger> ledger_;
    bool is_made_ = false;  // the ledger, by this run
    bool is_let_go_ = false;
    std::optional<ExitCode> stopped_;  // by the plan
    std::vector<RunOutline> completed_;
};

}  // namespace

ExitCode issue_recorded_run(const IssuingOptions& options, const IssuingSteps& steps) {
    return Issuing(options, steps).go();
}

void tell_of_halves(const std::vector<std::string>& halves, Language language) {
    constexpr Wording message{
        "en avbruten körning har lämnat en halvskriven fil som inte kan tas bort: {}\n",
        "a run that was cut off has left a half-written file that cannot be removed: {}\n"};
    for (const std::string& half : halves)
        standard_error()(message.filled(language, plain(half)));
}

void answer_csv(const DocumentRun& run, const DocumentWords& words, bool lines, Language language) {
    if (words.export_shape) {
        if (!write_shaped_csv(run, *words.export_shape, lines, standard_output()))
            standard_error()(rewritten_in_csv_message.in(language));
    } else if (lines) {
        write_generate_lines_csv(run, standard_output());
    } else {
        write_generate_csv(run, standard_output());
    }
}

std::optional<ExitCode> write_unnumbered(const DocumentRun& run, const DocumentWords& words,
                                         const WritingRequest& request, Language language) {
    const auto made = write_documents(run, words, request);
    if (!made)
        return std::nullopt;
    standard_error()(interrupted_after_message.filled(language, *made, run.documents.size()));
    return ExitCode::interrupted;
}

}  // namespace underlag
