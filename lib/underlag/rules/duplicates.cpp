#include "underlag/rules/duplicates.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <map>
#include <numeric>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "underlag/parallel/in_parallel.hpp"
#include "underlag/rules/check_input.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/text/text_hash.hpp"

namespace underlag {

namespace {

std::size_t part_of(std::uint64_t hash) {
    return hash >> 56U;
}

using PlacesOfParts = std::array<std::size_t, hash_parts>;

using BeginsOfParts = std::array<std::size_t, hash_parts + 1>;

// Puts the rows of each part side by side, so few that sorting a part stays in the cache, and tells
// where each part begins.
BeginsOfParts put_in_parts(const HashedRows& hashes, unsigned threads, HashedRows& parted) {
    BeginsOfParts begins{};
    std::vector<PlacesOfParts> next(threads);  // by share of the rows
    const auto each_row = [&](std::size_t share, auto&& visit) {
        const IndexRange range = share_of(hashes.size(), share, threads);
        for (std::size_t index = range.begin; index < range.end; ++index)
            if (hashes[index].hash != no_hash)
                visit(hashes[index]);
    };
    in_parallel(threads, threads, [&](std::size_t share) {
        each_row(share, [&](const HashedRow& row) { ++next[share][part_of(row.hash)]; });
    });
    std::size_t before = 0;
    for (std::size_t part = 0; part < hash_parts; ++part) {
        begins[part] = before;
        for (PlacesOfParts& of_share : next)
            before += std::exchange(of_share[part], before);
    }
    begins[hash_parts] = before;
    parted.resize(before);
    in_parallel(threads, threads, [&](std::size_t share) {
        each_row(share,
                 [&](const HashedRow& row) { parted[next[share][part_of(row.hash)]++] = row; });
    });
    return begins;
}

// The rows whose hash others may share, in their order: ids mostly stand once, and those that do
// need no sorting. One in some fifteen is kept in vain.
std::vector<HashedRow> perhaps_shared(std::span<const HashedRow> rows) {
    constexpr std::size_t bits_per_row = 16;
    constexpr std::size_t bits_per_word = 64;
    const std::size_t bits = std::bit_ceil(std::max(rows.size() * bits_per_row, bits_per_word));
    std::vector<std::uint64_t> seen(bits / bits_per_word, 0);
    std::vector<std::uint64_t> seen_again(bits / bits_per_word, 0);
    const auto word_of = [&](const HashedRow& row) {
        return (row.hash >> 1U & (bits - 1)) / bits_per_word;
    };
    const auto bit_of = [](const HashedRow& row) {
        return std::uint64_t{1} << (row.hash >> 1U) % bits_per_word;
    };
    for (const HashedRow& row : rows) {
        seen_again[word_of(row)] |= seen[word_of(row)] & bit_of(row);
        seen[word_of(row)] |= bit_of(row);
    }
    std::vector<HashedRow> kept;
    for (const HashedRow& row : rows)
        if ((seen_again[word_of(row)] & bit_of(row)) != 0)
            kept.push_back(row);
    return kept;
}

// By hash, and rows of one hash in their order. Precondition: `rows` are of one part, in order.
std::vector<HashedRow> sorted_by_hash(std::span<const HashedRow> rows) {
    const auto drawer_of = [](const HashedRow& row) { return row.hash >> 48U & 0xFFU; };
    std::array<std::size_t, 0x101> begins{};
    for (const HashedRow& row : rows)
        ++begins[drawer_of(row) + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    std::vector<HashedRow> sorted(rows.size());
    std::array<std::size_t, 0x101> next = begins;
    for (const HashedRow& row : rows)
        sorted[next[drawer_of(row)]++] = row;
    for (std::size_t drawer = 0; drawer + 1 < begins.size(); ++drawer)
        std::sort(sorted.data() + begins[drawer], sorted.data() + begins[drawer + 1],
                  [](const HashedRow& a, const HashedRow& b) {
                      return a.hash != b.hash ? a.hash < b.hash : a.row < b.row;
                  });
    return sorted;
}

}  // namespace

void HashedRow::set_days(Date a, Date b) {
    constexpr Date zero = date(1990, 1, 1);
    const auto day = [&](Date date) {
        return static_cast<std::uint16_t>(std::clamp(
            days_between(zero, date), 0, int{std::numeric_limits<std::uint16_t>::max()}));
    };
    first_day = day(std::min(a, b));
    last_day = day(std::max(a, b));
}

void visit_equal_hashes(
    const HashedRows& hashes, HashedRows& room, unsigned threads,
    const std::function<void(std::size_t part, std::span<const HashedRow> rows)>& visit) {
    const BeginsOfParts begins = put_in_parts(hashes, threads, room);
    in_parallel(threads, hash_parts, [&](std::size_t part) {
        const std::span of_part(room.data() + begins[part], begins[part + 1] - begins[part]);
        const std::vector<HashedRow> rows = sorted_by_hash(perhaps_shared(of_part));
        for (auto begin = rows.begin(); begin != rows.end();) {
            auto end = begin + 1;
            while (end != rows.end() && end->hash == begin->hash)
                ++end;
            if (end - begin > 1)
                visit(part, {begin, end});
            begin = end;
        }
    });
}

namespace {

// Within what an id must be unique: the agreement, or, where that is not known, the university as
// the list writes it.
std::pair<bool, std::uint32_t> scope_of(const CheckInput& input, std::uint32_t row) {
    const Assignment& assignment = input.assignments[row];
    return {assignment.has_agreement, assignment.has_agreement
                                          ? assignment.agreement
                                          : input.list.placements[row].university};
}

void check_rows(const CheckInput& input, std::span<const HashedRow> rows,
                const std::vector<bool>& repeated, Diagnostics& found) {
    std::map<std::tuple<bool, std::uint32_t, std::string>, std::uint32_t> first_rows;
    for (const HashedRow& hashed : rows) {
        const std::uint32_t row = hashed.row;
        if (repeated[row])
            continue;  // P106
        const Placement& here = input.list.placements[row];
        const auto [first, added] = first_rows.try_emplace(
            std::tuple_cat(scope_of(input, row), std::tuple(reference_key(here.id))), row);
        if (added)
            continue;
        const Placement& other = input.list.placements[first->second];
        found
            .add(duplicate_id, input.cell(here, Field::placement_id),
                 {{"id", std::string{here.id}}, row_name("other_row", input.sources, other, here)})
            .also.push_back(place_of(other));
    }
}

}  // namespace

void hash_ids(const CheckInput& input, IndexRange rows, HashedRows& hashes) {
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        const std::string_view id = input.list.placements[row].id;
        const bool takes_part =
            row >= input.ledger_row_count && !id.empty() && !input.is_set_aside(row);
        hashes[row] = {.hash = takes_part ? reference_hash(id) | 1U : no_hash,
                       .row = static_cast<std::uint32_t>(row)};
    }
}

void check_duplicate_id(const CheckInput& input, const HashedRows& hashes, HashedRows& room,
                        const std::vector<bool>& repeated, Diagnostics& found) {
    constexpr std::size_t parts = hash_parts;
    std::vector<Diagnostics> found_by_part(parts);
    visit_equal_hashes(hashes, room, input.threads,
                       [&](std::size_t part, std::span<const HashedRow> rows) {
                           check_rows(input, rows, repeated, found_by_part[part]);
                       });
    for (Diagnostics& of_part : found_by_part)
        found.append(std::move(of_part));
}

namespace {

std::vector<TextIndex> folded(const DistinctTexts& texts) {
    std::vector<TextIndex> numbers;
    std::unordered_map<std::string, TextIndex> by_folded;
    for (TextIndex text = 0; text < texts.size(); ++text)
        numbers.push_back(by_folded.try_emplace(fold_name(texts[text]), text).first->second);
    return numbers;
}

auto what_it_says(const Placement& placement, const FoldedTexts& texts) {
    return std::tuple(
        placement.first, placement.last, placement.stated_days, placement.id, placement.student_ref,
        placement.is_protected ? 1 : 0, texts.activities[placement.activity],
        texts.universities[placement.university], texts.programmes[placement.programme]);
}

}  // namespace

FoldedTexts::FoldedTexts(const PlacementList& list)
    : activities(folded(list.activities)),
      universities(folded(list.universities)),
      programmes(folded(list.programmes)) {}

std::vector<std::uint32_t> check_duplicate_row(const CheckInput& input, const FoldedTexts& texts,
                                               std::vector<std::uint32_t>& rows,
                                               Diagnostics& found) {
    const auto& placements = input.list.placements;
    const auto says = [&](std::uint32_t row) { return what_it_says(placements[row], texts); };
    std::ranges::sort(rows, [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple_cat(says(a), std::tuple(a)) < std::tuple_cat(says(b), std::tuple(b));
    });
    std::vector<std::uint32_t> repeated;
    std::vector<std::uint32_t> others;
    for (const std::uint32_t row : rows) {
        // What cells that could not be read say is not known.
        if (others.empty() || row < input.ledger_row_count || says(others.back()) != says(row) ||
            !placements[row].is_readable || !placements[others.back()].is_readable ||
            !input.may_repeat(others.back(), row)) {
            others.push_back(row);
            continue;
        }
        const Placement& other = placements[others.back()];
        found
            .add(duplicate_row, place_of(placements[row]),
                 {row_name("other_row", input.sources, other, placements[row])})
            .also.push_back(place_of(other));
        repeated.push_back(row);
    }
    rows = std::move(others);
    return repeated;
}

}  // namespace underlag
