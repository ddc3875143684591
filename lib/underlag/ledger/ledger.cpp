#include "underlag/ledger/ledger.hpp"

#include <cassert>
#include <utility>

#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/files/group_file.hpp"
#include "underlag/ledger/form.hpp"
#include "underlag/ledger/schema.hpp"
#include "underlag/ledger/state.hpp"

namespace underlag {

Ledger::Ledger(std::unique_ptr<State> state) : state_(std::move(state)) {}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;

Ledger Ledger::open(const std::string& path, Access access) {
    std::optional<Ledger> ledger = open_if_there(path, access);
    if (!ledger)
        throw LedgerError(no_ledger, {{"path", path}});
    return *std::move(ledger);
}

std::optional<Ledger> Ledger::open_if_there(const std::string& path, Access access) {
    std::unique_ptr<Database> database = Database::open(path, access);
    // Opening it undoes what an interrupted run began: then it may be empty.
    if (!database || database->is_empty_file())
        return std::nullopt;
    const auto forms = known_forms();
    (void)form_of(*database, forms);
    if (access == Access::write)
        bring_up_to_date(*database, forms);
    return Ledger{std::make_unique<State>(State{std::move(database), access})};
}

// Who comes second waits at the beginning of the transaction, and then finds the first one's.
Ledger Ledger::create(const std::string& path) {
    make_group_file(path);
    auto state = std::make_unique<State>(
        State{std::make_unique<Database>(path, Access::write), Access::write});
    Database& database = *state->database;
    database.guarded([&] { database.begin(SQLite::TransactionBehavior::IMMEDIATE); });
    if (database.is_empty_file())
        database.guarded([&] { make_tables(database.connection(), 0, known_forms()); });
    else if (form_of(database, known_forms()) < static_cast<int>(known_forms().size())) {
        state.reset();
        Ledger ledger = open(path, Access::write);
        ledger.begin_writing();
        return ledger;
    }
    return Ledger{std::move(state)};
}

void Ledger::begin_writing() {
    assert(state_->access == Access::write);
    state_->guarded([&] { state_->database->begin(SQLite::TransactionBehavior::IMMEDIATE); });
}

void Ledger::begin_reading() {
    Database& database = *state_->database;
    database.guarded([&] {
        database.begin(SQLite::TransactionBehavior::DEFERRED);
        // Not before something is read is the moment taken.
        (void)database.connection().execAndGet("SELECT seq FROM chain_head");
    });
}

void Ledger::commit() {
    state_->guarded([&] { state_->database->commit(); });
}

bool Ledger::is_empty() const {
    return state_->guarded([&] {
        return state_->connection().execAndGet("SELECT count(*) FROM openings").getInt() == 0;
    });
}

}  // namespace underlag
