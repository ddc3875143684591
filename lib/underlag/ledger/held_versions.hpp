// The version that holds now of each placement.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>

namespace underlag {

// Goes through all placements in the order of their records. A placement that has later versions
// stands at its own place with the last of them.
class HeldVersions {
   public:
    // The columns of `version`, in this order.
    enum Column : int {
        seq,
        placement,
        agreement,
        activity,
        list_id,
        student,  // the row of its name, or NULL
        student_ref,
        programme,
        first_day,
        last_day,
        stated_days,
        is_protected,
        is_cancelled
    };

    explicit HeldVersions(SQLite::Database& connection);

    [[nodiscard]] bool next();
    // The version that `next` came to; valid until it is called again.
    [[nodiscard]] SQLite::Statement& version() { return *version_; }

   private:
    SQLite::Statement first_versions_;
    SQLite::Statement replaced_;  // placements with later versions, each with the last of them
    SQLite::Statement later_version_;
    SQLite::Statement* version_ = nullptr;
};

}  // namespace underlag
