// The world fails: a file, a disk. The only exception the library throws for it; exit status 3.
#pragma once

#include <stdexcept>
#include <string>

namespace underlag {

class IoError : public std::runtime_error {
   public:
    enum class Action { read, write };

    // `reason` is what the system said ("No space left on device"), in words_of_error or a library.
    IoError(Action action, std::string path, std::string reason);
    // The same, with a library's reason in both languages.
    IoError(Action action, std::string path, std::string reason, std::string swedish_reason);
    // The reason in the system's words for this errno; where a folder above `path` is what is
    // missing, is no folder or is closed, in words of ours that name it.
    IoError(Action action, std::string path, int error_number);

    // The same failure told of another file: of the one that the user knows, say.
    [[nodiscard]] IoError about(std::string path) const;

    [[nodiscard]] Action action() const { return action_; }
    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] const std::string& reason() const { return reason_; }
    // Empty: it is the system's, and known to whoever tells of files (system_reason.hpp).
    [[nodiscard]] const std::string& swedish_reason() const { return swedish_reason_; }

   private:
    Action action_;
    std::string path_;
    std::string reason_;
    std::string swedish_reason_;
};

}  // namespace underlag
