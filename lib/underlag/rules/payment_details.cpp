#include "underlag/rules/payment_details.hpp"

#include <map>
#include <string>

#include "underlag/compensation/paid_days.hpp"

namespace underlag {
namespace {

Argument missing_details(const Contact& contact) {
    std::string swedish;
    std::string english;
    const auto name_missing = [&](const std::string& value, const char* in_swedish,
                                  const char* in_english) {
        if (!value.empty())
            return;
        swedish += (swedish.empty() ? "" : ", ") + std::string{in_swedish};
        english += (english.empty() ? "" : ", ") + std::string{in_english};
    };
    name_missing(contact.name, "namn", "the name");
    name_missing(contact.phone, "telefon", "the phone number");
    name_missing(contact.email, "e-postadress", "the e-mail address");
    return {"missing", swedish, english};
}

bool makes_a_line(const CheckInput& input, const Placement& placement,
                  const Assignment& assignment) {
    const auto period = placement.period();
    const HolidayPolicy policy =
        input.agreements[assignment.agreement].compensation.public_holidays;
    return input.generate && period && !placement.is_cancelled &&
           part_in_term(*period, input.generate->term, policy, placement.stated()).has_value();
}

}  // namespace

void check_payment_details(const CheckInput& input, Diagnostics& found) {
    // Whether the unit gets an invoice base, by the place that tells of it: a unit of a register is
    // one unit however many agreements see it.
    struct Unit {
        const Activity* activity;
        bool is_invoiced;
    };
    std::map<std::pair<SourceId, std::uint64_t>, Unit> units;
    for (std::size_t row = 0; row < input.assignments.size(); ++row) {
        const Assignment& assignment = input.assignments[row];
        if (assignment.outcome != Assignment::Outcome::assigned)
            continue;
        const Activity& activity =
            input.agreements[assignment.agreement].activities[assignment.activity];
        Unit& unit =
            units
                .try_emplace({activity.place.source, activity.place.offset}, Unit{&activity, false})
                .first->second;
        unit.is_invoiced |= makes_a_line(input, input.list.placements[row], assignment);
    }
    for (const auto& [place, unit] : units) {
        const auto add = [&](const Kind& kind, std::vector<Argument> arguments) {
            Diagnostic& finding = found.add(kind, unit.activity->place, std::move(arguments));
            if (unit.is_invoiced)
                finding.severity = Severity::error;
        };
        if (!unit.activity->contact.is_complete())
            add(contact_details_incomplete,
                {{"activity", unit.activity->name}, missing_details(unit.activity->contact)});
        if (!unit.activity->giro)
            add(giro_number_missing, {{"activity", unit.activity->name}});
    }
}

}  // namespace underlag
