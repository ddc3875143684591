#include "cli/following_up.hpp"

#include <filesystem>
#include <optional>

#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/interruption.hpp"
#include "cli/output.hpp"
#include "cli/told_findings.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/files/staged_files.hpp"
#include "underlag/files/system.hpp"
#include "underlag/operations/follow_up.hpp"
#include "underlag/reports/findings_text.hpp"
#include "underlag/reports/follow_up_report.hpp"
#include "underlag/reports/follow_up_workbook.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/plan_report.hpp"
#include "underlag/reports/stopped_text.hpp"

namespace underlag {
namespace {

constexpr Wording nothing_done{"inget har följts upp", "nothing has been followed up"};
constexpr Wording correct{"{}: rätta felen\n", "{}: correct the errors\n"};
constexpr Wording interrupted_message{"avbrutet: ingen fil har skrivits\n",
                                      "interrupted: no file has been written\n"};
constexpr Wording written{"\nSkrivet: {}\n", "\nWritten: {}\n"};
constexpr Wording written_too{"         {}\n", "         {}\n"};

// Files are in Swedish, like all documents: they are sent and kept.
class Following {
   public:
    Following(const FollowUpOptions& options, const FollowUpSettings& settings, Language language)
        : options_(options), settings_(settings), language_(language) {}

    ExitCode go() {
        if (const auto ended = is_of_lists() ? read_lists() : read_ledger())
            return *ended;
        return settings_.is_plan ? plan() : follow();
    }

   private:
    [[nodiscard]] bool is_of_lists() const { return !options_.lists.empty(); }
    [[nodiscard]] bool as_json() const { return options_.reading.format == "json"; }
    [[nodiscard]] FailureForm form() const { return {language_, options_.speech.color, as_json()}; }
    [[nodiscard]] const CheckedLists& checked() const { return standing_.checked; }

    std::optional<ExitCode> read_lists() {
        if (!read_standing_of_lists(settings_.question.reading, options_.reading.strict,
                                    settings_.question.today, standing_))
            return fail(checked().sources, checked().found, form());
        if (!as_json())
            tell_findings(checked(), checked().list.placements.size(), options_.speech,
                          options_.reading.list_all, language_);
        if (is_stopped(checked(), options_.skip_invalid))
            return stop(stopped_text(checked(), options_.skip_invalid, nothing_done, language_));
        return std::nullopt;
    }

    // Of what is wrong in the ledger nothing is stopped: it is told of, and not counted.
    std::optional<ExitCode> read_ledger() {
        ledger_ = Ledger::open(settings_.question.ledger, Ledger::Access::read);
        ledger_->begin_reading();
        if (const auto stopped =
                read_standing(*ledger_, settings_.question, options_.speech, form(), standing_))
            return stopped;
        conclude(options_.reading.strict, standing_.checked);
        write_findings_text(checked().sources, checked().found,
                            text_style(options_.speech, options_.reading.list_all, language_,
                                       standard_error_is_terminal()),
                            standard_error());
        if (options_.reading.strict && checked().found.has_errors())
            return stop(correct.filled(language_, nothing_done.in(language_)));
        return std::nullopt;
    }

    // A script gets an answer all the same, without figures.
    ExitCode stop(const std::string& said) {
        if (!as_json())
            standard_error()(said);
        else if (settings_.is_plan)
            answer(YearPlan{.year = settings_.year});
        else
            answer(FollowUp{.year = settings_.year,
                            .is_of_lists = is_of_lists(),
                            .accrual = {.at = settings_.at}});
        return ExitCode::faulty;
    }

    void answer(const FollowUp& follow) const {
        if (as_json())
            write_follow_up_json(follow, checked().sources, checked().found, language_,
                                 standard_output());
        else
            write_follow_up_text(follow, language_, standard_output());
    }
    void answer(const YearPlan& plan) const {
        if (as_json())
            write_plan_json(plan, checked().sources, checked().found, language_, standard_output());
        else
            write_plan_text(plan, language_, standard_output());
    }

    ExitCode follow() {
        const FollowUp follow = follow_up(ledger_ ? &*ledger_ : nullptr, standing_, settings_.year,
                                          settings_.at, settings_.question.reading.threads);
        const std::string name = fmt::format("uppfoljning-{}", settings_.year);
        note_interruptions();
        stage(name + ".xlsx", [&](const std::filesystem::path& to) {
            write_follow_up_workbook(follow, Language::swedish, settings_.question.today, to);
        });
        if (settings_.with_page)
            staged_.write(in_folder(name + ".html"), follow_up_page(follow, Language::swedish));
        return publish_and_answer(follow);
    }

    ExitCode plan() {
        const YearPlan plan =
            plan_of_year(standing_, settings_.year, settings_.question.reading.threads);
        note_interruptions();
        for (const UniversityPlan& of : plan.universities)
            stage(plan_file(of, plan.year), [&](const std::filesystem::path& to) {
                write_plan_workbook(of, plan.year, Language::swedish, settings_.question.today, to);
            });
        return publish_and_answer(plan);
    }

    [[nodiscard]] std::filesystem::path in_folder(const std::string& name) const {
        return path_of(options_.folder) / path_of(name);
    }

    template <class Write>
    void stage(const std::string& name, const Write& write) {
        try {
            write(staged_.stage(in_folder(name)));
        } catch (const IoError& error) {
            // The user knows nothing of the file beside it that could not be written.
            throw error.about(name_of(in_folder(name)));
        }
    }

    // All files, or none.
    template <class Answer>
    ExitCode publish_and_answer(const Answer& answered) {
        std::vector<std::string> files;
        for (const StagedFiles::Staged& file : staged_.staged())
            files.push_back(name_of(file.target));
        if (!staged_.publish(is_interrupted)) {
            standard_error()(interrupted_message.in(language_));
            return ExitCode::interrupted;
        }
        answer(answered);
        if (!as_json())
            for (std::size_t file = 0; file < files.size(); ++file)
                standard_output()(
                    (file == 0 ? written : written_too).filled(language_, plain(files[file])));
        return ExitCode::done;
    }

    const FollowUpOptions& options_;
    const FollowUpSettings& settings_;
    Language language_;
    std::optional<Ledger> ledger_;
    LedgerStanding standing_;
    StagedFiles staged_;
};

}  // namespace

ExitCode follow_up_as_told(const FollowUpOptions& options, const FollowUpSettings& settings,
                           Language language) {
    return Following(options, settings, language).go();
}

}  // namespace underlag
