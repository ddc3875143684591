#include "cli/output.hpp"

#include <string>

#include "cli/system.hpp"
#include "underlag/files/io_error.hpp"

namespace underlag {

Sink standard_output() {
    return [](std::string_view bytes) {
        if (const int error = write_to(Stream::output, bytes); error != 0)
            throw IoError(IoError::Action::write, std::string{standard_output_name}, error);
    };
}

Sink standard_error() {
    return [](std::string_view bytes) { (void)write_to(Stream::error, bytes); };
}

}  // namespace underlag
