#include "underlag/reports/follow_up_workbook.hpp"

#include <algorithm>

#include "underlag/diagnostics/wording.hpp"
#include "underlag/documents/document_styles.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/workbook/workbook.hpp"

namespace underlag {
namespace {

enum class ColumnKind { text, whole, weeks, amount, date };

struct SheetColumn {
    Wording heading;
    double width;
    ColumnKind kind = ColumnKind::text;
};

// A table from the top down, below a title.
class TableSheet {
   public:
    TableSheet(Sheet sheet, const std::string& title, std::vector<SheetColumn> columns,
               Language language)
        : sheet_(sheet), columns_(std::move(columns)) {
        sheet_.text({0, 0}, title, title_style);
        sheet_.row_height(0, 30);
        for (std::uint16_t column = 0; column < columns_.size(); ++column) {
            sheet_.column_width(column, columns_[column].width);
            sheet_.text({row_, column}, columns_[column].heading.in(language),
                        columns_[column].kind == ColumnKind::text ? heading_style
                                                                  : right_style(heading_style));
        }
        sheet_.freeze_above(row_ + 1);
        sheet_.page({.landscape = true,
                     .repeated_row = row_,
                     .footer_left = title,
                     .footer_right = "{page} ({pages})"});
    }

    void begin_row(bool is_total = false) {
        ++row_;
        column_ = 0;
        style_ = is_total ? total_style : cell_style;
    }
    void text(std::string_view value) { sheet_.text(next(), plain(value), style_); }
    void whole(long long value) { sheet_.whole(next(), value, number(NumberForm::whole)); }
    void count(std::size_t value) { whole(static_cast<long long>(value)); }
    void weeks(long long days) { sheet_.weeks(next(), days, number(NumberForm::one_place)); }
    void amount(Money value) { sheet_.amount(next(), value, number(NumberForm::amount)); }
    void date(Date value) { sheet_.date(next(), value, right_style(date_style(style_))); }

    [[nodiscard]] std::uint32_t row() const { return row_; }
    [[nodiscard]] Sheet& sheet() { return sheet_; }

   private:
    Cell next() { return {row_, column_++}; }
    [[nodiscard]] CellStyle number(NumberForm form) const { return number_style(style_, form); }

    Sheet sheet_;
    std::vector<SheetColumn> columns_;
    std::uint32_t row_ = 2;
    std::uint16_t column_ = 0;
    CellStyle style_ = cell_style;
};

constexpr Wording book_title{"Uppföljning {}", "Follow-up {}"};
constexpr Wording overview_name{"Översikt", "Overview"};
constexpr Wording units_name{"Verksamheter", "Units"};
constexpr Wording frames_name{"Planeringsram", "Planning frames"};
constexpr Wording changes_name{"Ändringar", "Changes"};
constexpr Wording contacts_name{"Kontaktpersoner", "Contacts"};
constexpr Wording grant_name{"Statsbidrag", "State grant"};
constexpr Wording accrual_name{"Periodisering", "Accrual"};
constexpr Wording university{"Lärosäte", "University"};
constexpr Wording programme{"Utbildning", "Programme"};
constexpr Wording term{"Termin", "Term"};
constexpr Wording students{"Studenter", "Students"};
constexpr Wording placements{"Placeringar", "Placements"};
constexpr Wording weeks{"Veckor", "Weeks"};
constexpr Wording amount{"Kronor", "Kronor"};
constexpr Wording agreement{"Avtal", "Agreement"};
constexpr Wording activity{"Verksamhet", "Unit"};
constexpr Wording sum_row{"Summa", "Total"};

void add_row(TableSheet& table, std::string_view first, std::string_view second,
             std::string_view when, const OverviewRow& row, bool is_total) {
    table.begin_row(is_total);
    table.text(first);
    table.text(second);
    table.text(when);
    table.count(row.students);
    table.count(row.placements);
    table.weeks(row.days);
    table.amount(row.amount);
}

// The terms, the year of each programme and the sum.
void add_year(TableSheet& table, const Overview& overview, Language language) {
    for (const OverviewRow& row : overview.terms)
        add_row(table, row.university, row.programme, to_text(row.term.value()), row, false);
    const std::string year = std::to_string(overview.year);
    for (const OverviewRow& row : overview.whole)
        add_row(table, row.university, row.programme, year, row, false);
    add_row(table, sum_row.in(language), "", year, overview.sum, true);
}

void write_overview(Workbook& book, const FollowUp& follow, Language language) {
    TableSheet table(book.add_sheet(overview_name.in(language)),
                     fmt::format("{} {}", overview_name.in(language), follow.year),
                     {{university, 30},
                      {programme, 26},
                      {term, 10},
                      {students, 12, ColumnKind::whole},
                      {placements, 13, ColumnKind::whole},
                      {weeks, 10, ColumnKind::weeks},
                      {amount, 16, ColumnKind::amount}},
                     language);
    add_year(table, follow.overview, language);
    table.begin_row();
    add_year(table, follow.year_before, language);
}

void write_units(Workbook& book, const FollowUp& follow, Language language) {
    constexpr std::uint16_t chart_column = 7;
    constexpr std::size_t most_bars = 30;
    TableSheet table(book.add_sheet(units_name.in(language)),
                     fmt::format("{} {}", units_name.in(language), follow.year),
                     {{activity, 34},
                      {agreement, 12},
                      {students, 12, ColumnKind::whole},
                      {placements, 13, ColumnKind::whole},
                      {weeks, 10, ColumnKind::weeks},
                      {amount, 16, ColumnKind::amount}},
                     language);
    if (follow.units.empty())
        return;
    const std::uint32_t first = table.row() + 1;
    for (const UnitCounts& unit : follow.units) {
        table.begin_row();
        table.text(unit.activity_name);
        table.text(unit.agreement);
        table.count(unit.students);
        table.count(unit.placements);
        table.weeks(unit.days);
        table.amount(unit.amount);
    }
    const std::size_t bars = std::min(follow.units.size(), most_bars);
    const int height = 90 + 24 * static_cast<int>(std::max<std::size_t>(bars, 3));
    BarChart chart{.title = std::string{weeks.in(language)},
                   .sheet = table.sheet().name(),
                   .first_row = first,
                   .last_row = first + static_cast<std::uint32_t>(bars) - 1,
                   .label_column = 0,
                   .value_column = 4,
                   .number_form = "0.0",
                   .colour = 0x5B8C5A,
                   .height = height};
    table.sheet().bar_chart({2, chart_column}, chart);
}

void write_frames(Workbook& book, const FollowUp& follow, Language language) {
    TableSheet table(book.add_sheet(frames_name.in(language)),
                     fmt::format("{} {} (§ 4.1)", frames_name.in(language), follow.year),
                     {{activity, 34},
                      {programme, 26},
                      {{"Ram", "Frame"}, 10, ColumnKind::whole},
                      {{"Placerade", "Placed"}, 12, ColumnKind::whole},
                      {{"Genomförda", "Done"}, 13, ColumnKind::whole},
                      {{"Lediga", "Free"}, 10, ColumnKind::whole}},
                     language);
    for (const FrameUse& use : follow.frames) {
        table.begin_row();
        table.text(use.activity_name);
        table.text(use.programme);
        table.whole(use.frame);
        table.count(use.placed);
        table.count(use.done);
        table.whole(use.free());
    }
}

void write_changes(Workbook& book, const FollowUp& follow, Language language) {
    constexpr Wording changed{"ändrad", "changed"};
    constexpr Wording cancelled{"inställd", "cancelled"};
    constexpr Wording yes{"ja", "yes"};
    TableSheet table(book.add_sheet(changes_name.in(language)),
                     fmt::format("{} {} (§ 4.2)", changes_name.in(language), follow.year),
                     {{{"Placering", "Placement"}, 18},
                      {activity, 30},
                      {{"Vad", "What"}, 12},
                      {{"Infört", "Recorded"}, 13, ColumnKind::date},
                      {{"Första dag", "First day"}, 13, ColumnKind::date},
                      {{"Dagar före", "Days before"}, 13, ColumnKind::whole},
                      {{"Senare än fyra veckor före", "Later than four weeks before"}, 28}},
                     language);
    for (const PlaceChange& change : follow.changes.list) {
        table.begin_row();
        table.text(change.placement_id);
        table.text(change.activity_name);
        table.text((change.what == PlaceChange::What::changed ? changed : cancelled).in(language));
        table.date(change.recorded);
        table.date(change.first_day);
        table.whole(change.days_before());
        table.text(change.is_late() ? yes.in(language) : "");
    }
}

void write_contacts(Workbook& book, const FollowUp& follow, Language language) {
    TableSheet table(book.add_sheet(contacts_name.in(language)),
                     fmt::format("{} (§ 7)", contacts_name.in(language)),
                     {{activity, 34},
                      {{"Namn", "Name"}, 26},
                      {{"Telefon", "Phone"}, 18},
                      {{"E-post", "E-mail"}, 34}},
                     language);
    for (const UnitContact& unit : follow.contacts) {
        table.begin_row();
        table.text(unit.activity_name);
        table.text(unit.contact.name);
        table.text(unit.contact.phone);
        table.text(unit.contact.email);
    }
}

void write_grant(Workbook& book, const FollowUp& follow, Language language) {
    TableSheet table(book.add_sheet(grant_name.in(language)),
                     fmt::format("{} {}", grant_name.in(language), follow.year),
                     {{{"Kommun", "Provider"}, 34},
                      {term, 10},
                      {weeks, 10, ColumnKind::weeks},
                      {placements, 13, ColumnKind::whole}},
                     language);
    for (const GrantRow& row : follow.grant) {
        table.begin_row();
        table.text(row.provider);
        table.text(to_text(row.term));
        table.weeks(row.days);
        table.count(row.placements);
    }
}

void write_accrual(Workbook& book, const FollowUp& follow, Language language) {
    TableSheet table(book.add_sheet(accrual_name.in(language)),
                     fmt::format("{} {}", accrual_name.in(language), to_text(follow.accrual.at)),
                     {{agreement, 16}, {activity, 34}, {amount, 16, ColumnKind::amount}}, language);
    for (const AccrualRow& unit : follow.accrual.units) {
        table.begin_row();
        table.text(unit.agreement);
        table.text(unit.activity_name);
        table.amount(unit.amount);
    }
    table.begin_row(true);
    table.text(sum_row.in(language));
    table.text("");
    table.amount(follow.accrual.amount);
}

}  // namespace

void write_follow_up_workbook(const FollowUp& follow, Language language, Date created,
                              const std::filesystem::path& path) {
    Workbook book(path, {.title = book_title.filled(language, follow.year),
                         .author = "underlag",
                         .company = {},
                         .created = created});
    write_overview(book, follow, language);
    write_units(book, follow, language);
    write_frames(book, follow, language);
    write_changes(book, follow, language);
    write_contacts(book, follow, language);
    write_grant(book, follow, language);
    write_accrual(book, follow, language);
    book.close();
}

}  // namespace underlag
