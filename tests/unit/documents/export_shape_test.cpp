#include "underlag/documents/export_shape.hpp"

#include <doctest/doctest.h>

#include "underlag/documents/document_words.hpp"

namespace underlag {
namespace {

struct Read {
    explicit Read(const std::string& toml) {
        const SourceId file = sources.add({.name = "mall.toml", .text = toml});
        const auto root = read_settings(sources, file, template_settings, found);
        REQUIRE(root);
        shape = read_export_shape(*root, found);
    }
    [[nodiscard]] std::string first_text() const {
        return found.all().empty() ? std::string{}
                                   : message(found.all().front(), Language::swedish);
    }

    Sources sources;
    Diagnostics found;
    ExportShape shape;
};

Document some_document() {
    return {.kind = DocumentKind::credit,
            .number = "2016-0002",
            .term = {2016, Season::autumn},
            .issue_date = date(2016, 12, 1),
            .receiver = {.name = "Karolinska Institutet", .customer_number = "1001"},
            .subject = {.id = "aso", .name = "Åsö", .coding = {{"ansvar", "4711"}}},
            .days = 25,
            .total = Money::from_ore(765050)};
}

using Cells = std::vector<std::string>;

TEST_CASE("columns are a heading and a text with fields, in any order, with fixed texts") {
    const Read read(R"(columns = ["Typ=F", "Kund={customer_number}", "Text=VFU {term}, {unit_name}",
        "Belopp={sign}{amount}", "Ansvar={coding.ansvar}", "Projekt={coding.projekt}",
        "Dag={issue_date}", "Veckor={weeks}"]
decimal = "."
date = "YYMMDD")");
    CHECK(read.found.all().empty());
    CHECK(read.shape.columns[3].heading == "Belopp");
    CHECK(export_row(read.shape, some_document(), nullptr) ==
          Cells{"F", "1001", "VFU HT2016, Åsö", "-7650.50", "4711", "", "161201", "5.0"});
}

TEST_CASE("of a line the fields are the line's") {
    const Read read(
        R"(columns = ["A={student}", "B={start}", "C={amount}", "D={total}", "E={days}"])");
    const Line line{.name = "Åsa Ek",
                    .period = Period::between(date(2016, 9, 5), date(2016, 9, 9)).value(),
                    .quantity = 5,
                    .amount = Money::from_kronor(1530)};
    CHECK(export_row(read.shape, some_document(), &line) ==
          Cells{"Åsa Ek", "2016-09-05", "1530,00", "7650,50", "5"});
}

TEST_CASE("U503 for a field that is none, with the nearest, and for a column without heading") {
    CHECK(Read(R"(columns = ["A={ammount}"])").first_text().find("{amount}") != std::string::npos);
    CHECK(Read(R"(columns = ["{amount}"])").found.has_errors());
    CHECK(Read(R"(columns = ["A={amount"])").found.has_errors());
    CHECK(Read("separator = \";\"").found.has_errors());  // without columns
    CHECK(Read("columns = [\"A=1\"]\ndecimal = \"x\"").found.has_errors());
    CHECK(Read("columns = [\"A=1\"]\ndate = \"i dag\"").found.has_errors());
    CHECK(Read("columns = [\"A=1\"]\nencoding = \"ebcdic\"").found.has_errors());
}

}  // namespace
}  // namespace underlag
