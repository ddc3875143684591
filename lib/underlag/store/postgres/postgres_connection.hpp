// One connection to a PostgreSQL server: what it is asked, and what it answers.
#pragma once

#include <libpq-fe.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/store/postgres/connecting.hpp"
#include "underlag/store/rows.hpp"

namespace underlag {

struct ClearAnswer {
    void operator()(PGresult* answer) const { PQclear(answer); }
};
using Answer = std::unique_ptr<PGresult, ClearAnswer>;

struct Question {
    std::string_view sql;  // one statement
    std::span<const RecordValue> values = {};
};

// Every function throws StoreFailure.
class PostgresConnection {
   public:
    explicit PostgresConnection(std::string address);

    [[nodiscard]] PGconn* handle() const { return connection_.get(); }
    [[nodiscard]] std::string user() const { return PQuser(handle()); }
    [[nodiscard]] bool is_in_transaction() const {
        return PQtransactionStatus(handle()) == PQTRANS_INTRANS;
    }
    void connect_again() { connection_ = connect(address_); }

    // Several statements, of which the last one's answer is given, as text.
    Answer run(const std::string& statements);
    // Values and columns are binary.
    [[nodiscard]] Answer ask(const Question& question);
    // Several questions that are sent together, and their answers.
    [[nodiscard]] std::vector<Answer> ask(std::span<const Question> questions);
    // The rows of a table, as COPY's binary form has them.
    void copy(std::string_view table, std::string_view rows);

    [[nodiscard]] std::int64_t round_trips() const { return round_trips_; }

   private:
    [[noreturn]] void fail(const PGresult* answer) const;
    void send(const Question& question) const;
    void drain() const;

    std::string address_;
    Connection connection_;
    std::int64_t round_trips_ = 0;
};

}  // namespace underlag
