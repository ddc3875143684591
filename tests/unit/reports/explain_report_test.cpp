#include "underlag/reports/explain_report.hpp"

#include <doctest/doctest.h>

#include "reports/written.hpp"

using namespace underlag;

TEST_CASE("a code is told with its name, its severity and its page") {
    const std::string text = written([](const Sink& out) {
        write_code_text(*find_code("P101"), {.language = Language::english}, out);
    });
    CHECK(text.starts_with("P101 end-before-start (error)\n\nWhat is checked\n    The end date "));
    CHECK(text.find("\nWhat to do\n    Swap the dates") != std::string::npos);
}

TEST_CASE("in colour, what is bold ends where it should") {
    const std::string text =
        written([](const Sink& out) { write_code_text(*find_code("P101"), {.color = true}, out); });
    CHECK(text.starts_with("\x1b[1mP101 end-before-start (fel)\x1b[0m\n\n\x1b[1mVad som"));
}

TEST_CASE("the list of codes has each code with its first sentence") {
    const std::string text =
        written([](const Sink& out) { write_codes_text({.color = false}, out); });
    CHECK(text.find("P101  fel, end-before-start\n      Slutdatum får inte ligga före "
                    "startdatum.\n") != std::string::npos);
    CHECK(text.find('`') == std::string::npos);
}

TEST_CASE("a code in JSON has its sections by names that do not change with the language") {
    const std::string swedish = written(
        [](const Sink& out) { write_code_json(*find_code("C014"), Language::swedish, out); });
    CHECK(swedish.starts_with(
        R"({"format":"underlag.explain/1","language":"sv","code":"C014","name":"sum-row",)"
        R"("severity":"note","page":{"checks":"Summaraden sist i listan)"));
    const std::string english = written(
        [](const Sink& out) { write_code_json(*find_code("C014"), Language::english, out); });
    for (const std::string& text : {swedish, english})
        for (const char* section :
             {R"("checks":")", R"("why":")", R"("example":")", R"("remedy":")"})
            CHECK(text.find(section) != std::string::npos);
}

TEST_CASE("the codes in JSON are all of the catalogue") {
    const std::string text =
        written([](const Sink& out) { write_codes_json(Language::english, out); });
    CHECK(text.starts_with(
        R"({"format":"underlag.explain/1","language":"en","codes":[{"code":"A201",)"
        R"("name":"unknown-activity","severity":"error","summary":"The unit in the list must )"
        R"(be in the agreement or the register, by its id, its name or an alias."},)"));
    for (const CatalogueEntry& entry : catalogue())
        CHECK(text.find("{\"code\":\"" + std::string{entry.code()} + "\"") != std::string::npos);
}
