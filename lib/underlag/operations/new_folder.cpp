#include "underlag/operations/new_folder.hpp"

#include <array>
#include <string_view>

#include "underlag/documents/templates.hpp"
#include "underlag/files/system.hpp"

namespace underlag {
namespace {

constexpr std::array<std::string_view, 4> files_of_beginning{
    "avtal/exempel.toml", "avtal/verksamheter.toml", "placeringar.csv", "placeringar.xlsx"};
constexpr std::string_view list_form_name = files_of_beginning.back();

constexpr std::array<std::string_view, 2> files_of_cost_sharing{"avtal/kostnadsdelning.toml",
                                                                "befolkning.csv"};

// The form offers what stands in the agreement and register written beside it.
std::vector<NewFile> files_to_begin_with() {
    ReadingRequest request;
    for (const std::string_view file : {files_of_beginning[0], files_of_beginning[1]})
        request.agreement_texts.push_back(
            {std::string{file}, std::string{built_in_template(file)}});
    CheckedLists read;
    if (!read_inputs(request, std::nullopt, read))
        read.agreements.clear();  // the form then offers nothing
    std::vector<NewFile> files;
    for (const std::string_view file : files_of_beginning)
        files.push_back({std::string{file}});
    files.back().form = list_form_of(read.agreements);
    return files;
}

std::vector<NewFile> forms_for(const std::vector<Agreement>& agreements, bool list_a_unit) {
    if (!list_a_unit)
        return {{std::string{list_form_name}, list_form_of(agreements)}};
    std::vector<NewFile> files;
    for (const std::string& unit : unit_ids(agreements))
        files.push_back({"placeringar-" + unit + ".xlsx", list_form_of(agreements, unit)});
    return files;
}

}  // namespace

bool plan_new_files(const NewFolderRequest& request, CheckedLists& read,
                    std::vector<NewFile>& files) {
    using Contents = NewFolderRequest::Contents;
    if (request.is_for_own_agreements()) {
        if (!read_inputs({.agreements = request.agreements, .needs_agreements = true}, std::nullopt,
                         read))
            return false;
        files = forms_for(read.agreements, request.contents == Contents::list_a_unit);
    } else if (request.contents == Contents::cost_sharing) {
        for (const std::string_view file : files_of_cost_sharing)
            files.push_back({std::string{file}});
    } else {
        files = files_to_begin_with();
    }
    return true;
}

std::vector<NewFolderFile> stage_new_files(const std::filesystem::path& folder,
                                           const std::vector<NewFile>& files, Date created,
                                           bool is_dry_run, StagedFiles& staged) {
    std::vector<NewFolderFile> told;
    for (const NewFile& file : files) {
        const std::filesystem::path path = (folder / path_of(file.name)).lexically_normal();
        // A link that points nowhere is also something to leave alone.
        const bool is_there = std::filesystem::exists(std::filesystem::symlink_status(path));
        told.push_back({name_of(path), is_there});
        if (is_there || is_dry_run)
            continue;
        if (file.form)
            write_list_form(staged.stage(path), *file.form, created);
        else
            staged.write(path, built_in_template(file.name));
    }
    return told;
}

}  // namespace underlag
