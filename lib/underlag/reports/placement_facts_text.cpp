#include "underlag/reports/placement_facts_text.hpp"

#include "underlag/diagnostics/wording.hpp"
#include "underlag/reports/plain_text.hpp"

namespace underlag {
namespace {

constexpr Wording cancelled{"inställd", "cancelled"};
constexpr Wording stated_days{"{} dagar enligt listan", "{} days by the list"};
constexpr Wording one_stated_day{"1 dag enligt listan", "1 day by the list"};

}  // namespace

std::string placement_facts_text(const PlacementFacts& facts, Language language) {
    std::string text =
        fmt::format("{} ({}), {} – {}", plain(facts.activity_name), plain(facts.agreement),
                    to_text(facts.first), to_text(facts.last));
    if (!facts.programme.empty())
        text += ", " + plain(facts.programme);
    if (facts.stated_days)
        text += ", " + (*facts.stated_days == 1 ? std::string{one_stated_day.in(language)}
                                                : stated_days.filled(language, *facts.stated_days));
    if (facts.is_cancelled)
        text.append(", ").append(cancelled.in(language));
    return text;
}

}  // namespace underlag
