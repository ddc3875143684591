// The figures for the state grant: weeks and placements of each provider in each term.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "underlag/followup/counted_parts.hpp"

namespace underlag {

struct GrantRow {
    std::string provider;
    Term term = {};
    long long days = 0;
    std::size_t placements = 0;
};

// By provider's name and term.
[[nodiscard]] std::vector<GrantRow> state_grant(int year, const std::vector<Agreement>& agreements,
                                                std::span<const CountedPart> parts);

}  // namespace underlag
