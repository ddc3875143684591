// What `init` answers: which files were made or left alone, and what to do with them.
#pragma once

#include <string>
#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/operations/new_folder.hpp"

namespace underlag {

// A line a file; and when they were made, what to run when they are filled in, and where.
[[nodiscard]] std::string new_folder_text(const NewFolderRequest& request,
                                          const std::vector<NewFolderFile>& files, bool is_dry_run,
                                          Language language);

}  // namespace underlag
