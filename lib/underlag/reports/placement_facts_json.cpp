#include "underlag/reports/placement_facts_json.hpp"

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

}  // namespace underlag
