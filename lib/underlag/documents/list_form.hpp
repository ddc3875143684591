// An empty placement list as a workbook to fill in: what `init` writes beside the CSV.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "underlag/agreement/agreement.hpp"

namespace underlag {

// What the form offers to choose from, each text once.
struct ListForm {
    std::vector<std::string> units = {};
    std::vector<std::string> programmes = {};
    std::vector<std::string> universities = {};
};

// Of all the agreements, in their order; `unit`: of this unit alone (its id), when one is given.
[[nodiscard]] ListForm list_form_of(const std::vector<Agreement>& agreements,
                                    const std::string& unit = {});

// The ids of the units of all the agreements, each once.
[[nodiscard]] std::vector<std::string> unit_ids(const std::vector<Agreement>& agreements);

// Writes the form: a sheet with the headings, frozen, dates and choices, one that explains, and one
// with the choices. Filled in, it is a list. `created` is what the file says about its age. Throws
// IoError; what was written by then is for the caller to remove.
void write_list_form(const std::filesystem::path& path, const ListForm& form, Date created);

}  // namespace underlag
