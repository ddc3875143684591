// The workbook that our placements and the university's stand side by side in.
#include "underlag/reports/reconcile_workbook.hpp"

#include <doctest/doctest.h>

#include "operations/office.hpp"
#include "reports/written.hpp"
#include "spreadsheet/read_sheets.hpp"

using namespace underlag;

namespace {

constexpr Term autumn{2016, Season::autumn};

struct Compared {
    explicit Compared(const std::string& our_rows, const std::string& their_list) {
        ReconcileRequest request;
        request.reading = office.reading();
        request.reading.list_texts = {{"ours.csv", office_heading + our_rows}};
        request.theirs = office.path("theirs.csv");
        std::ofstream(request.theirs, std::ios::binary) << their_list;
        request.term = autumn;
        plan_reconcile(nullptr, request, plan);
        REQUIRE(plan.outcome == ReconcilePlan::Outcome::compared);
    }

    [[nodiscard]] std::string written(const std::string& name = "a.xlsx") const {
        write_reconcile_workbook(plan, autumn, date(2016, 12, 1), office.path(name));
        return office.bytes_of(name);
    }
    // The texts of the questions, a line each.
    [[nodiscard]] std::string questions() const {
        std::string text;
        for (const ReconciledStudent& student : plan.result.students)
            for (const ComparedGroup& group : student.compared.groups)
                if (is_question(student, group))
                    text += question_text(plan, autumn, student, group) + "\n";
        return text;
    }

    Office office;
    ReconcilePlan plan;
};

const std::string two_rows =
    "P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;;\n"
    "P-2;ek;Bo Alm;R-2;;2016-09-05;2016-09-30;;\n";

}  // namespace

TEST_CASE("each question is a text that can be sent, with both sides in it") {
    const Compared compared(two_rows,
                            "Enhet;Namn;Från;Till\n"
                            "aso;Åsa Ek;2016-09-05;2016-09-30\n"
                            "ek;Lo Lind;2016-10-03;2016-10-07\n");
    const std::string asked = compared.questions();
    CHECK(asked.find("Åsa Ek (R-1) i er lista för HT2016: ") != std::string::npos);
    CHECK(asked.find("skiljer sig. Hos oss: ") != std::string::npos);
    CHECK(asked.find("I er lista för HT2016 saknas Bo Alm (R-2).") != std::string::npos);
    CHECK(asked.find("I er lista för HT2016 finns Lo Lind: ") != std::string::npos);
}

TEST_CASE("a near name is asked about as what it is, a guess") {
    const Compared compared(two_rows.substr(0, two_rows.find("P-2")),
                            "Enhet;Namn;Från;Till\naso;Åsa Eck;2016-09-05;2016-10-07\n");
    CHECK(compared.questions().find("Åsa Eck, som vi tror är Åsa Ek (R-1)") != std::string::npos);
}

TEST_CASE("the sums of the sheet are those of its rows, and both sides add up") {
    const Compared compared(two_rows,
                            "Enhet;Namn;Från;Till\n"
                            "aso;Åsa Ek;2016-09-05;2016-09-30\n"
                            "ek;Lo Lind;2016-10-03;2016-10-07\n");
    const std::string sheet = text_of_first(compared.written());
    CHECK(sheet.find("\nSumma\t\t\t\t45\t13770\t\t\t25\t7650\t20\t6120") != std::string::npos);
    CHECK(sheet.find("\nvarav hos båda\t\t\t\t20\t6120\t\t\t20\t6120") != std::string::npos);
    CHECK(sheet.find("\nvarav bara på ena sidan\t\t\t\t25\t7650\t\t\t5\t1530") !=
          std::string::npos);
    CHECK(sheet.find("\nKontroll: ska vara 0\t\t\t\t0\t0\t\t\t0\t0") != std::string::npos);
}

TEST_CASE("the same comparison is the same bytes") {
    const Compared compared(two_rows, "Enhet;Namn;Från;Till\naso;Åsa Ek;2016-09-05;2016-10-07\n");
    CHECK(compared.written("a.xlsx") == compared.written("b.xlsx"));
}

TEST_CASE("a workbook can be written of lists that are alike, and of none at all") {
    const Compared alike(two_rows.substr(0, two_rows.find("P-2")),
                         "Enhet;Namn;Från;Till\naso;Åsa Ek;2016-09-05;2016-10-07\n");
    CHECK(alike.questions().empty());
    CHECK_FALSE(alike.written().empty());
    const Compared none("P-1;aso;Åsa Ek;R-1;;2016-02-01;2016-02-05;;\n",
                        "Enhet;Namn;Från;Till\naso;Åsa Ek;2016-02-01;2016-02-05\n");
    CHECK(none.plan.result.figures.ours.days == 0);
    CHECK_FALSE(none.written().empty());
}

TEST_CASE("a student who is protected on one side is named on no sheet") {
    const Compared compared("P-1;aso;;R-1;;2016-09-05;2016-10-07;ja;\n",
                            "Enhet;Namn;Studentreferens;Från;Till\n"
                            "aso;Disa Dahlgren;R-1;2016-09-05;2016-09-30\n");
    CHECK(compared.questions().find("Dahlgren") == std::string::npos);
    CHECK(compared.questions().find("R-1") != std::string::npos);
    const auto book = read_whole(compared.written());
    REQUIRE(book.has_value());
    CHECK(book->sheets.size() == 3);
    for (const SheetText& sheet : book->sheets)
        CHECK(sheet.text.find("Dahlgren") == std::string::npos);
}
