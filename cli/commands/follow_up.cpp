#include "cli/commands/follow_up.hpp"

#include "cli/failure.hpp"
#include "cli/following_up.hpp"
#include "underlag/usage/missing_arguments.hpp"
#include "underlag/usage/option_values.hpp"

namespace underlag {
namespace {

// --at, else the year's last day. A wrong date is U501.
Date read_at(const std::string& option, int year, Diagnostics& found) {
    if (option.empty())
        return Date::from_ymd(year, 12, 31).value();
    return read_date(option, "--at", {"datumet som 2025-12-31", "the date as 2025-12-31"}, found)
        .value_or(Date{});
}

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
        settings.year =
            read_required_year(options.year, "follow-up", follow_up_examples.front(), found);
        settings.at = read_at(options.at, settings.year, found);
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

}  // namespace

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
    rows.push_back({'o',
                    "out",
                    {"MAPP", "DIR"},
                    {"mapp för arbetsboken uppfoljning-ÅR.xlsx, eller planens arbetsböcker "
                     "(annars out)",
                     "folder for the workbook uppfoljning-YEAR.xlsx, or the plan's workbooks "
                     "(default out)"},
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
        return fail(found, {language, options.speech.color, options.reading.format == "json"});
    return follow_up_as_told(options, settings, language);
}

}  // namespace underlag
