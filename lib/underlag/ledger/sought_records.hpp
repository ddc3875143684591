// Which records may hold a text that is looked for, asked of the store in sets: names, labels and
// lists are looked at once each, however many placements and lines have them.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/ledger/ledger.hpp"

namespace underlag {

struct RecordQuestion {
    std::function<bool(std::string_view)> is_person = {};
    std::function<bool(std::string_view)> is_agreement = {};  // by its id
    std::function<bool(std::string_view)> is_activity = {};   // likewise
    std::function<bool(std::string_view)> is_list = {};       // by the file's name
    std::string reference = {};                               // a key, of a student or a placement
    std::optional<std::int64_t> placement = {};               // the record of an id of the ledger's
    std::optional<Money> amount = {};
};

// Placements that a version of may hold it, and others beside them: who asks looks again. Not by
// amount, which the ledger does not know of what is not invoiced.
[[nodiscard]] std::vector<std::int64_t> placements_that_may_hold(const Ledger& ledger,
                                                                 const RecordQuestion& question);

// As Ledger::open_runs, of these placements alone.
[[nodiscard]] OpenRuns open_runs_of(const Ledger& ledger, std::span<const std::int64_t> placements,
                                    Term first, Term last);

// In SQL, true of the lines `l` of placements that may hold it by name, reference, id or amount.
[[nodiscard]] std::string lines_that_may_hold(Store& store, const RecordQuestion& question);

}  // namespace underlag
