#include "underlag/rules/doubtful_cells.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/placement/cell_kinds.hpp"
#include "underlag/rules/check.hpp"
#include "underlag/rules/programmes.hpp"
#include "underlag/rules/units_and_universities.hpp"
#include "underlag/text/names_in_text.hpp"

namespace underlag {
namespace {

// C017 is among them only when the name stands there: it is about whether the student is protected
// at all.
constexpr std::array codes_of_unknown_text{
    double_encoded_text.code,    not_a_date.code,         ambiguous_date.code,
    not_a_number.code,           formula_like_text.code,  unknown_status.code,
    unknown_activity.code,       unknown_university.code, programme_not_in_agreement.code,
    programme_decides_rate.code, programme_unknown.code};

// Those that hold the text of the cell that the finding is about.
constexpr std::array<std::string_view, 2> arguments_with_text{"value", "reads"};

// Whether a cell begins within masked bytes.
bool is_masked(const Sources& sources, const Location& place) {
    if (place.source == SourceId::none || place.length == 0)
        return false;
    const auto& masked = sources[place.source].masked;
    const auto after = std::ranges::upper_bound(masked, place.offset, {}, &MaskedBytes::offset);
    return after != masked.begin() &&
           place.offset < std::prev(after)->offset + std::prev(after)->length;
}

bool is_about_unknown_text(const Diagnostic& finding) {
    return finding.place.column != 0 && finding.place.length != 0 &&
           std::ranges::find(codes_of_unknown_text, finding.kind->code) !=
               codes_of_unknown_text.end();
}

// A cell for yes or no that has the student's own name in it, or a part of it.
bool says_the_name(const Sources& sources, const Placement& row, const Location& place) {
    std::vector<std::string> words = words_to_say(row.student);
    std::ranges::sort(words);
    std::string storage;
    return !names_within(value_at(sources, place, storage), words).empty();
}

bool may_hold_a_name(const Sources& sources, const PlacementList& list, const Diagnostic& finding) {
    const bool is_about_protection = finding.kind == &not_yes_or_no && finding.place.length != 0;
    if (!is_about_protection && !is_about_unknown_text(finding))
        return false;
    const auto row = placement_at(list, finding.place);
    return row && list.placements[*row].is_protected &&
           (!is_about_protection || says_the_name(sources, list.placements[*row], finding.place));
}

// Of any list: findings tell of one what stands in another.
std::vector<std::string> secret_names(const Sources& sources, const PlacementList& list) {
    for (const ListShape& shape : list.lists)
        if (!sources[shape.source].secret_names.empty())
            return sources[shape.source].secret_names;
    return {};
}

void take_names_out(const std::vector<std::string>& ways, Diagnostic& finding) {
    for (Argument& argument : finding.arguments) {
        argument.swedish = without_names(argument.swedish, ways);
        argument.english = without_names(argument.english, ways);
    }
}

}  // namespace

void mask_doubtful_cells(Sources& sources, const PlacementList& list, Diagnostics& found) {
    for (const Diagnostic& finding : found.all()) {
        if (may_hold_a_name(sources, list, finding))
            sources[finding.place.source].masked.push_back(
                {finding.place.offset, finding.place.length});
    }
    for (const ListShape& shape : list.lists)
        std::ranges::sort(sources[shape.source].masked, {}, &MaskedBytes::offset);
    found.change_each([&](Diagnostic& finding) {
        if (is_masked(sources, finding.place))
            for (Argument& argument : finding.arguments)
                if (std::ranges::find(arguments_with_text, argument.name) !=
                    arguments_with_text.end())
                    argument.swedish = argument.english = not_shown;
    });
    if (const auto ways = secret_names(sources, list); !ways.empty())
        found.change_each([&](Diagnostic& finding) { take_names_out(ways, finding); });
}

}  // namespace underlag
