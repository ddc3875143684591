#include "underlag/rules/payment_details.hpp"

#include <map>
#include <string>
#include <vector>

#include "underlag/compensation/compensation.hpp"

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

bool makes_a_line(const CheckInput& input, std::size_t row, const Assignment& assignment) {
    const Placement& placement = input.list.placements[row];
    if (!input.generate || !input.is_to_be_paid(row))
        return false;
    const auto period = placement.period();
    if (!period)
        return false;
    const Agreement& agreement = input.agreements[assignment.agreement];
    const auto makes_one = [&](Term term) {
        const auto part =
            part_in_term(*period, term, agreement.compensation.public_holidays, placement.stated());
        return part && is_due(agreement.in_arrears, part->period, input.generate->issue_date);
    };
    const GeneratePurpose& purpose = *input.generate;
    for (Term term = purpose.from.value_or(purpose.term); term <= purpose.term; term = next(term))
        if (makes_one(term))
            return true;
    return false;
}

}  // namespace

void check_payment_details(const CheckInput& input, Diagnostics& found) {
    // A unit of a register is one unit however many agreements see it: known by where it is told
    // of.
    struct Unit {
        const Activity* activity = nullptr;
        bool is_invoiced = false;
    };
    std::map<std::pair<SourceId, std::uint64_t>, Unit> units;
    std::vector<std::vector<Unit*>> unit_of;  // by agreement and unit; null: no row yet
    for (const Agreement& agreement : input.agreements)
        unit_of.emplace_back(agreement.activities.size(), nullptr);
    for (std::size_t row = input.ledger_row_count; row < input.assignments.size(); ++row) {
        const Assignment& assignment = input.assignments[row];
        if (assignment.outcome != Assignment::Outcome::assigned ||
            (input.question == Question::invoiced_now && !input.is_to_be_paid(row)))
            continue;
        Unit*& unit = unit_of[assignment.agreement][assignment.activity];
        if (unit == nullptr) {
            const Activity& activity =
                input.agreements[assignment.agreement].activities[assignment.activity];
            unit = &units[{activity.place.source, activity.place.offset}];
            unit->activity = &activity;
        }
        unit->is_invoiced = unit->is_invoiced || makes_a_line(input, row, assignment);
    }
    for (const auto& [place, unit] : units) {
        if (input.question == Question::invoiced_now && !unit.is_invoiced)
            continue;
        // Named anew: clang 14 captures no structured binding.
        const auto add = [&, &of = unit](const Kind& kind, std::vector<Argument> arguments) {
            Diagnostic& finding = found.add(kind, of.activity->place, std::move(arguments));
            if (of.is_invoiced)
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
