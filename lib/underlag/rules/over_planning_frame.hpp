// A205: a unit receives more students of a programme in a year than its planning frame says
// (§ 4.1), and which frame a row counts towards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/parallel/in_parallel.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

// Which planning frame (§ 4.1) a row counts towards.

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

inline constexpr Kind over_planning_frame{
    .code = "A205",
    .name = "over-planning-frame",
    .severity = Severity::warning,
    .swedish = {"{activity} tar emot {count} studenter på {programme} under {year}, "
                "planeringsramen är {frame}",
                "kontrollera listan; ramen är en avsikt, så placeringarna faktureras ändå"},
    .english = {
        "{activity} receives {count} students of {programme} in {year}, the planning frame is "
        "{frame}",
        "check the list; the frame is an intention, so the placements are invoiced all the same"}};

// Of a frame that is a term's. {year} is the term.
inline constexpr Kind over_frame_of_term{
    .code = "A205",
    .name = "over-planning-frame",
    .severity = Severity::warning,
    .swedish = {"{activity} tar emot {count} studenter på {programme} under {year}, "
                "planeringsramen är {frame} den terminen",
                "kontrollera listan; ramen är en avsikt, så placeringarna faktureras ändå"},
    .english = {
        "{activity} receives {count} students of {programme} in {year}, the planning frame is "
        "{frame} that term",
        "check the list; the frame is an intention, so the placements are invoiced all the same"}};

// Different students a calendar year of start, or a term where the frame says so, per unit and
// programme; said once for each, at the row that goes over: the first of the lists that adds a
// student. Cancelled rows do not count.
class FrameCounts {
   public:
    // Both outlive this.
    FrameCounts(const CheckInput& input, const Frames& frames);
    FrameCounts(const FrameCounts&) = delete;  // `last_` points into this one's own map
    FrameCounts& operator=(const FrameCounts&) = delete;
    FrameCounts(FrameCounts&&) = default;
    FrameCounts& operator=(FrameCounts&&) = default;
    ~FrameCounts() = default;

    // The ledger's rows count too. Precondition: the rows' frames are known.
    void look_at(IndexRange rows);
    // What another has counted of other rows.
    void add(const FrameCounts& other);
    void report(Diagnostics& found) const;

   private:
    using FrameAndYear = std::pair<std::uint32_t, int>;
    using RowsOfFrames = std::map<FrameAndYear, std::vector<std::uint32_t>>;

    [[nodiscard]] bool counts(std::size_t row) const;
    [[nodiscard]] std::vector<std::uint32_t>& of_year(int year);
    // The rows of those with more rows than the frame has students: all others are within it, even
    // if every row is a student of its own.
    [[nodiscard]] RowsOfFrames rows_of_full_frames() const;

    const CheckInput* input_;
    const Frames* frames_;
    std::map<int, std::vector<std::uint32_t>> by_year_;  // how many rows, by frame
    std::vector<std::uint32_t>* last_ = nullptr;         // of the year that was last asked for
    int last_year_ = 0;
};

}  // namespace underlag
