#include "underlag/spreadsheet/xlsx_parts.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "underlag/spreadsheet/cell_texts.hpp"
#include "underlag/spreadsheet/serial_date.hpp"
#include "underlag/text/utf8.hpp"

namespace underlag {
namespace {

struct Relation {
    std::string type;  // the last step of its URI: "worksheet"
    std::string part;
};

// What a part names besides itself, by id.
class Relations : public XmlContent {
   public:
    explicit Relations(std::string folder) : folder_(std::move(folder)) {}

    bool start(XmlName name, const XmlAttributes& attributes) override {
        if (!name.is(XmlSpace::package, "Relationship") ||
            attributes.value("TargetMode") == "External")
            return true;
        const std::string_view type = attributes.value("Type");
        by_id.insert_or_assign(std::string{attributes.value("Id")},
                               Relation{std::string{type.substr(type.rfind('/') + 1)},
                                        part_name(folder_, attributes.value("Target"))});
        return true;
    }
    bool end(XmlName) override { return true; }

    [[nodiscard]] std::optional<std::string> part_of_type(std::string_view type) const {
        for (const auto& [id, relation] : by_id)
            if (relation.type == type)
                return relation.part;
        return std::nullopt;
    }

    std::map<std::string, Relation, std::less<>> by_id;

   private:
    std::string folder_;
};

class WorkbookPart : public XmlContent {
   public:
    WorkbookPart(XlsxParts& into, const Relations& relations, const WorkbookLimits& limits)
        : into_(&into), relations_(&relations), most_sheets_(limits.sheets) {}

    bool start(XmlName name, const XmlAttributes& attributes) override {
        if (skipped_.begins(name))
            return true;
        if (name.local == "workbookPr")
            into_->has_1904_calendar = is_true(attributes.value("date1904"));
        if (name.local != "sheet")
            return true;
        std::string sheet;
        append_unescaped(sheet, attributes.value("name"));
        const auto found = relations_->by_id.find(attributes.value(XmlSpace::relation, "id"));
        if (found == relations_->by_id.end())
            return refuse(damaged("bladet ”" + sheet + "” saknas i den",
                                  "the sheet \"" + sheet + "\" is missing in it"));
        if (found->second.type != "worksheet")
            return true;  // a sheet of a chart alone
        if (into_->sheets.size() >= most_sheets_)
            return refuse(too_many_sheets());
        const std::string_view state = attributes.value("state");
        into_->sheets.push_back({std::move(sheet),
                                 state.empty() || state == "visible" ? SheetText::State::visible
                                                                     : SheetText::State::hidden,
                                 found->second.part});
        return true;
    }
    bool end(XmlName) override {
        (void)skipped_.ends();
        return true;
    }

   private:
    XlsxParts* into_;
    const Relations* relations_;
    std::size_t most_sheets_;
    SkippedElements skipped_;
};

class StylesPart : public XmlContent {
   public:
    explicit StylesPart(std::vector<bool>& look_shows_date) : looks_(&look_shows_date) {}

    bool start(XmlName name, const XmlAttributes& attributes) override {
        if (skipped_.begins(name))
            return true;
        if (name.local == "cellXfs")
            in_looks_ = true;
        else if (name.local == "numFmt" && !in_looks_)
            formats_[number_of(attributes.value("numFmtId"))] =
                is_date_format(attributes.value("formatCode"));
        else if (name.local == "xf" && in_looks_)
            looks_->push_back(shows_date(number_of(attributes.value("numFmtId"))));
        return true;
    }
    bool end(XmlName name) override {
        if (!skipped_.ends() && name.local == "cellXfs")
            in_looks_ = false;
        return true;
    }

   private:
    [[nodiscard]] static std::uint32_t number_of(std::string_view text) {
        std::uint32_t number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        return number;
    }
    [[nodiscard]] bool shows_date(std::uint32_t format) const {
        const auto found = formats_.find(format);
        return found == formats_.end() ? is_built_in_date_format(format) : found->second;
    }

    std::vector<bool>* looks_;
    std::map<std::uint32_t, bool> formats_;
    bool in_looks_ = false;
    SkippedElements skipped_;
};

class SharedTextsPart : public XmlContent {
   public:
    SharedTextsPart(SharedTexts& into, const WorkbookLimits& limits)
        : into_(&into), limits_(limits) {}

    bool start(XmlName name, const XmlAttributes&) override {
        if (skipped_.begins(name))
            return true;
        if (name.local == "si")
            text_.clear();
        else if (name.local == "rPh")
            is_phonetic_ = true;  // how the text is pronounced
        else if (name.local == "t")
            is_text_ = !is_phonetic_;
        return true;
    }
    bool end(XmlName name) override {
        if (skipped_.ends())
            return true;
        if (name.local == "t") {
            is_text_ = false;
        } else if (name.local == "rPh") {
            is_phonetic_ = false;
        } else if (name.local == "si") {
            value_.clear();
            append_unescaped(value_, text_);
            into_->add(beginning(value_, limits_.cell_characters));
            if (into_->size() > limits_.cells)
                return refuse(too_many_cells());
        }
        return true;
    }
    bool text(std::string_view characters) override {
        // A character is at most four bytes; what is longer than a cell is cut.
        if (is_text_ && text_.size() <= 4 * (limits_.cell_characters + 1))
            text_ += characters;
        return true;
    }

   private:
    SharedTexts* into_;
    WorkbookLimits limits_;
    std::string text_;
    std::string value_;
    bool is_text_ = false;
    bool is_phonetic_ = false;
    SkippedElements skipped_;
};

std::string folder_of(std::string_view part) {
    return std::string{part.substr(0, part.rfind('/') + 1)};
}

// "xl/workbook.xml" -> "xl/_rels/workbook.xml.rels"
std::string relations_part(std::string_view part) {
    const std::string folder = folder_of(part);
    return folder + "_rels/" + std::string{part.substr(folder.size())} + ".rels";
}

}  // namespace

bool is_true(std::string_view value) {
    return value == "1" || value == "true" || value == "on";
}

void append_unescaped(std::string& text, std::string_view escaped) {
    for (std::size_t at = 0;;) {
        const std::size_t found = escaped.find("_x", at);
        text += escaped.substr(at, found - at);
        if (found == std::string_view::npos)
            return;
        std::uint32_t unit = 0;
        const char* const digits = escaped.data() + found + 2;
        if (found + 7 <= escaped.size() && escaped[found + 6] == '_' &&
            std::from_chars(digits, digits + 4, unit, 16).ptr == digits + 4) {
            append_code_point(text, unit >= 0xD800 && unit < 0xE000 ? 0xFFFD : unit);
            at = found + 7;
        } else {
            text += "_x";
            at = found + 2;
        }
    }
}

tl::expected<XlsxParts, FileFault> read_xlsx_parts(Package& package, const WorkbookLimits& limits) {
    XlsxParts parts;
    // Some programs leave this part out.
    std::string workbook = "xl/workbook.xml";
    if (package.has("_rels/.rels")) {
        Relations of_package("");
        if (auto fault = read_part(package, "_rels/.rels", of_package, limits))
            return tl::unexpected(*std::move(fault));
        workbook = of_package.part_of_type("officeDocument").value_or(workbook);
    }
    Relations relations(folder_of(workbook));
    if (auto fault = read_part(package, relations_part(workbook), relations, limits))
        return tl::unexpected(*std::move(fault));
    WorkbookPart workbook_part(parts, relations, limits);
    if (auto fault = read_part(package, workbook, workbook_part, limits))
        return tl::unexpected(*std::move(fault));
    // A workbook without texts or looks has no such part, and some name one that is not there.
    if (const auto part = relations.part_of_type("styles"); part && package.has(*part)) {
        StylesPart styles(parts.look_shows_date);
        if (auto fault = read_part(package, *part, styles, limits))
            return tl::unexpected(*std::move(fault));
    }
    if (const auto part = relations.part_of_type("sharedStrings"); part && package.has(*part)) {
        SharedTextsPart texts(parts.texts, limits);
        if (auto fault = read_part(package, *part, texts, limits))
            return tl::unexpected(*std::move(fault));
    }
    return parts;
}

}  // namespace underlag
