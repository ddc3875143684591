#include "underlag/spreadsheet/ods_reader.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "underlag/spreadsheet/ods_cell.hpp"
#include "underlag/spreadsheet/xml_reader.hpp"

namespace underlag {
namespace {

class OdsContent : public XmlContent {
   public:
    OdsContent(const std::function<bool(const SheetText&)>& wanted, const WorkbookLimits& limits)
        : wanted_(&wanted), limits_(limits), budget_(limits.cells), cell_(limits) {}

    std::vector<SheetText> sheets;

    bool start(XmlName name, const XmlAttributes& attributes) override {
        if (skipped_ > 0 || is_left_out(name)) {
            ++skipped_;
            return true;
        }
        if (name.space == XmlSpace::text && is_in_cell_)
            cell_.start_text(name, attributes);
        else if (name.space == XmlSpace::style)
            start_style(name, attributes);
        else if (name.space == XmlSpace::table)
            return start_table(name, attributes);
        return true;
    }

    bool end(XmlName name) override {
        if (skipped_ > 0) {
            --skipped_;
            return true;
        }
        if (name.space == XmlSpace::text) {
            cell_.end_text(name);
            return true;
        }
        if (name.space != XmlSpace::table)
            return true;
        if (name.local == "table-cell" || name.local == "covered-table-cell")
            return end_cell();
        if (name.local == "table-row")
            return end_row();
        if (name.local == "table")
            return end_sheet();
        return true;
    }

    bool text(std::string_view characters) override {
        if (is_in_cell_ && skipped_ == 0)
            cell_.text(characters);
        return true;
    }

   private:
    // Remarks, drawings and what is no longer there stand among the cells.
    [[nodiscard]] bool is_left_out(XmlName name) const {
        if (name.space == XmlSpace::table)
            return name.local == "tracked-changes" || name.local == "shapes" ||
                   name.local == "dde-links" || (name.local == "table" && writer_.has_value()) ||
                   name.local == "table-source" || name.local == "scenario";
        if (name.space == XmlSpace::text)
            return name.local == "note" || name.local == "ruby-text";
        if (name.space == XmlSpace::office)
            return name.local == "annotation" || name.local == "annotation-end" ||
                   name.local == "forms";
        return name.space == XmlSpace::other && writer_.has_value();
    }

    // A sheet is hidden by its style.
    void start_style(XmlName name, const XmlAttributes& attributes) {
        if (name.local == "style")
            style_ = attributes.value(XmlSpace::style, "family") == "table"
                         ? attributes.value(XmlSpace::style, "name")
                         : std::string_view{};
        else if (name.local == "table-properties" && !style_.empty() &&
                 attributes.value(XmlSpace::table, "display") == "false")
            hiding_styles_.insert(style_);
    }

    bool start_table(XmlName name, const XmlAttributes& attributes) {
        if (name.local == "table") {
            if (sheets.size() >= limits_.sheets)
                return refuse(too_many_sheets());
            start_sheet(attributes);
        } else if (name.local == "null-date") {
            has_1904_calendar_ =
                attributes.value(XmlSpace::table, "date-value").starts_with("1904");
        } else if (!writer_ || !sheets.back().is_read) {
            return true;
        } else if (name.local == "table-column") {
            start_columns(attributes);
        } else if (name.local == "table-row") {
            start_row(attributes);
        } else if (name.local == "table-cell" || name.local == "covered-table-cell") {
            is_in_cell_ = true;
            cell_.start(attributes);
        }
        return true;
    }

    void start_sheet(const XmlAttributes& attributes) {
        SheetText& sheet = sheets.emplace_back();
        sheet.name = attributes.value(XmlSpace::table, "name");
        if (hiding_styles_.contains(attributes.value(XmlSpace::table, "style-name")))
            sheet.state = SheetText::State::hidden;
        sheet.has_1904_calendar = has_1904_calendar_;
        sheet.is_read = (*wanted_)(sheet);
        writer_.emplace(limits_, budget_);
        row_ = 1;
        columns_ = 0;
    }

    bool end_sheet() {
        const bool has_room = !sheets.back().is_read ||
                              writer_->finish(sheets.back().text, sheets.back().faulty_cells);
        if (!has_room)
            return refuse(*writer_->fault);
        writer_.reset();
        return true;
    }

    void start_columns(const XmlAttributes& attributes) {
        const std::uint32_t count = repetitions(
            attributes.value(XmlSpace::table, "number-columns-repeated"), most_sheet_columns);
        const std::string_view visibility = attributes.value(XmlSpace::table, "visibility");
        if (visibility == "collapse" || visibility == "filter")
            sheets.back().hidden_columns.push_back({columns_ + 1, columns_ + count});
        columns_ = std::min(columns_ + count, most_sheet_columns);
    }

    void start_row(const XmlAttributes& attributes) {
        row_count_ =
            repetitions(attributes.value(XmlSpace::table, "number-rows-repeated"), most_sheet_rows);
        column_ = 1;
        cells_with_value_ = 0;
        const std::string_view visibility = attributes.value(XmlSpace::table, "visibility");
        if (visibility == "collapse" || visibility == "filter")
            sheets.back().hidden_rows.push_back(
                {row_, row_ + row_count_ - 1, visibility == "filter"});
    }

    bool end_row() {
        if (!writer_ || !sheets.back().is_read)
            return true;
        if (row_count_ > 1 && cells_with_value_ > 0) {
            if (row_ + row_count_ - 1 > most_sheet_rows)
                return refuse(too_many_cells());
            if (!writer_->count(std::uint64_t{cells_with_value_} * (row_count_ - 1)) ||
                !writer_->repeat_row(row_, row_count_ - 1))
                return refuse(*writer_->fault);
            repeat_faulty_cells();
        }
        row_ = std::min(row_ + row_count_, most_sheet_rows + 1);
        return true;
    }

    void repeat_faulty_cells() {
        std::vector<FaultyCell>& faulty = sheets.back().faulty_cells;
        const std::vector<FaultyCell> of_row(
            std::ranges::lower_bound(faulty, row_, {}, &FaultyCell::row), faulty.end());
        for (std::uint32_t row = row_ + 1; row < row_ + row_count_ && !of_row.empty(); ++row)
            for (FaultyCell cell : of_row) {
                cell.row = row;
                faulty.push_back(cell);
            }
    }

    bool end_cell() {
        if (!is_in_cell_)
            return true;
        is_in_cell_ = false;
        const std::string_view value = cell_.value();
        if (!value.empty() && !put(value))
            return refuse(writer_->fault ? *writer_->fault : too_many_cells());
        const bool is_block = (cell_.columns > 1 || cell_.rows > 1) && cell_.count == 1;
        if (is_block && column_ <= most_sheet_columns && row_ <= most_sheet_rows &&
            !writer_->merge(row_, column_, std::min(row_ + cell_.rows - 1, most_sheet_rows),
                            std::min(column_ + cell_.columns - 1, most_sheet_columns)))
            return refuse(*writer_->fault);
        column_ = std::min(column_ + cell_.count, most_sheet_columns + 1);
        return true;
    }

    bool put(std::string_view value) {
        if (row_ > most_sheet_rows || column_ + cell_.count - 1 > most_sheet_columns ||
            !writer_->count(cell_.count))
            return false;
        cells_with_value_ += cell_.count;
        for (std::uint32_t i = 0; i < cell_.count; ++i) {
            if (!writer_->cell(row_, column_ + i, value))
                return false;
            if (cell_.is_faulty())
                sheets.back().faulty_cells.push_back({row_, column_ + i, cell_.lacks_value()});
        }
        return true;
    }

    const std::function<bool(const SheetText&)>* wanted_;
    WorkbookLimits limits_;
    CellBudget budget_;
    std::optional<SheetWriter> writer_;  // of the sheet being read
    std::set<std::string, std::less<>> hiding_styles_;
    std::string style_;
    std::size_t skipped_ = 0;
    bool has_1904_calendar_ = false;
    std::uint32_t columns_ = 0;  // that have been told of
    std::uint32_t row_ = 1;
    std::uint32_t row_count_ = 1;
    std::uint32_t column_ = 1;
    std::uint32_t cells_with_value_ = 0;  // of the row
    OdsCell cell_;
    bool is_in_cell_ = false;
};

}  // namespace

tl::expected<std::vector<SheetText>, FileFault> read_ods(
    Package& package, const std::function<bool(const SheetText&)>& wanted,
    const WorkbookLimits& limits) {
    OdsContent content(wanted, limits);
    if (auto fault = read_part(package, "content.xml", content, limits))
        return tl::unexpected(*std::move(fault));
    return std::move(content.sheets);
}

}  // namespace underlag
