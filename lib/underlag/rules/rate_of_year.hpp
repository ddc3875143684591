// A206, A207: the week rate of a year that a list needs is not known, or is only proposed (§ 4.6).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_set>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/parallel/in_parallel.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind no_rate_for_year{
    .code = "A206",
    .name = "no-rate-for-year",
    .severity = Severity::warning,
    .swedish = {"avtalet {agreement} har ingen veckoersättning för {year}: {lacking}",
                "lägg till {missing} under [compensation.index] med riksdagens beslut, eller bara "
                "{year} under {published} med beloppet ur lärosätets brev"},
    .english = {"the agreement {agreement} has no week rate for {year}: {lacking}",
                "add {missing} to [compensation.index] as the Riksdag decided, or just {year} to "
                "{published} with the amount of the university's letter"}};

inline constexpr Kind preliminary_rate{
    .code = "A207",
    .name = "preliminary-rate",
    .severity = Severity::warning,
    .swedish = {"veckoersättningen för {year} i avtalet {agreement}, {rate}, bygger på en "
                "preliminär omräkning",
                "sätt in det beslutade talet i [compensation.index] när det är känt"},
    .english = {"the week rate of {year} in the agreement {agreement}, {rate}, rests on a "
                "preliminary index",
                "put the decided figure into [compensation.index] when it is known"}};

// Each said once, at the first row that needs the year. A206 is an error when `generate` needs it.
class RatesNeeded {
   public:
    explicit RatesNeeded(const CheckInput& input);  // which outlives this

    // `rows`: of the lists.
    void look_at(IndexRange rows);
    // What another has seen of other rows.
    void add(const RatesNeeded& other);
    void report(Diagnostics& found) const;

   private:
    // The rows that need the rate of a year: the first of all, and the first that is now invoiced.
    struct Need {
        const Placement* first_row = nullptr;
        const Placement* invoiced_row = nullptr;
    };

    void look_at(const Placement& placement, const Assignment& assignment, Period period);

    const CheckInput* input_;
    // Rates and terms of which earlier rows have shown all that there is to know, and the one that
    // the row before was paid by.
    std::unordered_set<std::uint64_t> known_;
    std::optional<std::uint64_t> last_known_;
    std::map<std::tuple<std::uint32_t, std::uint32_t, int>, Need> needs_;
};

}  // namespace underlag
