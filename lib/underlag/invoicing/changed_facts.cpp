#include "underlag/invoicing/changed_facts.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "underlag/diagnostics/ledger_kinds.hpp"

namespace underlag {
namespace {

// Which part of which placement a line is for: at most one line of it is open.
auto part_of(const InvoiceLine& line) {
    return std::tuple{line.record.placement, term_of(line.period.first())};
}

// Sorted by their parts.
std::vector<const DueLine*> by_part(std::span<const DueLine> due) {
    std::vector<const DueLine*> sorted;
    sorted.reserve(due.size());
    for (const DueLine& line : due)
        sorted.push_back(&line);
    const auto part = [](const DueLine* line) { return part_of(line->line); };
    if (!std::ranges::is_sorted(sorted, {}, part))
        std::ranges::sort(sorted, {}, part);
    return sorted;
}

// Nothing when no line of the part is due.
const DueLine* find(const std::vector<const DueLine*>& due, const InvoiceLine& invoiced) {
    const auto part = [](const DueLine* line) { return part_of(line->line); };
    const auto found = std::ranges::lower_bound(due, part_of(invoiced), {}, part);
    return found != due.end() && part(*found) == part_of(invoiced) ? *found : nullptr;
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
    if (invoiced.empty())
        return;
    std::vector<bool> is_credited(invoiced.size(), false);
    for (const Credit& credit : difference.to_credit)
        is_credited[credit.invoiced] = true;
    const std::vector<const DueLine*> due_now = by_part(due);
    std::map<std::string, const Activity*> units;  // by id: each is told of once
    for (std::size_t index = 0; index < invoiced.size(); ++index) {
        const DueLine* now = is_credited[index] ? nullptr : find(due_now, *invoiced[index].line);
        if (now == nullptr)
            continue;
        const Activity& unit = agreements[now->agreement].activities[now->activity];
        if (!prints_alike(unit, *invoiced[index].document->activity))
            units.emplace(unit.id, &unit);
        if (now->line.student != invoiced[index].line->student)
            found.add(changed_without_money, {}, {student_argument(now->line)});
    }
    for (const auto& [id, unit] : units)
        found.add(changed_without_money, {}, {unit_argument(*unit)});
}

}  // namespace underlag
