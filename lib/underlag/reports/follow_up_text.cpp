#include <algorithm>

#include "underlag/compensation/compensation.hpp"
#include "underlag/reports/follow_up_report.hpp"
#include "underlag/reports/follow_up_words.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/text_table.hpp"
#include "underlag/reports/words.hpp"

namespace underlag {
namespace {

using enum TextTable::Align;
using namespace follow_up_words;

constexpr Wording head{"Uppföljning av {}, ur liggaren till och med {}\n",
                       "Follow-up of {}, from the ledger up to {}\n"};
constexpr Wording head_of_lists{"Uppföljning av {}, ur listorna\n",
                                "Follow-up of {}, from the lists\n"};
constexpr Wording nothing_in{"\n{}: ingen placering\n", "\n{}: no placement\n"};
constexpr Wording frames_head{"\nPlaneringsramar {} (§ 4.1), alla lärosäten tillsammans\n\n",
                              "\nPlanning frames of {} (§ 4.1), all universities together\n\n"};
constexpr Wording grant_head{"\nStatsbidrag {}\n\n", "\nState grant {}\n\n"};
constexpr Wording changes_head{
    "\nÄndringar {} (§ 4.2): {} ändrade, {} inställda, {} senare än fyra veckor före första "
    "dagen\n",
    "\nChanges {} (§ 4.2): {} changed, {} cancelled, {} later than four weeks before the first "
    "day\n"};
constexpr Wording is_late{"Sen", "Late"};
constexpr Wording accrual_head{"\nPeriodisering till och med {}: {} inte fakturerat\n",
                               "\nAccrual up to {}: {} not invoiced\n"};
constexpr Wording earned_head{"\nUpparbetat till och med {}: {}\n", "\nEarned up to {}: {}\n"};
constexpr Wording contacts_head{"\nKontaktpersoner (§ 7)\n\n", "\nContacts (§ 7)\n\n"};

struct Heading {
    const Wording& words;
    TextTable::Align align = left;
};

TextTable table_of(std::initializer_list<Heading> headings, Language language) {
    std::vector<TextTable::Column> columns;
    for (const Heading& heading : headings)
        columns.push_back({std::string{heading.words.in(language)}, heading.align});
    return TextTable{std::move(columns)};
}

void add_row(TextTable& table, std::string first, std::string second, std::string when,
             const OverviewRow& row) {
    table.add({std::move(first), std::move(second), std::move(when), grouped(row.students),
               grouped(row.placements), weeks_text(row.days, ','), to_text(row.amount)});
}

// Each programme's terms, then its year when it has several.
std::string overview_text(const Overview& overview, Language language) {
    if (overview.terms.empty())
        return nothing_in.filled(language, overview.year);
    TextTable table = table_of({{university},
                                {programme},
                                {term},
                                {students, right},
                                {placements, right},
                                {weeks, right},
                                {amount, right}},
                               language);
    const std::string year = std::to_string(overview.year);
    auto at = overview.terms.begin();
    for (const OverviewRow& whole : overview.whole) {
        int terms = 0;
        for (; at != overview.terms.end() && at->university == whole.university &&
               at->programme == whole.programme;
             ++at, ++terms)
            add_row(table, plain(at->university), plain(at->programme), to_text(at->term.value()),
                    *at);
        if (terms > 1)
            add_row(table, plain(whole.university), plain(whole.programme), year, whole);
    }
    table.add_rule();
    add_row(table, std::string{sum_row.in(language)}, "", year, overview.sum);
    return "\n" + table.text();
}

std::string left_out_text(const FollowUp& follow, Language language) {
    std::string text;
    for (const std::string& note : left_out_notes(follow, language))
        text += note + "\n";
    return text;
}

std::string frames_text(const FollowUp& follow, Language language) {
    if (follow.frames.empty())
        return {};
    TextTable table = table_of({{activity},
                                {programme},
                                {term},
                                {frame, right},
                                {placed, right},
                                {done, right},
                                {free_places, right}},
                               language);
    for (const FrameRow& row : frame_rows(follow.frames, follow.year))
        table.add({plain(row.frame->activity_name), plain(row.frame->programme), row.when,
                   signed_number(row.use->frame.value_or(0)), grouped(row.use->placed),
                   grouped(row.use->done), signed_number(row.use->free().value_or(0))});
    return frames_head.filled(language, follow.year) + table.text();
}

std::string grant_text(const FollowUp& follow, Language language) {
    if (follow.grant.empty())
        return {};
    TextTable table = table_of({{provider}, {term}, {weeks, right}, {placements, right}}, language);
    for (const GrantRow& row : follow.grant)
        table.add({plain(row.provider), to_text(row.term), weeks_text(row.days, ','),
                   grouped(row.placements)});
    return grant_head.filled(language, follow.year) + table.text();
}

std::string changes_text(const FollowUp& follow, Language language) {
    if (follow.is_of_lists)
        return {};
    const PlaceChanges& changes = follow.changes;
    std::string text = changes_head.filled(language, follow.year, grouped(changes.changed),
                                           grouped(changes.cancelled), grouped(changes.late));
    if (changes.list.empty())
        return text;
    TextTable table = table_of(
        {{placement}, {activity}, {what}, {recorded}, {first_day}, {days_before, right}, {is_late}},
        language);
    for (const PlaceChange& change : changes.list)
        table.add(
            {plain(change.placement_id), plain(change.activity_name),
             std::string{(change.what == PlaceChange::What::changed ? was_changed : was_cancelled)
                             .in(language)},
             to_text(change.recorded), to_text(change.first_day),
             signed_number(change.days_before()),
             change.is_late() ? std::string{yes.in(language)} : std::string{}});
    return text + "\n" + table.text();
}

std::string accrual_text(const FollowUp& follow, Language language) {
    std::string text =
        (follow.is_of_lists ? earned_head : accrual_head)
            .filled(language, to_text(follow.accrual.at), kronor(follow.accrual.amount));
    if (follow.accrual.units.empty())
        return text;
    TextTable table = table_of({{agreement}, {activity}, {amount, right}}, language);
    for (const AccrualRow& unit : follow.accrual.units)
        table.add({plain(unit.agreement), plain(unit.activity_name), to_text(unit.amount)});
    return text + "\n" + table.text();
}

std::string contacts_text(const FollowUp& follow, Language language) {
    if (follow.contacts.empty())
        return {};
    TextTable table = table_of({{activity}, {name}, {phone}, {email}}, language);
    for (const UnitContact& unit : follow.contacts)
        table.add({plain(unit.activity_name), plain(unit.contact.name), plain(unit.contact.phone),
                   plain(unit.contact.email)});
    return std::string{contacts_head.in(language)} + table.text();
}

}  // namespace

void write_follow_up_text(const FollowUp& follow, Language language, const Sink& out) {
    out((follow.is_of_lists ? head_of_lists.filled(language, follow.year)
                            : head.filled(language, follow.year, follow.recorded_until)) +
        overview_text(follow.overview, language) + left_out_text(follow, language) +
        overview_text(follow.year_before, language));
    out(frames_text(follow, language) + grant_text(follow, language));
    out(changes_text(follow, language) + accrual_text(follow, language) +
        contacts_text(follow, language));
}

}  // namespace underlag
