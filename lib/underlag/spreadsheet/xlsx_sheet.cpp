#include "underlag/spreadsheet/xlsx_sheet.hpp"

#include <algorithm>
#include <charconv>

#include "underlag/spreadsheet/cell_texts.hpp"
#include "underlag/spreadsheet/serial_date.hpp"
#include "underlag/values/ascii_digits.hpp"

namespace underlag {
namespace {

constexpr std::size_t most_whole_digits = 15;  // that a number keeps

bool is_whole_number(std::string_view text) {
    return !text.empty() && text.size() <= most_whole_digits &&
           (text.size() == 1 || text.front() != '0') && std::ranges::all_of(text, is_digit);
}

// A day in ISO form, as some programs write cells: with a time only when it has one.
std::string_view without_midnight(std::string_view text) {
    const std::size_t time = text.find('T');
    const bool is_midnight = time != std::string_view::npos &&
                             text.find_first_not_of("0:.Z", time + 1) == std::string_view::npos;
    return is_midnight ? text.substr(0, time) : text;
}

class SheetPart : public XmlContent {
   public:
    SheetPart(const XlsxParts& parts, const WorkbookLimits& limits, CellBudget& budget,
              SheetText& into)
        : parts_(&parts), limits_(limits), writer_(limits, budget), into_(&into) {}

    bool start(XmlName name, const XmlAttributes& attributes) override {
        if (skipped_.begins(name))
            return true;
        if (name.local == "c")
            return !is_in_rows_ || start_cell(attributes);
        if (name.local == "v" || name.local == "t") {
            is_wanted_ = is_in_cell_ &&
                         (name.local == "v" ? !has_inline_text_ : is_inline_ && !is_phonetic_);
            if (is_wanted_ && name.local == "v")
                has_value_ = true;
        } else if (name.local == "row") {
            return !is_in_rows_ || start_row(attributes);
        } else if (name.local == "f") {
            has_formula_ = true;
        } else if (name.local == "is") {
            is_inline_ = true;
            has_inline_text_ = true;
            value_.clear();
        } else if (name.local == "rPh") {
            is_phonetic_ = true;
        } else if (name.local == "sheetData") {
            is_in_rows_ = true;
        } else if (name.local == "mergeCell") {
            return merge(attributes.value("ref"));
        } else if (name.local == "col") {
            hide_columns(attributes);
        } else if (name.local == "filterColumn") {
            is_filtered_ = true;
        }
        return true;
    }

    bool end(XmlName name) override {
        if (skipped_.ends())
            return true;
        if (name.local == "v" || name.local == "t") {
            is_wanted_ = false;
        } else if (name.local == "c" && is_in_cell_) {
            is_in_cell_ = false;
            return end_cell();
        } else if (name.local == "is") {
            is_inline_ = false;
        } else if (name.local == "rPh") {
            is_phonetic_ = false;
        } else if (name.local == "sheetData") {
            is_in_rows_ = false;
        }
        return true;
    }

    bool text(std::string_view characters) override {
        if (is_wanted_ && value_.size() <= 4 * (limits_.cell_characters + 1))
            value_ += characters;
        return true;
    }

    [[nodiscard]] std::optional<FileFault> finish() {
        for (HiddenRows& rows : into_->hidden_rows)
            rows.are_filtered = is_filtered_;
        into_->has_1904_calendar = parts_->has_1904_calendar;
        if (!writer_.finish(into_->text, into_->faulty_cells))
            return writer_.fault;
        return std::nullopt;
    }

   private:
    bool start_row(const XmlAttributes& attributes) {
        const std::string_view number = attributes.value("r");
        std::uint32_t row = row_ + 1;
        if (!number.empty() &&
            std::from_chars(number.data(), number.data() + number.size(), row).ptr !=
                number.data() + number.size())
            row = 0;
        if (row <= row_ || row > most_sheet_rows)
            return refuse(damaged("rad " + std::to_string(row) + " står på fel ställe i ett blad",
                                  "row " + std::to_string(row) + " is out of place in a sheet"));
        row_ = row;
        column_ = 0;
        if (is_true(attributes.value("hidden"))) {
            if (!into_->hidden_rows.empty() && into_->hidden_rows.back().last + 1 == row_)
                into_->hidden_rows.back().last = row_;
            else
                into_->hidden_rows.push_back({row_, row_});
        }
        return true;
    }

    bool start_cell(const XmlAttributes& attributes) {
        const std::string_view name = attributes.value("r");
        std::uint32_t column = column_ + 1;
        if (!name.empty()) {
            const CellName cell = parse_cell_name(name);
            column = cell.row == row_ ? cell.column : 0;
        }
        if (column <= column_ || column > most_sheet_columns)
            return refuse(
                damaged("en cell på rad " + std::to_string(row_) + " står på fel ställe i ett blad",
                        "a cell of row " + std::to_string(row_) + " is out of place in a sheet"));
        column_ = column;
        const std::string_view type = attributes.value("t");
        type_ = type == "inlineStr" ? Type::text : type_named(type);
        look_ = attributes.value("s").empty() ? 0 : look_named(attributes.value("s"));
        value_.clear();
        has_value_ = has_formula_ = is_inline_ = has_inline_text_ = is_phonetic_ = false;
        is_in_cell_ = true;
        if (!writer_.count(1))
            return refuse(*writer_.fault);
        return true;
    }

    enum class Type : std::uint8_t { number, text, shared, truth, error, day };

    [[nodiscard]] static Type type_named(std::string_view name) {
        if (name == "s")
            return Type::shared;
        if (name == "str")
            return Type::text;
        if (name == "b")
            return Type::truth;
        if (name == "e")
            return Type::error;
        return name == "d" ? Type::day : Type::number;
    }

    [[nodiscard]] static std::size_t look_named(std::string_view text) {
        std::size_t look = 0;
        std::from_chars(text.data(), text.data() + text.size(), look);
        return look;
    }

    bool end_cell() {
        if (has_inline_text_)
            return put(unescaped());
        if (has_formula_ && value_.empty() && !(type_ == Type::text && has_value_)) {
            into_->faulty_cells.push_back({row_, column_, true});
            return put(formula_without_value);
        }
        if (value_.empty())
            return true;
        switch (type_) {
            case Type::shared:
                return put_shared();
            case Type::text:
                return put(unescaped());
            case Type::error:
                into_->faulty_cells.push_back({row_, column_, false});
                return put(value_);
            case Type::day:
                return put(without_midnight(value_));
            case Type::truth:
                return put(is_true(value_) ? "1" : "0");
            case Type::number:
                break;
        }
        return put_number();
    }

    bool put_shared() {
        std::size_t index = 0;
        const auto [end, error] =
            std::from_chars(value_.data(), value_.data() + value_.size(), index);
        if (error != std::errc{} || end != value_.data() + value_.size() ||
            index >= parts_->texts.size())
            return refuse(damaged(
                "en cell på rad " + std::to_string(row_) + " hänvisar till en text som inte finns",
                "a cell of row " + std::to_string(row_) + " refers to a text that is not there"));
        return put(parts_->texts[index]);
    }

    bool put_number() {
        const bool is_date =
            look_ < parts_->look_shows_date.size() && parts_->look_shows_date[look_];
        if (!is_date && is_whole_number(value_))
            return put(value_);
        const auto number = cell_number(value_);
        if (!number)
            return put(value_);
        made_.clear();
        if (!is_date || !append_serial_date(made_, *number, parts_->has_1904_calendar))
            append_number(made_, *number);
        return put(made_);
    }

    [[nodiscard]] std::string_view unescaped() {
        made_.clear();
        append_unescaped(made_, value_);
        return beginning(made_, limits_.cell_characters);
    }

    bool put(std::string_view value) {
        return writer_.cell(row_, column_, value) || refuse(*writer_.fault);
    }

    bool merge(std::string_view range) {
        const std::size_t colon = range.find(':');
        if (colon == std::string_view::npos)
            return true;
        const CellName first = parse_cell_name(range.substr(0, colon));
        const CellName last = parse_cell_name(range.substr(colon + 1));
        if (first.row == 0 || last.row < first.row || last.column < first.column)
            return true;
        return writer_.merge(first.row, first.column, last.row, last.column) ||
               refuse(*writer_.fault);
    }

    void hide_columns(const XmlAttributes& attributes) {
        if (!is_true(attributes.value("hidden")) && attributes.value("width") != "0")
            return;
        const auto first = static_cast<std::uint32_t>(look_named(attributes.value("min")));
        const auto last = static_cast<std::uint32_t>(look_named(attributes.value("max")));
        if (first > 0 && first <= last)
            into_->hidden_columns.push_back({first, std::min(last, most_sheet_columns)});
    }

    const XlsxParts* parts_;
    WorkbookLimits limits_;
    SheetWriter writer_;
    SheetText* into_;
    SkippedElements skipped_;
    std::uint32_t row_ = 0;
    std::uint32_t column_ = 0;
    Type type_ = Type::number;
    std::size_t look_ = 0;
    std::string value_;
    std::string made_;
    bool is_in_rows_ = false;
    bool is_in_cell_ = false;
    bool is_wanted_ = false;  // the text that comes now
    bool has_value_ = false;
    bool has_formula_ = false;
    bool is_inline_ = false;
    bool has_inline_text_ = false;
    bool is_phonetic_ = false;
    bool is_filtered_ = false;
};

}  // namespace

std::optional<FileFault> read_xlsx_sheet(Package& package, const XlsxParts& parts,
                                         std::string_view part, const WorkbookLimits& limits,
                                         CellBudget& budget, SheetText& into) {
    SheetPart content(parts, limits, budget, into);
    if (auto fault = read_part(package, part, content, limits))
        return fault;
    return content.finish();
}

}  // namespace underlag
