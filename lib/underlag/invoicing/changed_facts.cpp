#include "underlag/invoicing/changed_facts.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "underlag/diagnostics/ledger_kinds.hpp"

namespace underlag {
namespace {

using LineKey = std::pair<std::int64_t, Term>;  // placement and term: at most one line is open

LineKey key_of(const InvoiceLine& line) {
    return {line.record.placement, term_of(line.period.first())};
}

bool prints_alike(const Activity& a, const Activity& b) {
    return a.name == b.name && a.organisation_number == b.organisation_number &&
           a.contact == b.contact && a.giro == b.giro;
}

Argument unit_argument(const Activity& activity) {
    return {"what", "namn, kontakt eller giro för " + activity.name,
            "the name, contact or giro of " + activity.name};
}

Argument student_argument(const InvoiceLine& line) {
    const std::string id{line.placement_id};
    return {"what", "studentens namn i placering " + id, "the student's name in placement " + id};
}

}  // namespace

void note_changed_facts(std::span<const DueLine> due, const std::vector<Agreement>& agreements,
                        std::span<const InvoicedLine> invoiced, const Difference& difference,
                        Diagnostics& found) {
    std::set<std::size_t> credited;
    for (const Credit& credit : difference.to_credit)
        credited.insert(credit.invoiced);
    std::map<LineKey, const DueLine*> due_now;
    for (const DueLine& line : due)
        due_now.emplace(key_of(line.line), &line);
    std::map<std::string, const Activity*> units;  // by id: each is told of once
    for (std::size_t index = 0; index < invoiced.size(); ++index) {
        const auto now = due_now.find(key_of(*invoiced[index].line));
        if (credited.contains(index) || now == due_now.end())
            continue;
        const Activity& unit = agreements[now->second->agreement].activities[now->second->activity];
        if (!prints_alike(unit, *invoiced[index].document->activity))
            units.emplace(unit.id, &unit);
        if (now->second->line.student != invoiced[index].line->student)
            found.add(changed_without_money, {}, {student_argument(now->second->line)});
    }
    for (const auto& [id, unit] : units)
        found.add(changed_without_money, {}, {unit_argument(*unit)});
}

}  // namespace underlag
