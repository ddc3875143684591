// The ledger's placements by what they are known by, and by unit, student and start: how a row
// finds its own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/identity/likeness.hpp"
#include "underlag/identity/matching.hpp"

namespace underlag {

// The ledger's rows by a hash of what they are known by.

// A few bytes a row, and one look a question: a million rows are asked for a million times. Equal
// hashes are only a strong hint: whoever asks compares what was hashed.
class RowIndex {
   public:
    struct Entry {
        std::uint32_t hash = 0;
        std::uint32_t row = 0;
    };

    explicit RowIndex(const std::vector<Entry>& entries);

    // Asks `is_wanted` about the rows that have this hash, in the order given, until it says yes;
    // not about those that are gone. Rows that are gone never come back, and those first in line
    // are not looked at again.
    template <class IsGone, class IsWanted>
    bool find(std::uint32_t hash, const IsGone& is_gone, const IsWanted& is_wanted) {
        if (rooms_.empty())
            return false;
        Room& room = rooms_[hash & (rooms_.size() - 1)];
        while (room.begin != room.end && is_gone(entries_[room.begin].row))
            ++room.begin;
        for (std::uint32_t at = room.begin; at != room.end; ++at)
            if (entries_[at].hash == hash && !is_gone(entries_[at].row) &&
                is_wanted(entries_[at].row))
                return true;
        return false;
    }

   private:
    struct Room {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };
    std::vector<Room> rooms_;  // by the last bits of the hash
    std::vector<Entry> entries_;
};

// For one row no more candidates are looked at: a unit with a thousand students at a time is none,
// nor do a thousand students have one name, but a list may say so a million times, and must not
// take a million million steps.
inline constexpr std::size_t most_looked_at = 1000;

// One number of a text and of what it stands beside.
[[nodiscard]] std::uint32_t hash_of(std::uint64_t beside, std::string_view text);

// Likewise of a reference or id, the same for all that are one (are_one_reference).
[[nodiscard]] std::uint32_t hash_of_reference(std::uint64_t beside, std::string_view reference);

// The ledger's placements by unit, student and start: how a row without an id finds its own.
class StudentIndex {
   public:
    explicit StudentIndex(const Matching& matching);

    // Asks `is_wanted` about each placement of the row's agreement, unit, student and start that no
    // row is about yet, until it says yes. Precondition: the row has a unit and a start.
    template <class IsWanted>
    bool find(std::uint32_t row, const IsWanted& is_wanted) {
        const auto is_held = [&](std::uint32_t known) { return matching_->is_held[known]; };
        const auto fits = [&](std::uint32_t known) {
            return matching_->unit(known) == matching_->unit(row) &&
                   matching_->of(known).first == matching_->of(row).first &&
                   are_same_student(matching_->of(row), matching_->of(known)) && is_wanted(known);
        };
        const Keys keys = keys_of(row);
        // A placement has a place under each; where both have references, these alone decide.
        return (keys.has_ref && by_ref_.find(keys.ref, is_held, fits)) ||
               (keys.has_name && by_name_.find(keys.name, is_held, [&](std::uint32_t known) {
                   return (!keys.has_ref || matching_->of(known).student_ref.empty()) &&
                          fits(known);
               }));
    }

   private:
    struct Keys {
        std::uint32_t ref = 0;
        std::uint32_t name = 0;
        bool has_ref = false;
        bool has_name = false;
    };
    [[nodiscard]] Keys keys_of(std::uint32_t row) const;

    const Matching* matching_;
    mutable std::string folded_;
    RowIndex by_ref_;
    RowIndex by_name_;
};

}  // namespace underlag
