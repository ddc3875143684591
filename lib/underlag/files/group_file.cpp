#include "underlag/files/group_file.hpp"

#include <cerrno>

#include "underlag/files/io_error.hpp"
#include "underlag/files/system.hpp"

namespace underlag {

void refuse_device(const std::filesystem::path& path) {
    if (names_device(path))
        throw IoError(IoError::Action::write, name_of(path),
                      "the name means a device in this system, not a file",
                      "namnet betyder en enhet i systemet, inte en fil");
}

bool make_group_file(const std::string& path) {
    refuse_device(path_of(path));
    OpenFile file{path_of(path), OpenFile::For::making};
    if (!file.is_open() && errno == EEXIST)
        return false;
    if (!file.is_open() || !file.close())
        throw IoError(IoError::Action::write, path, errno);
    return true;
}

int reading_error(const std::string& path) {
    return error_of_access(path_of(path), Access::read);
}

}  // namespace underlag
