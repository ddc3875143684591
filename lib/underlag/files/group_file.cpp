#include "underlag/files/group_file.hpp"

#include <cerrno>

#include "underlag/files/io_error.hpp"
#include "underlag/files/system.hpp"

namespace underlag {

bool make_group_file(const std::string& path) {
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
