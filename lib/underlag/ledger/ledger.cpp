#include "underlag/ledger/ledger.hpp"

#include <cassert>
#include <utility>

#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/schema.hpp"

namespace underlag {

Ledger::Ledger(std::unique_ptr<Store> store) : store_(std::move(store)) {}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;

Ledger Ledger::open(const StoreAddress& address, Access access) {
    std::optional<Ledger> ledger = open_if_there(address, access);
    if (!ledger)
        throw LedgerError(no_ledger, {{"path", address.shown()}});
    return *std::move(ledger);
}

std::optional<Ledger> Ledger::open_if_there(const StoreAddress& address, Access access) {
    return told_of(address.shown(), [&]() -> std::optional<Ledger> {
        std::unique_ptr<Store> store = open_store(address, access);
        // Opening it undoes what an interrupted run began: then it may be empty.
        if (!store || form_of(*store, ledger_tables()) == 0) {
            if (address.is_server())
                throw LedgerError(no_ledger_on_server,
                                  {{"path", address.shown()}, {"schema", address.schema()}});
            return std::nullopt;
        }
        if (access == Access::write)
            bring_up_to_date(*store, ledger_tables());
        return Ledger{std::move(store)};
    });
}

// Who comes second waits at the beginning of the transaction, and then finds the first one's.
Ledger Ledger::create(const StoreAddress& address) {
    return told_of(address.shown(), [&] {
        std::unique_ptr<Store> store = create_store(address);
        store->begin(Intent::write);
        const int form = form_of(*store, ledger_tables());
        if (form == 0)
            store->make(0, ledger_tables());
        else if (form < static_cast<int>(ledger_tables().forms.size())) {
            store.reset();
            Ledger ledger = open(address, Access::write);
            ledger.begin_writing();
            return ledger;
        }
        return Ledger{std::move(store)};
    });
}

Ledger Ledger::in_memory() {
    return made_in(memory_store());
}

Ledger Ledger::made_in(std::unique_ptr<Store> store) {
    store->begin(Intent::write);
    store->make(0, ledger_tables());
    store->commit();
    return Ledger{std::move(store)};
}

void Ledger::begin_writing() {
    guarded([](Store& store) { store.begin(Intent::write); });
}

void Ledger::begin_reading() {
    guarded([](Store& store) { store.begin(Intent::read); });
}

void Ledger::commit() {
    guarded([](Store& store) { store.commit(); });
}

bool Ledger::is_shared() const {
    return guarded([](Store& store) { return store.is_shared(); });
}

bool Ledger::is_empty() const {
    return guarded(
        [](Store& store) { return only_number(store, "SELECT count(*) FROM openings") == 0; });
}

}  // namespace underlag
