#include "underlag/ledger/verify.hpp"

#include <algorithm>
#include <utility>

#include "underlag/ledger/chain_check.hpp"
#include "underlag/ledger/document_checks.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/schema.hpp"

namespace underlag {
namespace {

using What = LedgerFault::What;

What what_of(StoreFault::What what) {
    switch (what) {
        case StoreFault::What::unreadable:
            return What::unreadable;
        case StoreFault::What::removed:
            return What::removed;
        case StoreFault::What::altered:
            return What::altered;
        case StoreFault::What::added:
            break;
    }
    return What::added;
}

void check_store(Store& store, Verification& into) {
    for (StoreFault& fault : store.check(ledger_tables()))
        into.faults.push_back(
            {what_of(fault.what), std::move(fault.table), 0, std::move(fault.detail)});
}

Verification verified(Store& store) {
    Verification verification;
    for (const auto check : {check_store, check_chain, check_documents}) {
        try {
            check(store, verification);
        } catch (const StoreFailure& failure) {
            verification.faults.push_back({What::unreadable, "", 0, failure.what()});
        }
    }
    std::ranges::stable_sort(verification.faults, {}, &LedgerFault::record);
    return verification;
}

}  // namespace

Verification verify(const Ledger& ledger) {
    return ledger.guarded([](Store& store) {
        // All is read of one moment, unless the caller has seen to that.
        if (store.has_begun())
            return verified(store);
        try {
            store.begin(Intent::read);
        } catch (const StoreFailure&) {
            return verified(store);  // which tells what is wrong
        }
        Verification verification = verified(store);
        try {
            store.commit();
        } catch (const StoreFailure&) {
            // Nothing was written; what is damaged has been told of.
        }
        return verification;
    });
}

}  // namespace underlag
