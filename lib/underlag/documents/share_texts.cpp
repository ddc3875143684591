#include "underlag/documents/share_texts.hpp"

#include <fmt/format.h>

namespace underlag {
namespace {

__extension__ using Wide = __int128;

// Three digits at a time, with no-break spaces between.
std::string grouped_digits(std::string digits) {
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, "\u00A0");
    }
    return digits;
}

}  // namespace

std::string with_comma(const std::string& number) {
    const std::size_t point = number.find('.');
    std::string text = grouped_digits(number.substr(0, point));
    if (point != std::string::npos)
        text.append(",").append(number, point + 1);
    return text;
}

std::string people(std::int64_t number) {
    return grouped_digits(std::to_string(number));
}

std::string percent_of_cost_text(const ShareBasis& share, const DocumentWords& words) {
    return words.filled(Word::share_percent_of_cost,
                        {{"percent", with_comma(to_text(share.percent))},
                         {"cost", to_text(share.cost.amount)},
                         {"amount", to_text(share.part_amount)}});
}

std::string percent_of_people(const ShareBasis& share) {
    if (!share.population || share.population_of_all == 0)
        return "";
    constexpr std::int64_t hundredths = 100 * 100;
    const Wide all = share.population_of_all;
    const auto percent =
        static_cast<std::int64_t>((2 * Wide{*share.population} * hundredths + all) / (2 * all));
    return fmt::format("{},{:02}", percent / 100, percent % 100);
}

std::string people_text(const ShareBasis& share, const DocumentWords& words) {
    if (!share.population)
        return words[Word::share_alone];
    return words.filled(Word::share_people, {{"population", people(*share.population)},
                                             {"all", people(share.population_of_all)},
                                             {"percent", percent_of_people(share)}});
}

bool is_rounded_first(const WeekRate& cost) {
    return cost.amount != (cost.steps.empty() ? cost.from_amount : cost.steps.back().rounded);
}

std::string cost_source_text(const WeekRate& cost, const DocumentWords& words) {
    const std::string year = std::to_string(cost.from_year);
    std::string text = words.filled(cost.from_published ? Word::share_published : Word::share_base,
                                    {{"year", year}});
    if (!cost.from_source.empty())
        text.append(": ").append(cost.from_source);
    return text;
}

std::string share_reason_text(Money before, std::optional<Money> now, const DocumentWords& words) {
    if (!now)
        return words[Word::share_reason_nothing];
    return words.filled(Word::share_reason,
                        {{"amount", to_text(*now)}, {"before", to_text(before)}});
}

}  // namespace underlag
