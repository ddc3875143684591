// The version that holds now of each placement.
#pragma once

#include <cstdint>

#include "underlag/store/store.hpp"

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

    explicit HeldVersions(Store& store);

    [[nodiscard]] bool next();
    // The version that `next` came to; valid until it is called again.
    [[nodiscard]] const Rows& version() const { return *version_; }

   private:
    Rows first_versions_;
    Rows last_versions_;  // of placements with later versions
    bool is_last_left_ = false;
    bool is_last_used_ = false;
    const Rows* version_ = nullptr;
};

}  // namespace underlag
