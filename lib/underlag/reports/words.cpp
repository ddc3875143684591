#include "underlag/reports/words.hpp"

#include <array>

namespace underlag {
namespace {

struct Noun {
    std::string_view singular;
    std::string_view plural;
};

constexpr std::array<Noun, 3> swedish_severities{
    {{"fel", "fel"}, {"varning", "varningar"}, {"upplysning", "upplysningar"}}};
constexpr std::array<Noun, 3> english_severities{
    {{"error", "errors"}, {"warning", "warnings"}, {"note", "notes"}}};
constexpr Noun swedish_placement{"placering", "placeringar"};
constexpr Noun english_placement{"placement", "placements"};

const Noun& noun_for(Severity severity, Language language) {
    const auto& nouns = language == Language::swedish ? swedish_severities : english_severities;
    return nouns[static_cast<std::size_t>(severity)];
}

std::string counted(std::uint64_t number, const Noun& noun) {
    return grouped(number).append(" ").append(number == 1 ? noun.singular : noun.plural);
}

}  // namespace

std::string_view word_for(Severity severity, Language language) {
    return noun_for(severity, language).singular;
}

std::string grouped(std::uint64_t number) {
    constexpr std::string_view no_break_space = "\u00A0";
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3;) {
        at -= 3;
        text.insert(at, no_break_space);
    }
    return text;
}

std::string counted(std::uint64_t number, Severity severity, Language language) {
    return counted(number, noun_for(severity, language));
}

std::string counted_placements(std::uint64_t number, Language language) {
    return counted(number, language == Language::swedish ? swedish_placement : english_placement);
}

}  // namespace underlag
