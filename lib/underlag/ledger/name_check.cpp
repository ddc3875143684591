#include "underlag/ledger/name_check.hpp"

#include <algorithm>

#include "underlag/ledger/names.hpp"
#include "underlag/ledger/row.hpp"

namespace underlag {

NameCheck::NameCheck(Store& store, Verification& into) : into_(into) {
    try {
        Rows names = store.rows("SELECT id, salt, name, digest FROM names ORDER BY id");
        while (names.next()) {
            ids_.push_back(number_at(names, 0));
            const Digest digest = digest_of_name(blob_at(names, 1), text_at(names, 2));
            if (as_bytes(digest) != blob_at(names, 3))
                into_.faults.push_back({LedgerFault::What::altered_name, "names", ids_.back(), {}});
        }
    } catch (const StoreFailure& failure) {
        into_.faults.push_back({LedgerFault::What::unreadable, "names", 0, failure.what()});
    }
    is_used_.resize(ids_.size());
}

bool NameCheck::take(const std::vector<TableScan::Reference>& names) {
    bool are_there = true;
    for (const auto& [name, is_there] : names) {
        const auto id = std::ranges::lower_bound(ids_, name);
        if (id != ids_.end() && *id == name)
            is_used_[static_cast<std::size_t>(id - ids_.begin())] = true;
        if (!is_there && missing_.insert(name).second)
            into_.faults.push_back({LedgerFault::What::removed, "names", name, {}});
        are_there = are_there && is_there;
    }
    return are_there;
}

void NameCheck::finish() {
    for (std::size_t name = 0; name < ids_.size(); ++name)
        if (!is_used_[name])
            into_.faults.push_back({LedgerFault::What::added, "names", ids_[name], {}});
}

}  // namespace underlag
