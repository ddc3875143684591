// One list in every dialect of the contract's section 3: the same findings in all of them.
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "dialect.hpp"
#include "reports/written.hpp"
#include "rules/checked_text.hpp"
#include "underlag/reports/validate_report.hpp"
#include "underlag/text/dates.hpp"
#include "underlag/text/numbers.hpp"
#include "underlag/text/single_byte.hpp"

using namespace underlag;

namespace {

Rows plain_rows() {
    Rows rows;
    std::ifstream file(UNDERLAG_DIALECTS "/list.csv");
    for (std::string line; std::getline(file, line);) {
        std::vector<std::string> row;
        std::istringstream cells(line + ";");
        for (std::string cell; std::getline(cells, cell, ';');)
            row.push_back(cell);
        rows.push_back(row);
    }
    return rows;
}

const std::vector<std::string> agreements{karolinska(R"([compensation.index]
2015 = { percent = "1.00", source = "exempel" }
)"),
                                          sodertorn(R"([[compensation.programme]]
name = "Socionom"
week_rate = "700.00"
price_year = 2016
)"),
                                          our_units(R"([[activity.places]]
programme = "Sjuksköterska"
students_per_year = 2
)")};

// A value that is a date, an amount or encoded twice, as the plain list writes it.
std::string plain_value(const nlohmann::json& finding) {
    const std::string value = finding.value("value", "");
    const std::string field = finding.value("field", "");
    if (field == "start" || field == "end") {
        const auto day = read_date(value).date;
        return day ? to_text(*day) : value;
    }
    if (const auto amount = parse_amount(value); amount && finding["code"] != "C012")
        return to_text(*amount);
    return undouble(value).value_or(value);
}

// Where a finding stands, whatever lies above the heading and between the rows.
std::string place_of(const nlohmann::json& finding, const Checked& checked) {
    if (finding.value("file", "") != "list.csv")
        return finding.value("file", "-") + ":" + std::to_string(finding.value("line", 0));
    const std::uint32_t line = finding.value("line", 0U);
    if (line == checked.list.lists[0].heading_line)
        return "heading";
    for (std::size_t row = 0; row < checked.list.placements.size(); ++row)
        if (checked.list.placements[row].line == line)
            return "row " + std::to_string(row + 1);
    return "below";
}

using Findings = std::multiset<std::string>;

struct Answer {
    Findings findings;
    nlohmann::json file;
};

Answer answer_to(const std::string& bytes, bool without_agreement = false) {
    Given given{.lists = {bytes}, .agreements = agreements};
    if (without_agreement)
        given.agreements.clear();
    else
        given.generate = GeneratePurpose{Term{2016, Season::autumn}, date(2016, 12, 1)};
    const Checked checked(given);
    const auto json = nlohmann::json::parse(written([&](const Sink& out) {
        write_validate_json(checked.sources, checked.list, checked.found, Language::swedish, out);
    }));
    Answer answer{.findings = {}, .file = json["files"][0]};
    for (const auto& finding : json["diagnostics"])
        answer.findings.insert(finding["code"].get<std::string>() + " " +
                               finding["severity"].get<std::string>() + " " +
                               place_of(finding, checked) + " " + finding.value("field", "-") +
                               " " + plain_value(finding));
    return answer;
}

std::string difference(const Findings& expected, const Findings& found) {
    std::string text;
    for (const std::string& finding : expected)
        if (found.count(finding) < expected.count(finding))
            text += "missing: " + finding + "\n";
    for (const std::string& finding : found)
        if (expected.count(finding) < found.count(finding))
            text += "new: " + finding + "\n";
    return text;
}

// Takes the findings of a code away; false when there was none.
bool take(Findings& findings, const std::string& code) {
    return std::erase_if(findings, [&](const std::string& f) { return f.starts_with(code); }) > 0;
}

// The encoding as the report names it.
std::string reported(const std::string& encoding) {
    if (encoding.starts_with("UTF-16"))
        return "utf-16";
    return encoding == "UTF-8"    ? "utf-8"
           : encoding == "CP850"  ? "cp850"
           : encoding == "CP1252" ? "windows-1252"
                                  : "macroman";
}

std::vector<Dialect> every_dialect() {
    struct Written {
        std::string encoding;
        std::string mark;
        std::vector<std::string> line_breaks;
    };
    const std::vector<Written> encodings{
        {"UTF-8", "", {"\n", "\r\n", "\r"}},      {"UTF-8", "\xEF\xBB\xBF", {"\n", "\r\n"}},
        {"UTF-16LE", "\xFF\xFE", {"\n", "\r\n"}}, {"UTF-16BE", "\xFE\xFF", {"\n", "\r\n"}},
        {"CP1252", "", {"\n", "\r\n"}},           {"CP850", "", {"\n", "\r\n"}},
        {"MACINTOSH", "", {"\r", "\n"}}};
    std::vector<Dialect> all;
    for (const auto& [encoding, mark, line_breaks] : encodings)
        for (const std::string& line_break : line_breaks)
            for (const char delimiter : {';', ',', '\t'})
                for (const bool has_sep_line : {false, true})
                    for (const bool quotes_everything : {false, true})
                        all.push_back({.encoding = encoding,
                                       .mark = mark,
                                       .delimiter = delimiter,
                                       .line_break = line_break,
                                       .has_sep_line = has_sep_line,
                                       .quotes_everything = quotes_everything,
                                       .ends_without_line_break = has_sep_line});
    return all;
}

void check_change(const Change& change) {
    const Rows plain = plain_rows();
    const Findings expected = answer_to(written_in({}, plain)).findings;
    const Rows rows = change.apply(plain);
    int judged = 0;
    for (const Dialect& dialect : every_dialect()) {
        // Names encoded twice and then written as Windows-1252 are the bytes of UTF-8 again.
        if (change.added_code == "C007" && dialect.encoding == "CP1252")
            continue;
        const std::string bytes = written_in(dialect, rows);
        if (bytes.empty())
            continue;  // the encoding lacks a letter, such as a combining one
        ++judged;
        Answer answer = answer_to(bytes);
        CAPTURE(change.name);
        CAPTURE(dialect.encoding);
        CAPTURE(dialect.delimiter);
        CAPTURE(dialect.line_break);
        CAPTURE(dialect.quotes_everything);
        Findings others = expected;
        if (!change.added_code.empty()) {
            CHECK(take(answer.findings, change.added_code));
            take(others, change.added_code);
        }
        CHECK(difference(others, answer.findings) == "");
        CHECK(answer.file["encoding"] == reported(dialect.encoding));
        CHECK(answer.file["delimiter"] == std::string(1, dialect.delimiter));
        CHECK(answer.file["placements"] == plain.size() - 2);
    }
    CHECK(judged >= 36);
}

}  // namespace

TEST_CASE("the list has faults of many kinds, so that a dialect has something to change") {
    std::set<std::string> codes;
    for (const std::string& finding : answer_to(written_in({}, plain_rows())).findings)
        codes.insert(finding.substr(0, 4));
    std::string all;
    for (const std::string& code : codes)
        all += code + " ";
    CHECK(all ==
          "A201 A202 A203 A204 A205 A206 C005 C008 C010 C011 C012 C013 C014 C015 C016 C017 C019 "
          "P101 P102 P103 P104 P105 P106 P107 P108 P109 P110 P111 P112 P113 P114 P115 P116 P117 ");
}

TEST_CASE("a list means the same in every dialect, however its rows are written") {
    for (const Change& change : changes())
        check_change(change);
}

TEST_CASE("a list without its sum row loses only what is said of the sum") {
    Rows rows = plain_rows();
    Findings expected = answer_to(written_in({}, rows)).findings;
    CHECK(take(expected, "C014"));
    rows.pop_back();
    CHECK(difference(expected, answer_to(written_in({}, rows)).findings) == "");
}

TEST_CASE("without an agreement the findings of the rows are the same in every dialect") {
    const Rows plain = plain_rows();
    const Findings expected = answer_to(written_in({}, plain), true).findings;
    for (const Dialect& dialect : every_dialect())
        CHECK(difference(expected, answer_to(written_in(dialect, plain), true).findings) == "");
}
