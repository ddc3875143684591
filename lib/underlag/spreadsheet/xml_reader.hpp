// Reads XML as it comes, never as a tree: three calls to whoever wants its content.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "underlag/spreadsheet/file_fault.hpp"

namespace underlag {

// What an element or attribute belongs to; prefixes are the writer's own choice.
enum class XmlSpace : std::uint8_t {
    none,           // no namespace: most attributes
    other,          // one that is not read
    sheet,          // .xlsx, transitional and strict alike
    relation,       // r:id
    package,        // relationships between parts
    compatibility,  // mc:Choice, mc:Fallback
    office,         // .ods from here on
    table,
    text,
    style,
    calc_extension,
    manifest,
};

struct XmlName {
    XmlSpace space = XmlSpace::none;
    std::string_view local;

    // Elements of one namespace by name.
    [[nodiscard]] bool is(XmlSpace wanted, std::string_view name) const {
        return space == wanted && local == name;
    }
};

class XmlReader;

// The attributes of an element, looked for when asked.
class XmlAttributes {
   public:
    XmlAttributes(const char* const* pairs, const XmlReader& reader)
        : pairs_(pairs), reader_(&reader) {}

    // Empty when there is none.
    [[nodiscard]] std::string_view value(std::string_view name) const;
    [[nodiscard]] std::string_view value(XmlSpace space, std::string_view local) const;
    [[nodiscard]] bool has(XmlSpace space, std::string_view local) const;

   private:
    [[nodiscard]] const char* find(XmlSpace space, std::string_view local) const;

    const char* const* pairs_;  // names and values in turn, then nothing
    const XmlReader* reader_;
};

// Who wants the content of a part. Each call answers whether to go on; one that does not says why
// in `fault`, or has what it came for.
class XmlContent {
   public:
    virtual ~XmlContent() = default;
    virtual bool start(XmlName name, const XmlAttributes& attributes) = 0;
    virtual bool end(XmlName name) = 0;
    // A text may come in several pieces.
    virtual bool text(std::string_view) { return true; }

    std::optional<FileFault> fault = std::nullopt;

   protected:
    bool refuse(FileFault why) {
        fault = std::move(why);
        return false;
    }
};

class XmlReader {
   public:
    XmlReader(XmlContent& into, const WorkbookLimits& limits);
    ~XmlReader();
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;

    // The next piece of the part, or with `is_last` its end. False when no more is wanted or can
    // be read: `fault` says why, when something is wrong.
    bool add(std::string_view piece, bool is_last = false);
    [[nodiscard]] const std::optional<FileFault>& fault() const;

    // Of a prefix where the reading stands.
    [[nodiscard]] XmlSpace space_of(std::string_view prefix) const;

   private:
    struct State;
    std::unique_ptr<State> state_;
};

class Package;

// Reads a part of a package into `content`.
[[nodiscard]] std::optional<FileFault> read_part(Package& package, std::string_view name,
                                                 XmlContent& content, const WorkbookLimits& limits);

}  // namespace underlag
