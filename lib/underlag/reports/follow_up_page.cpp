#include "underlag/compensation/compensation.hpp"
#include "underlag/documents/html/table_page.hpp"
#include "underlag/reports/follow_up_report.hpp"
#include "underlag/reports/follow_up_words.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/words.hpp"

namespace underlag {
namespace {

using namespace follow_up_words;

constexpr Wording code_of_language{"sv", "en"};
constexpr Wording skip{"Till tabellerna", "To the tables"};
constexpr Wording facts_heading{"Året i korthet ({} inom parentes)",
                                "The year in short ({} in brackets)"};
constexpr Wording late_changes{
    "{} ändrade, {} inställda, {} senare än fyra veckor före första dagen",
    "{} changed, {} cancelled, {} later than four weeks before the first "
    "day"};
constexpr Wording not_invoiced{"{} inte fakturerat", "{} not invoiced"};
constexpr Wording earned{"{} upparbetat", "{} earned"};
constexpr Wording compared{"{} ({})", "{} ({})"};

class FollowUpPage {
   public:
    FollowUpPage(const FollowUp& follow, Language language)
        : follow_(follow), language_(language) {}

    TablePage make() {
        page_.language = in_words(code_of_language);
        page_.title = book_title.filled(language_, follow_.year);
        page_.skip = in_words(skip);
        page_.about = source_of(follow_, language_);
        add_facts();
        page_.notes = left_out_notes(follow_, language_);
        add_charts();
        add_overview();
        add_frames();
        add_grant();
        add_changes();
        add_accrual();
        add_contacts();
        return std::move(page_);
    }

   private:
    using Column = TablePage::Column;

    [[nodiscard]] std::string in_words(const Wording& words) const {
        return std::string{words.in(language_)};
    }
    [[nodiscard]] Column column(const Wording& heading) const { return {in_words(heading)}; }
    [[nodiscard]] Column numbers(const Wording& heading) const { return {in_words(heading), true}; }
    // "Veckor 2026"
    [[nodiscard]] std::string of_year(const Wording& heading, int year) const {
        return fmt::format("{} {}", heading.in(language_), year);
    }

    // Beside the same of the year before, in brackets.
    void add_fact(const Wording& label, const std::string& now, const std::string& before) {
        page_.facts.push_back({in_words(label), compared.filled(language_, now, before)});
    }

    void add_facts() {
        page_.facts_heading = facts_heading.filled(language_, follow_.year - 1);
        const OverviewRow& now = follow_.overview.sum;
        const OverviewRow& before = follow_.year_before.sum;
        add_fact(students, grouped(now.students), grouped(before.students));
        add_fact(placements, grouped(now.placements), grouped(before.placements));
        add_fact(weeks, weeks_text(now.days, ','), weeks_text(before.days, ','));
        add_fact(amount, to_text(now.amount), to_text(before.amount));
    }

    void add_charts() {
        const auto chart_of = [&](const char* id, const Wording& name, const Wording& of,
                                  const std::vector<WeeksBar>& bars, bool is_compared) {
            TablePage::Chart chart{
                .id = id,
                .heading = fmt::format("{}: {}", of_year(weeks, follow_.year), name.in(language_)),
                .of = in_words(of),
                .shown = std::to_string(follow_.year),
                .shown_before = is_compared ? std::to_string(follow_.year - 1) : std::string{},
                .bars = {}};
            for (const WeeksBar& bar : bars)
                chart.bars.push_back({bar.label, weeks_text(bar.days, ','),
                                      weeks_text(bar.days_before, ','), bar.days, bar.days_before});
            if (!chart.bars.empty())
                page_.charts.push_back(std::move(chart));
        };
        chart_of("by-programme", by_programme, programme, programme_bars(follow_, language_), true);
        chart_of("by-unit", by_unit, activity, unit_bars(follow_, language_), false);
    }

    void add_overview() {
        const int now = follow_.year;
        TablePage::Table table{.id = "overview",
                               .heading = in_words(overview_name),
                               .note = {},
                               .columns = {column(university), column(programme), column(term)},
                               .rows = {},
                               .sums = {}};
        for (const Wording& heading : {students, placements, weeks, amount})
            for (const int year : {now, now - 1})
                table.columns.push_back({of_year(heading, year), true});
        const auto add_counts = [](std::vector<std::string>& cells, const OverviewRow& one,
                                   const OverviewRow& other) {
            for (const std::size_t OverviewRow::*counted :
                 {&OverviewRow::students, &OverviewRow::placements}) {
                cells.push_back(grouped(one.*counted));
                cells.push_back(grouped(other.*counted));
            }
            cells.push_back(weeks_text(one.days, ','));
            cells.push_back(weeks_text(other.days, ','));
            cells.push_back(to_text(one.amount));
            cells.push_back(to_text(other.amount));
        };
        for (const RowOfTwoYears& row : rows_of_two_years(follow_.overview, follow_.year_before)) {
            std::string when = in_words(whole_year);
            if (row.season)
                when = *row.season == Season::spring ? "VT" : "HT";
            TablePage::Row cells{{plain(row.university), plain(row.programme), when},
                                 !row.season.has_value()};
            add_counts(cells.cells, row.now, row.before);
            table.rows.push_back(std::move(cells));
        }
        TablePage::Row sum{{in_words(sum_row), "", ""}, true};
        add_counts(sum.cells, follow_.overview.sum, follow_.year_before.sum);
        table.sums.push_back(std::move(sum));
        page_.tables.push_back(std::move(table));
    }

    void add_frames() {
        TablePage::Table table{
            .id = "frames",
            .heading = in_words(frames_name) + " (§ 4.1)",
            .note = follow_.frames.empty() ? in_words(no_frames) : std::string{},
            .columns = {column(activity), column(programme), column(term), numbers(frame),
                        numbers(placed), numbers(done), numbers(free_places)},
            .rows = {},
            .sums = {}};
        for (const FrameRow& row : frame_rows(follow_.frames, follow_.year))
            table.rows.push_back(
                {{plain(row.frame->activity_name), plain(row.frame->programme), row.when,
                  signed_number(row.use->frame.value_or(0)), grouped(row.use->placed),
                  grouped(row.use->done), signed_number(row.use->free().value_or(0))}});
        page_.tables.push_back(std::move(table));
    }

    void add_grant() {
        TablePage::Table table{
            .id = "grant",
            .heading = in_words(grant_name),
            .note = follow_.grant.empty() ? in_words(no_placements) : std::string{},
            .columns = {column(provider), column(term), numbers(weeks), numbers(placements)},
            .rows = {},
            .sums = {}};
        for (const GrantRow& row : follow_.grant)
            table.rows.push_back({{plain(row.provider), to_text(row.term),
                                   weeks_text(row.days, ','), grouped(row.placements)}});
        page_.tables.push_back(std::move(table));
    }

    void add_changes() {
        const PlaceChanges& changes = follow_.changes;
        TablePage::Table table{
            .id = "changes",
            .heading = in_words(changes_name) + " (§ 4.2)",
            .note = follow_.is_of_lists
                        ? in_words(changes_unknown)
                        : late_changes.filled(language_, grouped(changes.changed),
                                              grouped(changes.cancelled), grouped(changes.late)),
            .columns = {column(placement), column(activity), column(what), column(recorded),
                        column(first_day), numbers(days_before), column(late_change)},
            .rows = {},
            .sums = {}};
        for (const PlaceChange& change : changes.list)
            table.rows.push_back(
                {{plain(change.placement_id), plain(change.activity_name),
                  in_words(change.what == PlaceChange::What::changed ? was_changed : was_cancelled),
                  to_text(change.recorded), to_text(change.first_day),
                  signed_number(change.days_before()),
                  change.is_late() ? in_words(yes) : std::string{}}});
        page_.tables.push_back(std::move(table));
    }

    void add_accrual() {
        TablePage::Table table{
            .id = "accrual",
            .heading = fmt::format("{} {}", accrual_name.in(language_),
                                   until.filled(language_, to_text(follow_.accrual.at))),
            .note = (follow_.is_of_lists ? earned : not_invoiced)
                        .filled(language_, kronor(follow_.accrual.amount)),
            .columns = {column(activity), column(agreement), numbers(amount)},
            .rows = {},
            .sums = {}};
        for (const AccrualRow& unit : follow_.accrual.units)
            table.rows.push_back(
                {{plain(unit.activity_name), plain(unit.agreement), to_text(unit.amount)}});
        page_.tables.push_back(std::move(table));
    }

    void add_contacts() {
        TablePage::Table table{
            .id = "contacts",
            .heading = in_words(contacts_name) + " (§ 7)",
            .note = {},
            .columns = {column(activity), column(name), column(phone), column(email)},
            .rows = {},
            .sums = {}};
        for (const UnitContact& unit : follow_.contacts)
            table.rows.push_back({{plain(unit.activity_name), plain(unit.contact.name),
                                   plain(unit.contact.phone), plain(unit.contact.email)}});
        page_.tables.push_back(std::move(table));
    }

    const FollowUp& follow_;
    Language language_;
    TablePage page_;
};

}  // namespace

std::string follow_up_page(const FollowUp& follow, Language language) {
    return html_of(FollowUpPage(follow, language).make());
}

}  // namespace underlag
