#include <algorithm>
#include <array>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/operations/reconcile.hpp"

namespace underlag {
namespace {

constexpr std::size_t most_rows_told = 5;
constexpr Wording more_rows{" och {} till", " and {} more"};

// The placements of a student, ours first.
std::vector<const Placement*> placements_of(const ReconcilePlan& plan,
                                            const ReconciledStudent& student) {
    std::vector<const Placement*> placements;
    for (const std::size_t row : student.pair.ours)
        placements.push_back(plan.our_students[row].placement);
    for (const std::size_t row : student.pair.theirs)
        placements.push_back(plan.their_students[row].placement);
    return placements;
}

std::string days_text(int days, Language language) {
    const bool is_one = days == 1;
    return std::to_string(days) + (language == Language::swedish ? (is_one ? " dag" : " dagar")
                                                                 : (is_one ? " day" : " days"));
}

std::string joined(const std::vector<std::string_view>& words, std::string_view last_joiner) {
    std::string text;
    for (std::size_t index = 0; index < words.size(); ++index)
        text.append(index == 0                  ? ""
                    : index + 1 == words.size() ? last_joiner
                                                : std::string_view{", "})
            .append(words[index]);
    return text;
}

}  // namespace

std::string told_reference(const ReconcilePlan& plan, const ReconciledStudent& student) {
    for (const Placement* placement : placements_of(plan, student))
        if (!placement->student_ref.empty())
            return std::string{placement->student_ref};
    return {};
}

std::string told_student(const ReconcilePlan& plan, const ReconciledStudent& student) {
    const std::vector<const Placement*> placements = placements_of(plan, student);
    const bool is_hidden = std::ranges::any_of(placements, [](const Placement* placement) {
        return placement->is_protected || placement->is_name_hidden;
    });
    if (!is_hidden)
        for (const Placement* placement : placements)
            if (!placement->student.empty())
                return std::string{placement->student};
    const std::string reference = told_reference(plan, student);
    return reference.empty() ? std::string{not_shown} : reference;
}

std::string guessed_name(const ReconcilePlan& plan, const ReconciledStudent& student) {
    if (student.pair.match != StudentMatch::near)
        return {};
    return std::string{plan.their_students[student.pair.theirs.front()].placement->told_student()};
}

bool is_question(const ReconciledStudent& student, const ComparedGroup& group) {
    return !group.is_alike() || student.pair.match == StudentMatch::near;
}

bool is_stated_again(const ReconcilePlan& plan, const ReconciledStudent& student,
                     const ComparedGroup& group) {
    const auto says_the_same = [&](std::size_t a, std::size_t b) {
        const ComparedRow &one = plan.their_rows[a], &other = plan.their_rows[b];
        return one.unit == other.unit && one.days == other.days && !one.days.empty() &&
               one.paid == other.paid && one.amount == other.amount;
    };
    return group.ours.empty() && std::ranges::all_of(group.theirs, [&](std::size_t row) {
               return std::ranges::any_of(student.pair.theirs, [&](std::size_t other) {
                   return other < row && says_the_same(row, other);
               });
           });
}

std::string what_differs(const Differences& differences, Language language) {
    constexpr std::array<Wording, 4> names{{{"verksamheten", "the unit"},
                                            {"datumen", "the dates"},
                                            {"antalet dagar", "the number of days"},
                                            {"beloppet", "the amount"}}};
    const std::array<bool, 4> differ{differences.unit, differences.dates, differences.days,
                                     differences.amount};
    std::vector<std::string_view> named;
    for (std::size_t index = 0; index < names.size(); ++index)
        if (differ[index])
            named.push_back(names[index].in(language));
    return joined(named, language == Language::swedish ? " och " : " and ");
}

std::string unit_name(const ReconcilePlan& plan, const ComparedRow& row) {
    if (row.unit)
        return plan.units[*row.unit].name;
    const Placement& placement = plan.checked.list.placements[row.row];
    return std::string{placement.shown(plan.checked.list.activities[placement.activity])};
}

std::string period_text(const ReconcilePlan& plan, const ComparedRow& row) {
    const auto period = plan.checked.list.placements[row.row].period();
    return period ? to_text(period->first()) + "–" + to_text(period->last()) : std::string{};
}

std::string described(const ReconcilePlan& plan, const std::vector<ComparedRow>& side,
                      const std::vector<std::size_t>& rows, Language language) {
    std::string text;
    for (std::size_t index = 0; index < std::min(rows.size(), most_rows_told); ++index) {
        const ComparedRow& row = side[rows[index]];
        text += index == 0 ? "" : "; ";
        for (const std::string& part : {unit_name(plan, row), period_text(plan, row)})
            text += part.empty() ? part : part + ", ";
        text += days_text(row.paid, language) + ", " + to_text(row.amount) + " kr";
    }
    if (rows.size() > most_rows_told)
        text += more_rows.filled(language, rows.size() - most_rows_told);
    return text;
}

}  // namespace underlag
