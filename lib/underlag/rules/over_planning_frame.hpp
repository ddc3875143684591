// A205: a unit receives more students of a programme in a year than its planning frame says
// (§ 4.1).
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"
#include "underlag/rules/frames.hpp"

namespace underlag {

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
