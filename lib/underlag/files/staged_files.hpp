// Files that become visible all together: written beside their places, then renamed.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace underlag {

// Until `publish`, nothing is seen at the real paths; a StagedFiles that is destroyed unpublished
// removes its temporary files and the folders it made. Safe to stage from several threads.
// Files and folders are for their owner and group alone, since they name students.
class StagedFiles {
   public:
    StagedFiles();
    ~StagedFiles();
    StagedFiles(const StagedFiles&) = delete;
    StagedFiles& operator=(const StagedFiles&) = delete;

    // Makes missing folders and returns the temporary path to write instead of `path`, in the same
    // folder. Throws IoError when the folder cannot be made or written.
    [[nodiscard]] std::filesystem::path stage(const std::filesystem::path& path);

    // Stages `path` with these bytes. Throws IoError.
    void write(const std::filesystem::path& path, std::string_view bytes);

    // Stages `path` with what `make` writes where it is told. Throws IoError, which names `path`:
    // the user knows nothing of the file beside it.
    void make(const std::filesystem::path& path,
              const std::function<void(const std::filesystem::path&)>& make);

    // A file that is staged: where it is now, and where it will be.
    struct Staged {
        std::filesystem::path temporary;
        std::filesystem::path target;
    };
    [[nodiscard]] std::vector<Staged> staged() const;

    // Flushes every file to the disk (fsync), so that `publish` has only to name them. False when
    // it is unwanted, which is asked from several threads. Throws IoError.
    [[nodiscard]] bool flush(const std::function<bool()>& is_unwanted);

    // Flushes every file to the disk, unless that is done, and renames it to its place. Throws
    // IoError; files already renamed then stay, the others are removed.
    void publish();
    // The same, unless it is unwanted before the first file has its name: then all are taken back,
    // and it is false. Asked from several threads.
    [[nodiscard]] bool publish(const std::function<bool()>& is_unwanted);

    // What programs that were killed have left beside these places, half written. Those that are
    // still running keep what they are writing.
    [[nodiscard]] static std::vector<std::filesystem::path> left_beside(
        const std::vector<std::filesystem::path>& targets);

   private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace underlag
