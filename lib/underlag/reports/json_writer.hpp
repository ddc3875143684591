// JSON written as it comes: compact, UTF-8, every text masked; memory does not grow with the
// report.
#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "underlag/reports/chunks.hpp"

namespace underlag {

// The one place that knows the JSON library. Precondition: calls make up one JSON value.
class JsonWriter {
   public:
    explicit JsonWriter(const Sink& out);
    ~JsonWriter();
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    void begin_object();
    void end_object();
    void begin_array();
    void end_array();
    // The name of what is written next in an object.
    JsonWriter& key(std::string_view name);

    // What looks like a personal identity number is masked; broken UTF-8 becomes U+FFFD.
    void text(std::string_view value);
    void number(std::integral auto value) { integer(static_cast<std::int64_t>(value)); }
    void boolean(bool value);
    void null();
    template <std::integral Number>
    void number_or_null(const std::optional<Number>& value) {
        value ? number(*value) : null();
    }
    // Null when there is no text.
    void text_or_null(std::string_view value);

    // Ends the report with a line break and hands on what is left of it.
    void finish();

   private:
    void integer(std::int64_t value);

    struct Library;
    std::unique_ptr<Library> library_;
};

}  // namespace underlag
