// Which agreement and unit each placement belongs to.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "underlag/agreement/agreement.hpp"
#include "underlag/files/large_pages.hpp"
#include "underlag/placement/placement_list.hpp"
#include "underlag/placement/programme_rates.hpp"

namespace underlag {

struct Assignment {
    enum class Outcome : std::uint8_t {
        assigned,
        university_missing,  // empty, and several universities are loaded (C013)
        university_unknown,  // A202
        activity_unknown,    // A201
        outside_agreement,   // A204: no agreement with the university holds the first day, or not
                             // all days
        not_assignable,      // the cells needed for it are themselves in error
    };
    Outcome outcome = Outcome::not_assignable;
    // Whether `agreement`, an index, is known: with every outcome but those of the university.
    bool has_agreement = false;
    // Programmes have rates of their own, and which this one has cannot be told (A213).
    bool rate_undecided = false;
    std::uint32_t agreement = 0;
    // An index in the agreement's activities; known when assigned or outside the agreement.
    std::uint32_t activity = 0;
    // 0: the agreement's own rates; n: those of its programme n - 1.
    RatesIndex rates = 0;
};

using Assignments = LargeVector<Assignment>;

// One for each placement, in their order. Without agreements every outcome is not_assignable.
[[nodiscard]] Assignments assign(const PlacementList& list,
                                 const std::vector<Agreement>& agreements, unsigned threads = 1);

// The rates that an assignment is paid by. Precondition: assigned and not undecided.
[[nodiscard]] const RateTable& rates_of(const Assignment& assignment,
                                        const std::vector<Agreement>& agreements);

}  // namespace underlag
