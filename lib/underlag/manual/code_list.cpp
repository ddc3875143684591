#include "underlag/manual/code_list.hpp"

#include <algorithm>
#include <string>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/reports/words.hpp"
#include "underlag/rules/catalogue.hpp"
#include "underlag/rules/page.hpp"

namespace underlag {
namespace {

constexpr Wording heading_of_code{"Kod", "Code"};
constexpr Wording heading_of_name{"Namn", "Name"};
constexpr Wording heading_of_kind{"Slag", "Kind"};
constexpr Wording heading_of_meaning{"Vad som kontrolleras", "What is checked"};

// "warning, error": the usual one first.
std::string kinds_of(const CatalogueEntry& entry, Language language) {
    std::vector<Severity> severities;
    for (const Kind* kind : entry.wordings)
        if (std::ranges::find(severities, kind->severity) == severities.end())
            severities.push_back(kind->severity);
    std::string text;
    for (const Severity severity : severities)
        text.append(text.empty() ? "" : ", ").append(word_for(severity, language));
    return text;
}

}  // namespace

std::vector<Block> code_list(Language language) {
    Block table{.kind = Block::Kind::table, .stands_apart = true};
    table.rows.push_back(
        {std::string{heading_of_code.in(language)}, std::string{heading_of_name.in(language)},
         std::string{heading_of_kind.in(language)}, std::string{heading_of_meaning.in(language)}});
    for (const CatalogueEntry& entry : catalogue()) {
        std::string meaning{page_of(entry.code(), language).summary()};
        std::ranges::replace(meaning, '\n', ' ');
        table.rows.push_back({std::string{entry.code()}, std::string{entry.name()},
                              kinds_of(entry, language), std::move(meaning)});
    }
    return {std::move(table)};
}

}  // namespace underlag
