#include <algorithm>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/diagnostics/reconciliation_kinds.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/reconcile_report.hpp"
#include "underlag/reports/shown_rows.hpp"
#include "underlag/reports/text_table.hpp"
#include "underlag/reports/words.hpp"

namespace underlag {
namespace {

constexpr Wording head{"Avstämning {}: våra placeringar mot {} ({})\n\n",
                       "Reconciliation {}: our placements against {} ({})\n\n"};
constexpr Wording unit_heading{"Verksamhet", "Unit"};
constexpr Wording our_days{"Våra dagar", "Our days"};
constexpr Wording their_days{"Deras dagar", "Their days"};
constexpr Wording our_kronor{"Våra kronor", "Our kronor"};
constexpr Wording their_kronor{"Deras kronor", "Their kronor"};
constexpr Wording difference{"Skillnad", "Difference"};
constexpr Wording without_unit{"(verksamheten är inte angiven)", "(no unit is given)"};
constexpr Wording total{"Summa", "Total"};
constexpr Wording where{"", ""};
constexpr Wording days{"Dagar", "Days"};
constexpr Wording on_both{"På båda sidor", "On both sides"};
constexpr Wording of_those_differing{"  varav skiljer sig", "  of which differ"};
constexpr Wording only_with_us{"Bara hos oss", "Only with us"};
constexpr Wording only_with_them{"Bara hos lärosätet", "Only with the university"};
constexpr Wording check_head{"\nKontroll:\n", "\nCheck:\n"};
constexpr Wording check_line{"    {}: {} + {} = {} dagar, {} + {} = {} kr\n",
                             "    {}: {} + {} = {} days, {} + {} = {} kr\n"};
constexpr Wording with_us{"hos oss", "with us"};
constexpr Wording with_them{"hos lärosätet", "with the university"};
constexpr Wording at_our_rate{
    "Lärosätets lista har inga belopp: deras dagar är räknade med vår veckoersättning.\n",
    "The university's list has no amounts: their days are worked out by our week rate.\n"};
constexpr Wording ours_set_aside{"{} hos andra lärosäten är inte med.\n",
                                 "{} at other universities left aside.\n"};
constexpr Wording theirs_set_aside{"{} i deras lista hör till andra lärosäten och är inte med.\n",
                                   "{} of their list are other universities' and left aside.\n"};
constexpr Wording ours_outside_term{"{} hos oss har inga dagar i {}.\n",
                                    "{} of ours have no days in {}.\n"};
constexpr Wording theirs_outside_term{"{} i deras lista har inga dagar i {}.\n",
                                      "{} of their list have no days in {}.\n"};
constexpr Wording without_rate{"{} saknar veckoersättning för året och är räknade till 0 kr.\n",
                               "{} have no week rate for the year and are counted as 0 kr.\n"};
constexpr Wording workbook_line{
    "{}: paren sida vid sida, och texter att skicka till lärosätet\n",
    "{}: the pairs side by side, and texts to send to the university\n"};
constexpr Wording all_alike{"\nAllt stämmer.\n", "\nAll is alike.\n"};
constexpr Wording nothing_there{"\nDet finns inga dagar i {} på någondera sidan.\n",
                                "\nThere are no days in {} on either side.\n"};
constexpr Wording one_question{"\n1 fråga att ställa:\n\n", "\n1 question to ask:\n\n"};
constexpr Wording questions{"\n{} frågor att ställa:\n\n", "\n{} questions to ask:\n\n"};

bool is_reconciliation_finding(const Diagnostic& finding) {
    const std::string_view code = finding.kind->code;
    return code == only_ours.code || code == only_theirs.code || code == differs.code;
}

std::string signed_number(std::int64_t number) {
    return number < 0 ? "−" + grouped(static_cast<std::uint64_t>(-number))
                      : (number > 0 ? "+" : "") + grouped(static_cast<std::uint64_t>(number));
}

std::string counted_days(std::int64_t number) {
    return grouped(static_cast<std::uint64_t>(number));
}

std::vector<std::string> cells_of(std::string name, const SideBySide& figures) {
    return {std::move(name),
            counted_days(figures.ours.days),
            counted_days(figures.theirs.days),
            signed_number(figures.theirs.days - figures.ours.days),
            to_text(figures.ours.amount),
            to_text(figures.theirs.amount),
            with_sign(figures.theirs.amount - figures.ours.amount)};
}

std::string units_text(const ReconcilePlan& plan, Language language) {
    const auto right = [&](const Wording& heading) {
        return TextTable::Column{std::string{heading.in(language)}, TextTable::Align::right};
    };
    TextTable table({{std::string{unit_heading.in(language)}},
                     right(our_days),
                     right(their_days),
                     right(difference),
                     right(our_kronor),
                     right(their_kronor),
                     right(difference)});
    for (const UnitFigures& unit : plan.result.units)
        table.add(cells_of(
            unit.unit ? plain(plan.units[*unit.unit].name) : std::string{without_unit.in(language)},
            unit.figures));
    table.add_rule();
    table.add(cells_of(std::string{total.in(language)}, plan.result.figures));
    return table.text();
}

std::string parts_text(const ReconcilePlan& plan, Language language) {
    const auto right = [&](const Wording& heading) {
        return TextTable::Column{std::string{heading.in(language)}, TextTable::Align::right};
    };
    TextTable table(
        {{std::string{where.in(language)}}, right(days), right(our_kronor), right(their_kronor)});
    const SideBySide& figures = plan.result.figures;
    const auto add = [&](const Wording& name, const Figures& ours, const Figures& theirs) {
        table.add({std::string{name.in(language)}, counted_days(ours.days + theirs.days),
                   to_text(ours.amount), to_text(theirs.amount)});
    };
    const auto kronor_alone = [](const Figures& of_both) { return Figures{0, of_both.amount}; };
    add(on_both, figures.both, kronor_alone(figures.both_as_theirs));
    add(of_those_differing, plan.result.differing, kronor_alone(plan.result.differing_as_theirs));
    add(only_with_us, figures.only_ours, {});
    add(only_with_them, {}, figures.only_theirs);
    return table.text();
}

std::string check_text(const SideBySide& figures, Language language) {
    const auto line = [&](const Wording& side, const Figures& both, const Figures& alone,
                          const Figures& all) {
        return check_line.filled(language, side.in(language), counted_days(both.days),
                                 counted_days(alone.days), counted_days(all.days),
                                 to_text(both.amount), to_text(alone.amount), to_text(all.amount));
    };
    return std::string{check_head.in(language)} +
           line(with_us, figures.both, figures.only_ours, figures.ours) +
           line(with_them, figures.both_as_theirs, figures.only_theirs, figures.theirs);
}

// What is to be known of the figures above.
std::string remarks(const ReconcileAnswer& answer, Language language) {
    const ReconcilePlan& plan = answer.plan;
    std::string text;
    if (!plan.theirs_has_amounts && !plan.their_rows.empty())
        text += at_our_rate.in(language);
    if (plan.ours_at_others > 0)
        text += ours_set_aside.filled(language, counted_placements(plan.ours_at_others, language));
    if (plan.theirs_at_others > 0)
        text +=
            theirs_set_aside.filled(language, counted_placements(plan.theirs_at_others, language));
    const std::string term = to_text(answer.request.term);
    if (plan.ours_outside_term > 0)
        text += ours_outside_term.filled(
            language, counted_placements(plan.ours_outside_term, language), term);
    if (plan.theirs_outside_term > 0)
        text += theirs_outside_term.filled(
            language, counted_placements(plan.theirs_outside_term, language), term);
    if (plan.ours_without_rate > 0)
        text += without_rate.filled(language, counted_placements(plan.ours_without_rate, language));
    if (!answer.workbook.empty())
        text += workbook_line.filled(language, plain(answer.workbook));
    return text + skipped_text(plan.skipped, language);
}

}  // namespace

Diagnostics questions_of(const ReconcilePlan& plan) {
    Diagnostics found = plan.found();
    found.keep_only(is_reconciliation_finding);
    return found;
}

Diagnostics findings_beside_questions(const ReconcilePlan& plan) {
    Diagnostics found = plan.found();
    found.keep_only([](const Diagnostic& finding) { return !is_reconciliation_finding(finding); });
    return found;
}

void write_reconcile_text(const ReconcileAnswer& answer, const TextStyle& style, const Sink& out) {
    const ReconcilePlan& plan = answer.plan;
    const Language language = style.language;
    out(head.filled(language, to_text(answer.request.term), plain(answer.request.theirs),
                    plain(plan.university)) +
        units_text(plan, language) + "\n" + parts_text(plan, language) +
        check_text(plan.result.figures, language) + remarks(answer, language));
    const Diagnostics asked = questions_of(plan);
    if (asked.all().empty()) {
        const bool is_empty = plan.our_rows.empty() && plan.their_rows.empty();
        out(is_empty ? nothing_there.filled(language, to_text(answer.request.term))
                     : std::string{all_alike.in(language)});
        return;
    }
    out(asked.all().size() == 1 ? std::string{one_question.in(language)}
                                : questions.filled(language, grouped(asked.all().size())));
    write_findings_text(plan.checked.sources, asked, style, out);
}

}  // namespace underlag
