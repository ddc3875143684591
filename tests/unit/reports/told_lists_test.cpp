#include "underlag/reports/told_lists.hpp"

#include <doctest/doctest.h>

#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/operations/lists.hpp"

namespace underlag {
namespace {

struct Told {
    explicit Told(const std::string& list) {
        (void)check_lists({.list_texts = {{"lista.csv", list}}}, std::nullopt, false, checked);
    }
    [[nodiscard]] std::string lists(const ToldStyle& style) const {
        std::string text;
        tell_lists(checked, checked.list.placements.size(), style,
                   [&](std::string_view piece) { text += piece; });
        return text;
    }
    CheckedLists checked;
};

const std::string heading = "Verksamhet;Studentens namn;Startdatum;Slutdatum\n";
const std::string right = heading + "Åsö;Åsa Ek;2016-09-05;2016-10-07\n";
const std::string wrong = heading + "Åsö;Åsa Ek;2016-10-07;2016-09-05\n";

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST_CASE("lists are told of in the order: what they are, what is wrong, how much") {
    const std::string text = Told(wrong).lists({});
    CHECK(text.starts_with("lista.csv: "));
    CHECK(text.find("fel[P101]") > text.find("avgränsare"));
    CHECK(text.rfind("1 fel") > text.find("fel[P101]"));
    CHECK_FALSE(has(text, "underlag explain"));
}

TEST_CASE("a person at a terminal is told where a code is explained") {
    CHECK(Told(wrong)
              .lists({.is_read_now = true})
              .ends_with("Förklara en kod: underlag explain P101\n"));
    CHECK_FALSE(has(Told(right).lists({.is_read_now = true}), "underlag explain"));
}

TEST_CASE("--quiet leaves the findings alone, also at a terminal") {
    const ToldStyle quiet{.findings = {.notes = false}, .is_read_now = true};
    const std::string text = Told(wrong).lists(quiet);
    CHECK(has(text, "fel[P101]"));
    CHECK_FALSE(has(text, "avgränsare"));
    CHECK_FALSE(has(text, "1 fel"));
    CHECK_FALSE(has(text, "underlag explain"));
}

TEST_CASE("the hint is about the first error, else the first warning") {
    CHECK(explain_hint({}, Language::swedish).empty());
    Diagnostics found;
    found.add(missing_command, {});
    CHECK(explain_hint(found, Language::english) == "Explain a code: underlag explain U501\n");
}

TEST_CASE("agreements that are not loaded are told of, a line each") {
    CHECK(agreements_left_text({"KI", "RKH"}, Language::swedish) ==
          "placeringar under avtalet KI lämnas som de är: avtalet är inte inläst\n"
          "placeringar under avtalet RKH lämnas som de är: avtalet är inte inläst\n");
    CHECK(agreements_left_text({}, Language::swedish).empty());
}

}  // namespace
}  // namespace underlag
