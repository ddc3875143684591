// Where a store is: a file, or a schema of a PostgreSQL server; and how long others are waited for.
#pragma once

#include <chrono>
#include <ctime>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "underlag/store/store_failure.hpp"

namespace underlag {

class StoreAddress {
   public:
    enum class Fault {
        password,    // it stands in the address, where anybody can read it
        form,        // no address of a server that can be understood
        schema,      // no name that a schema of ours may have
        no_servers,  // the program was built without them
    };

    StoreAddress() = default;  // a file without a name
    // A file, whatever its name looks like.
    StoreAddress(std::string path) : shown_(std::move(path)) {}
    StoreAddress(const char* path) : shown_(path) {}

    // "postgresql://HOST[:PORT][,HOST…]/DATABASE?schema=NAME&…" is a server (`postgres://` too, and
    // `postgresql:///?service=NAME`), everything else a file's path.
    [[nodiscard]] static tl::expected<StoreAddress, Fault> parse(std::string_view text);

    // Whether what `shown` gave is a server's.
    [[nodiscard]] static bool is_of_server(std::string_view shown);

    [[nodiscard]] bool is_server() const { return !connection_.empty(); }
    // What libpq is given: the address without `schema`.
    [[nodiscard]] const std::string& connection() const { return connection_; }
    [[nodiscard]] const std::string& schema() const { return schema_; }
    // The path, or the address as it was given. There is never a password in it.
    [[nodiscard]] const std::string& shown() const { return shown_; }

    // How long others are waited for before `busy`; nothing: as long as suits the kind of store.
    std::optional<std::chrono::seconds> patience = {};
    // Called when it takes more than two seconds. Nothing: nobody is told.
    std::function<void(const Holder&)> tell_of_waiting = {};
    // What a clock here shows at a moment that the store tells of. Nothing: UTC is told.
    std::function<std::tm(std::time_t)> local_time = {};

   private:
    std::string shown_;
    std::string connection_;
    std::string schema_;
};

}  // namespace underlag
