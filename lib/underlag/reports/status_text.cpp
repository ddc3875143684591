#include <algorithm>

#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/shared_costs.hpp"
#include "underlag/reports/status_report.hpp"
#include "underlag/reports/text_table.hpp"
#include "underlag/reports/words.hpp"
#include "underlag/reports/written_files.hpp"

namespace underlag {
namespace {

constexpr Wording head{"Liggaren {}, {}\n\n", "The ledger {}, {}\n\n"};
constexpr Wording all_done{"Allt som ska betalas är fakturerat.\n",
                           "All that is to be paid has been invoiced.\n"};
constexpr Wording term_head{"{}, faktureras senast {}: {}\n\n",
                            "{}, to be invoiced at latest {}: {}\n\n"};
constexpr Wording days_left{"{} dagar kvar", "{} days left"};
constexpr Wording one_day_left{"1 dag kvar", "1 day left"};
constexpr Wording is_today{"i dag", "today"};
constexpr Wording days_ago{"{} dagar sedan", "{} days ago"};
constexpr Wording one_day_ago{"i går", "yesterday"};
constexpr Wording university{"Lärosäte", "University"};
constexpr Wording activity{"Verksamhet", "Unit"};
constexpr Wording imported{"Placeringar", "Placements"};
constexpr Wording faulty{"Felaktiga", "Faulty"};
constexpr Wording due{"Ska betalas", "Due"};
constexpr Wording invoiced{"Fakturerat", "Invoiced"};
constexpr Wording remaining{"Återstår", "Remaining"};
constexpr Wording sum_row{"Summa", "Total"};
constexpr Wording late_head{"Sena verksamheter:\n", "Late units:\n"};
constexpr Wording late_unit{"    {}: {} ({}): {}\n", "    {}: {} ({}): {}\n"};
constexpr Wording not_invoiced{"{} är inte fakturerat", "{} not invoiced"};
constexpr Wording not_credited{"{} är inte krediterat", "{} not credited"};
constexpr Wording one_correction{"1 fakturerad rad är ändrad och ska krediteras",
                                 "1 invoiced line has changed and is to be credited"};
constexpr Wording corrections{"{} fakturerade rader är ändrade och ska krediteras",
                              "{} invoiced lines have changed and are to be credited"};
constexpr Wording has_faults{"{} med fel", "{} with errors"};
constexpr Wording waits_for_rate{"{} väntar på veckoersättningen", "{} waiting for the week rate"};
constexpr Wording no_placement{
    "ingen placering är importerad; planeringsramen är {} studenter om året",
    "no placement is imported; the planning frame is {} students a year"};
constexpr Wording no_placement_of_term{
    "ingen placering är importerad; planeringsramen är {} studenter den terminen",
    "no placement is imported; the planning frame is {} students that term"};
constexpr Wording absent_head{"Hade placeringar samma termin förra året men inga nu:\n",
                              "Had placements in the same term last year but none now:\n"};
constexpr Wording absent_unit{"    {}: {} ({}): {} i {}\n", "    {}: {} ({}): {} in {}\n"};
constexpr Wording later_head{"Blir att betala när sista dagen har kommit:\n",
                             "To be paid when the last day has come:\n"};
constexpr Wording later_unit{"    {}: {} ({}): {}, {}\n", "    {}: {} ({}): {}, {}\n"};
constexpr Wording later_others{"    och {} till: {}, {}\n", "    and {} more: {}, {}\n"};
constexpr Wording waits{
    "{} väntar på veckoersättningen: avtalet {} saknar {} års omräkning eller belopp\n",
    "{} waiting for the week rate: the agreement {} lacks the index or rate of {}\n"};
constexpr Wording left_alone{
    "{} är fakturerat av placeringar som inte kan räknas ut nu, och lämnas som det är\n",
    "{} has been invoiced of placements that cannot be worked out now, and is left as it is\n"};
constexpr Wording places_head{"Platser {} (§ 4.2), svar till lärosätet senast {}: {}\n\n",
                              "Places {} (§ 4.2), answer to the university at latest {}: {}\n\n"};
constexpr Wording programme{"Utbildning", "Programme"};
constexpr Wording places{"Platser", "Places"};
constexpr Wording placed{"Placerade", "Placed"};
constexpr Wording free_places{"Lediga", "Free"};
constexpr Wording other_units{"och {} till", "and {} more"};
constexpr Wording dates_head{"Avtalets datum:\n", "The agreement's dates:\n"};
constexpr Wording fetch_first{
    "\nNästa steg: hämta den senare versionen av {}. Med den äldre kopian görs inga underlag.\n",
    "\nNext step: fetch the later version of {}. With the older copy no documents are made.\n"};
constexpr Wording next_step{"\nNästa steg: {}\n", "\nNext step: {}\n"};

std::string time_left(Date today, Date day, Language language) {
    const int days = days_between(today, day);
    if (days == 0)
        return std::string{is_today.in(language)};
    if (days == 1 || days == -1)
        return std::string{(days == 1 ? one_day_left : one_day_ago).in(language)};
    return days > 0 ? days_left.filled(language, days) : days_ago.filled(language, -days);
}

std::vector<std::string> count_cells(const UnitStatus& unit) {
    return {grouped(unit.imported), grouped(unit.faulty), to_text(unit.due), to_text(unit.invoiced),
            to_text(unit.remaining())};
}

void add_row(TextTable& table, std::string first, std::string second, const UnitStatus& unit) {
    std::vector<std::string> cells{std::move(first), std::move(second)};
    std::ranges::move(count_cells(unit), std::back_inserter(cells));
    table.add(std::move(cells));
}

std::string corrections_text(std::size_t count, Language language) {
    return count == 1 ? std::string{one_correction.in(language)}
                      : corrections.filled(language, grouped(count));
}

// Units with nothing in the term are left out; those that should have had are among the late.
std::string term_text(const TermStatus& term, Date today, Language language) {
    using enum TextTable::Align;
    const Date deadline = invoicing_deadline(term.term);
    const auto column = [&](const Wording& heading, TextTable::Align align) {
        return TextTable::Column{std::string{heading.in(language)}, align};
    };
    TextTable table{{column(university, left), column(activity, left), column(imported, right),
                     column(faulty, right), column(due, right), column(invoiced, right),
                     column(remaining, right)}};
    for (const UnitStatus& unit : term.units)
        if (unit.imported > 0 || unit.is_open())
            add_row(table, plain(unit.university), plain(unit.activity_name), unit);
    table.add_rule();
    const UnitStatus sum = term.sum();
    add_row(table, std::string{sum_row.in(language)}, "", sum);
    std::string notes;
    if (sum.corrections > 0)
        notes += corrections_text(sum.corrections, language) + "\n";
    for (const AwaitedRate& rate : term.awaited)
        notes += waits.filled(language, counted_placements(rate.placements, language),
                              plain(rate.agreement), rate.missing_year);
    if (sum.left != Money{})
        notes += left_alone.filled(language, kronor(sum.left));
    return term_head.filled(language, to_text(term.term), deadline_text(deadline, language),
                            time_left(today, deadline, language)) +
           table.text() + notes + "\n";
}

std::string reason_text(const LateUnit& late, Language language) {
    const UnitStatus& unit = *late.unit;
    if (late.has_no_placement)
        return (unit.is_planned_by_term ? no_placement_of_term : no_placement)
            .filled(language, unit.planned_students);
    std::string reason;
    if (unit.remaining() > Money{})
        reason = not_invoiced.filled(language, kronor(unit.remaining()));
    else if (unit.remaining() < Money{})
        reason = not_credited.filled(language, kronor(-unit.remaining()));
    else if (unit.corrections > 0)
        reason = corrections_text(unit.corrections, language);
    if (unit.waiting > 0 && reason.empty())
        reason = waits_for_rate.filled(language, counted_placements(unit.waiting, language));
    if (unit.faulty > 0)
        reason += (reason.empty() ? "" : ", ") +
                  has_faults.filled(language, counted_placements(unit.faulty, language));
    return reason;
}

std::string late_text(const LedgerStatus& status, Language language) {
    const std::vector<LateUnit> late = late_units(status);
    if (late.empty())
        return {};
    std::string text{late_head.in(language)};
    for (const LateUnit& one : late)
        text += late_unit.filled(language, to_text(one.term), plain(one.unit->activity_name),
                                 plain(fmt::format("{}", fmt::join(one.agreements, ", "))),
                                 reason_text(one, language));
    return text + "\n";
}

std::string absent_text(const LedgerStatus& status, Language language) {
    const std::vector<AbsentUnit> absent = absent_units(status);
    if (absent.empty())
        return {};
    std::string text{absent_head.in(language)};
    for (const AbsentUnit& one : absent)
        text += absent_unit.filled(language, to_text(one.term), plain(one.last_year->activity_name),
                                   plain(one.last_year->agreement),
                                   counted_placements(one.placements_last_year, language),
                                   to_text(Term{one.term.year - 1, one.term.season}));
    return text + "\n";
}

// JSON names all.
constexpr std::size_t most_days_named = 20;
constexpr std::size_t most_units_named = 20;

std::string later_text(const LedgerStatus& status, Language language) {
    if (status.coming.empty())
        return {};
    std::string text{later_head.in(language)};
    std::size_t named = 0, placements = 0;
    Money amount;
    for (const ComingDue& one : status.coming) {
        if (named++ < most_days_named) {
            text += later_unit.filled(
                language, to_text(one.day), plain(one.activity_name), plain(one.agreement),
                counted_placements(one.placements, language), kronor(one.amount));
        } else {
            placements += one.placements;
            amount += one.amount;
        }
    }
    if (named > most_days_named)
        text += later_others.filled(language, named - most_days_named,
                                    counted_placements(placements, language), kronor(amount));
    return text + "\n";
}

std::string places_text(const LedgerStatus& status, Language language) {
    using enum TextTable::Align;
    const ComingPlaces& coming = status.places;
    if (coming.units.empty())
        return {};
    TextTable table{{{std::string{activity.in(language)}, left},
                     {std::string{programme.in(language)}, left},
                     {std::string{places.in(language)}, right},
                     {std::string{placed.in(language)}, right},
                     {std::string{free_places.in(language)}, right}}};
    const auto add = [&](std::string name, std::string of, const TermPlaces& counts) {
        table.add({std::move(name), std::move(of), signed_number(counts.places),
                   grouped(counts.placed), signed_number(counts.free)});
    };
    ComingPlaces others;
    std::size_t named = 0;
    for (const TermPlaces& unit : coming.units) {
        if (named++ < most_units_named)
            add(plain(unit.activity_name), plain(unit.programme), unit);
        else
            others.units.push_back(unit);
    }
    if (!others.units.empty())
        add(other_units.filled(language, others.units.size()), "", others.sum());
    table.add_rule();
    add(std::string{sum_row.in(language)}, "", coming.sum());
    return places_head.filled(language, to_text(coming.term),
                              deadline_text(coming.answer_by, language),
                              time_left(status.today, coming.answer_by, language)) +
           table.text() + "\n";
}

std::string dates_text(Date today, Language language) {
    std::string text{dates_head.in(language)};
    for (const AgreementDate& date : coming_dates(today))
        text += fmt::format("    {} ({}): {}\n", deadline_text(date.day, language),
                            time_left(today, date.day, language), purpose_text(date, language));
    return text;
}

}  // namespace

void write_status_text(const LedgerStatus& status, Language language, const Sink& out) {
    std::string text = head.filled(language, plain(status.ledger), to_text(status.today));
    if (!status.unwritten.empty())
        text += unwritten_files_text(status.unwritten, language) + "\n";
    if (!status.held.empty())
        text += held_runs_text(status.held, language) + "\n";
    for (const TermStatus& term : status.terms)
        if (term.is_open())
            text += term_text(term, status.today, language);
    if (std::ranges::none_of(status.terms, &TermStatus::is_open) &&
        std::ranges::none_of(status.share_years, &ShareYear::is_open))
        text.append(all_done.in(language)).append("\n");
    text += late_text(status, language);
    text += absent_text(status, language);
    text += later_text(status, language);
    text += places_text(status, language);
    text += share_years_text(status.share_years, language);
    text += dates_text(status.today, language);
    if (!status.older_agreements.empty())
        text += fetch_first.filled(
            language, plain(fmt::format("{}", fmt::join(status.older_agreements, ", "))));
    if (!status.next_command.empty())
        text += next_step.filled(language, plain(status.next_command));
    out(text);
}

}  // namespace underlag
