#include "underlag/files/group_file.hpp"

#include "underlag/files/descriptor.hpp"
#include "underlag/files/io_error.hpp"

namespace underlag {

bool make_group_file(const std::string& path) {
    Descriptor file{path.c_str(), O_WRONLY | O_CREAT | O_EXCL};
    if (!file.is_open() && errno == EEXIST)
        return false;
    if (!file.is_open() || !file.close())
        throw IoError(IoError::Action::write, path, errno);
    return true;
}

// Not by opening it: closing it again would let go of the locks that the program holds on it.
int reading_error(const std::string& path) {
    return ::access(path.c_str(), R_OK) == 0 ? 0 : errno;
}

}  // namespace underlag
