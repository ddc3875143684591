#include "underlag/documents/document_workbooks.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <filesystem>
#include <string>

#include "documents/made_up_run.hpp"
#include "underlag/files/input_file.hpp"
#include "underlag/files/system.hpp"

using namespace underlag;

namespace {

const DocumentWords words = built_in_words();

std::filesystem::path temporary(const std::string& name) {
    return std::filesystem::temp_directory_path() /
           path_of("underlag-documents-" + std::to_string(process_number()) + name);
}

std::string bytes_of(const std::filesystem::path& path) {
    std::string bytes = read_file(name_of(path));
    std::filesystem::remove(path);
    return bytes;
}

std::string invoice_bytes(const MadeUpRun& made, const std::string& name = "a.xlsx") {
    const auto path = temporary(name);
    write_document_workbook(made.run.documents.front(), made.run.trace, words, path);
    return bytes_of(path);
}

// A part of the archive as text, by the program unzip; empty where that is not installed.
std::string part_of(const std::filesystem::path& path, const std::string& part) {
    std::FILE* unzip =
        popen(("unzip -p '" + name_of(path) + "' " + part + " 2>/dev/null").c_str(), "r");
    std::string text;
    for (int c = std::fgetc(unzip); c != EOF; c = std::fgetc(unzip))
        text += static_cast<char>(c);
    pclose(unzip);
    return text;
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

void add_three_lines(MadeUpRun& made) {
    Document& document = made.add_document("hemsjukvard-aso", "Hemsjukvården Åsö");
    made.add_line(document, "Åsa Ek", date(2016, 9, 5), date(2016, 10, 7));
    made.add_line(document, "=1+1", date(2016, 10, 12), date(2016, 11, 4));
    Line& crossing = made.add_line(document, "ref-7", date(2016, 12, 12), date(2016, 12, 31));
    crossing.placement.continues_in = Term{2017, Season::spring};
}

}  // namespace

TEST_CASE("the same invoice base is the same bytes, another issue date is not") {
    MadeUpRun made;
    add_three_lines(made);
    const std::string once = invoice_bytes(made);
    CHECK(invoice_bytes(made, "b.xlsx") == once);
    made.run.documents.front().issue_date = date(2016, 12, 2);
    CHECK(invoice_bytes(made) != once);
}

TEST_CASE("the same summary is the same bytes") {
    MadeUpRun made;
    add_three_lines(made);
    const auto summary = [&](const std::string& name) {
        write_summary_workbook(made.run, words, temporary(name));
        return bytes_of(temporary(name));
    };
    CHECK(summary("a.xlsx") == summary("b.xlsx"));
}

TEST_CASE("a run with nothing due still has a summary") {
    const MadeUpRun made;
    write_summary_workbook(made.run, words, temporary("empty.xlsx"));
    CHECK_FALSE(bytes_of(temporary("empty.xlsx")).empty());
}

TEST_CASE("amounts are live formulas with our own results, and text stays text") {
    MadeUpRun made;
    add_three_lines(made);
    const auto path = temporary("c.xlsx");
    write_document_workbook(made.run.documents.front(), made.run.trace, words, path);
    const std::string underlag = part_of(path, "xl/worksheets/sheet1.xml");
    const std::string calculation = part_of(path, "xl/worksheets/sheet2.xml");
    const std::string strings = part_of(path, "xl/sharedStrings.xml");
    std::filesystem::remove(path);
    if (underlag.empty()) {
        MESSAGE("skipped: the program unzip is not installed");
        return;
    }
    // 25 + 18 + 15 days of 1530 kronor a week.
    CHECK(holds(underlag, "<f>SUM(F13:F15)</f><v>17748</v>"));
    CHECK(holds(underlag, "<f>SUM(E13:E15)</f><v>11.6</v>"));
    CHECK(holds(calculation, "<f>ROUND(F5*D5/5,2)</f><v>7650</v>"));
    CHECK(holds(calculation, "<f>ROUND(F6*D6/5,2)</f><v>5508</v>"));
    CHECK(holds(calculation, "<f>SUM(I5:I7)</f><v>17748</v>"));
    CHECK(holds(strings, "<t>=1+1</t>"));
    CHECK(holds(strings, "<t>fortsätter i VT2017; 15 dagar efter utfärdandedatum</t>"));
    CHECK(holds(strings, "<t>Ej registrerat i liggaren</t>"));
    CHECK(holds(strings, "<t>30 dagar; förfaller 2016-12-31 om fakturan dateras 2016-12-01</t>"));
    CHECK(holds(strings, "<t>Momsbefriat enligt avtal § 4.6</t>"));
    CHECK(holds(strings, "<t>Bankgiro 991-2346</t>"));
}

TEST_CASE("where programmes have rates of their own, the calculation says which each rate is for") {
    MadeUpRun made;
    add_three_lines(made);
    Document& document = made.run.documents.front();
    document.policy.programmes = {"Socionom"};
    WeekRate of_social_work = made.rate;
    of_social_work.amount = of_social_work.from_amount = Money::from_kronor(700);
    document.lines[1].placement.rate = &of_social_work;
    document.lines[1].placement.programme = "Socionom";
    const auto path = temporary("e.xlsx");
    write_document_workbook(document, made.run.trace, words, path);
    const std::string calculation = part_of(path, "xl/worksheets/sheet2.xml");
    const std::string strings = part_of(path, "xl/sharedStrings.xml");
    std::filesystem::remove(path);
    if (calculation.empty()) {
        MESSAGE("skipped: the program unzip is not installed");
        return;
    }
    CHECK(holds(calculation, "<f>ROUND(G5*E5/5,2)</f><v>7650</v>"));
    CHECK(holds(calculation, "<f>SUM(J5:J7)</f><v>17748</v>"));
    CHECK(holds(strings, "<t>Utbildning</t>"));
    CHECK(holds(strings, "<t>Sjuksköterska: veckoersättning 2016, steg för steg</t>"));
    CHECK(holds(strings, "<t>Socionom: veckoersättning 2016, steg för steg</t>"));
}

TEST_CASE("the summary has each university's sum, and every line on a sheet of its own") {
    MadeUpRun made;
    add_three_lines(made);
    made.add_line(made.add_document("norr", "Norr"), "Bo Lind", date(2016, 9, 5), date(2016, 9, 9));
    made.run.documents.back().receiver.name = "Röda Korsets högskola";
    const auto path = temporary("f.xlsx");
    write_summary_workbook(made.run, words, path);
    const std::string summary = part_of(path, "xl/worksheets/sheet1.xml");
    const std::string invoices = part_of(path, "xl/worksheets/sheet3.xml");
    const std::string lines = part_of(path, "xl/worksheets/sheet4.xml");
    const std::string strings = part_of(path, "xl/sharedStrings.xml");
    std::filesystem::remove(path);
    if (summary.empty()) {
        MESSAGE("skipped: the program unzip is not installed");
        return;
    }
    CHECK(holds(summary, "<f>SUMIF(B5:B6,B8,H5:H6)</f><v>17748</v>"));
    CHECK(holds(summary, "<f>SUMIF(B5:B6,B9,H5:H6)</f><v>1530</v>"));
    CHECK(holds(strings, "<t>Lärosätets organisationsnummer</t>"));
    CHECK(holds(strings, "<t>202100-2973</t>"));
    CHECK(holds(invoices, "<c r=\"S1\""));  // 13 of accounting, 2 coding keys, 4 more
    CHECK_FALSE(holds(invoices, "<c r=\"T1\""));
    CHECK(holds(lines, "<row r=\"5\""));
    CHECK_FALSE(holds(lines, "<row r=\"6\""));
    CHECK(holds(strings, "<t>=1+1</t>"));
}

namespace {

void make_credit(MadeUpRun& made) {
    Document& document = made.run.documents.front();
    document.kind = DocumentKind::credit;
    document.number = "2016-0002";
    document.credits = "2016-0001";
    document.credits_issued = date(2016, 11, 3);
    document.due_date = std::nullopt;
    document.lines[0].placement.id = "P-17";
    document.lines[0].reason_text = "20 dagar i stället för 25";
    document.lines[2].reason_text = "inställd";
}

}  // namespace

TEST_CASE("a credit note names what it credits and why, and is never due") {
    MadeUpRun made;
    add_three_lines(made);
    make_credit(made);
    const auto path = temporary("d.xlsx");
    write_document_workbook(made.run.documents.front(), made.run.trace, words, path);
    const std::string strings = part_of(path, "xl/sharedStrings.xml");
    std::filesystem::remove(path);
    if (strings.empty()) {
        MESSAGE("skipped: the program unzip is not installed");
        return;
    }
    CHECK(holds(strings, "<t>Underlag för kreditering av VFU-placering</t>"));
    CHECK(holds(strings, "<t>Krediterar underlag 2016-0001, utfärdat 2016-11-03</t>"));
    CHECK(holds(strings, "<t>Krediteringen avser perioden 2016-07-01 – 2016-12-31 (HT2016)</t>"));
    CHECK(holds(strings, "<t>20 dagar i stället för 25</t>"));
    CHECK(holds(strings, "<t>inställd; fortsätter i VT2017</t>"));
    CHECK(holds(strings, "<t>P-17</t>"));
    CHECK(holds(strings, "<t>Total kreditering</t>"));
    CHECK(holds(strings, "<t>Beloppet dras av från underlag 2016-0001</t>"));
    CHECK_FALSE(holds(strings, "förfaller"));
    CHECK_FALSE(holds(strings, "dagar efter utfärdandedatum"));
    CHECK_FALSE(holds(strings, "Ej registrerat"));
}

TEST_CASE("a recorded document shows the head of the ledger's chain, a one-off none") {
    MadeUpRun made;
    add_three_lines(made);
    const auto strings_of = [&] {
        const auto path = temporary("e.xlsx");
        write_document_workbook(made.run.documents.front(), made.run.trace, words, path);
        const std::string strings = part_of(path, "xl/sharedStrings.xml");
        std::filesystem::remove(path);
        return strings;
    };
    if (strings_of().empty()) {
        MESSAGE("skipped: the program unzip is not installed");
        return;
    }
    CHECK_FALSE(holds(strings_of(), "Liggarens kedja"));
    made.run.trace.chain_head = std::string(64, 'c');
    made.run.documents.front().number = "2016-0001";
    CHECK(holds(strings_of(), "<t>Liggarens kedja (SHA-256)</t>"));
    CHECK(holds(strings_of(), "<t>" + std::string(64, 'c') + "</t>"));
    CHECK_FALSE(holds(strings_of(), "Ej registrerat"));
}
