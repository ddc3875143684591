#include "underlag/settings/settings_tree.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "settings/settings_fixture.hpp"

using namespace underlag;

namespace {

std::string units(std::size_t count, std::string_view line_break) {
    std::string text;
    for (std::size_t unit = 1; unit <= count; ++unit) {
        const std::string number = std::to_string(unit);
        const std::vector<std::string> lines{"[[unit]]",
                                             "id = \"enhet-" + number + "\"",
                                             "name = \"Åsens hem\"  # ö",
                                             "contact = { phone = \"08-1\" }",
                                             "[[unit.places]]",
                                             "students = " + number,
                                             "[unit.coding]",
                                             "konto = \"" + number + "\""};
        for (const std::string& line : lines)
            text.append(line).append(line_break);
    }
    return text;
}

constexpr std::size_t many = 2'000;  // a fifth of a megabyte: several parts

}  // namespace

TEST_CASE("a file read in parts tells what it tells as a whole, from the same places") {
    for (const std::string_view line_break : {"\n", "\r\n"})
        for (const std::string_view before : {"", "title = \"Å\"\n[provider]\nname = \"x\"\n\n"}) {
            CAPTURE(before.size());
            const ReadSettings whole(std::string(before) + units(many, line_break));
            REQUIRE(whole.root);
            const InParts read = read_in_parts(whole, 3);
            REQUIRE(read.root);
            CHECK(read.tables == many);
            CHECK(settings_parts(whole.sources[whole.id].text, "unit", 32'768).size() > 5);
            CHECK(tell_the_same(whole, read));
            const SettingsEntry& entry = read.root->entries.back();
            CHECK(entry.key == "unit");
            CHECK(std::get<SettingsArray>(entry.value->value).items.empty());
        }
}

TEST_CASE("the size of the parts makes no difference") {
    const ReadSettings whole("title = 1\n" + units(200, "\n"));
    REQUIRE(whole.root);
    for (const std::size_t size : {1U, 10U, 100U, 1'000U, 10'000U}) {
        CAPTURE(size);
        const InParts read = read_in_parts(whole, 2, size);
        REQUIRE(read.root);
        CHECK(tell_the_same(whole, read));
    }
}

TEST_CASE("a file without such tables has no parts to give") {
    const ReadSettings whole("a = 1\n[b]\nc = 2\n");
    const InParts read = read_in_parts(whole);
    REQUIRE(read.root);
    CHECK(read.tables == 0);
    CHECK(read.root->entries.size() == 2);
}

TEST_CASE("what only the whole file can tell is not read in parts") {
    const std::vector<std::string> files{
        "unit = 1\n" + units(2, "\n"),                                 // told twice
        "unit = [{ id = \"a\" }]\n" + units(2, "\n"),                  // likewise
        "[unit]\nid = \"a\"\n" + units(2, "\n"),                       // likewise
        units(2, "\n") + "[provider]\nname = \"x\"\n",                 // another table after them
        units(many, "\n") + "[[unit]]\nid = \"x\"\n[other]\na = 1\n",  // likewise, in a later part
        "text = \"\"\"\n[[unit]]\nid = 1\n\"\"\"\n" + units(2, "\n"),  // a heading within a string
        "list = [\n[[unit]]\n]\n",                                     // within a list: no TOML
        units(many, "\n") + "[[unit]]\nid = \"never closed\n",         // no TOML in a later part
        units(2, "\n") + "[[unit]]\n" + std::string(40, 'a') + " = 1\n" + std::string(40, 'a') +
            " = 2\n",  // a key twice
    };
    for (const std::string& file : files) {
        CAPTURE(file.substr(0, 60));
        CHECK_FALSE(read_in_parts(ReadSettings(file)).root);
    }
}

TEST_CASE("a file ends up in parts whole, cut before the headings only") {
    const std::string text = "a = 1\n" + units(many, "\n");
    std::string joined;
    std::uint32_t lines = 0;
    for (const SettingsPart& part : settings_parts(text, "unit", 1'000)) {
        CHECK(part.lines_before == lines);
        if (!joined.empty())
            CHECK(part.text.starts_with("[[unit]]\n"));
        joined += part.text;
        lines += static_cast<std::uint32_t>(std::count(part.text.begin(), part.text.end(), '\n'));
    }
    CHECK(joined == text);
}
