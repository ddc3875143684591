#include "underlag/followup/student_pairs.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "underlag/text/folding.hpp"
#include "underlag/text/nearest.hpp"

namespace underlag {
namespace {

// Lists that have so little in common are of other terms or universities: guesses would take
// minutes and help nobody.
constexpr std::size_t most_guesses = 50'000'000;

// The rows of one student on one side.
struct Student {
    std::vector<std::size_t> rows = {};
    std::string reference = {};  // a key; empty: none
    std::string name = {};       // in any order; empty: none
    std::set<std::uint32_t> units = {};
    bool has_row_without_unit = false;
    bool is_paired = false;
};

struct Side {
    std::span<const StudentRow> rows;
    std::vector<Student> students = {};  // in the order of their first rows
};

void add_row(Side& side, std::size_t row, Student& student) {
    const StudentRow& added = side.rows[row];
    student.rows.push_back(row);
    if (student.reference.empty())
        student.reference = reference_key(added.placement->student_ref);
    if (student.name.empty())
        student.name = name_in_any_order(added.placement->student);
    if (added.unit)
        student.units.insert(*added.unit);
    else
        student.has_row_without_unit = true;
}

// Rows of one reference are one student; those of a name without reference too, and where one
// student alone has that name with a reference, they are hers.
Side side_of(std::span<const StudentRow> rows) {
    Side side{rows};
    std::map<std::string, std::size_t> by_reference;
    std::map<std::string, std::set<std::size_t>> referenced_by_name;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::string key = reference_key(rows[row].placement->student_ref);
        if (key.empty())
            continue;
        const auto [entry, is_new] = by_reference.try_emplace(key, side.students.size());
        if (is_new)
            side.students.emplace_back();
        add_row(side, row, side.students[entry->second]);
        referenced_by_name[name_in_any_order(rows[row].placement->student)].insert(entry->second);
    }
    std::map<std::string, std::size_t> by_name;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (!reference_key(rows[row].placement->student_ref).empty())
            continue;
        const std::string name = name_in_any_order(rows[row].placement->student);
        const auto referenced = referenced_by_name.find(name);
        if (!name.empty() && referenced != referenced_by_name.end() &&
            referenced->second.size() == 1) {
            add_row(side, row, side.students[*referenced->second.begin()]);
            continue;
        }
        auto entry = by_name.find(name);
        if (name.empty() || entry == by_name.end()) {
            entry = by_name.insert_or_assign(name, side.students.size()).first;
            side.students.emplace_back();
        }
        add_row(side, row, side.students[entry->second]);
    }
    for (Student& student : side.students)
        std::ranges::sort(student.rows);
    std::ranges::sort(side.students, {}, [](const Student& student) { return student.rows[0]; });
    return side;
}

bool may_be_at_one_unit(const Student& a, const Student& b) {
    return a.has_row_without_unit || b.has_row_without_unit ||
           std::ranges::any_of(a.units, [&](std::uint32_t unit) { return b.units.contains(unit); });
}

// A row without dates may be of any day.
bool may_share_a_day(const Placement& a, const Placement& b) {
    const auto first = a.period(), second = b.period();
    return !first || !second || common_part(*first, *second).has_value();
}

class Pairing {
   public:
    Pairing(std::span<const StudentRow> ours, std::span<const StudentRow> theirs)
        : ours_(side_of(ours)), theirs_(side_of(theirs)) {}

    std::vector<StudentPair> pairs() {
        pair_by_reference();
        pair_by_name();
        pair_near_names();
        std::ranges::sort(pairs_, {}, [](const StudentPair& pair) { return pair.ours.front(); });
        for (const Student& student : ours_.students)
            if (!student.is_paired)
                pairs_.push_back({.ours = student.rows});
        for (const Student& student : theirs_.students)
            if (!student.is_paired)
                pairs_.push_back({.theirs = student.rows});
        return std::move(pairs_);
    }

   private:
    void pair(Student& ours, Student& theirs, StudentMatch match) {
        ours.is_paired = theirs.is_paired = true;
        pairs_.push_back({ours.rows, theirs.rows, match});
    }

    void pair_by_reference() {
        std::map<std::string_view, Student*> by_reference;
        for (Student& student : theirs_.students)
            if (!student.reference.empty())
                by_reference[student.reference] = &student;
        for (Student& student : ours_.students)
            if (const auto same = by_reference.find(student.reference);
                same != by_reference.end()) {
                pair(student, *same->second, StudentMatch::reference);
                has_common_references_ = true;
            }
    }

    [[nodiscard]] bool have_other_references(const Student& a, const Student& b) const {
        return has_common_references_ && !a.reference.empty() && !b.reference.empty();
    }

    // At the same unit with days in common: 3; without them: 2; days alone: 1; neither: 0.
    [[nodiscard]] int likeness(const Student& ours, const Student& theirs) const {
        const bool shares_day = std::ranges::any_of(ours.rows, [&](std::size_t row) {
            return std::ranges::any_of(theirs.rows, [&](std::size_t other) {
                return may_share_a_day(*ours_.rows[row].placement, *theirs_.rows[other].placement);
            });
        });
        return (may_be_at_one_unit(ours, theirs) ? 2 : 0) + (shares_day ? 1 : 0);
    }

    struct Candidate {
        int likeness = 0;
        Student* ours = nullptr;
        Student* theirs = nullptr;
    };

    // The most alike first; each student once.
    void pair_best(std::vector<Candidate>& candidates, StudentMatch match) {
        std::ranges::stable_sort(candidates, std::greater{}, &Candidate::likeness);
        for (const Candidate& candidate : candidates)
            if (!candidate.ours->is_paired && !candidate.theirs->is_paired)
                pair(*candidate.ours, *candidate.theirs, match);
    }

    void pair_by_name() {
        std::map<std::string_view, std::vector<Student*>> by_name;
        for (Student& student : theirs_.students)
            if (!student.is_paired && !student.name.empty())
                by_name[student.name].push_back(&student);
        std::vector<Candidate> candidates;
        for (Student& student : ours_.students) {
            const auto same = by_name.find(student.name);
            if (student.is_paired || same == by_name.end())
                continue;
            for (Student* other : same->second)
                if (!have_other_references(student, *other))
                    candidates.push_back({likeness(student, *other), &student, other});
        }
        pair_best(candidates, StudentMatch::name);
    }

    // A guess needs the same unit (as far as it is told) and a day in common.
    void pair_near_names() {
        constexpr int both = 3;
        struct Word {
            Student* student;
            FoldedWord name;
        };
        std::vector<Word> others;
        for (Student& student : theirs_.students)
            if (!student.is_paired && !student.name.empty())
                others.push_back({&student, FoldedWord(student.name)});
        const auto unpaired = static_cast<std::size_t>(
            std::ranges::count(ours_.students, false, &Student::is_paired));
        if (unpaired * others.size() > most_guesses)
            return;
        std::vector<Candidate> candidates;
        for (Student& student : ours_.students) {
            if (student.is_paired || student.name.empty())
                continue;
            const FoldedWord name(student.name);
            for (const Word& other : others)
                if (may_be_at_one_unit(student, *other.student) && are_near(name, other.name) &&
                    likeness(student, *other.student) == both) {
                    const bool is_same_name = student.name == other.student->name;
                    candidates.push_back({is_same_name ? both + 1 : both, &student, other.student});
                }
        }
        pair_best(candidates, StudentMatch::near);
    }

    Side ours_;
    Side theirs_;
    std::vector<StudentPair> pairs_;
    bool has_common_references_ = false;
};

}  // namespace

std::vector<StudentPair> pair_students(std::span<const StudentRow> ours,
                                       std::span<const StudentRow> theirs) {
    return Pairing(ours, theirs).pairs();
}

std::string name_in_any_order(std::string_view name) {
    const std::string folded = fold_person(name);
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        words.push_back(std::string_view{folded}.substr(at, end - at));
        at = end + 1;
    }
    std::ranges::sort(words);
    std::string sorted;
    for (const std::string_view word : words)
        sorted.append(sorted.empty() ? "" : " ").append(word);
    return sorted;
}

}  // namespace underlag
