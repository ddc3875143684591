#include "underlag/reports/annotation.hpp"

#include <doctest/doctest.h>

#include "reports/written.hpp"

using namespace underlag;

namespace {

const Source source = example_list();  // five rows, the heading on the third
const ListShape shape = [] {
    ListShape made;
    made.heading_line = 3;
    return made;
}();
const Diagnostic of_cell(remark, cell_at(source, "2016-09-02", 5, 6, "end"));
const Diagnostic of_row(doubt, row_at(source, "KI;hemsjukvard-aso;Å", 5));
const Diagnostic of_file(doubt, {.source = SourceId{0}});

}  // namespace

TEST_CASE("a row of the sheet has the number it has in the list") {
    const AnnotationPlan plan = annotation_plan(source, shape, {&of_file, &of_cell, &of_row}, {});
    CHECK_FALSE(plan.is_shortened);
    CHECK(plan.heading_row == 3);
    CHECK(plan.findings == std::vector<const Diagnostic*>{&of_cell, &of_row});
    CHECK(cell_name(plan.cell_of(of_cell.place).value()) == "F5");
    CHECK(cell_name(plan.cell_of(of_row.place).value()) == "A5");
}

TEST_CASE("a sep= line is no row") {
    Source with_sep = example_list();
    with_sep.text = "sep=;\n" + with_sep.text;
    ListShape shape_with_sep = shape;
    shape_with_sep.heading_line = 4;
    CHECK(annotation_plan(with_sep, shape_with_sep, {}, {}).heading_row == 3);
}

TEST_CASE("of a list longer than a sheet the heading and the rows with findings are kept") {
    const AnnotationPlan plan = annotation_plan(source, shape, {&of_cell, &of_row}, {.rows = 4});
    REQUIRE(plan.is_shortened);
    CHECK(plan.kept_rows == std::vector<std::uint32_t>{3, 5});
    CHECK(plan.sheet_row(3) == 0U);
    CHECK_FALSE(plan.sheet_row(4));
    CHECK(cell_name(plan.cell_of(of_cell.place).value()) == "G2");  // the row's number comes first
    CHECK(annotation_plan(source, shape, {&of_cell}, {.rows = 1}).kept_rows.size() == 1);
}
