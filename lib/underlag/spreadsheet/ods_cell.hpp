// A cell of an OpenDocument sheet while it is being read: what it says it holds, and its text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "underlag/spreadsheet/file_fault.hpp"
#include "underlag/spreadsheet/xml_reader.hpp"

namespace underlag {

// How often something is repeated or how far it spans: at least once, at most so often.
[[nodiscard]] std::uint32_t repetitions(std::string_view text, std::uint32_t most);

class OdsCell {
   public:
    explicit OdsCell(const WorkbookLimits& limits) : limits_(limits) {}

    void start(const XmlAttributes& attributes);
    // Elements of text within the cell, and what stands in them.
    void start_text(XmlName name, const XmlAttributes& attributes);
    void end_text(XmlName name);
    void text(std::string_view characters) {
        if (is_text_)
            append(characters);
    }

    // Of the whole cell. Its type decides, not how it is shown.
    [[nodiscard]] std::string_view value() const;
    [[nodiscard]] bool is_faulty() const { return is_error() || lacks_value(); }
    [[nodiscard]] bool lacks_value() const {
        return has_formula_ && type_.empty() && text_.empty();
    }

    std::uint32_t count = 1;  // of equal cells side by side
    std::uint32_t columns = 1;
    std::uint32_t rows = 1;  // that it spans

   private:
    [[nodiscard]] bool is_error() const;
    void append(std::string_view characters) {
        if (text_.size() <= 4 * (limits_.cell_characters + 1))
            text_ += characters;
    }

    WorkbookLimits limits_;
    std::string type_;
    std::string value_;
    std::string text_;
    bool has_value_ = false;  // its type gives one
    bool has_formula_ = false;
    bool is_error_ = false;
    bool has_paragraph_ = false;
    bool is_text_ = false;
};

}  // namespace underlag
