// Reads a unit that receives students: [[activity]].
#include <algorithm>
#include <map>
#include <utility>

#include "underlag/agreement/agreement_file.hpp"
#include "underlag/agreement/agreement_kinds.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {

namespace {

constexpr int most_students = 100'000;

std::vector<std::pair<std::string, std::string>> read_coding(const SettingsTable* table,
                                                             Diagnostics& found) {
    std::vector<std::pair<std::string, std::string>> coding;
    if (table == nullptr)
        return coding;
    TableReader reader(*table, "coding", agreement_settings, found);
    for (const SettingsEntry& entry : table->entries) {
        if (auto value = reader.text(entry.key))
            coding.emplace_back(entry.key, *std::move(value));
    }
    return coding;
}

// A term has at most the students of its year; a frame of no number at all says nothing.
void read_students(const SettingsTable& table, TableReader& reader, PlanningFrame& frame) {
    const auto is_given = [&](std::string_view key) {
        return std::ranges::find(table.entries, key, &SettingsEntry::key) != table.entries.end();
    };
    const auto students = [&](std::string_view key, int most) -> std::optional<int> {
        const auto number = reader.whole_number(key, 0, most);
        return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
    };
    if (!is_given("students_vt") && !is_given("students_ht"))
        reader.require("students_per_year");
    frame.students_per_year = students("students_per_year", most_students);
    const int most_of_term = frame.students_per_year.value_or(most_students);
    frame.students_vt = students("students_vt", most_of_term);
    frame.students_ht = students("students_ht", most_of_term);
}

std::vector<PlanningFrame> read_places(const Sources& sources,
                                       const std::vector<const SettingsTable*>& tables,
                                       Diagnostics& found) {
    std::vector<PlanningFrame> places;
    std::map<std::string, Location> seen;
    for (const SettingsTable* table : tables) {
        TableReader reader(*table, "[[activity.places]]", agreement_settings, found);
        PlanningFrame frame{.programme = reader.required_text("programme"), .place = table->place};
        read_students(*table, reader, frame);
        reader.finish();
        const auto [first, is_new] = seen.emplace(fold_name(frame.programme), table->place);
        if (!is_new && !frame.programme.empty())
            found.add(
                duplicate_programme, reader.place("programme"),
                {{"programme", frame.programme}, {"place", place_text(sources, first->second)}});
        places.push_back(std::move(frame));
    }
    return places;
}

}  // namespace

UnitFacts read_unit(const Sources& sources, const SettingsTable& table, Diagnostics& found) {
    TableReader reader(table, "[[activity]]", agreement_settings, found);
    UnitFacts unit;
    Activity& activity = unit.activity;
    activity.place = table.place;
    activity.id = read_id(reader);
    activity.name = reader.required_text("name");
    activity.aliases = reader.texts("aliases");
    activity.organisation_number = read_organisation_number(reader, found);
    activity.contact = read_contact(reader, found);
    activity.giro = read_giro(reader, found);
    activity.coding = read_coding(reader.table("coding"), found);
    activity.places = read_places(sources, reader.tables("places"), found);
    reader.finish();
    unit.id = reader.place("id");
    unit.name = reader.place("name");
    unit.organisation_number = reader.place("organisation_number");
    unit.contact = reader.place("contact");
    const bool is_plusgiro = activity.giro && activity.giro->kind() == Giro::Kind::plusgiro;
    unit.giro = reader.place(is_plusgiro ? "plusgiro" : "bankgiro");
    unit.coding = reader.place("coding");
    return unit;
}

}  // namespace underlag
