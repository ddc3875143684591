#include "underlag/settings/table_reader.hpp"

#include <doctest/doctest.h>

#include <array>

#include "settings/settings_fixture.hpp"

using namespace underlag;

namespace {

struct Reading {
    explicit Reading(const std::string& text)
        : file(text), reader(*file.root, "[prov]", test_kinds, file.found) {}

    [[nodiscard]] const Diagnostic& only_error() const {
        REQUIRE(file.found.all().size() == 1);
        return file.found.all()[0];
    }
    [[nodiscard]] std::string swedish() const { return message(only_error(), Language::swedish); }
    [[nodiscard]] std::string english() const { return message(only_error(), Language::english); }
    [[nodiscard]] bool is_quiet() const { return file.found.all().empty(); }

    ReadSettings file;
    TableReader reader;
};

}  // namespace

TEST_CASE("texts lose the spaces around them") {
    Reading read("name = \"  Åsa\u00A0 \"\naliases = [\" a\", \"b\"]\n");
    CHECK(read.reader.required_text("name") == "Åsa");
    CHECK(read.reader.texts("aliases") == std::vector<std::string>{"a", "b"});
    read.reader.finish();
    CHECK(read.is_quiet());
}

TEST_CASE("a required key that is absent is reported at its table") {
    Reading read("other = 1\n");
    CHECK(read.reader.required_text("name").empty());
    CHECK(read.swedish() == "name saknas i [prov]");
    CHECK(read.english() == "name is missing in [prov]");
    CHECK(help(read.only_error(), Language::swedish) == "lägg till name i [prov]");
}

TEST_CASE("a required text that is empty is wrong") {
    Reading read("name = \" \"\n");
    CHECK(read.reader.required_text("name").empty());
    CHECK(read.swedish() == "name är \"\" men ska vara en text som inte är tom");
}

TEST_CASE("an absent key that is not required is nothing") {
    Reading read("");
    CHECK_FALSE(read.reader.text("a"));
    CHECK(read.reader.texts("b").empty());
    CHECK_FALSE(read.reader.whole_number("c", 0, 1));
    CHECK_FALSE(read.reader.yes_or_no("d"));
    CHECK_FALSE(read.reader.date("e"));
    CHECK_FALSE(read.reader.decimal("f"));
    CHECK_FALSE(read.reader.kronor("g"));
    CHECK(read.reader.table("h") == nullptr);
    CHECK(read.reader.tables("i").empty());
    CHECK(read.is_quiet());
}

TEST_CASE("a wrong type is reported once, at the value, and counts as absent") {
    Reading read("name = 12\n");
    CHECK(read.reader.required_text("name").empty());
    CHECK(read.swedish() == "name ska vara text inom citattecken, inte ett tal utan citattecken");
    CHECK(read.english() == "name should be text within quotes, not a number without quotes");
    CHECK(read.only_error().place.line == 1);
    CHECK(read.only_error().place.column == 8);
    CHECK(read.file.at(read.only_error().place) == "12");
}

TEST_CASE("a bare number where a decimal string belongs needs quotes") {
    for (const std::string text : {"percent = 1.50\n", "percent = 2\n"}) {
        Reading read(text);
        CHECK_FALSE(read.reader.decimal("percent"));
        CHECK(read.swedish().starts_with(
            "percent ska vara ett decimaltal inom citattecken, som \"1.50\", inte ett tal"));
    }
}

TEST_CASE("decimals are read exactly, and a comma is refused") {
    Reading read("a = \"1.50\"\nb = \"1,50\"\n");
    CHECK(read.reader.decimal("a") == Decimal{150, 2});
    CHECK_FALSE(read.reader.decimal("b"));
    CHECK(read.swedish() == "b är 1,50 men ska vara ett decimaltal med punkt, som \"1.50\"");
}

TEST_CASE("kronor have at most two decimals and are not negative") {
    Reading read("a = \"1530.00\"\nb = \"1530\"\nc = \"1530.5\"\n");
    CHECK(read.reader.kronor("a") == Money::from_kronor(1530));
    CHECK(read.reader.kronor("b") == Money::from_kronor(1530));
    CHECK(read.reader.kronor("c") == Money::from_ore(153'050));
    CHECK(read.is_quiet());
    for (const std::string text : {"a = \"-1\"\n", "a = \"1.234\"\n", "a = \"1 530\"\n"}) {
        Reading wrong(text);
        CHECK_FALSE(wrong.reader.kronor("a"));
        CHECK(wrong.only_error().kind == &test_kinds.wrong_value);
    }
}

TEST_CASE("a whole number is held within its bounds") {
    Reading read("year = 2016\nearly = 1815\n");
    CHECK(read.reader.whole_number("year", 1990, 2100) == 2016);
    CHECK_FALSE(read.reader.whole_number("early", 1990, 2100));
    CHECK(read.swedish() == "early är 1815 men ska vara ett tal mellan 1990 och 2100");
    CHECK(read.english() == "early is 1815 but should be a number between 1990 and 2100");
}

TEST_CASE("dates and truths stand without quotes") {
    Reading read("day = 2016-09-01\nyes = true\nquoted = \"2016-09-01\"\n");
    CHECK(read.reader.date("day") == date(2016, 9, 1));
    CHECK(read.reader.yes_or_no("yes") == true);
    CHECK_FALSE(read.reader.date("quoted"));
    CHECK(read.swedish() ==
          "quoted ska vara ett datum utan citattecken, som 2016-09-01, inte text");
}

TEST_CASE("a choice is one of those there are, and another lists them") {
    constexpr std::array<std::string_view, 2> choices{"krona", "ore"};
    Reading read("a = \"ore\"\nb = \"öre\"\n");
    CHECK(read.reader.choice("a", choices) == 1);
    CHECK_FALSE(read.reader.choice("b", choices));
    CHECK(read.swedish() == "b är öre men ska vara krona eller ore");
    CHECK(read.english() == "b is öre but should be krona or ore");
}

TEST_CASE("a single table where a list of tables belongs tells how one is begun") {
    Reading read("[activity]\nid = \"a\"\n");
    CHECK(read.reader.tables("activity").empty());
    CHECK(read.swedish() ==
          "activity ska vara en lista av tabeller, som börjar med [[activity]], inte en tabell");
}

TEST_CASE("a wrong item of a list of texts does not take the others away") {
    Reading read("aliases = [\"KI\", 5, \"Karolinska\"]\n");
    CHECK(read.reader.texts("aliases") == std::vector<std::string>{"KI", "Karolinska"});
    CHECK(read.only_error().place.column == 18);
}

TEST_CASE("control characters are refused, line breaks and tabs are not") {
    Reading read("a = \"x\\u0007y\"\nb = \"x\\ny\\tz\"\n");
    CHECK_FALSE(read.reader.text("a"));
    CHECK(read.reader.text("b") == "x\ny\tz");
    CHECK(read.swedish() == "a är x y men ska vara text utan styrtecken");
}

TEST_CASE("unknown keys are reported at the key, with the nearest of those asked for") {
    Reading read("week_rat = \"1\"\nqwerty = 1\n");
    CHECK_FALSE(read.reader.kronor("week_rate"));
    read.reader.finish();
    REQUIRE(read.file.found.all().size() == 2);
    const Diagnostic& near = read.file.found.all()[0];
    CHECK(message(near, Language::swedish) == "okänd nyckel week_rat (menade du `week_rate`?)");
    CHECK(message(near, Language::english) == "unknown key week_rat (did you mean `week_rate`?)");
    CHECK(near.place.line == 1);
    CHECK(near.place.column == 1);
    CHECK(message(read.file.found.all()[1], Language::swedish) == "okänd nyckel qwerty");
}

TEST_CASE("a rejected value is masked where it looks like a personal identity number") {
    Reading read("a = \"850709-9805\"\n");
    read.reader.reject("a", "850709-9805", "något annat", "something else");
    CHECK(read.swedish() == "a är *********** men ska vara något annat");
}

TEST_CASE("a long value is cut in the message") {
    Reading read("a = 1\n");
    read.reader.reject("a", std::string(1000, 'x'), "kortare", "shorter");
    CHECK(read.swedish() == "a är " + std::string(60, 'x') + "… men ska vara kortare");
}
