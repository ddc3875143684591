// The lists in a workbook: which of its sheets they are, and what is said of the others.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "underlag/placement/heading_row.hpp"
#include "underlag/placement/list_file.hpp"
#include "underlag/spreadsheet/workbook_reader.hpp"

namespace underlag {

class WorkbookLists {
   public:
    WorkbookLists(std::string name, const ListFileChoices& choices, Sources& sources,
                  PlacementList& into, Diagnostics& found)
        : name_(std::move(name)),
          choices_(&choices),
          sources_(&sources),
          into_(&into),
          found_(&found) {}

    // As read_list_file.
    void read(std::string_view bytes, FileType type);

   private:
    // A sheet with something in it that was asked for, or may be a list.
    struct Candidate {
        const SheetText* sheet = nullptr;
        Source source = {};
        std::optional<HeadingRow> heading = std::nullopt;
        bool is_list = false;
    };

    void refuse(FileFault fault);
    [[nodiscard]] bool knows_named(const std::vector<SheetText>& sheets);
    [[nodiscard]] Candidate looked_at(SheetText& sheet);
    void keep_whole_lists(std::vector<Candidate>& candidates) const;
    void give_unit(std::vector<Candidate>& candidates);
    void read_sheet(Candidate candidate);
    [[nodiscard]] std::optional<Field> only_missing(const Candidate& candidate,
                                                    const std::vector<Candidate>& candidates) const;
    void tell_of_others(const std::vector<SheetText>& sheets,
                        const std::vector<Candidate>& candidates);

    std::string name_;
    const ListFileChoices* choices_;
    Sources* sources_;
    PlacementList* into_;
    Diagnostics* found_;
    ListShape::Format format_ = ListShape::Format::xlsx;
    SourceId first_ = SourceId::none;  // the first of its lists, where the file is spoken of
};

// What a list's text cannot tell of its sheet: C023 for cells without a value instead of what else
// was found in them, C024 for what is hidden. `found` holds what was found in the sheet.
void check_sheet(const SheetText& sheet, const HeadingRow& heading, const ListShape& shape,
                 const Source& source, PlacementList& list, Diagnostics& found);

}  // namespace underlag
