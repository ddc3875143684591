// The texts that findings point into, kept until the report is written.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"

namespace underlag {

// A stretch of the text that must never be shown: a protected student's name.
struct MaskedBytes {
    std::uint64_t offset = 0;
    std::uint32_t length = 0;
};

struct Source {
    std::string name = {};  // as the user gave it; "-" is standard input
    std::string text = {};  // UTF-8, NFC; offsets of Locations count here
    // The ledger's placements are written as a list, but nobody can open that list at a line; a
    // sheet of a workbook is read as one, with its rows as lines.
    enum class Form { list, settings, ledger, workbook } form = Form::list;
    std::string sheet = {};                // of a workbook
    bool has_1904_calendar = false;        // likewise: its days are counted from 1904
    char delimiter = ';';                  // of a list
    bool carriage_return_breaks = false;   // a list from an old Mac: CR alone ends a line
    std::vector<MaskedBytes> masked = {};  // sorted by offset
    // Names of protected students, which may stand anywhere in the text: in another row's comment.
    std::vector<std::string> secret_names = {};

    // Whether the user has it as a list, and can open it at a row.
    [[nodiscard]] bool is_list() const { return form == Form::list || form == Form::workbook; }
};

// Sources keep their place in memory: string_views into `text` stay valid.
class Sources {
   public:
    SourceId add(Source source) {
        sources_.push_back(std::move(source));
        return static_cast<SourceId>(sources_.size() - 1);
    }
    [[nodiscard]] Source& operator[](SourceId id) { return sources_[static_cast<std::size_t>(id)]; }
    [[nodiscard]] const Source& operator[](SourceId id) const {
        return sources_[static_cast<std::size_t>(id)];
    }
    [[nodiscard]] std::size_t size() const { return sources_.size(); }

   private:
    std::deque<Source> sources_;
};

}  // namespace underlag
