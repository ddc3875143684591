// A year by university and programme, by unit, and for the state grant: students, placements, weeks
// and kronor (§ 8).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "underlag/followup/counted_parts.hpp"
#include "underlag/followup/frame_use.hpp"

namespace underlag {

// A year by university and programme: students, placements, weeks and kronor (§ 8).
struct OverviewRow {
    std::string university = {};    // its name; empty: of all
    std::string agreement = {};     // the id of the first agreement with it
    std::string programme = {};     // empty: the lists name none
    std::optional<Term> term = {};  // nothing: the whole year
    std::size_t students = 0;       // different ones
    std::size_t placements = 0;     // with paid days in the term, or the year
    long long days = 0;
    Money amount = {};
};

struct Overview {
    int year = 0;
    std::vector<OverviewRow> terms = {};  // by university, programme and term
    std::vector<OverviewRow> whole = {};  // the same without terms: a student counts once
    OverviewRow sum = {};                 // of the year
};

[[nodiscard]] Overview overview_of(int year, const PlacementList& list,
                                   const std::vector<Agreement>& agreements,
                                   std::span<const CountedPart> parts, StudentNumbers& students);

// A row of a year beside the same of the year before; either may be missing, and is then 0.
struct RowOfTwoYears {
    std::string university = {};
    std::string programme = {};
    std::optional<Season> season = {};  // nothing: the whole year
    OverviewRow now = {};
    OverviewRow before = {};
};

// By university and programme; of each the terms, then the year.
[[nodiscard]] std::vector<RowOfTwoYears> rows_of_two_years(const Overview& now,
                                                           const Overview& before);

// A year by unit: students, placements, weeks and kronor.
struct UnitCounts {
    std::string agreement = {};  // ids
    std::string activity = {};
    std::string activity_name = {};
    std::size_t students = 0;  // different ones
    std::size_t placements = 0;
    long long days = 0;
    Money amount = {};
};

// By agreement and unit, as they stand there; units without placement in the year are left out.
[[nodiscard]] std::vector<UnitCounts> unit_counts(int year,
                                                  const std::vector<Agreement>& agreements,
                                                  const Assignments& assignments,
                                                  std::span<const CountedPart> parts,
                                                  StudentNumbers& students);

// The figures for the state grant: weeks and placements of each provider in each term.
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
