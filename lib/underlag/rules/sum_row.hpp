// C014: the sum rows of a list, compared with what the rows that they sum come to.
#pragma once

#include <cstddef>
#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind sum_row_skipped{
    .code = "C014",
    .name = "sum-row",
    .severity = Severity::note,
    .swedish = {"summaraden läses inte som en placering och har inte jämförts{reason}", ""},
    .english = {"the sum row is not read as a placement and has not been compared{reason}", ""}};

inline constexpr Kind sum_row_agrees{
    .code = "C014",
    .name = "sum-row",
    .severity = Severity::note,
    .swedish = {"summaraden stämmer med de beräknade raderna: {amount}", ""},
    .english = {"the sum row agrees with the calculated rows: {amount}", ""}};

inline constexpr Kind sum_row_differs{
    .code = "C014",
    .name = "sum-row",
    .severity = Severity::warning,
    .swedish =
        {"summaraden säger {amount}, raderna ovanför blir {calculated}; skillnaden är {difference}",
         "kontrollera om en rad saknas eller om summan är räknad med en annan veckoersättning"},
    .english = {"the sum row says {amount}, the rows above come to {calculated}; the difference is "
                "{difference}",
                "check whether a row is missing or the sum was made with another week rate"}};

// In somebody else's list, whose rows say what they are worth.
inline constexpr Kind stated_sum_agrees{
    .code = "C014",
    .name = "sum-row",
    .severity = Severity::note,
    .swedish = {"summaraden stämmer med raderna ovanför: {amount}", ""},
    .english = {"the sum row agrees with the rows above: {amount}", ""}};

inline constexpr Kind stated_sum_differs{
    .code = "C014",
    .name = "sum-row",
    .severity = Severity::warning,
    .swedish =
        {"summaraden säger {amount}, raderna ovanför blir {calculated}; skillnaden är {difference}",
         "kontrollera om en rad saknas; fråga annars lärosätet vilket som gäller"},
    .english = {"the sum row says {amount}, the rows above come to {calculated}; the difference is "
                "{difference}",
                "check whether a row is missing; otherwise ask the university which is right"}};

// The sum rows of the lists from the `first` on, compared with what their rows say themselves.
void check_stated_sums(const PlacementList& list, std::size_t first,
                       const std::vector<bool>& faulty, Diagnostics& found);

// `faulty`: for each placement, whether a finding above is an error; its list is then not compared.
void check_sum_row(const CheckInput& input, const std::vector<bool>& faulty, Diagnostics& found);

}  // namespace underlag
