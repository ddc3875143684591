#include "underlag/reports/validate_text.hpp"

#include <doctest/doctest.h>

namespace underlag {
namespace {

std::string text_of(const std::string& annotated_file, const ToldStyle& style) {
    CheckedLists checked;
    (void)check_lists({.list_texts = {{"lista.csv",
                                       "Verksamhet;Studentens namn;Startdatum;"
                                       "Slutdatum\nÅsö;Åsa Ek;2016-10-07;2016-09-05\n"}}},
                      std::nullopt, false, checked);
    std::string text;
    write_validate_text(checked, annotated_file, style,
                        [&](std::string_view piece) { text += piece; });
    return text;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST_CASE("what is not checked is said before the findings, and how many they are after them") {
    const std::string text = text_of("", {});
    CHECK(text.starts_with("lista.csv: "));
    CHECK(text.find("inget avtal är inläst") < text.find("fel[P101]"));
    CHECK(text.rfind("1 fel") > text.find("fel[P101]"));
    CHECK_FALSE(has(text, "utmärkta"));
    CHECK_FALSE(has(text, "underlag explain"));
}

TEST_CASE(
    "the annotated list is named, and a person at a terminal told where a code is explained") {
    const std::string text = text_of("granskad.xlsx", {.is_read_now = true});
    CHECK(has(text, "granskad.xlsx: listan med avvikelserna utmärkta\n"));
    CHECK(text.ends_with("Förklara en kod: underlag explain P101\n"));
}

TEST_CASE("--quiet leaves the findings alone") {
    const std::string text =
        text_of("granskad.xlsx", {.findings = {.notes = false}, .is_read_now = true});
    CHECK(has(text, "fel[P101]"));
    for (const char* part : {"lista.csv: windows", "inget avtal", "granskad", "1 fel", "explain"})
        CHECK_FALSE(has(text, part));
}

}  // namespace
}  // namespace underlag
