#include <optional>

#include "underlag/reports/follow_up_words.hpp"
#include "underlag/reports/plan_report.hpp"
#include "underlag/reports/table_sheet.hpp"
#include "underlag/reports/words.hpp"

namespace underlag {
namespace {

using Look = TableSheet::Look;

// Where there is no frame the cell is empty: nothing is said of how many may come.
void add_number(TableSheet& table, const std::optional<long long>& number) {
    if (number)
        table.whole(*number);
    else
        table.blank();
}

void write_places(Workbook& book, const UniversityPlan& plan, int year, Language language) {
    const auto column = [&](const Wording& heading, double width,
                            ColumnKind kind = ColumnKind::text) {
        return SheetColumn{std::string{heading.in(language)}, width, kind};
    };
    TableSheet table(
        book.add_sheet("Plan"), plan_words::title.filled(language, year),
        plan_words::from_to.filled(language, plan.provider, plan.university),
        {column(follow_up_words::activity, 34), column(follow_up_words::programme, 26),
         column(follow_up_words::term, 10), column(follow_up_words::frame, 10, ColumnKind::number),
         column(plan_words::placed_here, 13, ColumnKind::number),
         column(plan_words::placed_elsewhere, 14, ColumnKind::number),
         column(follow_up_words::free_places, 10, ColumnKind::number)});
    if (plan.rows.empty())
        table.nothing(plan_words::no_rows.in(language));
    for (const PlanRow& row : plan.rows)
        for (const auto& [when, places] : planned_spans(row, year)) {
            table.begin_row(places == &row.year ? Look::bold : Look::plain);
            table.text(row.activity_name);
            table.text(row.programme);
            table.text(when);
            add_number(table, places->frame);
            table.count(places->placed);
            table.count(places->elsewhere);
            add_number(table, places->free);
        }
    if (plan.without_frame > 0)
        table.nothing(plan_words::without_frame.filled(
            language, counted_placements(plan.without_frame, language)));
}

void write_contacts(Workbook& book, const UniversityPlan& plan, Language language) {
    const auto column = [&](const Wording& heading, double width) {
        return SheetColumn{std::string{heading.in(language)}, width, ColumnKind::text};
    };
    const std::string name{follow_up_words::contacts_name.in(language)};
    TableSheet table(book.add_sheet(name), name + " (§ 7)", plan.provider,
                     {column(follow_up_words::activity, 34), column(follow_up_words::name, 26),
                      column(follow_up_words::phone, 18), column(follow_up_words::email, 36)});
    std::string last;
    for (const PlanRow& row : plan.rows) {
        if (row.activity == last)
            continue;
        last = row.activity;
        table.begin_row();
        table.text(row.activity_name);
        table.text(row.contact.name);
        table.text(row.contact.phone);
        table.text(row.contact.email);
    }
}

}  // namespace

std::string plan_file(const UniversityPlan& plan, int year) {
    return fmt::format("plan-{}-{}.xlsx", year, plan.agreement);
}

void write_plan_workbook(const UniversityPlan& plan, int year, Language language, Date created,
                         const std::filesystem::path& path) {
    Workbook book(path, {.title = plan_words::title.filled(language, year),
                         .author = "underlag",
                         .company = {},
                         .created = created});
    write_places(book, plan, year, language);
    write_contacts(book, plan, language);
    book.close();
}

}  // namespace underlag
