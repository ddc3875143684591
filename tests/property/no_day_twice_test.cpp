// However lists write a student, and whatever is corrected between them: a day of one student is
// invoiced twice only when an import has said so.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "operations/office.hpp"
#include "underlag/text/folding.hpp"

using namespace underlag;

namespace {

const std::string heading =
    "Placerings-id;Lärosäte;Verksamhet;Studentens "
    "namn;Studentreferens;Startdatum;Slutdatum;Status\n";

// As different lists write one name and one reference. Those of a student are in one row.
const std::vector<std::vector<std::string>> names{{"Åsa Ek", "åsa  ek", "ÅSA EK", "Åsa\u00A0Ek"},
                                                  {"Nils-Erik Öberg", "nils\u2011erik öberg"}};
const std::vector<std::vector<std::string>> references{{"0012", "12", " 12"}, {"R 7", "r7"}};

struct Row {
    int id = 0, university = 0, unit = 0, student = 0, name = 0, reference = 0, first = 0,
        weeks = 0, status = 0;
};

std::string text_of(const Row& row) {
    const auto& of_name = names[static_cast<std::size_t>(row.student)];
    const auto& of_reference = references[static_cast<std::size_t>(row.student)];
    // Half of the rows have no reference.
    const std::string reference =
        row.reference % 2 == 0
            ? ""
            : of_reference[static_cast<std::size_t>(row.reference / 2) % of_reference.size()];
    const Date first = date(2016, 9, 5).plus_days(7 * row.first);
    return (row.id > 2 ? "" : "P-" + std::to_string(row.id)) + ";" +
           (row.university == 0 ? "KI" : "SH") + ";" + (row.unit == 0 ? "aso" : "ek") + ";" +
           of_name[static_cast<std::size_t>(row.name) % of_name.size()] + ";" + reference + ";" +
           to_text(first) + ";" + to_text(first.plus_days(7 * row.weeks + 4)) + ";" +
           (row.status == 0 ? "inställd" : "") + "\n";
}

rc::Gen<Row> any_row() {
    using rc::gen::inRange;
    return rc::gen::apply(
        [](int id, int university, int unit, int student, int name, int reference, int first,
           int weeks, int status) {
            return Row{id, university, unit, student, name, reference, first, weeks, status};
        },
        inRange(0, 6), inRange(0, 2), inRange(0, 2), inRange(0, 2), inRange(0, 4), inRange(0, 8),
        inRange(0, 4), inRange(0, 3), inRange(0, 6));
}

// Findings about the same student or placement.
bool tells_of_days(const Diagnostics& found) {
    static const std::set<std::string_view> codes{"P105", "P106", "P107", "P118", "P119"};
    return std::ranges::any_of(
        found.all(), [](const Diagnostic& finding) { return codes.contains(finding.kind->code); });
}

std::size_t student_of(const Line& line) {
    for (std::size_t student = 0; student < names.size(); ++student)
        if (fold_name(line.name) == fold_name(names[student].front()))
            return student;
    RC_FAIL("a line of nobody");
}

// Of each student, how often the day that is invoiced most often is.
int most_often(const DocumentRun& run) {
    std::map<std::pair<std::size_t, Date>, int> days;
    int most = 0;
    for (const Document& document : run.documents)
        for (const Line& line : document.lines)
            for (Date day = line.period.first(); day <= line.period.last(); day = day.plus_days(1))
                if (!day.is_weekend())
                    most = std::max(most, ++days[{student_of(line), day}]);
    return most;
}

}  // namespace

TEST_CASE("no student's day is invoiced twice without a word") {
    std::map<std::string, int> tally;
    CHECK(rc::check([&] {
        Office office;
        office.add_agreement("sh.toml", sodertorn());
        bool is_told = false;
        const int imports = *rc::gen::inRange(1, 4);
        for (int import = 0; import < imports; ++import) {
            const auto count = *rc::gen::inRange<std::size_t>(1, 5);
            const auto rows = *rc::gen::container<std::vector<Row>>(count, any_row());
            std::string list = heading;
            for (const Row& row : rows)
                list += text_of(row);
            ImportRequest request = office.import_request_of(list);
            request.skip_invalid = true;
            is_told = tells_of_days(office.plan(request).checked.found) || is_told;
            office.import(request);
        }
        if (office.bytes_of("underlag.db").empty())
            return;  // nothing could be imported
        const IssueRequest request =
            office.issue_request({2016, Season::autumn}, date(2016, 12, 1));
        IssuePlan plan;
        office.plan(request, plan);
        const int most = most_often(plan.run);
        ++tally[most > 1 ? "twice" : most == 1 ? "once" : "nothing"];
        ++tally[is_told ? "told" : "not told"];
        RC_ASSERT(most <= 1 || is_told);
    }));
    // The stories try what they are for.
    CHECK(tally["once"] > 0);
    CHECK(tally["not told"] > 0);
}
