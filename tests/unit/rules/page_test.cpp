#include "underlag/rules/page.hpp"

#include <doctest/doctest.h>

#include <string>

#include "underlag/rules/catalogue.hpp"

using namespace underlag;

namespace {

constexpr Language languages[] = {Language::swedish, Language::english};

bool has_closed_fences(std::string_view markdown) {
    std::size_t fences = 0;
    for (auto at = markdown.find("```"); at != std::string_view::npos;
         at = markdown.find("```", at + 3))
        ++fences;
    return fences % 2 == 0;
}

}  // namespace

TEST_CASE("every code has a page in both languages, with all four sections") {
    for (const CatalogueEntry& entry : catalogue())
        for (const Language language : languages) {
            CAPTURE(entry.code());
            const Page page = page_of(entry.code(), language);
            for (const std::string_view section :
                 {page.checks, page.reason, page.example, page.remedy}) {
                CHECK_FALSE(section.empty());
                CHECK(has_closed_fences(section));
            }
        }
}

TEST_CASE("a page is headed by its code and name, and holds nothing but the eight sections") {
    for (const CatalogueEntry& entry : catalogue()) {
        const std::string_view file = built_in_page(std::string{entry.code()} + ".md");
        CAPTURE(entry.code());
        CHECK(file.starts_with("# " + std::string{entry.code()} + " " + std::string{entry.name()} +
                               "\n\n## "));
        std::size_t headings = 0;
        for (auto at = file.find("\n#"); at != std::string_view::npos;
             at = file.find("\n#", at + 1))
            ++headings;
        CHECK(headings == 8);
    }
}

TEST_CASE("the example of a page shows what the program says") {
    for (const CatalogueEntry& entry : catalogue()) {
        CAPTURE(entry.code());
        const std::string code = "[" + std::string{entry.code()} + "]: ";
        const std::string with_cell = "[" + std::string{entry.code()} + "] ";
        for (const Language language : languages) {
            const std::string_view example = page_of(entry.code(), language).example;
            CHECK((example.find(code) != std::string_view::npos ||
                   example.find(with_cell) != std::string_view::npos));
        }
    }
}

TEST_CASE("a page is summed up by the first sentence of what it checks") {
    CHECK(page_of("P101", Language::swedish).summary() ==
          "Slutdatum får inte ligga före startdatum.");
    CHECK(page_of("P101", Language::english).summary() ==
          "The end date must not be before the start date.");
    CHECK(Page{.checks = "A week is 0.2.\nAnd more."}.summary() == "A week is 0.2.");
    CHECK(Page{.checks = "No stop\n\nThe rest."}.summary() == "No stop");
}

TEST_CASE("every summary is a sentence") {
    for (const CatalogueEntry& entry : catalogue())
        for (const Language language : languages) {
            CAPTURE(entry.code());
            CHECK(page_of(entry.code(), language).summary().ends_with('.'));
        }
}

TEST_CASE("there is no page of what is no code") {
    CHECK(page_of("P100", Language::swedish).checks.empty());
}
