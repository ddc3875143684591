#include "underlag/agreement/joined_units.hpp"

#include <algorithm>
#include <utility>

#include "underlag/agreement/agreement_kinds.hpp"
#include "underlag/settings/setting_texts.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {

namespace {

std::string number_text(const std::optional<OrganisationNumber>& number) {
    return number ? number->to_text() : "";
}

std::string giro_text(const std::optional<Giro>& giro) {
    return giro ? giro->to_text() : "";
}

std::uint64_t packed(const Location& place) {
    return static_cast<std::uint64_t>(place.source) << 32U | place.line;
}

}  // namespace

JoinedUnits::JoinedUnits(const Sources& sources, std::vector<AgreementFile>& files,
                         Diagnostics& found)
    : sources_(&sources), files_(&files), found_(&found) {
    for (std::size_t file = 0; file < files.size(); ++file) {
        for (UnitFacts& facts : std::exchange(files[file].units, {}))
            add(file, std::move(facts));
    }
    for (const Unit& unit : units_)
        in_order_.push_back(&unit);
    std::ranges::sort(in_order_, {}, [](const Unit* unit) -> const std::string& {
        return unit->facts.activity.id;
    });
}

void JoinedUnits::add(std::size_t file, UnitFacts facts) {
    const std::string id = facts.activity.id;
    if (id.empty())
        return;
    const auto [known, is_new] = by_id_.emplace(fold_name(id), units_.size());
    if (is_new)
        units_.emplace_back();
    Unit& unit = units_[known->second];
    if (!is_new) {
        const bool is_another = unit.files.back() == file || unit.facts.activity.id != id;
        if (is_another) {
            found_->add(duplicate_settings_id, facts.id,
                        {{"id", id}, {"place", place_text(*sources_, unit.facts.id)}});
            return;
        }
        merge(unit, facts);
    }
    unit.files.push_back(file);
    unit.in_register = unit.in_register || is_register(file);
    for (PlanningFrame& frame : std::exchange(facts.activity.places, {}))
        unit.frames.push_back({file, std::move(frame)});
    if (is_new)
        unit.facts = std::move(facts);
}

void JoinedUnits::contradict(const std::string& id, std::string_view key, const std::string& value,
                             const Location& place, const std::string& other,
                             const Location& other_place) {
    found_
        ->add(differing_facts, place,
              {{"id", id},
               {"key", std::string(key)},
               {"value", shown_setting(value)},
               {"other", shown_setting(other)},
               {"place", place_text(*sources_, other_place)}})
        .also = {other_place};
}

void JoinedUnits::merge(Unit& unit, const UnitFacts& facts) {
    Activity& known = unit.facts.activity;
    const Activity& told = facts.activity;
    if (told.name != known.name && !told.name.empty() && !known.name.empty())
        contradict(known.id, "name", told.name, facts.name, known.name, unit.facts.name);
    for (const std::string& alias : told.aliases) {
        if (std::ranges::find(known.aliases, alias) == known.aliases.end())
            known.aliases.push_back(alias);
    }
    // A fact that only the later file tells is taken over, with its place.
    const auto join = [&](std::string_view key, auto& fact, const auto& new_fact, Location& place,
                          const Location& new_place, bool is_known, bool is_told, auto text) {
        if (!is_told)
            return;
        if (!is_known) {
            fact = new_fact;
            place = new_place;
        } else if (!(fact == new_fact)) {
            contradict(known.id, key, text(new_fact), new_place, text(fact), place);
        }
    };
    join("organisation_number", known.organisation_number, told.organisation_number,
         unit.facts.organisation_number, facts.organisation_number,
         known.organisation_number.has_value(), told.organisation_number.has_value(), number_text);
    join("giro", known.giro, told.giro, unit.facts.giro, facts.giro, known.giro.has_value(),
         told.giro.has_value(), giro_text);
    const auto join_text = [&](std::string_view key, std::string& fact, const std::string& new_fact,
                               Location& place, const Location& new_place) {
        join(key, fact, new_fact, place, new_place, !fact.empty(), !new_fact.empty(),
             [](const std::string& text) { return text; });
    };
    join_text("contact.name", known.contact.name, told.contact.name, unit.facts.contact,
              facts.contact);
    join_text("contact.phone", known.contact.phone, told.contact.phone, unit.facts.contact,
              facts.contact);
    join_text("contact.email", known.contact.email, told.contact.email, unit.facts.contact,
              facts.contact);
    for (const auto& [key, value] : told.coding) {
        const auto same =
            std::ranges::find(known.coding, key, &std::pair<std::string, std::string>::first);
        if (same == known.coding.end())
            known.coding.emplace_back(key, value);
        else
            join_text("coding." + key, same->second, value, unit.facts.coding, facts.coding);
    }
}

void JoinedUnits::join_frames(const std::string& id, PlanningFrame& known,
                              const PlanningFrame& told) {
    std::optional<bool> is_new;  // told of for one agreement, not for all that see the unit
    const auto join = [&](const char* key, std::optional<int> PlanningFrame::*students) {
        if (!(known.*students))
            known.*students = told.*students;
        else if (told.*students && told.*students != known.*students) {
            if (!is_new)
                is_new = frames_reported_.emplace(packed(known.place), packed(told.place)).second;
            if (*is_new)
                contradict(id, key, std::to_string(*(told.*students)), told.place,
                           std::to_string(*(known.*students)), known.place);
        }
    };
    join("students_per_year", &PlanningFrame::students_per_year);
    join("students_vt", &PlanningFrame::students_vt);
    join("students_ht", &PlanningFrame::students_ht);
}

std::vector<PlanningFrame> JoinedUnits::frames_seen_by(std::size_t file, const Unit& unit) {
    std::vector<PlanningFrame> seen;
    for (const Frame& told : unit.frames) {
        if (told.file != file && !is_register(told.file))
            continue;
        const PlanningFrame& frame = told.frame;
        const auto same = std::ranges::find_if(seen, [&](const PlanningFrame& known) {
            return fold_name(known.programme) == fold_name(frame.programme);
        });
        if (same == seen.end()) {
            seen.push_back(frame);
        } else if (same->place.source != frame.place.source) {
            join_frames(unit.facts.activity.id, *same, frame);
        }
    }
    return seen;
}

void JoinedUnits::fill_from_providers(Activity& activity, const Unit& unit, std::size_t file,
                                      const Provider& provider) const {
    const auto fill = [&](const Provider& from) {
        if (!activity.organisation_number)
            activity.organisation_number = from.organisation_number;
        if (activity.contact == Contact{})
            activity.contact = from.contact;
        if (!activity.giro)
            activity.giro = from.giro;
    };
    const auto fill_from = [&](std::size_t told_in) {
        if (const auto& own = (*files_)[told_in].provider)
            fill(*own);
    };
    if (std::ranges::find(unit.files, file) != unit.files.end())
        fill_from(file);
    for (const std::size_t told_in : unit.files) {
        if (is_register(told_in))
            fill_from(told_in);
    }
    fill(provider);
}

std::vector<Activity> JoinedUnits::seen_by(std::size_t file, const Provider& provider) {
    std::vector<Activity> seen;
    for (const Unit* of_id : in_order_) {
        const Unit& unit = *of_id;
        const bool is_own = std::ranges::find(unit.files, file) != unit.files.end();
        if (!is_own && !unit.in_register)
            continue;
        Activity activity = unit.facts.activity;
        activity.places = frames_seen_by(file, unit);
        fill_from_providers(activity, unit, file, provider);
        seen.push_back(std::move(activity));
    }
    return seen;
}

}  // namespace underlag
