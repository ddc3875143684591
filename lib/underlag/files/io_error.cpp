#include "underlag/files/io_error.hpp"

#include <system_error>
#include <utility>

namespace underlag {

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
    : IoError(action, std::move(path), std::generic_category().message(error_number)) {}

}  // namespace underlag
