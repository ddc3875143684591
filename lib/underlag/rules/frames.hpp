// Which planning frame (§ 4.1) a row counts towards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "underlag/parallel/in_parallel.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

// All frames of all agreements, numbered in their order, and the frame of each row. Programmes are
// folded and numbered once, so that a row costs a look at its unit's few numbers, which stay in the
// cache.
// Units of a register are shared by agreements: what several agreements see of one unit and
// programme is one frame, with the number of the first.
class Frames {
   public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    // Before it is asked about a row, `find` must have been told to look at it.
    explicit Frames(const CheckInput& input);

    // Several threads may look at different rows.
    void find(const CheckInput& input, IndexRange rows);

    // The number of the frame of the row's programme, or of the unit's only one when the row names
    // none; `none` when there is none or the row is not assigned.
    [[nodiscard]] std::uint32_t of_row(std::size_t row) const { return of_rows_[row]; }

    // The first of the frames that are one with it; itself when it is the first.
    [[nodiscard]] std::uint32_t first_of(std::uint32_t frame) const { return shared_[frame]; }

    [[nodiscard]] std::uint32_t size() const {
        return static_cast<std::uint32_t>(programmes_.size());
    }
    [[nodiscard]] const PlanningFrame& operator[](std::uint32_t frame) const {
        return *frames_[frame].frame;
    }
    [[nodiscard]] const Activity& activity_of(std::uint32_t frame) const {
        return *frames_[frame].activity;
    }

   private:
    [[nodiscard]] std::uint32_t frame_of(const Placement& placement,
                                         const Assignment& assignment) const;

    void share();

    struct UnitFrame {
        const Activity* activity;
        const PlanningFrame* frame;
    };

    std::vector<UnitFrame> frames_;
    // By frame. Programmes whose names are the same but for case and spaces have the same number.
    std::vector<std::uint32_t> programmes_;
    std::vector<std::uint32_t> shared_;  // by frame: the first that is one with it
    std::vector<std::vector<std::uint32_t>> first_frame_;  // by agreement and unit, and an end
    std::vector<std::uint32_t> programme_of_text_;         // by text of the list; none: in no frame
    LargeVector<std::uint32_t> of_rows_;  // each is set when `find` looks at its row
};

}  // namespace underlag
