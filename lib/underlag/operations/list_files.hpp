// The files of a command's lists, read in the order given, workbooks when the units are known.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "underlag/operations/lists.hpp"
#include "underlag/placement/list_file.hpp"

namespace underlag {

class ListFiles {
   public:
    // `is_compared_only`: as read_compared_list, of all the lists.
    ListFiles(const ReadingRequest& request, CheckedLists& into, bool is_compared_only = false);

    // Those before the first workbook, whose sheets may be named after units.
    void read_without_units();
    // The others. Precondition: the agreements have been read.
    void read_rest();

   private:
    // Files first, then those that are none.
    [[nodiscard]] std::size_t count() const {
        return request_->lists.size() + request_->list_texts.size();
    }
    [[nodiscard]] bool is_file() const { return next_ < request_->lists.size(); }
    [[nodiscard]] const GivenText& given() const {
        return request_->list_texts[next_ - request_->lists.size()];
    }
    [[nodiscard]] const std::string& name() const {
        return is_file() ? request_->lists[next_] : given().name;
    }
    [[nodiscard]] std::string shown_name() const;
    void refuse(Argument reason);
    void fetch();
    [[nodiscard]] bool has_workbook_at_hand();
    void read_one();

    const ReadingRequest* request_;
    CheckedLists* into_;
    ListFileChoices choices_;
    std::size_t next_ = 0;
    bool is_fetched_ = false;
    std::optional<std::string> bytes_ = {};  // of the next file, when it could be read
    FileType type_ = FileType::text;
    std::uint32_t files_ = 0;  // that could be read
    bool has_met_workbook_ = false;
};

}  // namespace underlag
