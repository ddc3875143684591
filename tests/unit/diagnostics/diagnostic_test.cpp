#include "underlag/diagnostics/diagnostic.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "underlag/diagnostics/source.hpp"

namespace underlag {
namespace {

constexpr Kind wrong_order{
    .code = "P101",
    .name = "end-before-start",
    .severity = Severity::error,
    .swedish = {"slutdatum {end} ligger före startdatum {start}", "byt plats på {start} och {end}"},
    .english = {"end date {end} is before start date {start}", "swap the dates"}};
constexpr Kind ignored{.code = "C015",
                       .name = "ignored-column",
                       .severity = Severity::note,
                       .swedish = {"kolumnen {column} läses inte", ""},
                       .english = {"the column {column} is not read", ""}};
constexpr Kind weekend{.code = "P112",
                       .name = "starts-on-weekend",
                       .severity = Severity::warning,
                       .swedish = {"{day} är en helg{kind}", "kontrollera dagen"},
                       .english = {"{day} is a weekend{kind}", "check the day"}};

constexpr SourceId first_file{0};
constexpr SourceId second_file{1};

Location cell(SourceId file, std::uint32_t line, std::uint32_t column) {
    Location place;
    place.source = file;
    place.line = line;
    place.column = column;
    return place;
}

Source named(std::string name, std::string text) {
    Source source;
    source.name = std::move(name);
    source.text = std::move(text);
    return source;
}

std::string column_message(const std::string& column) {
    return message(Diagnostic{ignored, {}, {{"column", column}}}, Language::swedish);
}

TEST_CASE("the sentences are made with the arguments at their places") {
    const Diagnostic diagnostic{
        wrong_order, {}, {{"start", date(2016, 9, 5)}, {"end", date(2016, 9, 2)}}};
    CHECK(message(diagnostic, Language::swedish) ==
          "slutdatum 2016-09-02 ligger före startdatum 2016-09-05");
    CHECK(message(diagnostic, Language::english) ==
          "end date 2016-09-02 is before start date 2016-09-05");
    CHECK(help(diagnostic, Language::swedish) == "byt plats på 2016-09-05 och 2016-09-02");
    CHECK(help(diagnostic, Language::english) == "swap the dates");
}

TEST_CASE("the user's text comes through unchanged, braces and all") {
    CHECK(column_message("{column}") == "kolumnen {column} läses inte");
    CHECK(column_message("{0} {{ }} {saknas} %s \\1 $&") ==
          "kolumnen {0} {{ }} {saknas} %s \\1 $& läses inte");
    CHECK(column_message("{") == "kolumnen { läses inte");
    CHECK(column_message("") == "kolumnen  läses inte");
}

TEST_CASE("an argument may hold another's place without being filled in") {
    const Diagnostic diagnostic{
        wrong_order, {}, {{"start", std::string{"{end}"}}, {"end", std::string{"{start}"}}}};
    CHECK(message(diagnostic, Language::english) == "end date {start} is before start date {end}");
}

TEST_CASE("where the languages differ an argument gives both") {
    const Diagnostic diagnostic{
        weekend, {}, {{"day", "lördag", "Saturday"}, {"kind", std::string{"!"}}}};
    CHECK(message(diagnostic, Language::swedish) == "lördag är en helg!");
    CHECK(message(diagnostic, Language::english) == "Saturday is a weekend!");
}

TEST_CASE("arguments are made from the values of the domain") {
    const auto text = [](const Argument& argument) {
        CHECK(argument.swedish == argument.english);
        return argument.swedish;
    };
    CHECK(text({"x", Term{2016, Season::autumn}}) == "HT2016");
    CHECK(text({"x", Money::from_kronor(7650)}) == "7\u00A0650,00 kr");
    CHECK(text({"x", 25}) == "25");
    CHECK(text({"x", std::size_t{25}}) == "25");
}

TEST_CASE("a kind without help has none") {
    CHECK(help(Diagnostic{ignored, {}}, Language::swedish).empty());
}

TEST_CASE("findings are counted by severity, which may differ from the kind's") {
    Diagnostics found;
    CHECK_FALSE(found.has_errors());
    found.add(weekend, {});
    found.add(weekend, {});
    found.add(ignored, {});
    CHECK_FALSE(found.has_errors());
    found.add(weekend, {}).severity = Severity::error;
    CHECK(found.has_errors());
    CHECK(found.count(Severity::error) == 1);
    CHECK(found.count(Severity::warning) == 2);
    CHECK(found.count(Severity::note) == 1);
}

TEST_CASE("raising warnings makes them errors and leaves notes alone") {
    Diagnostics found;
    found.add(weekend, {});
    found.add(ignored, {});
    found.raise_warnings();
    CHECK(found.count(Severity::error) == 1);
    CHECK(found.count(Severity::warning) == 0);
    CHECK(found.count(Severity::note) == 1);
}

TEST_CASE("appended findings come after those that were there") {
    Diagnostics found;
    found.add(weekend, {});
    Diagnostics more;
    more.add(ignored, {});
    more.add(wrong_order, {});
    found.append(std::move(more));
    REQUIRE(found.all().size() == 3);
    CHECK(found.all()[0].kind == &weekend);
    CHECK(found.all()[1].kind == &ignored);
    CHECK(found.all()[2].kind == &wrong_order);
}

TEST_CASE("findings are sorted by file, line, cell and code") {
    Diagnostics found;
    const auto add = [&](const Kind& kind, SourceId file, std::uint32_t line,
                         std::uint32_t column) {
        const std::string number = std::to_string(found.all().size());
        found.add(kind, cell(file, line, column), {{"column", number}});
    };
    add(ignored, SourceId::none, 0, 0);  // 0: belongs to no file: last
    add(weekend, second_file, 1, 1);     // 1
    add(weekend, first_file, 10, 1);     // 2
    add(wrong_order, first_file, 9, 4);  // 3
    add(ignored, first_file, 9, 4);      // 4
    add(wrong_order, first_file, 9, 3);  // 5
    add(weekend, first_file, 9, 0);      // 6: the whole row comes before its cells
    add(wrong_order, first_file, 0, 0);  // 7: the whole file comes before its lines
    found.sort();
    std::string order;
    for (const Diagnostic& diagnostic : found.all())
        order += diagnostic.arguments[0].swedish;
    CHECK(order == "76543210");
}

TEST_CASE("findings at one place with one code stay as they were added") {
    Diagnostics found;
    for (int number = 0; number < 100; ++number)
        found.add(ignored, cell(first_file, 3, 0), {{"column", number}});
    found.sort();
    for (std::size_t number = 0; number < 100; ++number)
        CHECK(found.all()[number].arguments[0].swedish == std::to_string(number));
}

TEST_CASE("sources keep their texts in place when more are added") {
    Sources sources;
    const SourceId first = sources.add(named("a.csv", "Åsa Ek"));
    const std::string_view text = sources[first].text;
    for (int number = 0; number < 100; ++number)
        sources.add(named(std::to_string(number), "x"));
    CHECK(first == first_file);
    CHECK(sources.size() == 101);
    CHECK(text.data() == sources[first].text.data());
    CHECK(sources[second_file].name == "0");
}

}  // namespace
}  // namespace underlag
