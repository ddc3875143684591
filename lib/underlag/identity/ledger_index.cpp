#include "underlag/identity/ledger_index.hpp"

#include <bit>
#include <functional>

#include "underlag/text/folding.hpp"
#include "underlag/text/text_hash.hpp"

namespace underlag {

RowIndex::RowIndex(const std::vector<Entry>& entries) {
    if (entries.empty())
        return;
    rooms_.resize(std::bit_ceil(entries.size()));
    const auto room_of = [&](const Entry& entry) -> Room& {
        return rooms_[entry.hash & (rooms_.size() - 1)];
    };
    for (const Entry& entry : entries)
        ++room_of(entry).end;
    std::uint32_t begin = 0;
    for (Room& room : rooms_) {
        const std::uint32_t count = room.end;
        room = {begin, begin};
        begin += count;
    }
    entries_.resize(entries.size());
    for (const Entry& entry : entries)
        entries_[room_of(entry).end++] = entry;
}

namespace {

// The last steps of SplitMix64: every bit of the sum touches every bit of the result.
std::uint32_t mixed_with(std::uint64_t beside, std::uint64_t hash) {
    std::uint64_t mixed = hash + beside * 0x9E37'79B9'7F4A'7C15U;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58'476D'1CE4'E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D0'49BB'1331'11EBU;
    return static_cast<std::uint32_t>(mixed >> 32U);
}

}  // namespace

std::uint32_t hash_of(std::uint64_t beside, std::string_view text) {
    return mixed_with(beside, std::hash<std::string_view>{}(text));
}

std::uint32_t hash_of_reference(std::uint64_t beside, std::string_view reference) {
    return mixed_with(beside, reference_hash(reference));
}

StudentIndex::Keys StudentIndex::keys_of(std::uint32_t row) const {
    const Placement& placement = matching_->of(row);
    const std::uint64_t beside =
        matching_->unit(row) ^ static_cast<std::uint64_t>(placement.first.days_since_1970()) << 16U;
    Keys keys{.has_ref = !placement.student_ref.empty(), .has_name = !placement.student.empty()};
    if (keys.has_ref)
        keys.ref = hash_of_reference(beside, placement.student_ref);
    if (keys.has_name) {
        fold_person(placement.student, folded_);
        keys.name = hash_of(beside, folded_);
    }
    return keys;
}

StudentIndex::StudentIndex(const Matching& matching)
    : matching_(&matching), by_ref_({}), by_name_({}) {
    std::vector<RowIndex::Entry> refs;
    std::vector<RowIndex::Entry> names;
    for (std::uint32_t row = 0; row < matching.first_row(); ++row) {
        if (matching.is_held[row] || !matching.has_unit(row))
            continue;
        const Keys keys = keys_of(row);
        if (keys.has_ref)
            refs.push_back({keys.ref, row});
        if (keys.has_name)
            names.push_back({keys.name, row});
    }
    by_ref_ = RowIndex(refs);
    by_name_ = RowIndex(names);
}

}  // namespace underlag
