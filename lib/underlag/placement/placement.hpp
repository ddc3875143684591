// A placement (placering): one student at one unit for one praktikperiod, as a row of a list says
// it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/values/date.hpp"
#include "underlag/values/money.hpp"
#include "underlag/values/period.hpp"

namespace underlag {

// What stands in a message for a text of a protected student's row: a name may have come into any
// cell.
inline constexpr std::string_view not_shown = "***";

// The index of a distinct text (unit, university, programme) in PlacementList::texts; 0 is "".
using TextIndex = std::uint32_t;

// Views point into the Source or the list's storage. Kept small: a list may have a million.
struct Placement {
    std::string_view student = {};
    std::string_view student_ref = {};
    std::string_view id = {};
    std::uint64_t offset = 0;  // of the record in its Source; its cells are found again from there
    SourceId source = SourceId::none;
    std::uint32_t line = 0;
    std::uint32_t row = 0;
    TextIndex activity = 0;
    TextIndex university = 0;
    TextIndex programme = 0;
    Date first = {};  // meaningless without has_first; likewise last
    Date last = {};
    std::int32_t stated_days = -1;  // -1: the list states none
    bool has_first : 1 = false;
    bool has_last : 1 = false;
    bool is_protected : 1 =
        false;  // also when the cell could not be read: better masked than shown
    bool protection_is_unknown : 1 = false;  // that cell could not be read
    bool is_name_hidden : 1 = false;         // not protected, but a protected student's name (P120)
    bool is_cancelled : 1 = false;
    bool has_stated_compensation : 1 = false;
    bool is_readable : 1 = true;  // false: a cell or the row itself was in error
    bool is_refused : 1 = false;  // its cells could not be told apart, and none was read
    Money stated_compensation = {};

    // Nothing when a date is missing or the end lies before the start (P101).
    [[nodiscard]] std::optional<Period> period() const {
        return has_first && has_last ? Period::between(first, last) : std::nullopt;
    }
    [[nodiscard]] std::optional<int> stated() const {
        return stated_days < 0 ? std::nullopt : std::optional<int>{stated_days};
    }
    // A text of the row as messages may show it.
    [[nodiscard]] std::string_view shown(std::string_view text) const {
        return is_protected ? not_shown : text;
    }
    // What stands for the student in every document: the reference of a protected one.
    [[nodiscard]] std::string_view shown_student() const {
        return is_protected ? student_ref : student;
    }
    // What stands for the student in every message.
    [[nodiscard]] std::string_view told_student() const {
        if (!is_protected && !is_name_hidden)
            return student;
        return student_ref.empty() ? not_shown : student_ref;
    }
};

}  // namespace underlag
