// The rows that a store found, one after another. Several may be gone through at once.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>

#include "underlag/store/record_value.hpp"

namespace underlag {

// What a store gives for its own rows.
class RowCursor {
   public:
    RowCursor() = default;
    RowCursor(const RowCursor&) = delete;
    RowCursor& operator=(const RowCursor&) = delete;
    virtual ~RowCursor() = default;

    virtual bool next() = 0;
    [[nodiscard]] virtual RecordValue::Type type(int column) = 0;  // none, number, text or blob
    [[nodiscard]] virtual std::int64_t number(int column) = 0;
    [[nodiscard]] virtual std::string_view text(int column) = 0;
    [[nodiscard]] virtual std::string_view blob(int column) = 0;
    [[nodiscard]] virtual std::string_view name(int column) = 0;
    [[nodiscard]] virtual int columns() = 0;
};

class Rows {
   public:
    explicit Rows(std::unique_ptr<RowCursor> cursor) : cursor_(std::move(cursor)) {}

    // Goes to the first row, and then to the next; false at the end.
    [[nodiscard]] bool next() { return cursor_->next(); }

    // Of the row come to, valid until `next`. Columns are counted from 0; what is none is 0 and "".
    [[nodiscard]] RecordValue::Type type(int column) const { return cursor_->type(column); }
    [[nodiscard]] bool is_none(int column) const {
        return cursor_->type(column) == RecordValue::Type::none;
    }
    [[nodiscard]] std::int64_t number(int column) const { return cursor_->number(column); }
    [[nodiscard]] std::string_view text(int column) const { return cursor_->text(column); }
    [[nodiscard]] std::string_view blob(int column) const { return cursor_->blob(column); }

    [[nodiscard]] std::string_view name(int column) const { return cursor_->name(column); }
    [[nodiscard]] int columns() const { return cursor_->columns(); }

   private:
    std::unique_ptr<RowCursor> cursor_;
};

}  // namespace underlag
