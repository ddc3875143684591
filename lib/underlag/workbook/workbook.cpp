#include "underlag/workbook/workbook.hpp"

#include <fmt/format.h>

#include <cassert>
#include <cerrno>
#include <cstdio>
#include <ctime>
#include <mutex>
#include <utility>

#include "underlag/files/io_error.hpp"
#include "underlag/files/system.hpp"
#include "underlag/workbook/cell.hpp"
#include "underlag/workbook/stand_ins.hpp"
#include "underlag/workbook/written_file_check.hpp"
#include "underlag/workbook/xlsxwriter_state.hpp"

namespace underlag {
namespace {

const char* number_form(NumberForm form) {
    switch (form) {
        case NumberForm::general:
            return "General";
        case NumberForm::amount:
            return "#,##0.00";
        case NumberForm::one_place:
            return "0.0";
        case NumberForm::whole:
            return "#,##0";
        case NumberForm::iso_date:
            return "yyyy-mm-dd";
        case NumberForm::as_typed:
            return "@";
    }
    return "General";
}

std::uint8_t border(CellStyle::Line line) {
    switch (line) {
        case CellStyle::Line::none:
            return LXW_BORDER_NONE;
        case CellStyle::Line::light:
        case CellStyle::Line::thin:
            return LXW_BORDER_THIN;
        case CellStyle::Line::medium:
            return LXW_BORDER_MEDIUM;
    }
    return LXW_BORDER_NONE;
}

std::uint8_t across(CellStyle::Across alignment) {
    switch (alignment) {
        case CellStyle::Across::automatic:
            return LXW_ALIGN_NONE;
        case CellStyle::Across::left:
            return LXW_ALIGN_LEFT;
        case CellStyle::Across::centre:
            return LXW_ALIGN_CENTER;
        case CellStyle::Across::right:
            return LXW_ALIGN_RIGHT;
    }
    return LXW_ALIGN_NONE;
}

std::uint8_t down(CellStyle::Down alignment) {
    switch (alignment) {
        case CellStyle::Down::bottom:
            return LXW_ALIGN_VERTICAL_BOTTOM;
        case CellStyle::Down::top:
            return LXW_ALIGN_VERTICAL_TOP;
        case CellStyle::Down::middle:
            return LXW_ALIGN_VERTICAL_CENTER;
    }
    return LXW_ALIGN_VERTICAL_TOP;
}

lxw_color_t line_colour(CellStyle::Line line) {
    return line == CellStyle::Line::light ? 0xD0D5DA : 0x7F7F7F;
}

// In libxlsxwriter 0 is "not set", so black has a number of its own.
lxw_color_t colour(std::uint32_t rgb) {
    return rgb == 0 ? lxw_color_t{LXW_COLOR_BLACK} : rgb;
}

// The properties the library wants are mutable C strings that it copies at once.
char* c_string(std::string& text) {
    return text.data();
}

// What the system says against writing here. The library would only print it to standard error.
void expect_writable(const std::filesystem::path& path) {
    std::FILE* file = open_to_write(path);
    if (file == nullptr || std::fclose(file) != 0)
        throw IoError(IoError::Action::write, name_of(path), errno);
}

}  // namespace

lxw_format* Workbook::State::format(const CellStyle& style) {
    lxw_format*& known = formats[style];
    if (known != nullptr)
        return known;
    known = workbook_add_format(book);
    if (style.bold)
        format_set_bold(known);
    if (style.italic)
        format_set_italic(known);
    if (style.wrapped)
        format_set_text_wrap(known);
    if (style.underlined)
        format_set_underline(known, LXW_UNDERLINE_SINGLE);
    format_set_font_size(known, style.points);
    format_set_indent(known, style.indent);
    format_set_align(known, across(style.across));
    format_set_align(known, down(style.down));
    format_set_top(known, border(style.above));
    format_set_bottom(known, border(style.below));
    format_set_num_format(known, number_form(style.number));
    if (style.colour != 0)
        format_set_font_color(known, style.colour);
    if (style.above != CellStyle::Line::none)
        format_set_top_color(known, line_colour(style.above));
    if (style.below != CellStyle::Line::none)
        format_set_bottom_color(known, line_colour(style.below));
    if (style.fill != CellStyle::no_fill) {
        format_set_pattern(known, LXW_PATTERN_SOLID);
        format_set_fg_color(known, colour(style.fill));
    }
    return known;
}

void Workbook::State::expect(lxw_error outcome) const {
    if (outcome != LXW_NO_ERROR)
        throw IoError(IoError::Action::write, name_of(path), lxw_strerror(outcome),
                      "arbetsboken kunde inte sättas samman");
}

void Workbook::State::close_alone() {
    // Without stand-ins all threads share the buffer of gmtime.
    static std::mutex closing;
    lxw_error outcome = LXW_NO_ERROR;
    {
        const std::lock_guard one_at_a_time(closing);
        outcome = workbook_close(std::exchange(book, nullptr));
    }
    expect(outcome);
    expect_whole();
}

void Workbook::State::expect_whole() const {
    if (!has_whole_parts(path))
        fail_for_cut_part();
}

void Workbook::State::fail_for_cut_part() const {
    throw IoError(IoError::Action::write, name_of(path),
                  fmt::format("{} ({})", words_of_error(ENOSPC),
                              name_of(std::filesystem::temp_directory_path())));
}

Workbook::Workbook(std::filesystem::path path, WorkbookFacts facts, Rows rows)
    : state_(std::make_unique<State>()) {
    state_->path = std::move(path);
    state_->facts = std::move(facts);
    expect_writable(state_->path);
    lxw_workbook_options options{};
    options.constant_memory = rows == Rows::streamed ? LXW_TRUE : LXW_FALSE;
    state_->book = workbook_new_opt(name_of(state_->path).c_str(), &options);
    if (state_->book == nullptr)
        state_->expect(LXW_ERROR_MEMORY_MALLOC_FAILED);
}

Workbook::~Workbook() {
    if (state_->book == nullptr)
        return;
    lxw_workbook_free(state_->book);
    remove_file(state_->path);
}

Sheet Workbook::add_sheet(std::string_view wanted) {
    std::vector<std::string> taken;
    for (const Sheet::State& sheet : state_->sheets)
        taken.push_back(sheet.name);
    std::string name = sheet_name(wanted, taken);
    lxw_worksheet* sheet = workbook_add_worksheet(state_->book, name.c_str());
    if (sheet == nullptr)
        state_->expect(LXW_ERROR_PARAMETER_VALIDATION);
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    return Sheet{
        &state_->sheets.emplace_back(Sheet::State{state_.get(), sheet, std::move(name), {}})};
}

void Workbook::close() {
    assert(state_->book != nullptr);
    WorkbookFacts& facts = state_->facts;
    lxw_doc_properties properties{};
    properties.title = c_string(facts.title);
    properties.author = c_string(facts.author);
    properties.company = c_string(facts.company);
    properties.created = std::chrono::system_clock::to_time_t(facts.created.sys_days());
    state_->expect(workbook_set_properties(state_->book, &properties));

    const NumbersInC here;
    const TakeWrittenArchive take_archive = written_archive();
    if (take_archive == nullptr)
        return state_->close_alone();
    const lxw_error outcome = workbook_close(std::exchange(state_->book, nullptr));
    const std::unique_ptr<Archive> archive = take_archive();
    if (archive == nullptr) {  // the linker has found other functions first
        state_->expect(outcome);
        return state_->expect_whole();
    }
    if (archive->error_number() != 0)
        throw IoError(IoError::Action::write, name_of(state_->path), archive->error_number());
    if (archive->has_cut_part())
        state_->fail_for_cut_part();
    state_->expect(outcome);
}

}  // namespace underlag
