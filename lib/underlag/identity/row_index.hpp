// The ledger's rows by a hash of what they are known by.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace underlag {

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

}  // namespace underlag
