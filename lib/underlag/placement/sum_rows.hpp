// The rows of a list that sum others: its total, and subtotals between the rows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "underlag/placement/heading_row.hpp"
#include "underlag/placement/placement_list.hpp"
#include "underlag/text/csv_scanner.hpp"

namespace underlag {

// The names of units that rows have, to tell `Summa Hemsjukvården Åsö` from `Summa kronor`. Looks at
// each distinct name once.
class KnownUnits {
   public:
    explicit KnownUnits(const DistinctTexts& activities) : activities_(&activities) {}
    // As fold_name leaves it.
    [[nodiscard]] bool contains(const std::string& folded);

   private:
    const DistinctTexts* activities_;
    std::unordered_set<std::string> folded_;
    TextIndex seen_ = 0;
};

// Whether a record is a sum row, and of what: by the first of its cells that is not empty.
// `Summa`, `Total`, `Totalt`, `Totalsumma`, `Total ersättning` sum the list, `Delsumma` the rows
// since the last sum, and `Summa X`, `Delsumma X`, `X summa` those of the unit X; where no row has
// that unit, `Summa X` sums the list. A row with a date under start or end is none, nor one with a
// student and something there: a unit may be called so.
struct SumLabel {
    SumRow::Scope scope = SumRow::Scope::list;
    std::string unit = {};  // as fold_name leaves it
    // `Summa X`, with a unit that `units` does not know: the rows of an earlier part may.
    bool is_unknown_unit = false;
};
[[nodiscard]] std::optional<SumLabel> sum_label(std::string_view text, const HeadingRow& heading,
                                                const Record& record, KnownUnits& units);

// The amount in the column for compensation; without one, in the last cell that reads as an amount
// and does not stand under days or weeks.
[[nodiscard]] SumRow read_sum_row(std::string_view text, SourceId source, const HeadingRow& heading,
                                  const Record& record, SumLabel label);

// The first cell that is not empty, as fold_heading leaves it, without a closing colon.
[[nodiscard]] std::string first_label(std::string_view text, const Record& record);

// All cells are empty.
[[nodiscard]] bool is_empty_row(std::string_view text, const Record& record);

// The place of one cell.
[[nodiscard]] Location place_of_cell(SourceId source, const Record& record, std::size_t cell);

}  // namespace underlag
