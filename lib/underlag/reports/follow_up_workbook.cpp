#include "underlag/reports/follow_up_workbook.hpp"

#include <algorithm>

#include "underlag/reports/follow_up_words.hpp"
#include "underlag/reports/table_sheet.hpp"

namespace underlag {
namespace {

using namespace follow_up_words;
using Look = TableSheet::Look;
using enum ColumnKind;

constexpr std::size_t most_rows_of_page = 45;  // that can be read when they are shrunk to fit

// Each sheet in its turn.
class FollowUpBook {
   public:
    FollowUpBook(Workbook& book, const FollowUp& follow, Language language)
        : book_(book), follow_(follow), language_(language) {}

    void write() {
        write_overview();
        write_units();
        write_frames();
        write_changes();
        write_contacts();
        write_grant();
        write_accrual();
    }

   private:
    [[nodiscard]] std::string in_words(const Wording& words) const {
        return std::string{words.in(language_)};
    }
    [[nodiscard]] SheetColumn column(const Wording& heading, double width,
                                     ColumnKind kind = text) const {
        return {in_words(heading), width, kind};
    }
    // "Veckor 2026"
    [[nodiscard]] SheetColumn of_year(const Wording& heading, int year, double width) const {
        return {fmt::format("{} {}", heading.in(language_), year), width, number};
    }
    // `about`: what the sheet's title says beside its name.
    [[nodiscard]] TableSheet table_of(const Wording& name, const std::string& about,
                                      const std::vector<SheetColumn>& columns) const {
        return {book_.add_sheet(name.in(language_)),
                fmt::format("{} {}", name.in(language_), about), source_of(follow_, language_),
                columns};
    }
    [[nodiscard]] std::string year() const { return std::to_string(follow_.year); }

    static void add_counts(TableSheet& table, const OverviewRow& now, const OverviewRow& before) {
        for (const std::size_t OverviewRow::*counted :
             {&OverviewRow::students, &OverviewRow::placements}) {
            table.count(now.*counted);
            table.count(before.*counted);
        }
        table.weeks(now.days);
        table.weeks(before.days);
        table.amount(now.amount);
        table.amount(before.amount);
    }

    void write_overview() {
        const int now = follow_.year;
        TableSheet table = table_of(overview_name, year(),
                                    {column(university, 28), column(programme, 24), column(term, 8),
                                     of_year(students, now, 11), of_year(students, now - 1, 11),
                                     of_year(placements, now, 12), of_year(placements, now - 1, 12),
                                     of_year(weeks, now, 12), of_year(weeks, now - 1, 12),
                                     of_year(amount, now, 15), of_year(amount, now - 1, 15)});
        const std::vector<RowOfTwoYears> rows =
            rows_of_two_years(follow_.overview, follow_.year_before);
        if (rows.empty())
            table.nothing(no_placements.in(language_));
        for (const RowOfTwoYears& row : rows) {
            table.begin_row(row.season ? Look::plain : Look::bold);
            table.text(row.university);
            table.text(row.programme);
            table.text(row.season ? (*row.season == Season::spring ? "VT" : "HT")
                                  : whole_year.in(language_));
            add_counts(table, row.now, row.before);
        }
        table.begin_row(Look::total);
        table.text(sum_row.in(language_));
        table.text("");
        table.text("");
        add_counts(table, follow_.overview.sum, follow_.year_before.sum);
        for (const std::string& note : left_out_notes(follow_, language_))
            table.nothing(note);
        if (rows.empty())
            return;
        const std::vector<WeeksBar> bars = programme_bars(follow_, language_);
        add_chart(table, {table.row() + 2, 0}, bars, year(), std::to_string(now - 1));
        if (rows.size() + 2 * bars.size() <= most_rows_of_page)
            table.show_on_one_page();
    }

    void write_units() {
        constexpr std::uint16_t chart_column = 7;
        TableSheet table = table_of(units_name, year(),
                                    {column(activity, 34), column(agreement, 12),
                                     column(students, 12, number), column(placements, 13, number),
                                     column(weeks, 10, number), column(amount, 16, number)});
        if (follow_.units.empty())
            table.nothing(no_placements.in(language_));
        for (const UnitCounts& unit : follow_.units) {
            table.begin_row();
            table.text(unit.activity_name);
            table.text(unit.agreement);
            table.count(unit.students);
            table.count(unit.placements);
            table.weeks(unit.days);
            table.amount(unit.amount);
        }
        if (follow_.units.empty())
            return;
        // Below the heading, which is repeated on every page.
        add_chart(table, {3, chart_column}, unit_bars(follow_, language_), year(), "");
        if (follow_.units.size() <= most_rows_of_page)
            table.show_on_one_page();
    }

    // A chart of weeks, and below it the figures that it is drawn from. `before`: the year that the
    // bars are beside; empty: none.
    void add_chart(TableSheet& table, Cell at, const std::vector<WeeksBar>& bars,
                   const std::string& now, const std::string& before) const {
        const bool is_compared = !before.empty();
        const int height =
            110 + (is_compared ? 34 : 24) * static_cast<int>(std::max<std::size_t>(bars.size(), 3));
        constexpr int row_height = 20;  // pixels, at least
        const std::uint32_t heading = at.row + static_cast<std::uint32_t>(height / row_height) + 2;
        Sheet& sheet = table.sheet();
        const auto value_column = static_cast<std::uint16_t>(at.column + (is_compared ? 3 : 1));
        const auto compared_column = static_cast<std::uint16_t>(value_column + 1);
        if (!is_compared) {
            sheet.column_width(static_cast<std::uint16_t>(at.column - 1), 3);
            sheet.column_width(at.column, 52);
            sheet.column_width(value_column, 12);
        }
        const auto write_row = [&](std::uint32_t row, const WeeksBar* bar) {
            const CellStyle look = bar == nullptr ? heading_style : cell_style;
            for (std::uint16_t cell = at.column; cell < value_column; ++cell)
                sheet.blank({row, cell}, look);
            sheet.text({row, at.column}, bar == nullptr ? in_words(chart_figures) : bar->label,
                       unwrapped(look));
            const auto write_weeks = [&](std::uint16_t of, const std::string& of_bars,
                                         long long WeeksBar::*days) {
                if (bar == nullptr)
                    sheet.text({row, of}, of_bars, right_style(look));
                else
                    sheet.weeks({row, of}, bar->*days, number_style(look, NumberForm::one_place));
            };
            write_weeks(value_column, now, &WeeksBar::days);
            if (is_compared)
                write_weeks(compared_column, before, &WeeksBar::days_before);
        };
        write_row(heading, nullptr);
        std::uint32_t row = heading;
        for (const WeeksBar& bar : bars)
            write_row(++row, &bar);
        BarChart chart{.title = weeks_of(now),
                       .sheet = sheet.name(),
                       .first_row = heading + 1,
                       .last_row = row,
                       .label_column = at.column,
                       .value_column = value_column,
                       .number_form = "#,##0.0",
                       .height = height};
        if (is_compared) {
            chart.compared_column = compared_column;
            chart.name = now;
            chart.compared_name = before;
            chart.width = 1000;
        }
        sheet.bar_chart(at, chart);
    }
    [[nodiscard]] std::string weeks_of(const std::string& now) const {
        return fmt::format("{} {}", weeks.in(language_), now);
    }
    static CellStyle unwrapped(CellStyle style) {
        style.wrapped = false;
        return style;
    }

    void write_frames() {
        TableSheet table = table_of(frames_name, year() + " (§ 4.1)",
                                    {column(activity, 34), column(programme, 26), column(term, 10),
                                     column(frame, 10, number), column(placed, 12, number),
                                     column(done, 13, number), column(free_places, 10, number)});
        if (follow_.frames.empty())
            table.nothing(no_frames.in(language_));
        for (const FrameRow& row : frame_rows(follow_.frames, follow_.year)) {
            const bool is_sum_of_terms =
                row.use == &row.frame->year && (row.frame->vt.frame || row.frame->ht.frame);
            table.begin_row(is_sum_of_terms ? Look::bold : Look::plain);
            table.text(row.frame->activity_name);
            table.text(row.frame->programme);
            table.text(row.when);
            table.whole(row.use->frame.value_or(0));
            table.count(row.use->placed);
            table.count(row.use->done);
            table.whole(row.use->free().value_or(0));
        }
    }

    void write_changes() {
        const PlaceChanges& changes = follow_.changes;
        TableSheet table = table_of(changes_name, year() + " (§ 4.2)",
                                    {column(placement, 18), column(activity, 34), column(what, 12),
                                     column(recorded, 13, number), column(first_day, 13, number),
                                     column(days_before, 10, number), column(late_change, 28)});
        if (changes.list.empty())
            table.nothing((follow_.is_of_lists ? changes_unknown : no_changes).in(language_));
        for (const PlaceChange& change : changes.list) {
            table.begin_row();
            table.text(change.placement_id);
            table.text(change.activity_name);
            table.text((change.what == PlaceChange::What::changed ? was_changed : was_cancelled)
                           .in(language_));
            table.date(change.recorded);
            table.date(change.first_day);
            table.whole(change.days_before());
            table.text_apart(change.is_late() ? yes.in(language_) : "");
        }
    }

    void write_contacts() {
        TableSheet table = table_of(
            contacts_name, "(§ 7)",
            {column(activity, 34), column(name, 26), column(phone, 18), column(email, 36)});
        for (const UnitContact& unit : follow_.contacts) {
            table.begin_row();
            table.text(unit.activity_name);
            table.text(unit.contact.name);
            table.text(unit.contact.phone);
            table.text(unit.contact.email);
        }
    }

    void write_grant() {
        TableSheet table = table_of(grant_name, year(),
                                    {column(provider, 34), column(term, 10),
                                     column(weeks, 12, number), column(placements, 14, number)});
        if (follow_.grant.empty())
            table.nothing(no_placements.in(language_));
        for (const GrantRow& row : follow_.grant) {
            table.begin_row();
            table.text(row.provider);
            table.text(to_text(row.term));
            table.weeks(row.days);
            table.count(row.placements);
        }
    }

    void write_accrual() {
        TableSheet table =
            table_of(accrual_name, until.filled(language_, to_text(follow_.accrual.at)),
                     {column(agreement, 16), column(activity, 40), column(amount, 18, number)});
        for (const AccrualRow& unit : follow_.accrual.units) {
            table.begin_row();
            table.text(unit.agreement);
            table.text(unit.activity_name);
            table.amount(unit.amount);
        }
        table.begin_row(Look::total);
        table.text(sum_row.in(language_));
        table.text("");
        table.amount(follow_.accrual.amount);
    }

    Workbook& book_;
    const FollowUp& follow_;
    Language language_;
};

}  // namespace

void write_follow_up_workbook(const FollowUp& follow, Language language, Date created,
                              const std::filesystem::path& path) {
    Workbook book(path, {.title = follow_up_words::book_title.filled(language, follow.year),
                         .author = "underlag",
                         .company = {},
                         .created = created});
    FollowUpBook(book, follow, language).write();
    book.close();
}

}  // namespace underlag
