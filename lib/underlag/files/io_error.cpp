#include "underlag/files/io_error.hpp"

#include <cerrno>
#include <filesystem>
#include <optional>
#include <utility>

#include "underlag/files/system.hpp"

namespace underlag {
namespace {

struct Reason {
    std::string english;
    std::string swedish = {};
};

// The outermost of the folders above `path` that `is_at_fault`; they are asked from outside in.
template <class Fault>
std::optional<std::string> folder_at_fault(const std::filesystem::path& path, Fault is_at_fault) {
    std::filesystem::path folder = path.root_path();
    for (const std::filesystem::path& name : path.relative_path().parent_path()) {
        folder /= name;
        if (is_at_fault(folder))
            return name_of(folder);
    }
    return std::nullopt;
}

// A file that is not there yet is refused by its folder.
bool is_closed(const std::filesystem::path& folder, const std::filesystem::path& path,
               IoError::Action action) {
    if (error_of_access(folder, Access::enter) != 0)
        return true;
    std::error_code ignored;
    return action == IoError::Action::write && folder == path.parent_path() &&
           !std::filesystem::exists(path, ignored) && error_of_access(folder, Access::write) != 0;
}

Reason reason_for(IoError::Action action, const std::string& file, int error_number) {
    namespace fs = std::filesystem;
    const fs::path path = path_of(file);
    std::error_code ignored;
    std::optional<std::string> folder;
    const auto said = [&](const char* english, const char* swedish) -> Reason {
        return {english + *folder, swedish + *folder};
    };
    switch (error_number) {
        case ENOENT:
            folder =
                folder_at_fault(path, [&](const auto& one) { return !fs::exists(one, ignored); });
            if (folder)
                return said("there is no folder ", "det finns ingen mapp ");
            break;
        case ENOTDIR:
            folder = folder_at_fault(path, [&](const auto& one) {
                return fs::exists(one, ignored) && !fs::is_directory(one, ignored);
            });
            if (folder)
                return {*folder + " is no folder", *folder + " är ingen mapp"};
            break;
        case EACCES:
        case EPERM:
            folder = folder_at_fault(path,
                                     [&](const auto& one) { return is_closed(one, path, action); });
            if (folder)
                return said("no access to the folder ", "åtkomst nekad till mappen ");
            break;
        default:
            break;
    }
    return {words_of_error(error_number)};
}

}  // namespace

IoError::IoError(Action action, std::string path, std::string reason)
    : std::runtime_error(path + ": " + reason),
      action_(action),
      path_(std::move(path)),
      reason_(std::move(reason)) {}

IoError::IoError(Action action, std::string path, std::string reason, std::string swedish_reason)
    : IoError(action, std::move(path), std::move(reason)) {
    swedish_reason_ = std::move(swedish_reason);
}

IoError::IoError(Action action, std::string path, int error_number)
    : IoError(action, path, std::string{}) {
    Reason reason = reason_for(action, path, error_number);
    *this = IoError(action, std::move(path), std::move(reason.english), std::move(reason.swedish));
}

IoError IoError::about(std::string path) const {
    return {action_, std::move(path), reason_, swedish_reason_};
}

}  // namespace underlag
