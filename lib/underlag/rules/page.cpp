#include "underlag/rules/page.hpp"

#include <string>

namespace underlag {
namespace {

constexpr PageHeadings swedish_headings{"Vad som kontrolleras", "Varför", "Exempel", "Gör så här"};
constexpr PageHeadings english_headings{"What is checked", "Why", "Example", "What to do"};

std::string_view without_outer_breaks(std::string_view text) {
    const auto first = text.find_first_not_of('\n');
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of('\n') + 1 - first);
}

// What stands below the line of a heading, up to the next: no line of a page's text begins with #.
std::string_view section(std::string_view page, std::string_view heading) {
    const std::string line = "\n## " + std::string{heading} + "\n";
    const auto at = page.find(line);
    if (at == std::string_view::npos)
        return {};
    page.remove_prefix(at + line.size());
    return without_outer_breaks(page.substr(0, page.find("\n#")));
}

}  // namespace

std::string_view Page::summary() const {
    const std::string_view paragraph = checks.substr(0, checks.find("\n\n"));
    for (std::size_t at = 0; (at = paragraph.find('.', at)) != std::string_view::npos; ++at)
        if (at + 1 == paragraph.size() || paragraph[at + 1] == ' ' || paragraph[at + 1] == '\n')
            return paragraph.substr(0, at + 1);
    return paragraph;
}

const PageHeadings& page_headings(Language language) {
    return language == Language::swedish ? swedish_headings : english_headings;
}

Page page_of(std::string_view code, Language language) {
    const std::string_view page = built_in_page(std::string{code} + ".md");
    const PageHeadings& headings = page_headings(language);
    return {.checks = section(page, headings.checks),
            .reason = section(page, headings.reason),
            .example = section(page, headings.example),
            .remedy = section(page, headings.remedy)};
}

}  // namespace underlag
