// The planning frames (§ 4.1) of a year: how many students were meant, placed and done.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "underlag/placement/placement_list.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

// How many different students there are among placements, as the planning frames count them (A205).

// The number of a student's name, or of a protected one's reference, and of the reference; 0: none.
using StudentNumber = std::pair<std::uint32_t, std::uint32_t>;

// Of a list's placements, each looked up once however many counts ask for it.
class StudentNumbers {
   public:
    explicit StudentNumbers(const PlacementList& list);  // which outlives this

    [[nodiscard]] StudentNumber of(std::size_t row);

   private:
    const PlacementList* list_;
    std::vector<StudentNumber> of_rows_;  // no name: not asked for yet
    std::unordered_map<std::string, std::uint32_t> names_;
    std::unordered_map<std::string, std::uint32_t> references_;
};

// A name is as many students as it has references; without any, one.
[[nodiscard]] std::size_t count_different(std::vector<StudentNumber> students);

// What a frame is in a term, or a year.
struct PlaceUse {
    std::optional<int> frame = {};  // students; nothing: it says nothing of the term
    std::size_t placed = 0;  // different students whose placement begins then, as A205 counts
    std::size_t done = 0;    // of those, students with a placement that has ended

    // Negative: more than the frame.
    [[nodiscard]] std::optional<long long> free() const {
        return frame ? std::optional(*frame - static_cast<long long>(placed)) : std::nullopt;
    }
};

struct FrameUse {
    std::uint32_t number = 0;   // of the frame: the same whichever university is asked about
    std::string activity = {};  // id
    std::string activity_name = {};
    std::string programme = {};
    bool is_of_year = false;  // it says how many students a year
    // Of a frame that has terms alone: of those, with the placements that begin in them.
    PlaceUse year = {};
    PlaceUse vt = {};
    PlaceUse ht = {};

    [[nodiscard]] const PlaceUse& in(Season season) const {
        return season == Season::spring ? vt : ht;
    }
};

struct FrameQuestion {
    const CheckInput& input;
    int year = 0;
    Date today = {};                     // a placement has ended when its last day lies before
    std::string_view university = {};    // its placements and frames alone; empty: of all
    StudentNumbers* students = nullptr;  // of the list; null: its own
};

struct FramesOfYear {
    std::vector<FrameUse> uses = {};  // by agreement and unit, as they stand there
    std::size_t without_frame = 0;    // placements that begin in the year and are of no frame
};

// Of agreements that are valid on a day of the year; what several of them see of a unit and
// programme is one frame, with the students of all universities.
[[nodiscard]] FramesOfYear frame_use(const FrameQuestion& question);

}  // namespace underlag
