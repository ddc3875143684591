// What `init` does: the files to begin with, or empty lists for agreements that are there; what
// stands in the folder already is left as it is.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "underlag/documents/list_form.hpp"
#include "underlag/files/staged_files.hpp"
#include "underlag/operations/lists.hpp"

namespace underlag {

struct NewFolderRequest {
    enum class Contents : std::uint8_t {
        to_begin_with,  // an agreement, the register of units and an empty list
        one_list,       // for the agreements that are there
        list_a_unit,    // likewise, a list for each unit
        cost_sharing,   // an agreement that shares a cost, and population
    } contents = Contents::to_begin_with;
    std::vector<std::string> agreements = {};  // whose lists are made; empty: every avtal/*.toml
    std::filesystem::path folder = ".";

    [[nodiscard]] bool is_for_own_agreements() const {
        return contents == Contents::one_list || contents == Contents::list_a_unit;
    }
};

// A file to make: a form, or the template of its name.
struct NewFile {
    std::string name;
    std::optional<ListForm> form = std::nullopt;
};

// False when the agreements stopped it; `read.found` then holds the reasons.
[[nodiscard]] bool plan_new_files(const NewFolderRequest& request, CheckedLists& read,
                                  std::vector<NewFile>& files);

struct NewFolderFile {
    std::string path;  // as it is told
    bool is_kept;      // it was there, and is untouched
};

// Writes those that are not there, to be published; a dry run only tells. `created` is what a form
// says about its age. Throws IoError.
[[nodiscard]] std::vector<NewFolderFile> stage_new_files(const std::filesystem::path& folder,
                                                         const std::vector<NewFile>& files,
                                                         Date created, bool is_dry_run,
                                                         StagedFiles& staged);

}  // namespace underlag
