// The week rate of a year, with every step that led to it (§ 4.6; contract, section 5.3), and the
// cost of a year that parties share, which is raised in the same way (avtal § 6).
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "underlag/agreement/compensation_terms.hpp"
#include "underlag/values/money.hpp"

namespace underlag {

// One year's raise: the year before times (100 + percent) / 100.
struct IndexStep {
    int year = 0;
    Decimal percent = {};
    std::string_view source = {};  // the agreement's own text
    bool preliminary = false;
    std::string exact = {};  // before rounding, every decimal: "1577.160256"
    Money rounded = {};
    friend bool operator==(const IndexStep&, const IndexStep&) = default;
};

struct WeekRate {
    int year = 0;
    Money amount = {};
    // Where the chain starts: the base rate or a published one.
    bool from_published = false;
    int from_year = 0;
    Money from_amount = {};
    std::string_view from_source = {};  // of a published rate; empty for the base
    std::vector<IndexStep> steps = {};  // empty when the rate of `from_year` is used as it stands
    friend bool operator==(const WeekRate&, const WeekRate&) = default;
    [[nodiscard]] bool is_preliminary() const;
};

// The first year without an index (or before every known rate), for which A206 is raised.
struct NoRate {
    int missing_year = 0;
};

// The published rate of that very year; otherwise the latest published or base rate before it,
// raised by every year's index in turn and rounded after each year, the next year starting from the
// rounded or the exact rate as the terms' chain says.
[[nodiscard]] tl::expected<WeekRate, NoRate> week_rate(const RateTable& rates,
                                                       const CompensationTerms& terms, int year);

// The cost of a year that parties share, raised by an index as a week rate is (avtal § 6).

// As week_rate(), of amounts that can be a thousand times higher. An amount beyond all costs counts
// as missing an index.
[[nodiscard]] tl::expected<WeekRate, NoRate> year_cost(const RateTable& rates,
                                                       const CompensationTerms& terms, int year);

}  // namespace underlag
