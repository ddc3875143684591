#include "underlag/placement/list_file.hpp"

#include "underlag/placement/list_reader.hpp"
#include "underlag/placement/workbook_lists.hpp"

namespace underlag {

void read_list_file(std::string name, std::string bytes, FileType type,
                    const ListFileChoices& choices, Sources& sources, PlacementList& into,
                    Diagnostics& found) {
    if (type == FileType::text)
        return read_list(std::move(name), std::move(bytes), choices.options, sources, into, found);
    WorkbookLists lists(std::move(name), choices, sources, into, found);
    lists.read(bytes, type);
}

}  // namespace underlag
