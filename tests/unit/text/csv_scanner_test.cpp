#include "underlag/text/csv_scanner.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace underlag {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::vector<Record> scan(std::string_view text, char delimiter = ';') {
    CsvScanner scanner(text, delimiter, carriage_return_breaks_lines(text));
    std::vector<Record> records;
    for (Record record; scanner.next(record);)
        records.push_back(record);
    return records;
}

// The cells as they stand in the text, quotes included.
Rows raw_rows(std::string_view text, char delimiter = ';') {
    Rows rows;
    for (const Record& record : scan(text, delimiter)) {
        std::vector<std::string>& row = rows.emplace_back();
        for (const RawCell& cell : record.cells)
            row.emplace_back(text.substr(cell.offset, cell.length));
    }
    return rows;
}

Rows value_rows(std::string_view text, char delimiter = ';') {
    Rows rows;
    std::string storage;
    for (const Record& record : scan(text, delimiter)) {
        std::vector<std::string>& row = rows.emplace_back();
        for (const RawCell& cell : record.cells)
            row.emplace_back(cell_value(text, cell, storage));
    }
    return rows;
}

std::string value(std::string_view cell) {
    std::string storage;
    const bool quoted = cell.starts_with('"');
    return std::string(
        cell_value(cell, {0, static_cast<std::uint32_t>(cell.size()), quoted}, storage));
}

std::vector<std::uint32_t> lines(std::string_view text) {
    std::vector<std::uint32_t> found;
    for (const Record& record : scan(text))
        found.push_back(record.line);
    return found;
}

}  // namespace

TEST_CASE("a record is split at its delimiter, and ends at LF or CRLF") {
    CHECK(raw_rows("a;b\nc;d\n") == Rows{{"a", "b"}, {"c", "d"}});
    CHECK(raw_rows("a;b\r\nc;d\r\n") == Rows{{"a", "b"}, {"c", "d"}});
    CHECK(raw_rows("a,b;c\n", ',') == Rows{{"a", "b;c"}});
    CHECK(raw_rows("a\tb\n", '\t') == Rows{{"a", "b"}});
    CHECK(raw_rows(";;\n") == Rows{{"", "", ""}});
    CHECK(raw_rows("a;\r\n;b\r\n") == Rows{{"a", ""}, {"", "b"}});
}

TEST_CASE("a last line without line break is a record, nothing after a last line break is not") {
    CHECK(raw_rows("").empty());
    CHECK(raw_rows("a") == Rows{{"a"}});
    CHECK(raw_rows("a;") == Rows{{"a", ""}});
    CHECK(raw_rows("a\n") == Rows{{"a"}});
    CHECK(raw_rows("a\n\n") == Rows{{"a"}, {""}});
    CHECK(raw_rows("\r\n\r\n") == Rows{{""}, {""}});
    CHECK(raw_rows("a;\"b\"") == Rows{{"a", "\"b\""}});
}

TEST_CASE("a CR alone breaks lines only where the text has no LF") {
    CHECK(raw_rows("a;b\rc;d\r") == Rows{{"a", "b"}, {"c", "d"}});
    CHECK(raw_rows("a\rb;c\nd\n") == Rows{{"a\rb", "c"}, {"d"}});
    CHECK(raw_rows("a\r\r\nb\n") == Rows{{"a\r"}, {"b"}});
    CHECK(carriage_return_breaks_lines("a\rb"));
    CHECK_FALSE(carriage_return_breaks_lines("a\rb\n"));
    CHECK(carriage_return_breaks_lines("a;b\r\"c\nd\";e\r"));
    CHECK(carriage_return_breaks_lines("\"a\r\nb\"\rc"));
    CHECK_FALSE(carriage_return_breaks_lines("\"a\rb\"\nc"));
    CHECK_FALSE(carriage_return_breaks_lines("a;b\rx \"c\nd\";e\r"));  // no quote opens there
    CHECK_FALSE(carriage_return_breaks_lines("a;\"b\rc\nd"));            // nor is this one closed
    CHECK_FALSE(carriage_return_breaks_lines("\"a\nb\";c"));
    CHECK_FALSE(carriage_return_breaks_lines("a"));
}

TEST_CASE("inside quotes a delimiter and a line break are content, and a doubled quote is one") {
    CHECK(value_rows("\"a;b\";c\n") == Rows{{"a;b", "c"}});
    CHECK(value_rows("\"a\nb\";c\nd;e\n") == Rows{{"a b", "c"}, {"d", "e"}});
    CHECK(value_rows("\"a\r\nb\";c\r\n") == Rows{{"a b", "c"}});
    CHECK(value_rows("\"say \"\"hej\"\"\";c\n") == Rows{{"say \"hej\"", "c"}});
    CHECK(value_rows("\"\";\"\"\"\"\n") == Rows{{"", "\""}});
}

TEST_CASE("a quote opens at the start of a cell only") {
    CHECK(value_rows("a \"b;c\" d\n") == Rows{{"a \"b", "c\" d"}});
    CHECK(value_rows(" \"a;b\"\n") == Rows{{"\"a", "b\""}});
}

TEST_CASE("text after a closing quote belongs to the cell as it stands") {
    CHECK(value_rows("\"a\" b\"c;d\n") == Rows{{"a b\"c", "d"}});
    CHECK(value_rows("\"\"a;b\n") == Rows{{"a", "b"}});
    CHECK(value_rows("\"a\"\"b\" \"c\";d\n") == Rows{{"a\"b \"c\"", "d"}});
}

TEST_CASE("a NUL is content") {
    using namespace std::string_view_literals;
    CHECK(raw_rows("a\0b;c\n"sv) == Rows{{std::string("a\0b", 3), "c"}});
}

TEST_CASE("lines are counted as an editor counts them, also after quoted line breaks") {
    CHECK(lines("a\n\"b\nc\n\";d\ne\n") == std::vector<std::uint32_t>{1, 2, 5});
    CHECK(lines("a\r\n\"b\r\nc\";d\r\ne\r\n") == std::vector<std::uint32_t>{1, 2, 4});
    CHECK(lines("a\r\"b\rc\";d\re") == std::vector<std::uint32_t>{1, 2, 4});
    CHECK(lines("a\n\"b\rc\";d\ne\n") == std::vector<std::uint32_t>{1, 2, 3});
}

TEST_CASE("a record knows its place, its length without the line break and its row") {
    const std::vector<Record> records = scan("a;b\r\n\"c\nd\";e\r\n\r\nf");
    REQUIRE(records.size() == 4);
    CHECK(records[0].offset == 0);
    CHECK(records[0].length == 3);
    CHECK(records[1].offset == 5);
    CHECK(records[1].length == 7);
    CHECK(records[1].cells[0].quoted);
    CHECK_FALSE(records[1].cells[1].quoted);
    CHECK(records[2].length == 0);
    CHECK(records[3].row == 4);
    CHECK(records[3].line == 5);
}

TEST_CASE("scanning can begin after a sep= line, which is no row of the spreadsheet") {
    const std::string_view text = "sep=;\na;b\n";
    CsvScanner scanner(text, ';', false, 6, 2, 1);
    Record record;
    REQUIRE(scanner.next(record));
    CHECK(record.line == 2);
    CHECK(record.row == 1);
    CHECK(record.cells.size() == 2);
    CHECK(record.cells[0].offset == 6);
    CHECK_FALSE(scanner.next(record));
}

TEST_CASE("a quote that is never closed is told, and scanning goes on with the next line") {
    const std::string_view text = "a;b\nc;\"d;e\nf;g\n";
    CHECK(raw_rows(text) == Rows{{"a", "b"}, {"c", "\"d", "e"}, {"f", "g"}});
    const std::vector<Record> records = scan(text);
    CHECK_FALSE(records[0].unterminated_quote);
    CHECK(records[1].unterminated_quote);
    CHECK(records[1].quote_offset == 6);
    CHECK(records[1].line == 2);
    CHECK(records[2].line == 3);
    CHECK_FALSE(records[2].unterminated_quote);
    CHECK(value_rows("c;\"d\r\ne\r\n") == Rows{{"c", "\"d"}, {"e"}});
}

TEST_CASE("after a quoted line break an unclosed quote ends its record on its own line") {
    const std::vector<Record> records = scan("\"a\nb\";\"c\nd\n");
    REQUIRE(records.size() == 2);
    CHECK(records[0].unterminated_quote);
    CHECK(records[0].quote_offset == 6);
    CHECK(records[1].line == 3);
}

TEST_CASE("many unclosed quotes in a large text are read through once") {
    // Each line begins a quote; were each of them looked for to the end, this would take minutes.
    std::string text = "\"a;b\n";
    while (text.size() < 2'000'000)
        text += "\"\"x;\"\"\"\";c\n";
    const std::vector<Record> records = scan(text);
    std::size_t unterminated = 0;
    for (const Record& record : records)
        unterminated += record.unterminated_quote ? 1u : 0u;
    CHECK(unterminated == 1);
    CHECK(records.front().unterminated_quote);
    CHECK(records.size() == 1 + (text.size() - 5) / 11);

    std::string opening = "x\n";
    while (opening.size() < 2'000'000)
        opening += "\"a;\"b;\"c\n";
    std::size_t after = 0;
    for (const Record& record : scan(opening))
        after += record.unterminated_quote ? 1u : 0u;
    CHECK(after <= 1);
}

TEST_CASE("a long line is found past the blocks that are looked at together") {
    for (std::size_t length = 1; length < 200; ++length) {
        const std::string cell(length, 'x');
        CHECK(raw_rows(cell + ";" + cell + "\r\n" + cell) == Rows{{cell, cell}, {cell}});
        CHECK(raw_rows("\"" + cell + "\";" + cell) == Rows{{"\"" + cell + "\"", cell}});
    }
}

TEST_CASE("a value is trimmed of every kind of space") {
    CHECK(value("  Åsa Ek \t") == "Åsa Ek");
    CHECK(value("\u00A0Åsa Ek\u202F\u2009") == "Åsa Ek");
    CHECK(value("\"\n Åsa Ek\r\n\"") == "Åsa Ek");
    CHECK(value("à") == "à");
    CHECK(value(" \u00A0 ").empty());
    CHECK(value("").empty());
    CHECK(value("\"\"").empty());
}

TEST_CASE("odd spaces inside a value become plain ones") {
    CHECK(value("Åsa\u00A0Ek") == "Åsa Ek");
    CHECK(value("1\u202F530,00") == "1 530,00");
    CHECK(value("Åsa\tEk") == "Åsa Ek");
    CHECK(value("\"Hemsjukvården\r\nÅsö, en lång rad med \"\"citat\"\"\u00A0i\"") ==
          "Hemsjukvården Åsö, en lång rad med \"citat\" i");
    CHECK(value("10 € – ’ § µ") == "10 € – ’ § µ");
}

TEST_CASE("a plain value is a view into the buffer") {
    const std::string text = "KI;\"Åsa; Ek\"; Hemsjukvården Åsö ;x";
    std::string storage;
    for (const Record& record : scan(text)) {
        for (const RawCell& cell : record.cells) {
            const std::string_view seen = cell_value(text, cell, storage);
            CHECK(seen.data() >= text.data());
            CHECK(seen.data() < text.data() + text.size());
        }
    }
    CHECK(storage.empty());
}

TEST_CASE("whatever is written with quotes is read as it was") {
    std::mt19937 random(20160905);
    constexpr std::string_view alphabet = "aå;\"\n\r ,x0";
    const auto below = [&](std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
    };
    for (int round = 0; round < 300; ++round) {
        Rows written;
        std::string text;
        const std::size_t rows = 1 + below(8);
        const std::string_view line_break = below(2) == 0 ? "\n" : "\r\n";
        for (std::size_t row = 0; row < rows; ++row) {
            std::vector<std::string>& cells = written.emplace_back();
            const std::size_t count = 1 + below(6);
            for (std::size_t cell = 0; cell < count; ++cell) {
                std::string raw = "\"";
                const std::size_t length = below(90);
                for (std::size_t i = 0; i < length; ++i) {
                    const char letter = alphabet[below(alphabet.size())];
                    raw += letter;
                    if (letter == '"')
                        raw += letter;
                }
                raw += '"';
                text += (cell == 0 ? "" : ";") + raw;
                cells.push_back(std::move(raw));
            }
            text += line_break;
        }
        REQUIRE(raw_rows(text) == written);
    }
}

TEST_CASE("a record has as many cells as a spreadsheet has columns: the last holds what follows") {
    const std::string text = std::string(most_cells - 1, ';') + "a;\"b;\n\";c\nd\n";
    const std::vector<Record> records = scan(text);
    REQUIRE(records.size() == 2);
    REQUIRE(records[0].cells.size() == most_cells);
    const RawCell last = records[0].cells.back();
    CHECK(text.substr(last.offset, last.length) == "a;\"b;\n\";c");
    CHECK(records[1].line == 3);
    CHECK(scan(std::string(1'000'000, ';')).at(0).cells.size() == most_cells);
}

TEST_CASE("a quote that is never closed beyond the last cell is told of at that cell") {
    const std::string text = std::string(most_cells - 1, ';') + "a;\"b\nd\n";
    const std::vector<Record> records = scan(text);
    REQUIRE(records.size() == 2);
    CHECK(records[0].unterminated_quote);
    CHECK(records[0].quote_offset == records[0].cells.back().offset);
}

TEST_CASE("the scanner never stands beyond the end, also after a last line without line break") {
    const std::string_view text = "a;b";
    CsvScanner scanner(text, ';', false);
    Record record;
    REQUIRE(scanner.next(record));
    CHECK(scanner.position() == 3);
    CHECK_FALSE(scanner.next(record));
}

}  // namespace underlag
