// Schemas with a ledger's tables on the test server, used again and again: to make one takes most
// of a second, to empty one some milliseconds.
#pragma once

#include <string>
#include <vector>

#include "store/test_schema.hpp"
#include "underlag/ledger/ledger.hpp"

namespace underlag {

class ServerSchema {
   public:
    // With the tables of an empty ledger. Without a server: none.
    ServerSchema() : name_(has_test_server() ? borrowed() : "") {}
    ServerSchema(const ServerSchema&) = delete;
    ServerSchema& operator=(const ServerSchema&) = delete;
    ~ServerSchema() {
        if (!name_.empty() && is_as_made)
            give_back();
    }

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] StoreAddress address() const { return on_test_server(name_); }
    // The records of another, as they are.
    void fill_from(const ServerSchema& other) const {
        run(each_table("EXECUTE format('DELETE FROM %I.%I', '" + name_ + "', t); " +
                       "EXECUTE format('INSERT INTO %1$I.%3$I SELECT * FROM %2$I.%3$I', '" + name_ +
                       "', '" + other.name_ + "', t);"));
    }

    // Nobody has changed a table, an index or a guard: what is in it can be emptied.
    bool is_as_made = true;

   private:
    static std::vector<std::string>& spare() {
        static std::vector<std::string> names;
        return names;
    }
    static std::string borrowed() {
        if (!spare().empty()) {
            const std::string name = spare().back();
            spare().pop_back();
            return name;
        }
        const std::string name = new_schema();
        Ledger::create(on_test_server(name)).commit();
        return name;
    }
    // As the server's superuser, who can put guards and references out of force.
    [[nodiscard]] std::string each_table(const std::string& work,
                                         const std::string& then = "") const {
        return "DO $$ DECLARE t text; BEGIN SET LOCAL session_replication_role = replica; "
               "SET LOCAL lock_timeout = '2s'; FOR t IN SELECT relname FROM pg_class c "
               "JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = '" +
               name_ + "' AND relkind = 'r' AND relname <> 'ledger_form' LOOP " + work +
               " END LOOP; " + then + " END $$";
    }
    void run(const std::string& sql) const {
        (void)open_store(address(), Intent::write)->rows(sql);
    }
    void give_back() const {
        try {
            run(each_table("EXECUTE format('DELETE FROM %I.%I', '" + name_ + "', t);",
                           "INSERT INTO " + name_ +
                               ".chain_head VALUES (1, 0, decode(repeat('00', 32), 'hex'));"));
            spare().push_back(name_);
        } catch (const StoreFailure&) {
            // A test still has it open: it is left.
        }
    }

    std::string name_;
};

}  // namespace underlag
