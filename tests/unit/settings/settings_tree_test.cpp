#include "underlag/settings/settings_tree.hpp"

#include <doctest/doctest.h>

#include "settings/settings_fixture.hpp"

using namespace underlag;

namespace {

const SettingsNode& value(const SettingsTable& table, std::size_t index) {
    return *table.entries.at(index).value;
}

std::string repeated(std::string_view piece, int times) {
    std::string text;
    for (int i = 0; i < times; ++i)
        text += piece;
    return text;
}

}  // namespace

TEST_CASE("settings keep their types") {
    const ReadSettings file(
        "text = \"Åsö\"\nnumber = -12\ntruth = true\nday = 2016-09-01\n"
        "list = [\"a\", 2]\ntable = { inner = 1 }\nother = 1.5\n");
    REQUIRE(file.root);
    const SettingsTable& root = *file.root;
    CHECK(std::get<std::string>(value(root, 0).value) == "Åsö");
    CHECK(std::get<std::int64_t>(value(root, 1).value) == -12);
    CHECK(std::get<bool>(value(root, 2).value));
    CHECK(std::get<Date>(value(root, 3).value) == date(2016, 9, 1));
    CHECK(std::get<SettingsArray>(value(root, 4).value).items.size() == 2);
    CHECK(std::get<SettingsTable>(value(root, 5).value).entries.at(0).key == "inner");
    CHECK(std::holds_alternative<OtherSettingsValue>(value(root, 6).value));
    CHECK(file.found.all().empty());
}

TEST_CASE("settings stand in the order of the file") {
    const ReadSettings file("zebra = 1\nalfa = 2\n[m]\nz = 1\na = 1\n[b]\n");
    REQUIRE(file.root);
    REQUIRE(file.root->entries.size() == 4);
    CHECK(file.root->entries[0].key == "zebra");
    CHECK(file.root->entries[1].key == "alfa");
    CHECK(file.root->entries[2].key == "m");
    CHECK(file.root->entries[3].key == "b");
    CHECK(std::get<SettingsTable>(value(*file.root, 2).value).entries[0].key == "z");
}

TEST_CASE("places count characters and cover the bytes of the value") {
    const ReadSettings file("a = 1\nb = { å = 1 }\n");
    CHECK_FALSE(file.root);  // å is no bare key
    const ReadSettings quoted("[unit]\r\nnamn = { \"å\" = \"Åsö\", slut = \"x\" }\r\n");
    REQUIRE(quoted.root);
    const SettingsNode& unit = value(*quoted.root, 0);
    CHECK(unit.place.line == 1);
    CHECK(unit.place.column == 1);
    CHECK(quoted.at(unit.place) == "[unit]");
    const auto& name = std::get<SettingsTable>(unit.value).entries.at(0);
    CHECK(quoted.at(name.key_place) == "namn");
    CHECK(name.key_place.field == "namn");
    const auto& inner = std::get<SettingsTable>(name.value->value);
    CHECK(inner.entries.at(0).key == "å");
    CHECK(inner.entries.at(0).key_place.field == "å");
    CHECK(quoted.at(inner.entries.at(0).value->place) == "\"Åsö\"");
    CHECK(inner.entries.at(1).key_place.line == 2);
    CHECK(inner.entries.at(1).key_place.column == 23);
    CHECK(quoted.at(inner.entries.at(1).value->place) == "\"x\"");
    CHECK(inner.entries.at(1).value->place.field == "slut");
}

TEST_CASE("a value over several lines is covered whole") {
    const ReadSettings file("a = \"\"\"\nÅ\nb\"\"\"\n");
    REQUIRE(file.root);
    CHECK(file.at(value(*file.root, 0).place) == "\"\"\"\nÅ\nb\"\"\"");
}

TEST_CASE("tables of a list stand at their own headings") {
    const ReadSettings file("[[unit]]\nid = \"a\"\n[[unit]]\nid = \"b\"\n[[unit.places]]\nn = 1\n");
    REQUIRE(file.root);
    const auto& units = std::get<SettingsArray>(value(*file.root, 0).value);
    REQUIRE(units.items.size() == 2);
    CHECK(units.items[0].place.line == 1);
    CHECK(units.items[1].place.line == 3);
    CHECK(std::get<SettingsTable>(units.items[1].value).entries.at(1).key == "places");
}

TEST_CASE("dotted keys make tables") {
    const ReadSettings file("contact.name = \"Åsa Ek\"\ncontact.phone = \"1\"\n");
    REQUIRE(file.root);
    const auto& contact = std::get<SettingsTable>(value(*file.root, 0).value);
    REQUIRE(contact.entries.size() == 2);
    CHECK(contact.entries[0].key == "name");
    CHECK(contact.entries[1].key_place.line == 2);
}

TEST_CASE("an empty file is an empty table without a line") {
    const ReadSettings file("");
    REQUIRE(file.root);
    CHECK(file.root->entries.empty());
    CHECK(file.root->place.line == 0);
    CHECK(file.root->place.source == file.id);
}

TEST_CASE("what is not TOML is reported at its place, in both languages") {
    const ReadSettings file("id = \"KI\"\nnamn = Åsö\n");
    CHECK_FALSE(file.root);
    REQUIRE(file.found.all().size() == 1);
    const Diagnostic& error = file.found.all()[0];
    CHECK(error.kind->code == "A211");
    CHECK(error.place.line == 2);
    CHECK(error.place.column == 8);
    CHECK(message(error, Language::swedish) == "filen går inte att läsa: värdet går inte att tyda");
    CHECK(message(error, Language::english) ==
          "the file cannot be read: could not determine value type");
    CHECK(help(error, Language::swedish) ==
          "rätta stället: en rad har formen nyckel = värde, och text står inom raka citattecken");
}

TEST_CASE("a file in another encoding is told to be saved as UTF-8, at the first such letter") {
    const ReadSettings file("id = \"KI\"\nname = \"Hemsjukv\xE5rden\"\n");
    CHECK_FALSE(file.root);
    REQUIRE(file.found.all().size() == 1);
    const Diagnostic& error = file.found.all()[0];
    CHECK(error.place.line == 2);
    CHECK(message(error, Language::swedish) ==
          "filen går inte att läsa: den är inte UTF-8; spara den som UTF-8");
    CHECK(message(error, Language::english) ==
          "the file cannot be read: it is not UTF-8; save it as UTF-8");
}

TEST_CASE("a reason of the library's that has no Swedish is not told in English") {
    const ReadSettings file("a = [1 2]\n");
    REQUIRE(file.found.all().size() == 1);
    const std::string swedish = message(file.found.all()[0], Language::swedish);
    CHECK(swedish.find("expected") == std::string::npos);
    CHECK(swedish.starts_with("filen går inte att läsa: här väntades ett kommatecken"));
}

TEST_CASE("a key twice is named") {
    const ReadSettings file("a = 1\na = 2\n");
    REQUIRE(file.found.all().size() == 1);
    CHECK(message(file.found.all()[0], Language::swedish) ==
          "filen går inte att läsa: nyckeln finns redan: a");
    CHECK(file.found.all()[0].place.line == 2);
}

TEST_CASE("a text that is not closed is reported at the end of its line") {
    const ReadSettings file("a = \"x\nb = 1\n");
    REQUIRE(file.found.all().size() == 1);
    CHECK(file.found.all()[0].place.line == 1);
    CHECK(message(file.found.all()[0], Language::swedish) ==
          "filen går inte att läsa: radbrytning eller styrtecken mitt i en text");
}

TEST_CASE("a letter outside a–z in a key without quotes is shown") {
    const ReadSettings file("å = 1\n");
    REQUIRE(file.found.all().size() == 1);
    CHECK(file.found.all()[0].place.column == 1);
    CHECK(file.at(file.found.all()[0].place) == "å");
    CHECK(message(file.found.all()[0], Language::swedish).ends_with(", inte 'å'"));
}

TEST_CASE("very deep nesting is refused, not followed") {
    for (const std::string_view piece : {"[", "{a="}) {
        const ReadSettings file("a = " + repeated(piece, 100'000));
        CHECK_FALSE(file.root);
        CHECK(file.found.all().size() == 1);
    }
    const std::string long_key = repeated("a.", 100'000) + "a";
    for (const std::string& text :
         {long_key + " = 1", "[" + long_key + "]", "[[" + long_key + "]]",
          "a = { " + long_key + " = 1 }", "# it's\n" + long_key + " = 1"}) {
        const ReadSettings file(text);
        CHECK_FALSE(file.root);
        REQUIRE(file.found.all().size() == 1);
        CHECK(message(file.found.all()[0], Language::swedish) ==
              "filen går inte att läsa: nyckeln har för många delar");
    }
}

TEST_CASE("the deepest nesting that is read does not use up the stack") {
    const std::string level = repeated("a.", 14) + "a = {";
    const ReadSettings file(repeated(level, 250) + repeated("}", 250));
    CHECK(file.root);
}

TEST_CASE("points in texts, comments and lists of numbers do not make a long key") {
    const std::string dots = repeated("x.", 50);
    const ReadSettings file("a = \"" + dots + "\" # " + dots + "\nb = '" + dots +
                            "'\nc = \"\"\"\n\"" + dots + "\"\"\"\"\nd = [" + repeated("1.5, ", 50) +
                            "]\ne = \"\\\"" + dots + "\"\n");
    CHECK(file.root);
    CHECK(file.found.all().empty());
}
