// What an open ledger holds, for the files of this folder.
#pragma once

#include <memory>

#include "underlag/ledger/database.hpp"

namespace underlag {

struct Ledger::State {
    std::unique_ptr<Database> database;
    Access access = Access::read;

    [[nodiscard]] SQLite::Database& connection() { return database->connection(); }
    template <class Work>
    decltype(auto) guarded(Work work) {
        return database->guarded(work);
    }
};

}  // namespace underlag
