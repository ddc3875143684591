// The workbooks of a follow-up and of a plan, read again: their figures are those of the ledger.
#include "underlag/reports/follow_up_workbook.hpp"

#include <doctest/doctest.h>

#include "operations/office.hpp"
#include "spreadsheet/read_sheets.hpp"
#include "underlag/reports/follow_up_report.hpp"
#include "underlag/reports/plan_report.hpp"

namespace underlag {
namespace {

constexpr Date today = date(2017, 1, 15);

// Two years of a unit with frames for its terms, and a protected student.
struct Followed {
    Followed() {
        office.agree(karolinska(), our_units("[[activity.places]]\nprogramme = \"Socionom\"\n"
                                             "students_vt = 3\nstudents_ht = 1\n"));
        office.import(
            "P-1;ek;Åsa Ek;R-1;Socionom;2016-04-04;2016-05-06;;\n"
            "P-2;ek;Disa Dahlgren;R-2;Socionom;2016-09-05;2016-10-07;ja;\n"
            "P-3;ek;Bo Alm;R-3;Socionom;2016-09-05;2016-09-09;;\n"
            "P-4;aso;Eva Lind;R-4;Sjuksköterska;2016-12-12;2017-01-13;;\n");
        const Ledger ledger = office.open();
        REQUIRE(read_whole_standing(ledger, "underlag.db", office.reading(), today, standing));
        follow = follow_up(&ledger, standing, 2016, date(2016, 12, 31), 1);
    }

    [[nodiscard]] std::vector<SheetText> sheets(const std::string& name) const {
        const auto book = read_whole(office.bytes_of(name));
        REQUIRE(book.has_value());
        return book->sheets;
    }

    Office office;
    LedgerStanding standing;
    FollowUp follow;
};

TEST_CASE("the sheets of a follow-up have its figures, and nobody's name") {
    const Followed made;
    write_follow_up_workbook(made.follow, Language::swedish, today, made.office.path("a.xlsx"));
    const std::vector<SheetText> sheets = made.sheets("a.xlsx");
    REQUIRE(sheets.size() == 7);
    const std::string& overview = sheets[0].text;
    // Åsa 25 days, Disa 25, Bo 5, and Eva 15 of 2016: 70 days of 306 kronor.
    CHECK(made.follow.overview.sum.amount == Money::from_kronor(70 * 306));
    CHECK(overview.find("\nSumma\t\t\t4\t0\t4\t0\t14\t0\t21420\t0") != std::string::npos);
    CHECK(overview.find("\nKarolinska Institutet\tSocionom\tåret\t3\t0\t3\t0\t11\t0\t16830\t0") !=
          std::string::npos);
    CHECK(sheets[1].text.find("Ekbackens äldreboende\tKI\t3\t3\t11\t16830") != std::string::npos);
    CHECK(sheets[2].text.find("Socionom\tHT2016\t1\t2\t2\t-1") != std::string::npos);
    CHECK(sheets[2].text.find("Socionom\t2016\t4\t3\t3\t1") != std::string::npos);
    CHECK(sheets[6].text.find("\nSumma\t\t21420") != std::string::npos);
    const std::string page = follow_up_page(made.follow, Language::swedish);
    for (const char* const name : {"Dahlgren", "Åsa Ek", "Eva Lind", "R-2"}) {
        for (const SheetText& sheet : sheets)
            CHECK(sheet.text.find(name) == std::string::npos);
        CHECK(page.find(name) == std::string::npos);
    }
}

TEST_CASE("the plan that is sent has frames, students by number, and contacts") {
    const Followed made;
    const YearPlan plan = plan_of_year(made.standing, 2016, 1);
    REQUIRE(plan.universities.size() == 1);
    write_plan_workbook(plan.universities[0], 2016, Language::swedish, today,
                        made.office.path("p.xlsx"));
    const std::vector<SheetText> sheets = made.sheets("p.xlsx");
    REQUIRE(sheets.size() == 2);
    CHECK(sheets[0].text.find("Från Exempelkommun till Karolinska Institutet") !=
          std::string::npos);
    CHECK(sheets[0].text.find("Socionom\tVT2016\t3\t1\t0\t2") != std::string::npos);
    CHECK(sheets[0].text.find("Socionom\tHT2016\t1\t2\t0\t-1") != std::string::npos);
    CHECK(sheets[1].text.find("Ekbackens äldreboende\tÅsa Öberg") != std::string::npos);
    for (const SheetText& sheet : sheets)
        CHECK(sheet.text.find("Dahlgren") == std::string::npos);
}

}  // namespace
}  // namespace underlag
