#include <algorithm>
#include <array>
#include <span>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/reports/import_report.hpp"
#include "underlag/reports/placement_facts.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/shown_rows.hpp"
#include "underlag/reports/text_table.hpp"
#include "underlag/reports/words.hpp"

namespace underlag {
namespace {

constexpr std::size_t most_changes = 100;

constexpr Wording imported{"Importerat till {}:\n\n", "Imported into {}:\n\n"};
constexpr Wording would_import{"Det här skulle importeras till {}; inget är skrivet:\n\n",
                               "This would be imported into {}; nothing is written:\n\n"};
constexpr Wording nothing_new{"Inget är ändrat i {}.\n", "Nothing has changed in {}.\n"};
constexpr Wording nothing_to_import{
    "Inget att importera, och det finns ingen liggare {}: ingen har skapats.\n",
    "Nothing to import, and there is no ledger {}: none has been made.\n"};
constexpr Wording placements_heading{"Placeringar", "Placements"};
constexpr Wording before_heading{"Kronor före", "Kronor before"};
constexpr Wording after_heading{"Kronor efter", "Kronor after"};
constexpr Wording difference_heading{"Skillnad", "Difference"};
constexpr Wording added_row{"Nya", "New"};
constexpr Wording changed_row{"Ändrade", "Changed"};
constexpr Wording cancelled_row{"Inte längre att betala", "No longer to be paid"};
constexpr Wording unchanged_row{"Oförändrade", "Unchanged"};
constexpr Wording others_row{"Övriga i liggaren", "Others in the ledger"};
constexpr Wording whole_row{"Hela liggaren", "The whole ledger"};
constexpr Wording not_known{"okänt", "not known"};
constexpr Wording at_least{"minst {}", "at least {}"};
constexpr Wording difference_not_known{"skillnaden är inte känd", "the difference is not known"};
constexpr Wording why_unknown{
    "Okänt: avtalet är inte inläst, eller säger inte vad placeringen ersätts med.\n",
    "Not known: the agreement is not loaded, or does not say what the placement is worth.\n"};
constexpr Wording complete_for{
    "Listorna är hela för {}: placeringar som inte står i dem är inställda, vid de verksamheter "
    "och under de avtal som de nämner.\n",
    "The lists are complete for {}: placements that are not in them are cancelled, at the units "
    "and under the agreements that they name.\n"};
constexpr Wording left_due_heading{"Kvar att betala, fast de inte står i någon lista:\n",
                                   "Still to be paid, though they are in no list:\n"};
constexpr Wording left_due_line{"    {0} ({1}): {2}, {3}; {4}\n", "    {0} ({1}): {2}, {3}; {4}\n"};
constexpr Wording one_placement{"1 placering", "1 placement"};
constexpr Wording some_placements{"{} placeringar", "{} placements"};
constexpr Wording unit_is_in_no_list{"ta med verksamheten med --activity {0}",
                                     "include the unit with --activity {0}"};
constexpr Wording agreement_is_not_loaded{
    "läs in avtalet {1} med --agreement, och ta med verksamheten med --activity {0}",
    "load the agreement {1} with --agreement, and include the unit with --activity {0}"};
constexpr Wording rows_are_faulty{"rader med fel kan gälla dem: rätta raderna",
                                  "rows with errors may be about them: correct the rows"};
constexpr Wording left_due_name{"        {0} {1}, {2} – {3}\n", "        {0} {1}, {2} – {3}\n"};
constexpr Wording more_left_due{"        och {} till; visa alla med --all\n",
                                "        and {} more; show all with --all\n"};
constexpr Wording changes_heading{"\nÄndringar:\n", "\nChanges:\n"};
constexpr Wording before_line{"före", "before"};
constexpr Wording after_line{"efter", "after"};
constexpr Wording more_changes{"    och {} till; visa alla med --all\n",
                               "    and {} more; show all with --all\n"};
constexpr Wording made_ledger{
    "\nLiggaren {0} är ny. Dess första termin är {1}: dagar före {1} faktureras aldrig ur den.\n",
    "\nThe ledger {0} is new. Its first term is {1}: days before {1} are never invoiced from "
    "it.\n"};
constexpr Wording would_make_ledger{
    "\nLiggaren {0} skulle skapas. Dess första termin blir {1}: dagar före {1} faktureras aldrig "
    "ur den.\n",
    "\nThe ledger {0} would be made. Its first term would be {1}: days before {1} are never "
    "invoiced from it.\n"};
constexpr Wording taken_back{"Import {} ({}{}) har tagits tillbaka i {}:\n\n",
                             "Import {} ({}{}) has been taken back in {}:\n\n"};
constexpr Wording would_take_back{
    "Import {} ({}{}) skulle tas tillbaka i {}; inget är skrivet:\n\n",
    "Import {} ({}{}) would be taken back in {}; nothing is written:\n\n"};
constexpr Wording nothing_to_take_back{
    "Import {} ({}{}) har inget att ta tillbaka i {}: inget är ändrat.\n",
    "Import {} ({}{}) has nothing to take back in {}: nothing has changed.\n"};
constexpr Wording documents_stay{
    "\nUtfärdade underlag står kvar: det fakturerade som ändrats krediteras av nästa generate.\n",
    "\nIssued documents stay: what was invoiced and has changed is credited by the next "
    "generate.\n"};
constexpr Wording left_heading{"\nLämnas som de är, eftersom en senare import har ändrat dem:\n",
                               "\nLeft as they are, since a later import has changed them:\n"};
constexpr Wording left_line{"    {}: import {}, {}\n", "    {}: import {}, {}\n"};
constexpr Wording next_step{"\nNästa steg: {}\n", "\nNext step: {}\n"};

std::string amount_text(std::optional<Money> amount, Language language) {
    return amount ? kronor(*amount) : std::string{not_known.in(language)};
}

// A sum that lacks what some of its placements are worth.
std::string sum_text(Money known, std::size_t unknown, Language language) {
    if (unknown == 0)
        return to_text(known);
    return known == Money{} ? std::string{not_known.in(language)}
                            : at_least.filled(language, to_text(known));
}

// What is not changed makes no difference, known or not.
bool has_known_difference(const ImportSummary& summary) {
    return std::ranges::all_of(
        std::array{&summary.added, &summary.changed, &summary.cancelled},
        [](const ImportTally* tally) { return tally->unknown_before + tally->unknown_after == 0; });
}

std::string table_of(const ImportSummary& summary, Language language) {
    using enum TextTable::Align;
    const auto heading = [&](const Wording& text) { return std::string{text.in(language)}; };
    TextTable table{{{"", left},
                     {heading(placements_heading), right},
                     {heading(before_heading), right},
                     {heading(after_heading), right},
                     {heading(difference_heading), right}}};
    const auto add = [&](const Wording& name, const ImportTally& tally, bool is_known) {
        table.add({std::string{name.in(language)}, grouped(tally.placements),
                   sum_text(tally.before, tally.unknown_before, language),
                   sum_text(tally.after, tally.unknown_after, language),
                   is_known ? with_sign(tally.after - tally.before)
                            : std::string{not_known.in(language)}});
    };
    const std::pair<const Wording*, const ImportTally*> rows[] = {
        {&added_row, &summary.added},
        {&changed_row, &summary.changed},
        {&cancelled_row, &summary.cancelled},
        {&unchanged_row, &summary.unchanged},
        {&others_row, &summary.others}};
    for (const auto& [name, tally] : rows)
        if (tally->placements > 0)
            add(*name, *tally,
                tally == &summary.unchanged || tally == &summary.others ||
                    tally->unknown_before + tally->unknown_after == 0);
    table.add_rule();
    const ImportTally whole = summary.whole_ledger();
    add(whole_row, whole, has_known_difference(summary));
    const bool is_all_known = whole.unknown_before + whole.unknown_after == 0;
    return table.text() + std::string{is_all_known ? "" : why_unknown.in(language)};
}

std::string difference_text(const ImportChange& change, Language language) {
    return change.amount_before && change.amount_after
               ? with_sign(*change.amount_after - *change.amount_before) + " kr"
               : std::string{difference_not_known.in(language)};
}

// A student's name or programme is told on both lines only when it is what has changed.
std::string change_text(const ImportChange& change, Language language) {
    const PlacementFacts& before = change.before;
    const PlacementFacts& after = change.after;
    const auto side = [&](const Wording& name, const PlacementFacts& facts,
                          std::optional<Money> amount) {
        std::string text = fmt::format("        {}: ", name.in(language));
        if (before.student != after.student)
            text += plain(facts.student) + ", ";
        if (before.programme != after.programme && !facts.programme.empty())
            text += plain(facts.programme) + ", ";
        return text + placement_facts_text(facts, language) + ": " + amount_text(amount, language);
    };
    return fmt::format("    {} {}: {}\n{}\n{}\n", plain(change.placement_id), plain(after.student),
                       difference_text(change, language),
                       side(before_line, before, change.amount_before),
                       side(after_line, after, change.amount_after));
}

void write_changes(const ImportSummary& summary, const EachImportChange& each_change, bool list_all,
                   Language language, const Sink& out) {
    const std::size_t count = summary.changed.placements + summary.cancelled.placements;
    if (count == 0)
        return;
    out(changes_heading.in(language));
    std::size_t shown = 0;
    each_change([&](const ImportChange& change) {
        if (!list_all && shown == most_changes)
            return;
        out(change_text(change, language));
        ++shown;
    });
    if (shown < count)
        out(more_changes.filled(language, grouped(count - shown)));
}

std::string left_due_text(const LeftDue& left, Language language) {
    const Wording& advice = left.why == LeftDue::Why::unit_in_no_list ? unit_is_in_no_list
                            : left.why == LeftDue::Why::agreement_not_loaded
                                ? agreement_is_not_loaded
                                : rows_are_faulty;
    const std::string count =
        left.tally.placements == 1
            ? std::string{one_placement.in(language)}
            : some_placements.filled(language, grouped(left.tally.placements));
    std::string amount = sum_text(left.tally.after, left.tally.unknown_after, language);
    if (left.tally.unknown_after == 0 || left.tally.after != Money{})
        amount += " kr";
    return left_due_line.filled(
        language, plain(left.activity_name), plain(left.agreement), count, amount,
        advice.filled(language, plain(left.activity), plain(left.agreement)));
}

std::string left_due_names(const LeftDue& left, bool list_all, Language language) {
    const std::size_t shown =
        list_all ? left.named.size() : std::min(left.named.size(), most_changes);
    std::string text;
    for (const LeftDue::Named& one : std::span(left.named).first(shown))
        text += left_due_name.filled(language, plain(one.placement_id), plain(one.student),
                                     to_text(one.first), to_text(one.last));
    if (shown < left.named.size())
        text += more_left_due.filled(language, grouped(left.named.size() - shown));
    return text;
}

std::string list_names(const HistoryEntry& import) {
    std::string names;
    for (const InputFile& list : import.lists)
        names += ", " + plain(list.name);
    return names;
}

}  // namespace

void write_undo_text(const UndoPlan& plan, const ImportSummary& summary, bool list_all,
                     Language language, const Sink& out) {
    const bool has_changes = plan.changes_something();
    const Wording& head = !has_changes         ? nothing_to_take_back
                          : summary.is_dry_run ? would_take_back
                                               : taken_back;
    out(head.filled(language, plan.import.record, plan.import.recorded_at, list_names(plan.import),
                    plain(summary.ledger)));
    if (has_changes)
        out(table_of(summary, language));
    write_changes(summary, each_change(plan.checked, plan.registration, plan.first_term), list_all,
                  language, out);
    if (!plan.left.empty())
        out(left_heading.in(language));
    for (const ChangedSince& left : plan.left)
        out(left_line.filled(language, plain(left.placement_id), left.import, left.recorded_at));
    if (has_changes)
        out(documents_stay.in(language));
}

void write_import_text(const ImportSummary& summary, const EachImportChange& each_change,
                       bool list_all, Language language, const Sink& out) {
    const bool has_changes =
        summary.added.placements + summary.changed.placements + summary.cancelled.placements > 0;
    const std::string ledger = plain(summary.ledger);
    if (!has_changes && !summary.is_new)
        out((summary.is_there ? nothing_new : nothing_to_import).filled(language, ledger));
    else
        out((summary.is_dry_run ? would_import : imported).filled(language, ledger));
    if (has_changes || summary.is_new)
        out(table_of(summary, language));
    if (summary.complete_for)
        out(complete_for.filled(language, to_text(*summary.complete_for)));
    if (!summary.left_due.empty())
        out(left_due_heading.in(language));
    for (const LeftDue& left : summary.left_due)
        out(left_due_text(left, language) + left_due_names(left, list_all, language));
    write_changes(summary, each_change, list_all, language, out);
    out(skipped_text(summary.skipped, language));
    if (summary.is_new)
        out((summary.is_dry_run ? would_make_ledger : made_ledger)
                .filled(language, ledger, to_text(summary.first_term)));
    if (!summary.next_command.empty())
        out(next_step.filled(language, plain(summary.next_command)));
}

}  // namespace underlag
