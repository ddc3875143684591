#include "underlag/placement/list_file.hpp"

#include "underlag/placement/compared_list.hpp"
#include "underlag/placement/list_reader.hpp"
#include "underlag/placement/workbook_lists.hpp"

namespace underlag {

void read_list_file(std::string name, std::string bytes, FileType type,
                    const ListFileChoices& choices, Sources& sources, PlacementList& into,
                    Diagnostics& found) {
    if (type == FileType::text) {
        const auto read = choices.is_compared_only
                              ? read_compared_list
                              : static_cast<decltype(&read_compared_list)>(read_list);
        return read(std::move(name), std::move(bytes), choices.options, sources, into, found);
    }
    WorkbookLists lists(std::move(name), choices, sources, into, found);
    lists.read(bytes, type);
}

}  // namespace underlag
