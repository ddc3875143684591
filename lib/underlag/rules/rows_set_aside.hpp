// Rows of the ledger that a newer row replaces, or that are not in question, are out of the
// judgement for a while.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "underlag/placement/placement_list.hpp"

namespace underlag {

// As long as this lives: no rule of several rows counts a cancelled row without an id, and no rule
// of single rows asks whether it can be paid.
class RowsSetAside {
   public:
    explicit RowsSetAside(PlacementList& list) : list_(&list) {}
    ~RowsSetAside() {
        // Backwards: a row that was set aside twice gets back what it had first.
        for (auto row = rows_.rbegin(); row != rows_.rend(); ++row) {
            list_->placements[row->index].id = row->id;
            list_->placements[row->index].is_cancelled = row->is_cancelled;
        }
    }
    RowsSetAside(const RowsSetAside&) = delete;
    RowsSetAside& operator=(const RowsSetAside&) = delete;

    void add(std::uint32_t index) {
        Placement& placement = list_->placements[index];
        rows_.push_back({index, placement.id, placement.is_cancelled});
        placement.id = {};
        placement.is_cancelled = true;
    }

   private:
    struct Row {
        std::uint32_t index = 0;
        std::string_view id;
        bool is_cancelled = false;
    };
    PlacementList* list_;
    std::vector<Row> rows_;
};

}  // namespace underlag
