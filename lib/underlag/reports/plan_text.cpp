#include "underlag/reports/follow_up_words.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/plan_report.hpp"
#include "underlag/reports/plan_words.hpp"
#include "underlag/reports/text_table.hpp"
#include "underlag/reports/words.hpp"

namespace underlag {
namespace {

using enum TextTable::Align;

std::string frame_text(const std::optional<int>& students) {
    return students ? grouped(static_cast<std::uint64_t>(*students)) : std::string{};
}

std::string table_text(const UniversityPlan& plan, int year, Language language) {
    TextTable table{{{std::string{follow_up_words::activity.in(language)}, left},
                     {std::string{follow_up_words::programme.in(language)}, left},
                     {std::string{follow_up_words::term.in(language)}, left},
                     {std::string{follow_up_words::frame.in(language)}, right},
                     {std::string{follow_up_words::placed.in(language)}, right},
                     {std::string{plan_words::placed_elsewhere.in(language)}, right},
                     {std::string{follow_up_words::free_places.in(language)}, right}}};
    for (const PlanRow& row : plan.rows)
        for (const auto& [when, places] : planned_spans(row, year))
            table.add({plain(row.activity_name), plain(row.programme), when,
                       frame_text(places->frame), grouped(places->placed),
                       grouped(places->elsewhere),
                       places->free ? signed_number(*places->free) : std::string{}});
    return table.text();
}

}  // namespace

void write_plan_text(const YearPlan& plan, Language language, const Sink& out) {
    out(plan_words::title.filled(language, plan.year) + "\n");
    if (plan.universities.empty())
        out("\n" + plan_words::no_university.filled(language, plan.year));
    for (const UniversityPlan& of : plan.universities) {
        std::string text = "\n" + plain(of.university) + "\n\n";
        if (of.rows.empty())
            text += std::string{plan_words::no_rows.in(language)} + "\n";
        else
            text += table_text(of, plan.year, language);
        if (of.without_frame > 0)
            text += plan_words::without_frame.filled(
                        language, counted_placements(of.without_frame, language)) +
                    "\n";
        out(text);
    }
    if (plan.faulty > 0)
        out("\n" +
            follow_up_words::faulty.filled(language, counted_placements(plan.faulty, language)) +
            "\n");
}

}  // namespace underlag
