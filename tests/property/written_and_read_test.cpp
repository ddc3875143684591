// What a program writes as CSV is what we read, whatever stands in its cells.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <array>

#include "placement/read_text.hpp"
#include "underlag/text/csv_scanner.hpp"

using namespace underlag;

namespace {

using Rows = std::vector<std::vector<std::string>>;

rc::Gen<std::string> any_cell() {
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
                            std::vector<std::string>{"a", "Å", "é", "\"", "\"", ";", ",", "\t",
                                                     "\n", "\r\n", " ", "\u00A0", "=", "'", "0"})),
                        [](const std::vector<std::string>& pieces) {
                            std::string cell;
                            for (const std::string& piece : pieces)
                                cell += piece;
                            return cell;
                        });
}

std::string quoted(const std::string& cell) {
    std::string text = "\"";
    for (const char c : cell)
        text += c == '"' ? "\"\"" : std::string(1, c);
    return text + "\"";
}

// Spaces and line breaks of any kind as one space each, none at the ends: as we read a cell.
std::string as_read(const std::string& cell) {
    std::string text;
    for (std::size_t at = 0; at < cell.size(); ++at) {
        if (cell.compare(at, 2, "\r\n") == 0 || cell.compare(at, 2, "\u00A0") == 0)
            ++at, text += ' ';
        else
            text += cell[at] == '\n' || cell[at] == '\t' ? ' ' : cell[at];
    }
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string::npos ? ""
                                      : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::string as_csv(const Rows& rows, char delimiter, std::string_view line_break, bool quote_all) {
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t cell = 0; cell < row.size(); ++cell) {
            text += cell > 0 ? std::string(1, delimiter) : "";
            const bool plain = row[cell].find_first_of(";,\t\"\r\n") == std::string::npos;
            text += plain && !quote_all ? row[cell] : quoted(row[cell]);
        }
        text += line_break;
    }
    return text;
}

Rows scanned(const std::string& text, char delimiter) {
    Rows rows;
    CsvScanner scanner(text, delimiter, false);
    Record record;
    std::string storage;
    while (scanner.next(record)) {
        RC_ASSERT(!record.unterminated_quote);
        auto& row = rows.emplace_back();
        for (const RawCell& cell : record.cells)
            row.emplace_back(cell_value(text, cell, storage));
    }
    return rows;
}

}  // namespace

TEST_CASE("cells written as CSV are read back, with any separator and line break") {
    CHECK(rc::check([] {
        const auto width = *rc::gen::inRange<std::size_t>(1, 6);
        const auto rows = *rc::gen::container<Rows>(
            rc::gen::container<std::vector<std::string>>(width, any_cell()));
        const char delimiter = *rc::gen::element(';', ',', '\t');
        const std::string line_break = *rc::gen::element<std::string>("\n", "\r\n");
        const std::string text = as_csv(rows, delimiter, line_break, *rc::gen::arbitrary<bool>());
        Rows expected = rows;
        for (auto& row : expected)
            for (std::string& cell : row)
                cell = as_read(cell);
        RC_ASSERT(scanned(text, delimiter) == expected);
    }));
}

TEST_CASE("a list written with any student names gives its placements back") {
    CHECK(rc::check([] {
        const auto students = *rc::gen::container<std::vector<std::string>>(rc::gen::suchThat(
            any_cell(), [](const std::string& cell) { return !as_read(cell).empty(); }));
        Rows rows{{"verksamhet", "student", "startdatum", "slutdatum"}};
        for (const std::string& student : students)
            rows.push_back({"aso", student, "2016-09-05", "2016-09-16"});
        const ReadText read(as_csv(rows, *rc::gen::element(';', ',', '\t'),
                                   *rc::gen::element<std::string>("\n", "\r\n"),
                                   *rc::gen::arbitrary<bool>()));
        RC_ASSERT(read.rows() == students.size());
        for (std::size_t row = 0; row < students.size(); ++row) {
            RC_ASSERT(read.student(row) == as_read(students[row]));
            RC_ASSERT(read.activity(row) == "aso");
            RC_ASSERT(read.period(row) == "2016-09-05–2016-09-16");
        }
    }));
}
