#include "underlag/identity/who_is_who.hpp"

#include <map>
#include <string>
#include <utility>

#include "underlag/identity/likeness.hpp"
#include "underlag/identity/matching.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {

void Matching::accept(std::uint32_t row, std::uint32_t known) {
    is_held[known] = true;
    match(row) = {
        says_the_same(input, row, known) ? RowMatch::Fate::unchanged : RowMatch::Fate::changed,
        known};
}

void Matching::refuse(std::uint32_t row, std::uint32_t known) {
    is_held[known] = true;
    match(row) = {RowMatch::Fate::refused, known};
}

std::vector<std::uint32_t> university_numbers(const std::vector<Agreement>& agreements) {
    std::map<std::string, std::uint32_t> numbers;
    std::vector<std::uint32_t> universities;
    for (const Agreement& agreement : agreements) {
        const auto next = static_cast<std::uint32_t>(numbers.size());
        universities.push_back(
            numbers.try_emplace(fold_name(agreement.university.name), next).first->second);
    }
    return universities;
}

WhoIsWho match_rows(const MatchInput& input, Diagnostics& found) {
    Matching matching{input, found};
    matching.who.rows.resize(input.list.placements.size() - input.ledger_rows.size());
    matching.is_held.resize(input.ledger_rows.size());

    const std::vector<std::uint32_t> unknown = match_without_id(matching, match_by_id(matching));
    for (const std::uint32_t row : unknown)
        matching.match(row).fate = RowMatch::Fate::added;
    find_corrections(matching, unknown);
    if (input.complete_for)
        matching.who.cancelled = absent_placements(matching);
    find_moved_between_agreements(matching, unknown);
    find_moved_between_universities(matching);
    return std::move(matching.who);
}

}  // namespace underlag
