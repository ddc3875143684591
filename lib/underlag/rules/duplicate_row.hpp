// P106: a row says the same as an earlier one.
#pragma once

#include <span>
#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind duplicate_row{
    .code = "P106",
    .name = "duplicate-row",
    .severity = Severity::error,
    .swedish = {"raden är densamma som {other_row}", "ta bort den ena"},
    .english = {"the row is the same as {other_row}", "remove one of them"}};

// Texts that fold_name takes for the same have one number here, whatever their TextIndex.
struct FoldedTexts {
    explicit FoldedTexts(const PlacementList& list);
    std::vector<TextIndex> activities;
    std::vector<TextIndex> universities;
    std::vector<TextIndex> programmes;
};

// Among one student's rows. Compared: unit, university, programme, reference, id, dates and stated
// days, as read. Returns the rows that repeat an earlier one; the others are left in `rows`.
std::vector<std::uint32_t> check_duplicate_row(const CheckInput& input, const FoldedTexts& texts,
                                               std::vector<std::uint32_t>& rows,
                                               Diagnostics& found);

}  // namespace underlag
