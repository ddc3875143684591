#include "underlag/placement/cell_words.hpp"

#include <algorithm>
#include <array>

#include "underlag/text/folding.hpp"
#include "underlag/values/period.hpp"

namespace underlag {
namespace {

bool is_one_of(std::string_view text, const auto& words) {
    const std::string folded = fold_name(text);
    return std::ranges::find(words, std::string_view{folded}) != words.end();
}

}  // namespace

std::optional<bool> yes_or_no(std::string_view text) {
    static constexpr std::array<std::string_view, 4> yes{"ja", "yes", "x", "1"};
    static constexpr std::array<std::string_view, 3> no{"nej", "no", "0"};
    if (text.empty() || is_one_of(text, no))
        return false;
    if (is_one_of(text, yes))
        return true;
    return std::nullopt;
}

bool is_cancelled_status(std::string_view text) {
    static constexpr std::array<std::string_view, 4> cancelled{"inställd", "avbokad", "struken",
                                                               "cancelled"};
    return is_one_of(text, cancelled);
}

std::optional<std::int64_t> days_stated(Decimal number, Field field) {
    if (field == Field::weeks) {
        if (number.units > 1'000'000'000'000 || number.units < 0)
            return std::nullopt;
        number.units *= days_per_week;
    }
    return whole_at(number, 0);
}

std::string alternatives(const std::vector<Date>& dates, std::string_view conjunction) {
    std::string text;
    for (std::size_t index = 0; index < dates.size(); ++index) {
        if (index > 0)
            text += index + 1 == dates.size() ? conjunction : ", ";
        text += to_text(dates[index]);
    }
    return text;
}

}  // namespace underlag
