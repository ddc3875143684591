// The parts of an Excel workbook (.xlsx) beside its sheets: which sheets there are, the texts that
// cells share, and which looks show dates.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "underlag/spreadsheet/package.hpp"
#include "underlag/spreadsheet/sheet_text.hpp"
#include "underlag/spreadsheet/xml_reader.hpp"

namespace underlag {

// What is not read within a part: what other programs than its writer may leave out, and elements
// of namespaces that are not known. Each element is asked about, then its end.
class SkippedElements {
   public:
    // Whether the element is to be left out with all that is in it.
    [[nodiscard]] bool begins(XmlName name) {
        if (depth_ > 0 || name.local == "extLst" || name.is(XmlSpace::compatibility, "Fallback") ||
            (name.space != XmlSpace::sheet && name.space != XmlSpace::compatibility))
            return ++depth_ > 0;
        return false;
    }
    [[nodiscard]] bool ends() {
        if (depth_ == 0)
            return false;
        --depth_;
        return true;
    }

   private:
    std::size_t depth_ = 0;
};

struct XlsxSheet {
    std::string name;
    SheetText::State state = SheetText::State::visible;
    std::string part;
};

// Texts that stand once in a part of their own; cells name them by number.
class SharedTexts {
   public:
    void add(std::string_view text) {
        texts_ += text;
        ends_.push_back(texts_.size());
    }
    [[nodiscard]] std::size_t size() const { return ends_.size(); }
    [[nodiscard]] std::string_view operator[](std::size_t index) const {
        const std::uint64_t begin = index == 0 ? 0 : ends_[index - 1];
        return std::string_view{texts_}.substr(begin, ends_[index] - begin);
    }

   private:
    std::string texts_;
    std::vector<std::uint64_t> ends_;
};

struct XlsxParts {
    std::vector<XlsxSheet> sheets = {};  // in their order, those of cells only
    bool has_1904_calendar = false;
    SharedTexts texts = {};
    std::vector<bool> look_shows_date = {};  // by the number in a cell's `s`
};

[[nodiscard]] tl::expected<XlsxParts, FileFault> read_xlsx_parts(Package& package,
                                                                 const WorkbookLimits& limits);

// "1", "true" and "on" of an attribute.
[[nodiscard]] bool is_true(std::string_view value);

// The characters that XML cannot hold are written _x000D_; appended as what they stand for.
void append_unescaped(std::string& text, std::string_view escaped);

}  // namespace underlag
