// What an import changes, in placements and kronor: what became of the lists' rows.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/invoicing/document_run.hpp"
#include "underlag/invoicing/registration.hpp"
#include "underlag/operations/lists.hpp"

namespace underlag {

// Placements that met one fate, and what they were and are worth in all their terms. What some are
// worth may not be known; that is not in the sums.
struct ImportTally {
    std::size_t placements = 0;
    Money before = {};
    Money after = {};
    std::size_t unknown_before = 0;  // placements
    std::size_t unknown_after = 0;
};

// What a placement is, before or after. `student` as shown: the reference of a protected student.
struct PlacementFacts {
    std::string_view agreement;  // id
    std::string_view activity;   // id
    std::string_view activity_name;
    std::string_view student;
    std::string_view programme;
    Date first, last;
    std::optional<int> stated_days = std::nullopt;
    bool is_cancelled = false;
};

struct ImportChange {
    enum class Fate { changed, cancelled } fate = Fate::changed;
    std::string_view placement_id;  // the list's, or the ledger's own
    PlacementFacts before, after;
    std::optional<Money> amount_before, amount_after;  // nothing: not known
};

// Calls its argument once for each placement that changed or ceased to be due, in the order to be
// shown. Called at most once for a report, so nothing need be kept.
using EachImportChange = std::function<void(const std::function<void(const ImportChange&)>&)>;

// Placements of the term that lists are complete for, which stay due though no row is about them:
// one unit's, under one agreement.
struct LeftDue {
    enum class Why {
        unit_in_no_list,       // --activity would include it
        agreement_not_loaded,  // and then --activity
        faulty_rows,  // at the unit, or at one that cannot be told: they may be about these
    } why = Why::unit_in_no_list;
    std::string agreement;      // id
    std::string activity;       // id
    std::string activity_name;  // as the agreement has it, where it does
    ImportTally tally;
    // With `faulty_rows`: which they are, in the ledger's order.
    struct Named {
        std::string placement_id;
        std::string student;  // as told
        Date first, last;
    };
    std::vector<Named> named = {};
};

struct ImportSummary {
    std::string ledger;  // as given; the full path when it was made just now
    bool is_new = false;
    bool is_there = true;  // false: there is none, and nothing made one
    bool is_dry_run = false;
    Term first_term = {};                             // the ledger's
    std::optional<Term> complete_for = std::nullopt;  // --complete-for
    ImportTally added, changed, cancelled, unchanged;
    ImportTally others;             // the ledger's placements that the lists are not about
    std::vector<LeftDue> left_due;  // of them, when lists are complete for a term; by unit
    std::vector<SkippedRow> skipped;
    std::string next_command;  // "underlag generate --term HT2016"; empty: none

    [[nodiscard]] ImportTally whole_ledger() const;
};

// The tallies of a registration, and what its complete_for leaves due; what the summary says
// besides is left as it is. `registration` must be of `checked`.
void add_tallies(const CheckedLists& checked, const Registration& registration, Term first_term,
                 ImportSummary& summary);

// The changes that are shown one by one. The arguments must outlive the result.
[[nodiscard]] EachImportChange each_change(const CheckedLists& checked,
                                           const Registration& registration, Term first_term);

}  // namespace underlag
