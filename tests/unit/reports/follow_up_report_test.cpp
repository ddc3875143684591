// What the text, the page and the workbooks of a follow-up show, of made-up figures.
#include <doctest/doctest.h>
#include <expat.h>

#include "reports/written.hpp"
#include "underlag/reports/follow_up_report.hpp"
#include "underlag/reports/follow_up_words.hpp"
#include "underlag/reports/plan_report.hpp"

namespace underlag {
namespace {

OverviewRow counted(const std::string& programme, std::optional<Term> term, long long days) {
    return {.university = "Karolinska Institutet",
            .programme = programme,
            .term = term,
            .students = 1,
            .placements = 1,
            .days = days,
            .amount = Money::from_kronor(days * 306)};
}

// Many programmes this year, and one of them the year before.
FollowUp followed(std::size_t programmes) {
    FollowUp follow{.year = 2016, .recorded_until = "2017-01-15"};
    follow.overview.year = 2016;
    follow.year_before.year = 2015;
    for (std::size_t number = 0; number < programmes; ++number) {
        const std::string programme = "Program <" + std::to_string(number) + ">";
        const auto days = static_cast<long long>(5 * (number + 1));
        follow.overview.terms.push_back(counted(programme, Term{2016, Season::spring}, days));
        follow.overview.whole.push_back(counted(programme, std::nullopt, days));
        follow.overview.sum.days += days;
    }
    follow.year_before.terms.push_back(counted("Program <0>", Term{2015, Season::autumn}, 10));
    follow.year_before.whole.push_back(counted("Program <0>", std::nullopt, 10));
    follow.year_before.sum.days = 10;
    follow.accrual.at = date(2016, 12, 31);
    return follow;
}

bool is_well_formed(const std::string& page) {
    XML_Parser parser = XML_ParserCreate("UTF-8");
    const bool is_sound =
        XML_Parse(parser, page.data(), static_cast<int>(page.size()), 1) == XML_STATUS_OK;
    XML_ParserFree(parser);
    return is_sound;
}

TEST_CASE("a programme stands beside itself of the year before, also when one year lacks it") {
    FollowUp follow = followed(2);
    const std::vector<RowOfTwoYears> rows = rows_of_two_years(follow.overview, follow.year_before);
    REQUIRE(rows.size() == 5);  // VT, HT and the year of one, VT and the year of the other
    CHECK(rows[0].now.days == 5);
    CHECK(rows[0].before.days == 0);
    CHECK(rows[1].now.days == 0);
    CHECK(rows[1].before.days == 10);
    CHECK_FALSE(rows[2].season);
    CHECK(rows[2].now.days == 5);
    CHECK(rows[2].before.days == 10);
}

TEST_CASE("bars are the 20 largest and the rest, and sum to the year") {
    const FollowUp follow = followed(25);
    const std::vector<WeeksBar> bars = programme_bars(follow, Language::swedish);
    REQUIRE(bars.size() == 21);
    CHECK(bars.front().label == "Program <24>");
    CHECK(bars.back().label == "Övriga 5");
    long long days = 0, before = 0;
    for (const WeeksBar& bar : bars) {
        days += bar.days;
        before += bar.days_before;
    }
    CHECK(days == follow.overview.sum.days);
    CHECK(before == follow.year_before.sum.days);
    CHECK(programme_bars(followed(21), Language::swedish).size() == 21);
    CHECK(programme_bars(followed(21), Language::swedish).back().label == "Program <0>");
}

TEST_CASE("the page is well-formed, fetches nothing, and shows texts as texts") {
    FollowUp follow = followed(2);
    follow.faulty = 1;
    follow.frames.push_back({.activity = "aso", .activity_name = "Åsö & Co", .programme = "P"});
    follow.frames[0].year = {.frame = 2, .placed = 3};
    follow.contacts.push_back({"aso", "Åsö & Co", {"Åsa <Ek>", "1", "a@b"}});
    for (const Language language : {Language::swedish, Language::english}) {
        const std::string page = follow_up_page(follow, language);
        CHECK(is_well_formed(page));
        CHECK(page.find("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'") !=
              std::string::npos);
        CHECK(page.find("<script") == std::string::npos);
        CHECK(page.find("src=") == std::string::npos);
        CHECK(page.find("Program &lt;1&gt;") != std::string::npos);
        CHECK(page.find("Program <1>") == std::string::npos);
        CHECK(page.find("Åsö &amp; Co") != std::string::npos);
        CHECK(page.find("prefers-color-scheme: dark") != std::string::npos);
        CHECK(page.find("−1") != std::string::npos);
    }
    CHECK(follow_up_page(follow, Language::swedish).find("lang=\"sv\"") != std::string::npos);
    CHECK(is_well_formed(
        follow_up_page(FollowUp{.year = 2016, .is_of_lists = true}, Language::swedish)));
}

TEST_CASE("a plan says nothing of a frame that there is none of") {
    YearPlan plan{.year = 2027};
    plan.universities.push_back({.university = "Karolinska Institutet", .agreement = "KI"});
    PlanRow& row = plan.universities[0].rows.emplace_back();
    row.activity = "aso";
    row.activity_name = "Åsö";
    row.programme = "Socionom";
    row.vt = {.frame = 3, .placed = 1, .elsewhere = 0, .free = 2};
    row.year = {.frame = 3, .placed = 1, .elsewhere = 0, .free = 2};
    CHECK(plan_file(plan.universities[0], 2027) == "plan-2027-KI.xlsx");
    const std::string text =
        written([&](const Sink& out) { write_plan_text(plan, Language::swedish, out); });
    CHECK(text.find("Åsö         Socionom    HT2027") != std::string::npos);
    Sources sources;
    const std::string json = written([&](const Sink& out) {
        write_plan_json(plan, sources, Diagnostics{}, Language::swedish, out);
    });
    CHECK(json.find("\"ht\":{\"frame\":null,\"placed\":0,\"elsewhere\":0,\"free\":null}") !=
          std::string::npos);
}

}  // namespace
}  // namespace underlag
