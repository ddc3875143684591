#include "underlag/placement/programme_rates.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "underlag/text/folding.hpp"
#include "underlag/text/nearest.hpp"

namespace underlag {
namespace {

bool is_named(const ProgrammeRates& programme, std::string_view folded) {
    return fold_name(programme.name) == folded ||
           std::ranges::any_of(programme.aliases, [&](const std::string& alias) {
               return fold_name(alias) == folded;
           });
}

bool is_listed(const CompensationTerms& terms, std::string_view folded) {
    return std::ranges::any_of(terms.listed_programmes,
                               [&](const std::string& name) { return fold_name(name) == folded; });
}

bool is_in_a_frame(const Agreement& agreement, std::string_view folded) {
    return std::ranges::any_of(agreement.activities, [&](const Activity& activity) {
        return std::ranges::any_of(activity.places, [&](const PlanningFrame& frame) {
            return fold_name(frame.programme) == folded;
        });
    });
}

// "Socionomprogrammet" and "Soc" for "Socionom", or a slip for it.
bool resembles(std::string_view folded, const CompensationTerms& terms) {
    std::vector<std::string> names;
    for (const ProgrammeRates& programme : terms.programmes) {
        names.push_back(fold_name(programme.name));
        for (const std::string& alias : programme.aliases)
            names.push_back(fold_name(alias));
    }
    const std::vector<std::string_view> views(names.begin(), names.end());
    return nearest(folded, views).has_value() ||
           std::ranges::any_of(views, [&](std::string_view name) {
               return name.find(folded) != std::string_view::npos ||
                      folded.find(name) != std::string_view::npos;
           });
}

}  // namespace

bool programmes_decide(const CompensationTerms& terms) {
    return !terms.programmes.empty() || !terms.listed_programmes.empty();
}

std::optional<std::size_t> rated_programme(const CompensationTerms& terms, std::string_view name) {
    const std::string folded = fold_name(name);
    for (std::size_t index = 0; index < terms.programmes.size(); ++index)
        if (is_named(terms.programmes[index], folded))
            return index;
    return std::nullopt;
}

ProgrammeMeaning meaning_of_programme(const Agreement& agreement, std::string_view programme) {
    const CompensationTerms& terms = agreement.compensation;
    if (!programmes_decide(terms))
        return {.rates = 0};
    const std::string folded = fold_name(programme);
    if (folded.empty())
        return {};
    if (const auto rated = rated_programme(terms, programme))
        return {.rates = static_cast<RatesIndex>(*rated + 1)};
    if (is_listed(terms, folded))
        return {.rates = 0};
    if (!terms.listed_programmes.empty())
        return {};
    if (is_in_a_frame(agreement, folded))
        return {.rates = 0};
    if (resembles(folded, terms))
        return {};
    return {.rates = 0, .is_unknown = true};
}

std::optional<RatesIndex> rates_of_only_programme(const Agreement& agreement,
                                                  const Activity& activity) {
    if (activity.places.empty())
        return std::nullopt;
    const std::string only = fold_name(activity.places.front().programme);
    const bool is_only = std::ranges::all_of(activity.places, [&](const PlanningFrame& frame) {
        return fold_name(frame.programme) == only;
    });
    return is_only ? meaning_of_programme(agreement, activity.places.front().programme).rates
                   : std::nullopt;
}

std::optional<RatesIndex> rates_index(const Agreement& agreement,
                                      std::optional<std::size_t> activity,
                                      std::string_view programme) {
    if (!programmes_decide(agreement.compensation))
        return 0;
    if (!fold_name(programme).empty())
        return meaning_of_programme(agreement, programme).rates;
    return activity ? rates_of_only_programme(agreement, agreement.activities[*activity])
                    : std::nullopt;
}

}  // namespace underlag
