#include "underlag/reports/placement_facts.hpp"

#include "underlag/diagnostics/kind.hpp"
#include "underlag/reports/plain_text.hpp"

namespace underlag {

void write_facts(JsonWriter& json, std::string_view name, const PlacementFacts& facts) {
    json.key(name).begin_object();
    json.key("agreement").text(facts.agreement);
    json.key("activity").text(facts.activity);
    json.key("activity_name").text(facts.activity_name);
    json.key("student").text(facts.student);
    json.key("programme").text(facts.programme);
    json.key("start").text(to_text(facts.first));
    json.key("end").text(to_text(facts.last));
    json.key("stated_days");
    if (facts.stated_days)
        json.number(*facts.stated_days);
    else
        json.null();
    json.key("cancelled").boolean(facts.is_cancelled);
    json.end_object();
}

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
