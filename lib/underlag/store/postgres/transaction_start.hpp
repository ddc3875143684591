// How a transaction on a server begins: reading of one moment, or writing alone.
#pragma once

#include <chrono>
#include <string>

#include "underlag/store/postgres/postgres_connection.hpp"
#include "underlag/store/store_address.hpp"

namespace underlag {

class TransactionStart {
   public:
    TransactionStart(PostgresConnection& connection, const StoreAddress& address)
        : connection_(connection), address_(address) {}

    // What `isolation` is begun with: its settings are the transaction's own, so that a pooler may
    // lend the connection to others between two of them.
    [[nodiscard]] std::string beginning(std::string_view isolation) const;

    void read();
    // Waits for others, tells of them, and fails with `busy` after a time.
    void write();
    // For a while alone, or `busy`.
    void lock(std::chrono::milliseconds patience);
    // Nothing is said when the connection is gone, and with it what was begun.
    void undo() noexcept;

    // The tables are still to be made: there may be no head to lock.
    bool is_making = false;

   private:
    void check_session();
    void lock_head(std::chrono::milliseconds patience);
    [[nodiscard]] Holder holder();

    PostgresConnection& connection_;
    const StoreAddress& address_;
};

}  // namespace underlag
