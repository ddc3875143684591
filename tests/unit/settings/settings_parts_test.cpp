#include "underlag/settings/settings_parts.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "settings/settings_fixture.hpp"

using namespace underlag;

namespace {

// Every key, place and value, a line each.
void list(const SettingsNode& node, std::string& into);

void list(const SettingsTable& table, std::string& into) {
    for (const SettingsEntry& entry : table.entries) {
        into += entry.key + " @" + std::to_string(entry.key_place.line) + ":" +
                std::to_string(entry.key_place.offset) + "+" +
                std::to_string(entry.key_place.length) + "\n";
        list(*entry.value, into);
    }
}

void list(const SettingsNode& node, std::string& into) {
    into += std::string(node.place.field) + " @" + std::to_string(node.place.line) + ":" +
            std::to_string(node.place.column) + "=" + std::to_string(node.place.offset) + "+" +
            std::to_string(node.place.length) + "\n";
    if (const auto* text = std::get_if<std::string>(&node.value))
        into += *text + "\n";
    else if (const auto* number = std::get_if<std::int64_t>(&node.value))
        into += std::to_string(*number) + "\n";
    else if (const auto* table = std::get_if<SettingsTable>(&node.value))
        list(*table, into);
    else if (const auto* array = std::get_if<SettingsArray>(&node.value))
        for (const SettingsNode& item : array->items)
            list(item, into);
}

struct InParts {
    std::unique_ptr<SettingsTable> root;
    std::size_t tables = 0;
    std::string visited;
};

InParts read_in_parts(const ReadText& whole, unsigned threads = 1) {
    InParts read;
    std::vector<std::string> visited(most_settings_parts);
    std::vector<std::size_t> tables(most_settings_parts);
    read.root = read_settings_in_parts(whole.sources, whole.id, "unit", threads,
                                       [&](std::size_t part, const SettingsTable& unit) {
                                           ++tables[part];
                                           list(unit, visited[part]);
                                       });
    read.tables = std::accumulate(tables.begin(), tables.end(), std::size_t{0});
    read.visited = std::accumulate(visited.begin(), visited.end(), std::string{});
    return read;
}

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
            const ReadText whole(std::string(before) + units(many, line_break));
            REQUIRE(whole.root);
            const InParts read = read_in_parts(whole, 3);
            REQUIRE(read.root);
            CHECK(read.tables == many);
            CHECK(settings_parts(whole.sources[whole.id].text, "unit", 32'768).size() > 5);
            const SettingsEntry& of_whole = whole.root->entries.back();
            const auto& array = std::get<SettingsArray>(of_whole.value->value);
            std::string expected;
            for (const SettingsNode& unit : array.items)
                list(std::get<SettingsTable>(unit.value), expected);
            CHECK(read.visited == expected);
            REQUIRE(read.root->entries.size() == whole.root->entries.size());
            const SettingsEntry& of_parts = read.root->entries.back();
            CHECK(of_parts.key == "unit");
            CHECK(of_parts.key_place.offset == of_whole.key_place.offset);
            CHECK(std::get<SettingsArray>(of_parts.value->value).items.empty());
            for (std::size_t entry = 0; entry + 1 < whole.root->entries.size(); ++entry) {
                std::string one;
                std::string other;
                list(*whole.root->entries[entry].value, one);
                list(*read.root->entries[entry].value, other);
                CHECK(one == other);
            }
        }
}

TEST_CASE("a file without such tables has no parts to give") {
    const ReadText whole("a = 1\n[b]\nc = 2\n");
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
        CHECK_FALSE(read_in_parts(ReadText(file)).root);
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
