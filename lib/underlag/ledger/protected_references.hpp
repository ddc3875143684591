// Who is protected in the ledger as it stands: a reference says who a student is, so one protected
// placement protects all that have the same reference.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "underlag/store/store.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {

// References that are one, however they are written (reference_key), are one here.
class References {
   public:
    void add(std::string_view reference) { keys_.insert(reference_key(reference)); }
    [[nodiscard]] bool contains(std::string_view reference) const {
        return !keys_.empty() && !reference.empty() && keys_.contains(reference_key(reference));
    }

   private:
    std::set<std::string> keys_;
};

// Of the versions that hold now.
[[nodiscard]] References protected_references(Store& store);

}  // namespace underlag
