#include <optional>
#include <string>

#include "underlag/identity/ledger_index.hpp"
#include "underlag/identity/likeness.hpp"
#include "underlag/identity/looks_like_correction.hpp"
#include "underlag/identity/matching.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

class KnownIds {
   public:
    explicit KnownIds(const Matching& matching) : matching_(&matching), ids_(entries(matching)) {}

    // The list's id first, then the ledger's own.
    [[nodiscard]] std::optional<std::uint32_t> find(std::uint32_t row) {
        const std::string_view id = matching_->of(row).id;
        const std::uint32_t agreement = matching_->assignment(row).agreement;
        const auto never_gone = [](std::uint32_t) { return false; };
        std::optional<std::uint32_t> by_own_id;
        std::optional<std::uint32_t> known;
        ids_.find(hash_of_reference(agreement, id), never_gone, [&](std::uint32_t candidate) {
            if (matching_->assignment(candidate).agreement != agreement)
                return false;
            const LedgerRow& ledger_row = matching_->input.ledger_rows[candidate];
            if (ledger_row.has_list_id && are_one_reference(matching_->of(candidate).id, id))
                known = candidate;
            else if (is_own_id(id, ledger_row))
                by_own_id = candidate;
            return known.has_value();
        });
        return known ? known : by_own_id;
    }

   private:
    static std::vector<RowIndex::Entry> entries(const Matching& matching) {
        std::vector<RowIndex::Entry> entries;
        entries.reserve(matching.first_row());
        for (std::uint32_t row = 0; row < matching.first_row(); ++row) {
            if (!matching.assignment(row).has_agreement)
                continue;
            const std::uint32_t agreement = matching.assignment(row).agreement;
            entries.push_back({hash_of_reference(agreement, matching.of(row).id), row});
            const LedgerRow& ledger_row = matching.input.ledger_rows[row];
            if (ledger_row.has_list_id && ledger_row.own_check != 0)
                entries.push_back({hash_of_reference(agreement, own_id(ledger_row)), row});
        }
        return entries;
    }

    const Matching* matching_;
    RowIndex ids_;
};

// Another student has the id now. A student may have a new name, new dates or a new unit, but not
// all at once: row numbers used as ids in two units' lists would replace one student by another.
bool is_another_placement(const Matching& matching, std::uint32_t row, std::uint32_t known) {
    const Placement& now = matching.of(row);
    const Placement& before = matching.of(known);
    const auto period = now.period();
    const auto period_before = before.period();
    if (!period || !period_before)
        return false;
    if (!matching.has_unit(known) || matching.unit(row) != matching.unit(known))
        return !are_same_student(now, before);
    // A name or a reference may be corrected, but not both at once.
    const bool has_other_reference = !now.student_ref.empty() && !before.student_ref.empty() &&
                                     !are_one_reference(now.student_ref, before.student_ref);
    const bool has_other_name =
        !now.student.empty() && !before.student.empty() && !are_near_names(now, before);
    if (has_other_reference && has_other_name)
        return true;
    return !common_part(*period, *period_before) && likeness(now, before) == Likeness::other;
}

void report_reuse(Matching& matching, std::uint32_t row, std::uint32_t known) {
    const Placement& before = matching.of(known);
    matching.found.add(
        id_reused, matching.cell(row, Field::placement_id),
        {{"id", std::string{matching.of(row).id}},
         {"start", before.first},
         {"end", before.last},
         {"activity", std::string{matching.input.list.activities[before.activity]}}});
}

// Two rows name a placement by its two ids. (Two rows with one id are P107.)
void report_if_named_twice(Matching& matching, std::uint32_t row, std::uint32_t known,
                           std::uint32_t other) {
    const Placement& there = matching.of(other);
    if (are_one_reference(there.id, matching.of(row).id))
        return;
    matching.found
        .add(placement_named_twice, matching.cell(row, Field::placement_id),
             {{"id", std::string{matching.of(known).id}},
              {"line", std::size_t{there.line}},
              {"file", matching.input.sources[there.source].name}})
        .also.push_back(place_of(there));
}

// `replaced_by`: of each of the ledger's rows, the row that does; 0: none yet.
void match_known_id(Matching& matching, std::uint32_t row, std::uint32_t known,
                    std::vector<std::uint32_t>& replaced_by) {
    if (!matching.is_complete(row)) {
        matching.refuse(row, known);
    } else if (is_another_placement(matching, row, known)) {
        report_reuse(matching, row, known);
        matching.refuse(row, known);
    } else if (replaced_by[known] != 0) {
        report_if_named_twice(matching, row, known, replaced_by[known]);
        matching.refuse(row, known);
    } else {
        replaced_by[known] = row;
        matching.accept(row, known);
    }
}

}  // namespace

std::vector<std::uint32_t> match_by_id(Matching& matching) {
    KnownIds ids(matching);
    std::vector<std::uint32_t> replaced_by(matching.first_row());
    std::vector<std::uint32_t> others;
    const auto end = static_cast<std::uint32_t>(matching.input.list.placements.size());
    for (std::uint32_t row = matching.first_row(); row < end; ++row) {
        std::optional<std::uint32_t> known;
        if (!matching.of(row).id.empty() && matching.assignment(row).has_agreement)
            known = ids.find(row);
        if (known)
            match_known_id(matching, row, *known, replaced_by);
        else
            others.push_back(row);
    }
    return others;
}

}  // namespace underlag
