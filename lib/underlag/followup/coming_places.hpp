// How many of the places of the coming term are used: what the municipality answers by 15 May and
// 15 November (§ 4.2).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "underlag/rules/check_input.hpp"

namespace underlag {

// Of a frame. Where it is of the year alone, the term has what the other term's students leave.
struct TermPlaces {
    std::string activity = {};  // id
    std::string activity_name = {};
    std::string programme = {};
    long long places = 0;
    std::size_t placed = 0;  // different students whose placement begins in the term
    long long free = 0;      // negative: more than the places
};

struct ComingPlaces {
    Term term = {};
    Date answer_by = {};
    std::vector<TermPlaces> units = {};  // frames that say something of the term

    [[nodiscard]] TermPlaces sum() const;  // without names
};

// Of the term after the one that today lies in; a frame counts once however many universities share
// it.
[[nodiscard]] ComingPlaces coming_places(const CheckInput& input, Date today);

}  // namespace underlag
