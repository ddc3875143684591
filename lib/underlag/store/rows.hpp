// The rows that a store found, one after another, and what stands in a column of them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "underlag/files/digest.hpp"
#include "underlag/values/checked_numbers.hpp"
#include "underlag/values/date.hpp"
#include "underlag/values/money.hpp"
#include "underlag/values/term.hpp"

namespace underlag {

// What stands in a column of a record.

// A row of the table of names.
struct NameRow {
    std::int64_t id = 0;
    Digest digest = {};
};

// The last record of a ledger's chain.
struct ChainHead {
    std::int64_t seq = 0;
    Digest checksum = {};
};

[[nodiscard]] constexpr std::int64_t number_of(Term term) {
    return term.year * 2 + (term.season == Season::autumn ? 1 : 0);
}
[[nodiscard]] constexpr Term term_of_number(std::int64_t number) {
    return {static_cast<int>(number / 2), number % 2 == 0 ? Season::spring : Season::autumn};
}

// Views must live until the record is written.
class RecordValue {
   public:
    enum class Type : std::uint8_t { none, number, text, blob, name };

    RecordValue(std::nullopt_t) {}
    RecordValue(std::int64_t number) : type_(Type::number), number_(number) {}
    RecordValue(int number) : RecordValue(std::int64_t{number}) {}
    RecordValue(std::uint32_t number) : RecordValue(std::int64_t{number}) {}
    RecordValue(bool yes) : RecordValue(std::int64_t{yes}) {}
    RecordValue(Date day) : RecordValue(day.days_since_1970()) {}
    RecordValue(Term term) : RecordValue(number_of(term)) {}
    RecordValue(Money amount) : RecordValue(amount.ore()) {}
    RecordValue(std::string_view text) : type_(Type::text), text_(text) {}
    RecordValue(const std::string& text) : RecordValue(std::string_view{text}) {}
    RecordValue(const char* text) : RecordValue(std::string_view{text}) {}
    RecordValue(const NameRow& name)
        : type_(Type::name), number_(name.id), text_(as_bytes(name.digest)) {}
    template <class Value>
    RecordValue(const std::optional<Value>& value)
        : RecordValue(value ? RecordValue(*value) : RecordValue(std::nullopt)) {}

    [[nodiscard]] static RecordValue blob(std::string_view bytes) {
        RecordValue value{bytes};
        value.type_ = Type::blob;
        return value;
    }
    // None for an empty text.
    [[nodiscard]] static RecordValue if_any(std::string_view text) {
        return text.empty() ? RecordValue(std::nullopt) : RecordValue(text);
    }

    [[nodiscard]] Type type() const { return type_; }
    [[nodiscard]] std::int64_t number() const { return number_; }
    [[nodiscard]] std::string_view text() const { return text_; }  // of a name: its digest

   private:
    Type type_ = Type::none;
    std::int64_t number_ = 0;
    std::string_view text_ = {};
};

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
