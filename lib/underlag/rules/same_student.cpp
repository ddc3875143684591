#include "underlag/rules/same_student.hpp"

#include <algorithm>
#include <map>
#include <queue>

#include "underlag/rules/duplicates.hpp"
#include "underlag/rules/overlapping_placements.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/text/text_hash.hpp"

namespace underlag {

namespace {

// Also a row that has other errors: it is enough to know who, and when.
bool takes_part(const CheckInput& input, std::size_t row) {
    const Placement& placement = input.list.placements[row];
    const bool tells_who =
        !(placement.is_protected ? placement.student_ref : placement.student).empty();
    return tells_who && !placement.is_refused && placement.has_first && placement.has_last &&
           input.is_to_be_paid(row);
}

// Most rows of a student write the name alike: then nothing has to be folded.
bool have_one_key(const Placement& a, const Placement& b) {
    if (!a.is_protected && !b.is_protected && a.student == b.student)
        return true;
    return student_key(a) == student_key(b);
}

}  // namespace

std::string student_key(const Placement& placement) {
    // The separator keeps a reference from being taken for a name.
    return placement.is_protected ? '\x1F' + reference_key(placement.student_ref)
                                  : fold_person(placement.student);
}

bool is_same_student(const Placement& a, const Placement& b) {
    return a.student_ref.empty() || b.student_ref.empty() ||
           are_one_reference(a.student_ref, b.student_ref);
}

void hash_students(const CheckInput& input, IndexRange rows, HashedRows& hashes) {
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        const Placement& placement = input.list.placements[row];
        hashes[row] = {};
        if (!takes_part(input, row))
            continue;
        const std::uint64_t hash = placement.is_protected ? reference_hash(placement.student_ref)
                                                          : person_hash(placement.student);
        hashes[row].hash = hash | 1U;
        hashes[row].row = static_cast<std::uint32_t>(row);
        hashes[row].set_days(placement.first, placement.last);
    }
}

void hash_references(const CheckInput& input, IndexRange rows, HashedRows& hashes) {
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        const Placement& placement = input.list.placements[row];
        hashes[row] = {};
        if (placement.is_protected || placement.student_ref.empty() || !takes_part(input, row))
            continue;
        hashes[row].hash = reference_hash(placement.student_ref) | 1U;
        hashes[row].row = static_cast<std::uint32_t>(row);
        hashes[row].set_days(placement.first, placement.last);
    }
}

bool visit_students(const PlacementList& list, std::span<const std::uint32_t> rows,
                    const std::function<void(std::span<const std::uint32_t>)>& visit) {
    const Placement& first = list.placements[rows.front()];
    const bool are_one = std::ranges::all_of(rows.subspan(1), [&](std::uint32_t row) {
        return have_one_key(first, list.placements[row]);
    });
    if (are_one) {
        visit(rows);
        return true;
    }
    std::map<std::string, std::vector<std::uint32_t>> by_key;
    for (const std::uint32_t row : rows)
        by_key[student_key(list.placements[row])].push_back(row);
    for (const auto& [key, of_key] : by_key)
        if (of_key.size() > 1)
            visit(of_key);
    return by_key.size() == 1;
}

namespace {

struct Waiting {
    Date last;
    int days;
    bool operator<(const Waiting& other) const {
        return other.last < last;
    }  // the first to end on top
};

}  // namespace

bool fit_the_weekdays_together(std::vector<DaysWanted> placements) {
    std::ranges::sort(placements, {},
                      [](const DaysWanted& wanted) { return wanted.period.first(); });
    std::priority_queue<Waiting> waiting;
    Date day = placements.empty() ? Date{} : placements.front().period.first();
    std::size_t next = 0;
    while (next < placements.size() || !waiting.empty()) {
        if (waiting.empty())
            day = std::max(day, placements[next].period.first());
        for (; next < placements.size() && placements[next].period.first() <= day; ++next)
            waiting.push({placements[next].period.last(), placements[next].days});
        Waiting first = waiting.top();
        waiting.pop();
        // It may use the days up to its own end, or until another placement joins.
        Date until = first.last;
        if (next < placements.size())
            until = std::min(until, placements[next].period.first().plus_days(-1));
        const auto free = Period::between(day, until);
        const int used = free ? std::min(first.days, weekdays(*free)) : 0;
        first.days -= used;
        if (first.days == 0) {
            for (int left = used; left > 0; day = day.plus_days(1))
                left -= day.is_weekend() ? 0 : 1;
            continue;
        }
        if (until >= first.last)
            return false;
        day = std::max(day, until.plus_days(1));
        waiting.push(first);
    }
    return true;
}

namespace {

// More rows of one student than these are rare, and looked at in any case.
constexpr std::size_t most_compared = 16;

// Rows that are neither repeated nor overlap: the most by far. That they are of one student then
// makes no difference, and neither rows nor names need to be looked up.
bool have_days_apart(std::span<const HashedRow> rows) {
    if (rows.size() > most_compared)
        return false;
    for (std::size_t a = 0; a < rows.size(); ++a)
        for (std::size_t b = a + 1; b < rows.size(); ++b)
            if (may_share_days(rows[a], rows[b]))
                return false;
    return true;
}

std::vector<std::uint32_t> row_numbers(std::span<const HashedRow> rows) {
    std::vector<std::uint32_t> numbers;
    for (const HashedRow& row : rows)
        numbers.push_back(row.row);
    return numbers;
}

}  // namespace

std::vector<bool> check_students_twice(const CheckInput& input, const HashedRows& hashes,
                                       HashedRows& room, Diagnostics& found) {
    const FoldedTexts texts(input.list);
    constexpr std::size_t parts = hash_parts;
    std::vector<Diagnostics> found_by_part(parts);
    std::vector<std::vector<std::uint32_t>> repeated_by_part(parts);
    const auto visit = [&](std::size_t part, std::span<const std::uint32_t> rows_of_student) {
        if (rows_of_student.back() < input.ledger_row_count)
            return;  // accepted earlier
        std::vector<std::uint32_t> rows(rows_of_student.begin(), rows_of_student.end());
        const auto repeated = check_duplicate_row(input, texts, rows, found_by_part[part]);
        repeated_by_part[part].insert(repeated_by_part[part].end(), repeated.begin(),
                                      repeated.end());
        check_overlapping_placements(input, std::move(rows), found_by_part[part]);
    };
    visit_equal_hashes(
        hashes, room, input.threads, [&](std::size_t part, std::span<const HashedRow> rows) {
            if (have_days_apart(rows))
                return;
            std::vector<std::uint32_t> numbers = row_numbers(rows);
            const bool are_one =
                visit_students(input.list, numbers, [&](auto of_one) { visit(part, of_one); });
            if (!are_one)
                check_overlapping_placements(input, std::move(numbers), found_by_part[part],
                                             PairsOf::turned_names);
        });
    std::vector<bool> is_repeated(input.list.placements.size(), false);
    for (std::size_t part = 0; part < parts; ++part) {
        found.append(std::move(found_by_part[part]));
        for (const std::uint32_t row : repeated_by_part[part])
            is_repeated[row] = true;
    }
    return is_repeated;
}

void check_references_twice(const CheckInput& input, const HashedRows& hashes, HashedRows& room,
                            const std::vector<bool>& is_repeated, Diagnostics& found) {
    const auto have_one_name = [&](std::span<const HashedRow> rows) {
        const std::string_view name = input.list.placements[rows.front().row].student;
        return std::ranges::all_of(rows, [&](const HashedRow& row) {
            return input.list.placements[row.row].student == name;
        });
    };
    std::vector<Diagnostics> found_by_part(hash_parts);
    visit_equal_hashes(
        hashes, room, input.threads, [&](std::size_t part, std::span<const HashedRow> rows) {
            if (have_days_apart(rows) || have_one_name(rows))
                return;
            std::vector<std::uint32_t> numbers = row_numbers(rows);
            std::erase_if(numbers, [&](std::uint32_t row) { return is_repeated[row]; });
            check_overlapping_placements(input, std::move(numbers), found_by_part[part],
                                         PairsOf::one_reference_two_names);
        });
    for (Diagnostics& of_part : found_by_part)
        found.append(std::move(of_part));
}

}  // namespace underlag
