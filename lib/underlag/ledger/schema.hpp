// The ledger's tables: which of them the chain goes through, and their form brought up to date.
#pragma once

#include <array>
#include <string_view>

#include "underlag/store/store.hpp"

namespace underlag {

// "1.sql": what makes form 1 of an empty store. What makes form 2 of form 1 will be "2.sql".
[[nodiscard]] std::string_view form_text(std::string_view name);

// Numbered by one sequence, each with the checksum of the one before.
inline constexpr std::array chained_tables{"labels",
                                           "openings",
                                           "imports",
                                           "import_files",
                                           "placement_versions",
                                           "import_totals",
                                           "logos",
                                           "word_sets",
                                           "words",
                                           "runs",
                                           "run_inputs",
                                           "agreement_facts",
                                           "rated_programmes",
                                           "dimensions",
                                           "parties",
                                           "codings",
                                           "rates",
                                           "index_steps",
                                           "sharers",
                                           "shares",
                                           "own_shares",
                                           "documents",
                                           "lines",
                                           "run_totals",
                                           "issued_files",
                                           "removed_names"};

// The columns that hold rows of `names`. In the chain stands the digest of such a name.
struct NameColumn {
    std::string_view table, column;
};
inline constexpr std::array name_columns{
    NameColumn{"placement_versions", "student"}, NameColumn{"parties", "contact"},
    NameColumn{"lines", "student"}, NameColumn{"removed_names", "name"}};

// In all forms, from the first to the newest.
[[nodiscard]] Tables ledger_tables();

// What makes a ledger on a server, as a script for whoever administers it.
[[nodiscard]] std::string sql_of_new_ledger(const StoreAddress& address);

// Counted from 1; 0: the store is empty. Throws LedgerError when it is newer than `tables`.
[[nodiscard]] int form_of(Store& store, const Tables& tables);

// Makes the newest of the forms of an older one, in one transaction.
void bring_up_to_date(Store& store, const Tables& tables);

}  // namespace underlag
