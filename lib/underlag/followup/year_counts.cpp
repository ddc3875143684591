#include "underlag/followup/year_counts.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "underlag/followup/counted_parts.hpp"
#include "underlag/followup/frame_use.hpp"
#include "underlag/text/swedish_order.hpp"

namespace underlag {

namespace {

// Parts come by placement, so that one with several parts is seen to be the one before.
class Counter {
   public:
    void add(const CountedPart& part, StudentNumber student) {
        if (students_.empty() || part.row != last_row_)
            students_.push_back(student);
        last_row_ = part.row;
        days_ += part.days;
        amount_ += part.amount;
    }
    void put_into(OverviewRow& row) {
        row.placements = students_.size();
        row.students = count_different(std::move(students_));
        row.days = days_;
        row.amount = amount_;
    }

   private:
    std::vector<StudentNumber> students_;  // one a placement
    std::uint32_t last_row_ = 0;
    long long days_ = 0;
    Money amount_ = {};
};

// Agreements with one university are one.
std::vector<std::uint32_t> university_of_agreements(const std::vector<Agreement>& agreements) {
    std::vector<std::uint32_t> first;
    for (const Agreement& agreement : agreements) {
        const auto same = std::ranges::find(
            agreements, agreement.university.name,
            [](const Agreement& other) -> const std::string& { return other.university.name; });
        first.push_back(static_cast<std::uint32_t>(same - agreements.begin()));
    }
    return first;
}

// `last`: what decides among rows of one university and programme.
template <class Row, class Last>
void sort(std::vector<Row>& rows, Last last) {
    const SwedishOrder order;
    std::map<std::string, std::string> keys;
    for (const Row& row : rows)
        for (const std::string& text : {row.university, row.programme})
            if (!keys.contains(text))
                keys[text] = order.sort_key(text);
    std::ranges::sort(rows, {}, [&](const Row& row) {
        return std::tuple{std::string_view{keys[row.university]},
                          std::string_view{keys[row.programme]}, last(row)};
    });
}

}  // namespace

Overview overview_of(int year, const PlacementList& list, const std::vector<Agreement>& agreements,
                     std::span<const CountedPart> parts, StudentNumbers& students) {
    using Group = std::tuple<std::uint32_t, std::uint32_t, std::optional<Term>>;
    const FollowedProgrammes programmes(list, agreements);
    const std::vector<std::uint32_t> universities = university_of_agreements(agreements);
    std::map<Group, Counter> groups;
    Counter sum;
    for (const CountedPart& part : parts) {
        if (part.term.year != year)
            continue;
        const Placement& placement = list.placements[part.row];
        const StudentNumber student = students.of(part.row);
        const std::uint32_t university = universities[part.agreement];
        const std::uint32_t programme = programmes.of(placement);
        groups[{university, programme, part.term}].add(part, student);
        groups[{university, programme, std::nullopt}].add(part, student);
        sum.add(part, student);
    }
    Overview overview{.year = year};
    for (auto& [group, counter] : groups) {
        const auto& [university, programme, term] = group;
        OverviewRow row{.university = agreements[university].university.name,
                        .agreement = agreements[university].id,
                        .programme = programmes.name(programme),
                        .term = term};
        counter.put_into(row);
        (term ? overview.terms : overview.whole).push_back(std::move(row));
    }
    sum.put_into(overview.sum);
    const auto by_term = [](const OverviewRow& row) { return row.term; };
    sort(overview.terms, by_term);
    sort(overview.whole, by_term);
    return overview;
}

std::vector<RowOfTwoYears> rows_of_two_years(const Overview& now, const Overview& before) {
    std::vector<RowOfTwoYears> rows;
    const auto add = [&](const std::vector<OverviewRow>& from, OverviewRow RowOfTwoYears::*side) {
        for (const OverviewRow& row : from) {
            const std::optional<Season> season =
                row.term ? std::optional(row.term->season) : std::nullopt;
            auto same = std::ranges::find_if(rows, [&](const RowOfTwoYears& other) {
                return other.university == row.university && other.programme == row.programme &&
                       other.season == season;
            });
            if (same == rows.end())
                same = rows.insert(rows.end(), {row.university, row.programme, season, {}, {}});
            (*same).*side = row;
        }
    };
    for (const std::vector<OverviewRow> Overview::*part : {&Overview::terms, &Overview::whole}) {
        add(now.*part, &RowOfTwoYears::now);
        add(before.*part, &RowOfTwoYears::before);
    }
    sort(rows, [](const RowOfTwoYears& row) {
        return row.season ? (*row.season == Season::spring ? 0 : 1) : 2;
    });
    return rows;
}

namespace {

struct Counted {
    std::vector<StudentNumber> students;  // one a placement
    std::uint32_t last_row = 0;
    long long days = 0;
    Money amount = {};
};

}  // namespace

std::vector<UnitCounts> unit_counts(int year, const std::vector<Agreement>& agreements,
                                    const Assignments& assignments,
                                    std::span<const CountedPart> parts, StudentNumbers& students) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, Counted> units;
    for (const CountedPart& part : parts) {
        if (part.term.year != year)
            continue;
        Counted& unit = units[{part.agreement, assignments[part.row].activity}];
        if (unit.students.empty() || unit.last_row != part.row)
            unit.students.push_back(students.of(part.row));
        unit.last_row = part.row;
        unit.days += part.days;
        unit.amount += part.amount;
    }
    std::vector<UnitCounts> counts;
    for (auto& [key, unit] : units) {
        const Agreement& agreement = agreements[key.first];
        const Activity& activity = agreement.activities[key.second];
        const std::size_t placements = unit.students.size();
        counts.push_back({.agreement = agreement.id,
                          .activity = activity.id,
                          .activity_name = activity.name,
                          .students = count_different(std::move(unit.students)),
                          .placements = placements,
                          .days = unit.days,
                          .amount = unit.amount});
    }
    return counts;
}

std::vector<GrantRow> state_grant(int year, const std::vector<Agreement>& agreements,
                                  std::span<const CountedPart> parts) {
    std::map<std::pair<std::string_view, Term>, GrantRow> rows;
    for (const CountedPart& part : parts) {
        if (part.term.year != year)
            continue;
        const std::string& provider = agreements[part.agreement].provider.name;
        GrantRow& row = rows[{provider, part.term}];
        row.provider = provider;
        row.term = part.term;
        row.days += part.days;
        ++row.placements;
    }
    std::vector<GrantRow> sorted;
    for (auto& [key, row] : rows)
        sorted.push_back(std::move(row));
    return sorted;
}

}  // namespace underlag
