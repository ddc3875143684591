#include "underlag/reports/json_writer.hpp"

#include <rapidjson/writer.h>

#include <string>

#include "underlag/reports/chunks.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/text/utf8.hpp"

namespace underlag {
namespace {

// Chunks under the names that RapidJSON calls.
struct ChunkStream {
    using Ch = char;
    explicit ChunkStream(const Sink& out) : chunks(out) {}
    void Put(char byte) { chunks.put(byte); }
    void Flush() {}  // called at the end of the root value; finish() flushes
    Chunks chunks;
};

rapidjson::SizeType size_of(std::string_view text) {
    return static_cast<rapidjson::SizeType>(text.size());
}

}  // namespace

struct JsonWriter::Library {
    explicit Library(const Sink& out) : stream(out), writer(stream) {}
    ChunkStream stream;
    rapidjson::Writer<ChunkStream> writer;
};

JsonWriter::JsonWriter(const Sink& out) : library_(std::make_unique<Library>(out)) {}
JsonWriter::~JsonWriter() = default;

void JsonWriter::begin_object() {
    library_->writer.StartObject();
}
void JsonWriter::end_object() {
    library_->writer.EndObject();
}
void JsonWriter::begin_array() {
    library_->writer.StartArray();
}
void JsonWriter::end_array() {
    library_->writer.EndArray();
}

JsonWriter& JsonWriter::key(std::string_view name) {
    library_->writer.Key(name.data(), size_of(name));
    return *this;
}

void JsonWriter::text(std::string_view value) {
    std::string changed;
    if (find_personal_number(value))
        value = changed = masked(value);
    if (sound_utf8_length(value) != value.size())
        value = changed = sound_utf8(value);
    // An empty view may have no bytes at all, which the library does not take.
    library_->writer.String(value.empty() ? "" : value.data(), size_of(value));
}

void JsonWriter::text_or_null(std::string_view value) {
    if (value.empty())
        null();
    else
        text(value);
}

void JsonWriter::integer(std::int64_t value) {
    library_->writer.Int64(value);
}
void JsonWriter::boolean(bool value) {
    library_->writer.Bool(value);
}
void JsonWriter::null() {
    library_->writer.Null();
}

void JsonWriter::finish() {
    library_->stream.chunks.put('\n');
    library_->stream.chunks.flush();
}

}  // namespace underlag
