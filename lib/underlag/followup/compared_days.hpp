// The days of one student on both sides: which stand on both, which on one, and what each is worth
// (contract, section 11). Every day and every öre of either side is counted once.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "underlag/values/date.hpp"
#include "underlag/values/money.hpp"

namespace underlag {

// A row of either side, as far as it lies in the term.
struct ComparedRow {
    std::size_t row = 0;                     // whose it is, for the caller
    std::optional<std::uint32_t> unit = {};  // of the same numbers on both sides; nothing: not told
    // The days that may be paid, in order; empty: the row tells only how many.
    std::vector<Date> days = {};
    int paid = 0;  // how many are paid
    Money amount = {};
    // The kronor are ours to work out: a day that stands on both sides is worth what ours is.
    bool has_our_rate = false;
};

struct Figures {
    std::int64_t days = 0;
    Money amount = {};

    Figures& operator+=(const Figures& other) {
        days += other.days;
        amount += other.amount;
        return *this;
    }
    friend bool operator==(const Figures&, const Figures&) = default;
};

// Ours and theirs set side by side. `both` at the same unit (or where one does not tell it), with
// our kronor and with theirs; ours = both + only_ours, theirs = both_as_theirs + only_theirs.
struct SideBySide {
    Figures ours = {};
    Figures theirs = {};
    Figures both = {};
    Figures both_as_theirs = {};
    Figures only_ours = {};
    Figures only_theirs = {};

    SideBySide& operator+=(const SideBySide& other);
    [[nodiscard]] bool adds_up() const;
};

// What is different between rows that belong together.
struct Differences {
    bool unit = false;
    bool dates = false;  // days that stand on one side
    bool days = false;   // how many
    bool amount = false;

    [[nodiscard]] bool any() const { return unit || dates || days || amount; }
};

// Rows that are about the same days: of one side, or of both.
struct ComparedGroup {
    std::vector<std::size_t> ours = {};  // indexes of the rows that were given
    std::vector<std::size_t> theirs = {};
    SideBySide figures = {};
    Differences differences = {};  // of both sides

    [[nodiscard]] bool is_on_both() const { return !ours.empty() && !theirs.empty(); }
    [[nodiscard]] bool is_alike() const { return is_on_both() && !differences.any(); }
};

// Part of a student's days, by unit.
struct UnitFigures {
    std::optional<std::uint32_t> unit = {};
    SideBySide figures = {};
};

struct ComparedStudent {
    std::vector<ComparedGroup> groups = {};  // those with ours in our order, then theirs
    std::vector<UnitFigures> units = {};     // by unit, those that are not told last
    SideBySide figures = {};                 // of all
};

// Days are matched by date at the same unit, then where a unit is not told; then those without
// date. Rows are about the same days when they share some, at whatever unit, or else stand alone on
// their sides at the same unit. Kronor without a day that is paid stand with the student's rows at
// the same unit, and on their side alone. Rows with neither are left out.
[[nodiscard]] ComparedStudent compare_days(std::span<const ComparedRow> ours,
                                           std::span<const ComparedRow> theirs);

}  // namespace underlag
