#include "underlag/operations/list_files.hpp"

#include <algorithm>
#include <limits>
#include <vector>

#include "underlag/agreement/agreement.hpp"
#include "underlag/files/input_file.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/files/system.hpp"
#include "underlag/placement/file_kinds.hpp"
#include "underlag/placement/workbook_kinds.hpp"
#include "underlag/text/personal_number.hpp"
#include "underlag/text/system_reason.hpp"

namespace underlag {
namespace {

// Places in a list are counted in 32 bits; a hundred million placements are less than this.
constexpr std::size_t largest_list = std::numeric_limits<std::uint32_t>::max();

}  // namespace

ListFiles::ListFiles(const ReadingRequest& request, CheckedLists& into, bool is_compared_only)
    : request_(&request),
      into_(&into),
      choices_{.options = {.encoding = request.encoding,
                           .headings = request.headings,
                           .activity = request.for_activity,
                           .university = request.for_university,
                           .fill_down = request.fill_down,
                           .is_compared_only = is_compared_only,
                           .threads = request.threads},
               .sheets = request.sheets,
               .sheet_option = request.sheet_option} {}

void ListFiles::read_without_units() {
    while (next_ < count() && !has_workbook_at_hand())
        read_one();
}

// What a unit is called is asked only here, while the names are there.
void ListFiles::read_rest() {
    std::vector<ActivityNames> names;
    for (const Agreement& agreement : into_->agreements)
        names.emplace_back(agreement);
    choices_.is_unit = [&](std::string_view text) {
        return std::ranges::any_of(names,
                                   [&](const auto& of) { return of.find(text).has_value(); });
    };
    while (next_ < count())
        read_one();
    if (!request_->sheets.empty() && !request_->sheets_may_be_of_others && !has_met_workbook_ &&
        count() > 0)
        into_->found.add(
            sheet_of_no_workbook, {},
            {{"option", std::string{request_->sheet_option}}, {"sheet", request_->sheets.front()}});
}

// The name of a list is shown, and kept in the ledger: a personal identity number in it is masked
// here, where it comes in.
std::string ListFiles::shown_name() const {
    return without_personal_numbers(is_file() ? name_of(path_of(name())) : name());
}

void ListFiles::refuse(Argument reason) {
    const SourceId source = into_->sources.add({.name = shown_name()});
    into_->found.add(unreadable_file, {.source = source}, {std::move(reason)});
}

bool ListFiles::has_workbook_at_hand() {
    fetch();
    return type_ == FileType::xlsx || type_ == FileType::ods;
}

// Has the next file at hand.
void ListFiles::fetch() {
    if (is_fetched_)
        return;
    is_fetched_ = true;
    type_ = FileType::text;
    bytes_.reset();
    try {
        bytes_ = is_file() ? read_file(name()) : given().text;
        if (bytes_->size() > largest_list) {
            bytes_.reset();
            refuse({"reason", "större än 4 GiB", "larger than 4 GiB"});
        } else {
            type_ = file_type(*bytes_);
        }
    } catch (const IoError& error) {
        refuse(reason_of(error));
    }
}

void ListFiles::read_one() {
    has_met_workbook_ = has_workbook_at_hand() || has_met_workbook_;
    if (bytes_) {
        if (request_->needs_checksums)
            into_->inputs.push_back({shown_name(), sha256(*bytes_)});
        const std::size_t before = into_->list.lists.size();
        read_list_file(shown_name(), *std::move(bytes_), type_, choices_, into_->sources,
                       into_->list, into_->found);
        for (std::size_t list = before; list < into_->list.lists.size(); ++list)
            into_->list.lists[list].file = files_;
        ++files_;
    }
    is_fetched_ = false;
    ++next_;
}

}  // namespace underlag
