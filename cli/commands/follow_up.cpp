// `underlag follow-up`: a year in figures, from the ledger or from lists (§ 8), and the plan of a
// year (§ 4.2).
#include <array>
#include <optional>

#include "cli/command.hpp"
#include "cli/commands/catalogue.hpp"
#include "cli/failure.hpp"
#include "cli/ledger_access.hpp"
#include "cli/output.hpp"
#include "cli/writing.hpp"
#include "underlag/files/system.hpp"
#include "underlag/operations/follow_up.hpp"
#include "underlag/operations/standing.hpp"
#include "underlag/reports/error_report.hpp"
#include "underlag/reports/follow_up_files.hpp"
#include "underlag/reports/follow_up_report.hpp"
#include "underlag/reports/plan_report.hpp"
#include "underlag/usage/given_arguments.hpp"
#include "underlag/usage/option_values.hpp"

namespace underlag {
namespace {

struct FollowUpOptions {
    std::string year;
    std::string plan;  // a year; empty: the follow-up of `year`
    std::string at;    // a date; empty: the year's last day
    LedgerPlace ledger;
    std::vector<std::string> lists;  // empty: the ledger's placements
    ReadingOptions reading;
    bool skip_invalid = false;
    std::string issue_date;         // empty: today
    std::string folder = "out";     // of the files
    std::vector<std::string> also;  // forms beside the workbook
    SpeechOptions speech;
};

constexpr std::array<Example, 5> examples{{
    {"underlag follow-up --year 2025",
     {"Året i siffror bredvid året före: studenter, veckor, kronor, ramar och ändringar",
      "The year in figures beside the year before: students, weeks, kronor, frames and changes"}},
    {"underlag follow-up --year 2025 --at 2025-10-31",
     {"Med det som är upparbetat till och med oktober men inte fakturerat",
      "With what has been earned up to October and not invoiced"}},
    {"underlag follow-up --year 2025 --out uppfoljning --also html",
     {"Också som arbetsbok och sida: uppfoljning/uppfoljning-2025.xlsx och .html",
      "As a workbook and a page too: uppfoljning/uppfoljning-2025.xlsx and .html"}},
    {"underlag follow-up --year 2025 placeringar.xlsx",
     {"Ur listor i stället för liggaren", "From lists in the place of the ledger"}},
    {"underlag follow-up --plan 2026 --out plan",
     {"Årets plan till varje lärosäte: ramar, placerade och lediga platser",
      "The year's plan for each university: frames, placed and free places"}},
}};

constexpr Wording nothing_done{"inget har följts upp", "nothing has been followed up"};
constexpr Wording stopped_message{"inget har följts upp: rätta felen\n",
                                  "nothing has been followed up: correct the errors\n"};
constexpr Wording interrupted_message{"avbrutet: ingen fil har skrivits\n",
                                      "interrupted: no file has been written\n"};

// The options that are more than text, read.
struct FollowUpSettings {
    int year = 0;
    bool is_plan = false;
    bool with_page = false;
    Date at = {};
    LedgerQuestion question = {};  // with lists: those are asked in the place of the ledger
};

FollowUpSettings read_settings(const FollowUpOptions& options, Diagnostics& found) {
    FollowUpSettings settings;
    settings.is_plan = !options.plan.empty();
    if (settings.is_plan) {
        settings.year = read_number(options.plan, "--plan", {1990, 2100},
                                    {"ett år som 2024", "a year such as 2024"}, found)
                            .value_or(0);
        if ((!options.year.empty() && !options.speech.defaults.has("year")) ||
            !options.at.empty() || !options.also.empty())
            add_wrong_value(
                found, "--plan", options.plan,
                {"--plan utan --year, --at och --also", "--plan without --year, --at and --also"});
    } else {
        settings.year = read_required_year(options.year, "follow-up", examples.front(), found);
        settings.at = options.at.empty()
                          ? Date::from_ymd(settings.year, 12, 31).value()
                          : read_date(options.at, "--at",
                                      {"datumet som 2025-12-31", "the date as 2025-12-31"}, found)
                                .value_or(Date{});
        settings.with_page = wants_page(options.also, found);
    }
    check_standard_input(options.lists, found);
    // Somebody who gives a list and the ledger believes that both are followed up.
    if (!options.lists.empty() && !options.ledger.empty() && !options.speech.defaults.has("ledger"))
        add_wrong_value(found, "--ledger", options.ledger.address,
                        {"antingen listor eller --ledger", "either lists or --ledger"});
    settings.question = {.ledger = ledger_address(options.ledger),
                         .today = issue_date(options.issue_date, found),
                         .reading = reading_request(options.reading, found)};
    settings.question.reading.lists = options.lists;
    settings.question.reading.needs_agreements = true;
    return settings;
}

// What `follow-up` does, step by step, with what it says of each.
class Following {
   public:
    Following(const FollowUpOptions& options, const FollowUpSettings& settings, Language language)
        : options_(options), settings_(settings), language_(language) {}

    ExitCode go() {
        const auto ended = is_of_lists() ? read_from_lists() : read_from_ledger();
        return ended ? *ended : settings_.is_plan ? plan() : follow();
    }

   private:
    [[nodiscard]] bool is_of_lists() const { return !options_.lists.empty(); }
    [[nodiscard]] bool as_json() const { return options_.reading.format == "json"; }
    [[nodiscard]] FailureForm form() const { return failure_form(options_, language_); }
    [[nodiscard]] ToldStyle told() const {
        return told_style(options_.speech, options_.reading.list_all, language_);
    }
    [[nodiscard]] const CheckedLists& checked() const { return standing_.checked; }

    std::optional<ExitCode> read_from_lists() {
        if (!read_standing_of_lists(settings_.question.reading, options_.reading.strict,
                                    settings_.question.today, standing_))
            return fail(checked().sources, checked().found, form());
        if (!as_json())
            tell_lists(checked(), checked().list.placements.size(), told(), standard_error());
        if (is_stopped(checked(), options_.skip_invalid))
            return stop(stopped_text(checked(), options_.skip_invalid, nothing_done, language_));
        return std::nullopt;
    }

    // Of what is wrong in the ledger nothing is stopped: it is told of, and not counted.
    std::optional<ExitCode> read_from_ledger() {
        ledger_ = read_ledger(settings_.question.ledger);
        if (const auto stopped = read_standing(*ledger_, settings_.question, options_.speech,
                                               form(), standing_, read_judged_standing))
            return stopped;
        conclude(options_.reading.strict, standing_.checked);
        write_findings_text(checked().sources, checked().found, told().findings, standard_error());
        if (options_.reading.strict && checked().found.has_errors())
            return stop(std::string{stopped_message.in(language_)});
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
        note_interruptions();
        stage_follow_up(follow, path_of(options_.folder), settings_.with_page,
                        settings_.question.today, staged_);
        return publish_and_answer(follow);
    }

    ExitCode plan() {
        const YearPlan plan =
            plan_of_year(standing_, settings_.year, settings_.question.reading.threads);
        note_interruptions();
        stage_plan(plan, path_of(options_.folder), settings_.question.today, staged_);
        return publish_and_answer(plan);
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
            standard_output()(written_files_text(files, language_));
        return ExitCode::done;
    }

    const FollowUpOptions& options_;
    const FollowUpSettings& settings_;
    Language language_;
    std::optional<Ledger> ledger_;
    LedgerStanding standing_;
    StagedFiles staged_;
};

std::vector<OptionRow> option_rows(FollowUpOptions& options) {
    std::vector<OptionRow> rows;
    rows.push_back({0,
                    "year",
                    {"ÅR", "YEAR"},
                    {"året som följs upp", "the year that is followed up"},
                    &options.year,
                    {},
                    ValueKind::year});
    rows.push_back({0,
                    "plan",
                    {"ÅR", "YEAR"},
                    {"i stället årets plan för studenter till varje lärosäte (§ 4.2)",
                     "the year's plan of students for each university instead (§ 4.2)"},
                    &options.plan,
                    {},
                    ValueKind::year,
                    nullptr,
                    true});
    rows.push_back({0,
                    "at",
                    {"DATUM", "DATE"},
                    {"periodiseringen räknas till och med den dagen (förval: årets sista dag)",
                     "the accrual is up to and with that day (default: the year's last)"},
                    &options.at,
                    {},
                    ValueKind::date});
    add_ledger_rows(rows, options.ledger);
    add_issue_date_row(rows, options.issue_date);
    rows.push_back(
        {'o',
         "out",
         {"MAPP", "DIR"},
         {"mapp för arbetsboken uppfoljning-ÅR.xlsx, eller planens arbetsböcker (annars out)",
          "folder for the workbook uppfoljning-YEAR.xlsx, or the plan's workbooks (default out)"},
         &options.folder,
         {},
         ValueKind::folder});
    rows.push_back({0,
                    "also",
                    {"html", "html"},
                    {"också en sida att titta på, uppfoljning-ÅR.html",
                     "also a page to look at, uppfoljning-YEAR.html"},
                    &options.also,
                    {},
                    ValueKind::page,
                    nullptr,
                    true});
    add_skip_invalid_row(rows, options.skip_invalid);
    add_rows(rows, options.reading, {"text", "json"});
    add_rows(rows, options.speech);
    return rows;
}

ArgumentRow argument_row(FollowUpOptions& options) {
    return {.name = {"[LISTA...]", "[LIST...]"},
            .help = {"placeringslistor (annars liggarens placeringar); - är standard in",
                     "placement lists (default the ledger's placements); - is standard input"},
            .target = &options.lists,
            .kind = ValueKind::file};
}

ExitCode run(const FollowUpOptions& options, Language language) {
    Diagnostics found;
    const FollowUpSettings settings = read_settings(options, found);
    if (found.has_errors())
        return fail(found, failure_form(options, language));
    return Following(options, settings, language).go();
}

}  // namespace

CommandRow follow_up_command() {
    return {"follow-up",
            "uppfolj",
            {"följer upp ett år: studenter, veckor och kronor bredvid året före, ramar, ändringar, "
             "statsbidrag och periodisering",
             "follows up a year: students, weeks and kronor beside the year before, frames, "
             "changes, state grant and accrual"},
            examples,
            bind_command<FollowUpOptions>};
}

}  // namespace underlag
