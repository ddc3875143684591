// The placements of one or several lists, and what was found out about each list.
#pragma once

#include <array>
#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/source.hpp"
#include "underlag/files/large_pages.hpp"
#include "underlag/placement/field.hpp"
#include "underlag/placement/placement.hpp"
#include "underlag/text/encoding.hpp"

namespace underlag {

// "Summa", "Delsumma", "Summa Åsö": a row that sums others, compared with what is calculated
// (C014).
struct SumRow {
    enum class Scope : std::uint8_t {
        list,   // all rows above
        block,  // those since the last sum row; without any, as `list`
        unit,   // those of one unit since its last sum row; without any, all of that unit
    };
    Location place = {};                         // the amount's cell, or the row when it has none
    std::optional<Money> amount = std::nullopt;  // nothing: no cell of the row reads as an amount
    Scope scope = Scope::list;
    std::string unit = {};  // of scope `unit`: its name as rows have it, as fold_name leaves it
    std::size_t end = 0;    // the placements above it end here, in PlacementList::placements
};

// What was found out about one file, or a sheet of a workbook.
struct ListShape {
    enum class Format : std::uint8_t { csv, xlsx, ods };

    SourceId source = SourceId::none;
    Format format = Format::csv;
    std::uint32_t file = 0;  // which of the files given, from 0; a workbook may hold several lists
    Encoding encoding = Encoding::utf_8;
    std::uint32_t heading_line = 0;  // 0: no heading was found (C002)
    std::array<std::uint16_t, field_count> columns =
        {};                           // of each field, from 1; 0: not in the list
    std::uint16_t family_name = 0;    // likewise, where it is apart from the given name
    std::size_t first_placement = 0;  // in PlacementList::placements
    std::size_t placement_count = 0;
    std::vector<SumRow> sum_rows = {};  // from above

    [[nodiscard]] std::uint16_t column(Field field) const {
        return columns[static_cast<std::size_t>(field)];
    }
};

// Distinct texts, so that what is worked out for a unit's name is worked out once.
class DistinctTexts {
   public:
    // A text whose place is being fetched: in a list of many units each row looks at another one,
    // and reading the rest of the row meanwhile costs nothing.
    struct Sought {
        std::string_view text = {};
        std::uint32_t hash = 0;
    };

    DistinctTexts() { (void)index_of(seek("")); }
    [[nodiscard]] Sought seek(std::string_view text) const;
    // The view must outlive this object.
    [[nodiscard]] TextIndex index_of(const Sought& sought);
    [[nodiscard]] TextIndex index_of(std::string_view text) {
        return text.empty() ? TextIndex{0} : index_of(seek(text));
    }
    [[nodiscard]] std::string_view operator[](TextIndex index) const { return texts_[index]; }
    [[nodiscard]] std::size_t size() const { return texts_.size(); }

   private:
    // A place of the hash table, a line of the processor's cache: all that most looks need.
    struct alignas(64) Entry {
        std::uint32_t hash = 0;
        TextIndex text = 0;  // the index and 1; 0: free
        std::uint32_t length = 0;
        std::array<char, 52> beginning = {};
    };

    [[nodiscard]] bool holds(const Entry& entry, const Sought& sought) const;
    [[nodiscard]] std::size_t free_place(std::uint32_t hash) const;
    void make_room();

    std::vector<std::string_view> texts_;
    std::vector<Entry> entries_;  // a power of two, at most three quarters of them taken
    Sought last_;
};

using Placements = LargeVector<Placement>;

struct PlacementList {
    std::vector<ListShape> lists;  // a file each, in the order given
    Placements placements;         // by file and line
    DistinctTexts activities;
    DistinctTexts universities;
    DistinctTexts programmes;
    std::list<std::string> storage;  // texts that do not stand whole in a Source

    // A text as long as the list, for what stands in no Source.
    [[nodiscard]] std::string_view kept(std::string_view text) {
        return text.empty() ? text : storage.emplace_back(text);
    }
    [[nodiscard]] const ListShape& shape_of(const Placement& placement) const;
};

// The cell of a field in a placement's row: found again by reading the record, since few rows need
// it. The row itself when the list has no such column.
[[nodiscard]] Location place_of(const Sources& sources, const ListShape& shape,
                                const Placement& placement, Field field);
// The same of a column, from 1.
[[nodiscard]] Location place_of_column(const Sources& sources, const Placement& placement,
                                       std::uint16_t column);
// What stands in a cell that was found so; `storage` as for cell_value.
[[nodiscard]] std::string_view value_at(const Sources& sources, const Location& cell,
                                        std::string& storage);
// The whole row.
[[nodiscard]] Location place_of(const Placement& placement);

}  // namespace underlag
