#include "underlag/usage/option_values.hpp"

#include <doctest/doctest.h>

#include "files/temporary_folder.hpp"
#include "underlag/usage/given_arguments.hpp"
#include "usage/office_commands.hpp"

using namespace underlag;

namespace {

const Wording a_number{"ett tal", "a number"};

}  // namespace

TEST_CASE("a number is whole and in its range; U501 says what was expected") {
    Diagnostics found;
    CHECK(read_number("12", "--n", {0, 12}, a_number, found) == 12);
    CHECK(found.all().empty());
    for (const char* wrong : {"13", "-1", "1,5", "", "12x"})
        CHECK_FALSE(read_number(wrong, "--n", {0, 12}, a_number, found));
    CHECK(found.all().size() == 5);
    CHECK(told(found).find("ett tal") != std::string::npos);
}

TEST_CASE("the issue date is today's unless it is given, and a date of the years of agreements") {
    Diagnostics found;
    const Date today = Date::from_ymd(2016, 12, 1).value();
    CHECK(read_issue_date("", today, found) == today);
    CHECK(read_issue_date("2017-01-02", today, found) == Date::from_ymd(2017, 1, 2).value());
    CHECK(found.all().empty());
    (void)read_issue_date("2016-02-30", today, found);
    (void)read_issue_date("1889-01-01", today, found);
    CHECK(found.all().size() == 2);
}

TEST_CASE("a term may be left out, where it is not required") {
    Diagnostics found;
    CHECK(read_term("", "--term", found) == std::nullopt);
    CHECK(read_term("ht16", "--term", found) == parse_term("HT2016"));
    CHECK(found.all().empty());
    CHECK(read_term("2016", "--term", found) == std::nullopt);
    CHECK(found.all().size() == 1);
    (void)read_required_term("", "send", "--term", examples_of_send.front(), found);
    REQUIRE(found.all().size() == 2);
    CHECK(told(found).find("--term") != std::string::npos);
}

TEST_CASE("a year that is required is told of with an example") {
    Diagnostics found;
    CHECK(read_required_year("2024", "send", examples_of_send.front(), found) == 2024);
    CHECK(found.all().empty());
    CHECK(read_required_year("", "send", examples_of_send.front(), found) == 0);
    CHECK(help(found.all().front(), Language::swedish).find("office send letter.txt") !=
          std::string::npos);
    CHECK(read_required_year("24", "send", examples_of_send.front(), found) == 0);
    CHECK(found.all().size() == 2);
}

TEST_CASE("a checksum is sixty-four hexadecimal digits, in either case") {
    Diagnostics found;
    const std::string digits(62, '0');
    CHECK(read_checksum(digits + "aB", "--expect-head", a_number, found) == digits + "ab");
    CHECK(read_checksum("", "--expect-head", a_number, found) == std::nullopt);
    CHECK(found.all().empty());
    (void)read_checksum(digits + "a", "--expect-head", a_number, found);
    (void)read_checksum(digits + "ag", "--expect-head", a_number, found);
    CHECK(found.all().size() == 2);
}

TEST_CASE("one thread a processor, as far as there may be so many") {
    Diagnostics found;
    CHECK(read_thread_count("", 4, found) == 4);
    CHECK(read_thread_count("", 1000, found) == 256);
    CHECK(read_thread_count("3", 4, found) == 3);
    CHECK(found.all().empty());
    CHECK(read_thread_count("0", 4, found) == 1);
    CHECK(found.all().size() == 1);
}

TEST_CASE("an encoding that is none is told the nearest") {
    Diagnostics found;
    CHECK(read_encoding("", found) == std::nullopt);
    CHECK(read_encoding("cp850", found).has_value());
    CHECK(found.all().empty());
    CHECK(read_encoding("utf-9", found) == std::nullopt);
    CHECK(told(found).find("`utf-8`") != std::string::npos);
}

TEST_CASE("forms stand with commas or one at a time; one that is none is told") {
    Diagnostics found;
    CHECK(read_forms({"html,sie", "peppol"}, found).size() == 3);
    CHECK(found.all().empty());
    (void)read_forms({"htlm"}, found);
    CHECK(told(found).find("`html`") != std::string::npos);
}

TEST_CASE("forms that need numbers are refused without them, but left out as defaults") {
    Diagnostics found;
    std::vector<DocumentForm> forms{DocumentForm::html, DocumentForm::sie, DocumentForm::peppol};
    refuse_forms_without_numbers(forms, {{"also"}}, found);
    CHECK(forms == std::vector{DocumentForm::html});
    CHECK(found.all().empty());
    forms = {DocumentForm::html, DocumentForm::sie};
    refuse_forms_without_numbers(forms, {}, found);
    REQUIRE(found.all().size() == 1);
    CHECK(told(found).find("sie") != std::string::npos);
}

TEST_CASE("forms of a whole run are refused for single documents, but left out as defaults") {
    Diagnostics found;
    std::vector<DocumentForm> forms{DocumentForm::peppol, DocumentForm::sie};
    refuse_forms_of_runs(forms, {{"also"}}, found);
    CHECK(forms == std::vector{DocumentForm::peppol});
    CHECK(found.all().empty());
    forms.push_back(DocumentForm::sie);
    refuse_forms_of_runs(forms, {}, found);
    CHECK(found.all().size() == 1);
}

TEST_CASE("a page is all that follow-up can make also") {
    Diagnostics found;
    CHECK(wants_page({"html"}, found));
    CHECK_FALSE(wants_page({}, found));
    CHECK(found.all().empty());
    CHECK(wants_page({"html,pdf"}, found));
    CHECK(told(found).find("pdf") != std::string::npos);
}

TEST_CASE("standard input is read once, and lists are needed") {
    Diagnostics found;
    check_lists_given({"-", "a.csv"}, "send", examples_of_send.front(), found);
    CHECK(found.all().empty());
    check_lists_given({"-", "-"}, "send", examples_of_send.front(), found);
    check_lists_given({}, "send", examples_of_send.front(), found);
    CHECK(found.all().size() == 2);
}

TEST_CASE("an import's number is whole; U501 says that there is none such") {
    Diagnostics found;
    CHECK(read_import_number("12", found) == 12);
    CHECK(found.all().empty());
    for (const char* wrong : {"12x", "", "ett"})
        CHECK_FALSE(read_import_number(wrong, found));
    CHECK(found.all().size() == 3);
}

TEST_CASE("a list is not annotated in its own place, and only as a workbook") {
    const TemporaryFolder folder;
    std::ofstream(folder / "lista.xlsx") << "x";
    const std::string list = name_of(folder / "lista.xlsx");
    Diagnostics found;
    check_annotated_file("", {list}, found);
    check_annotated_file(name_of(folder / "ny.XLSX"), {list}, found);
    CHECK(found.all().empty());
    check_annotated_file(name_of(folder / "ny.csv"), {list}, found);
    check_annotated_file(name_of(folder / "./lista.xlsx"), {list}, found);
    REQUIRE(found.all().size() == 2);
    CHECK(told(found).find("slutar på .xlsx") != std::string::npos);
    CHECK(told(found).find("en annan fil än listan") != std::string::npos);
}
