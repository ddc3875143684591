#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "underlag/identity/ledger_index.hpp"
#include "underlag/identity/likeness.hpp"
#include "underlag/identity/looks_like_correction.hpp"
#include "underlag/identity/matching.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

constexpr std::uint32_t alone = UINT32_MAX;

// Of each agreement: a number for its university, or `alone` when no other agreement is with it.
std::vector<std::uint32_t> universities_of(const std::vector<Agreement>& agreements) {
    const std::vector<std::uint32_t> numbers = university_numbers(agreements);
    std::vector<std::uint32_t> universities = numbers;
    for (std::uint32_t& university : universities)
        if (std::ranges::count(numbers, university) == 1)
            university = alone;
    return universities;
}

// Also a term and the next: the border between two agreements mostly lies between two terms.
bool have_touching_terms(const Placement& a, const Placement& b) {
    return term_of(a.first) <= next(term_of(b.last)) && term_of(b.first) <= next(term_of(a.last));
}

// Both say who it is, in one manner, and say different students.
bool are_surely_two(const Placement& row, const Placement& known) {
    const bool can_be_told = (!row.student_ref.empty() && !known.student_ref.empty()) ||
                             (!row.student.empty() && !known.student.empty());
    return can_be_told && likeness(row, known) == Likeness::other;
}

// The placements that no row is about, of universities with several agreements.
class OtherAgreements {
   public:
    OtherAgreements(const Matching& matching, std::vector<std::uint32_t> universities)
        : matching_(&matching),
          universities_(std::move(universities)),
          by_id_({}),
          by_student_({}) {
        std::vector<RowIndex::Entry> ids;
        std::vector<RowIndex::Entry> students;
        for (std::uint32_t known = 0; known < matching.first_row(); ++known)
            if (may_have_moved(known))
                add(known, ids, students);
        by_id_ = RowIndex(ids);
        by_student_ = RowIndex(students);
    }

    [[nodiscard]] bool may_hold(std::uint32_t row) const { return university_of(row) != alone; }

    // Of one id, unless it is another student's: row numbers used as ids begin anew.
    [[nodiscard]] std::optional<std::uint32_t> of_same_id(std::uint32_t row) {
        if (of(row).id.empty())
            return std::nullopt;
        return find(by_id_, row, hash_of_reference(university_of(row), of(row).id),
                    [&](std::uint32_t known) {
                        const bool is_its_id =
                            are_one_reference(of(known).id, of(row).id) ||
                            is_own_id(of(row).id, matching_->input.ledger_rows[known]);
                        return is_its_id && !are_surely_two(of(row), of(known));
                    });
    }

    // Of one student: at the same unit in the same or the next term, or anywhere in the same term.
    [[nodiscard]] std::optional<std::uint32_t> of_same_student(std::uint32_t row) {
        const auto fits = [&](std::uint32_t known) {
            return are_same_student(of(row), of(known)) &&
                   (have_common_term(of(row), of(known)) ||
                    (matching_->is_at_same_unit(row, known) &&
                     have_touching_terms(of(row), of(known))));
        };
        std::optional<std::uint32_t> found;
        if (!of(row).student_ref.empty())
            found = find(by_student_, row, hash_of_ref(row), fits);
        if (!found && !of(row).student.empty())
            found = find(by_student_, row, hash_of_name(row), fits);
        return found;
    }

   private:
    [[nodiscard]] const Placement& of(std::uint32_t row) const { return matching_->of(row); }
    [[nodiscard]] std::uint32_t university_of(std::uint32_t row) const {
        return universities_[matching_->assignment(row).agreement];
    }
    [[nodiscard]] std::uint32_t hash_of_ref(std::uint32_t row) const {
        return hash_of_reference(std::uint64_t{university_of(row)} << 1U, of(row).student_ref);
    }
    [[nodiscard]] std::uint32_t hash_of_name(std::uint32_t row) const {
        return hash_of(std::uint64_t{university_of(row)} << 1U | 1U, fold_person(of(row).student));
    }

    [[nodiscard]] bool may_have_moved(std::uint32_t known) const {
        return matching_->may_have_moved(known) && matching_->assignment(known).has_agreement &&
               university_of(known) != alone;
    }

    void add(std::uint32_t known, std::vector<RowIndex::Entry>& ids,
             std::vector<RowIndex::Entry>& students) const {
        const LedgerRow& ledger_row = matching_->input.ledger_rows[known];
        ids.push_back({hash_of_reference(university_of(known), of(known).id), known});
        if (ledger_row.has_list_id && ledger_row.own_check != 0)
            ids.push_back({hash_of_reference(university_of(known), own_id(ledger_row)), known});
        if (!of(known).student_ref.empty())
            students.push_back({hash_of_ref(known), known});
        if (!of(known).student.empty())
            students.push_back({hash_of_name(known), known});
    }

    // Under another agreement, and not what P105 tells of.
    [[nodiscard]] bool is_apart(std::uint32_t row, std::uint32_t known) const {
        return matching_->assignment(known).agreement != matching_->assignment(row).agreement &&
               !(have_common_day(of(row), of(known)) && are_same_student(of(row), of(known)));
    }

    template <class IsWanted>
    std::optional<std::uint32_t> find(RowIndex& index, std::uint32_t row, std::uint32_t hash,
                                      const IsWanted& is_wanted) {
        std::optional<std::uint32_t> found;
        std::size_t looked_at = 0;
        const auto never_gone = [](std::uint32_t) { return false; };
        index.find(hash, never_gone, [&](std::uint32_t known) {
            if (university_of(known) == university_of(row) && is_apart(row, known) &&
                is_wanted(known))
                found = known;
            return found || ++looked_at == most_looked_at;
        });
        return found;
    }

    const Matching* matching_;
    std::vector<std::uint32_t> universities_;  // by agreement
    RowIndex by_id_;
    RowIndex by_student_;
};

// An error when days would be paid twice, as far as that can be seen; one student's days in common
// are P105 in any case.
void report(Matching& matching, std::uint32_t row, std::uint32_t known) {
    const Placement& before = matching.of(known);
    const bool has_common_day = have_common_day(matching.of(row), before);
    const Assignment& assignment = matching.assignment(known);
    matching.found.add(has_common_day ? moved_between_agreements_in_part : moved_between_agreements,
                       matching.cell(row, Field::placement_id),
                       {{"id", std::string{before.id}},
                        {"start", before.first},
                        {"end", before.last},
                        {"activity", std::string{matching.input.list.activities[before.activity]}},
                        {"agreement", matching.input.agreements[assignment.agreement].id}});
    if (has_common_day)
        matching.refuse(row, known);
}

}  // namespace

void find_moved_between_agreements(Matching& matching, const std::vector<std::uint32_t>& rows) {
    std::vector<std::uint32_t> universities = universities_of(matching.input.agreements);
    if (rows.empty() || std::ranges::count(universities, alone) == std::ssize(universities))
        return;
    OtherAgreements others(matching, std::move(universities));
    for (const std::uint32_t row : rows) {
        if (matching.match(row).fate != RowMatch::Fate::added || !matching.of(row).period() ||
            matching.of(row).is_cancelled || !others.may_hold(row))
            continue;
        auto known = others.of_same_id(row);
        if (!known)
            known = others.of_same_student(row);
        if (known)
            report(matching, row, *known);
    }
}

}  // namespace underlag
