// The rows of a question to a server: in one piece, or fetched a few thousand at a time.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "underlag/store/postgres/postgres_connection.hpp"
#include "underlag/store/rows.hpp"

namespace underlag {

// What a transaction's cursors share with their store.
struct OpenCursors {
    PostgresConnection& connection;
    std::vector<std::string> ended = {};  // to be closed with the next question
    std::int64_t transaction = 0;
};

class PostgresRows : public RowCursor {
   public:
    static constexpr int rows_a_trip = 5'000;

    explicit PostgresRows(Answer all) : answer_(std::move(all)) {}
    // `first`: what the first FETCH gave.
    PostgresRows(Answer first, std::shared_ptr<OpenCursors> cursors, std::string name);
    ~PostgresRows() override;

    bool next() override;
    RecordValue::Type type(int column) override;
    std::int64_t number(int column) override;
    std::string_view text(int column) override { return bytes(column); }
    std::string_view blob(int column) override { return bytes(column); }
    std::string_view name(int column) override { return PQfname(answer_.get(), column); }
    int columns() override { return PQnfields(answer_.get()); }

   private:
    [[nodiscard]] std::string_view bytes(int column) const;
    [[nodiscard]] bool is_last_piece() const;

    Answer answer_;
    int row_ = -1;
    std::shared_ptr<OpenCursors> cursors_ = nullptr;  // null: the answer is whole
    std::string name_ = {};
    std::int64_t transaction_ = 0;
};

}  // namespace underlag
