#include "underlag/files/staged_files.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <system_error>
#include <vector>

#include "underlag/files/group_file.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/files/system.hpp"
#include "underlag/files/temporary_name.hpp"
#include "underlag/parallel/in_parallel.hpp"

namespace underlag {
namespace {

using std::filesystem::path;

[[noreturn]] void fail(const path& where, int error_number) {
    throw IoError(IoError::Action::write, name_of(where), error_number);
}

bool is_folder(const path& where) {
    std::error_code ignored;
    return std::filesystem::is_directory(where, ignored);
}

path folder_of(const path& file) {
    return file.has_parent_path() ? file.parent_path() : path_of(".");
}

// For their owner and group alone. Makes `folder` and those above it, and adds what it made to
// `made`, outermost first.
void make_folders(const path& folder, std::vector<path>& made) {
    if (folder.empty() || is_folder(folder))
        return;
    make_folders(folder.parent_path(), made);
    if (make_folder(folder))
        made.push_back(folder);
    else if (errno != EEXIST)
        fail(folder, errno);
    else if (!is_folder(folder))  // otherwise another program made it just now
        fail(folder, ENOTDIR);
}

// Only folders that are empty go: what somebody else has put there stays, and so does its folder.
void remove_folders(const std::vector<path>& made) {
    for (auto folder = made.rbegin(); folder != made.rend(); ++folder)
        remove_empty_folder(*folder);
}

// An empty file beside `target`, hidden, with a name that no other program or thread uses.
path make_temporary_file(const path& target) {
    static std::atomic<unsigned> counter{0};
    while (true) {
        const path temporary =
            folder_of(target) / path_of(temporary_name(name_of(target.filename()), ++counter));
        if (const OpenFile file{temporary, OpenFile::For::making}; file.is_open())
            return temporary;
        if (errno != EEXIST)  // left behind by a program that was stopped and had our number
            fail(target, errno);
    }
}

void write_bytes(const path& temporary, const path& target, std::string_view bytes) {
    OpenFile file{temporary, OpenFile::For::overwriting};
    if (!file.is_open() || !file.write(bytes) || !file.close())
        fail(target, errno);
}

void flush_file(const path& temporary, const path& target) {
    OpenFile file{temporary, OpenFile::For::writing};
    if (!file.is_open() || !file.flush() || !file.close())
        fail(target, errno);
}

// A disk takes many requests at a time in about the time of one.
constexpr unsigned threads_that_wait_for_the_disk = 16;

using StagedFile = StagedFiles::Staged;

}  // namespace

struct StagedFiles::State {
    std::mutex mutex;
    std::deque<StagedFile> files;
    std::vector<path> folders_made;
    bool is_flushed = false;

    // Takes back everything that is not published.
    void discard() {
        remove_files();
        remove_folders(folders_made);
        files.clear();
        folders_made.clear();
    }

    // Several at a time: whoever has interrupted ten thousand files waits for it.
    void remove_files() {
        const auto remove = [&](std::size_t file) { remove_file(files[file].temporary); };
        try {
            in_parallel(threads_that_wait_for_the_disk, files.size(), remove);
        } catch (const std::system_error&) {  // no thread to be had
            for (std::size_t file = 0; file < files.size(); ++file)
                remove(file);
        }
    }

    void discard(const path& temporary) {
        remove_file(temporary);
        std::erase_if(files, [&](const StagedFile& file) { return file.temporary == temporary; });
    }

    // A workbook that is open in another program is found before any file is replaced.
    void expect_replaceable() {
        for (const StagedFile& file : files)
            if (const int error = error_of_replacing(file.target); error != 0)
                fail(file.target, error);
    }

    void flush_all(const std::function<bool()>& is_unwanted) {
        expect_replaceable();
        in_parallel(threads_that_wait_for_the_disk, files.size(), [&](std::size_t file) {
            if (!is_unwanted())
                flush_file(files[file].temporary, files[file].target);
        });
        is_flushed = true;
    }

    void rename_all() {
        expect_replaceable();
        std::set<path> folders;
        for (const path& made : folders_made)
            folders.insert(folder_of(made));
        while (!files.empty()) {
            const auto& [temporary, target] = files.front();
            if (!rename_file(temporary, target))
                fail(target, errno);
            folders.insert(folder_of(target));
            files.pop_front();
        }
        folders_made.clear();
        const std::vector<path> to_flush(folders.begin(), folders.end());
        in_parallel(threads_that_wait_for_the_disk, to_flush.size(), [&](std::size_t folder) {
            if (!flush_folder(to_flush[folder]))
                fail(to_flush[folder], errno);
        });
    }
};

StagedFiles::StagedFiles() : state_(std::make_unique<State>()) {}
StagedFiles::~StagedFiles() {
    state_->discard();
}

path StagedFiles::stage(const path& target) {
    const std::lock_guard lock{state_->mutex};
    if (is_folder(target))
        fail(target, EISDIR);
    refuse_device(target);
    std::vector<path> made;
    try {
        make_folders(folder_of(target), made);
        state_->files.push_back({make_temporary_file(target), target});
        state_->is_flushed = false;
    } catch (...) {
        remove_folders(made);
        throw;
    }
    state_->folders_made.insert(state_->folders_made.end(), made.begin(), made.end());
    return state_->files.back().temporary;
}

void StagedFiles::write(const path& target, std::string_view bytes) {
    const path temporary = stage(target);
    try {
        write_bytes(temporary, target, bytes);
    } catch (...) {
        const std::lock_guard lock{state_->mutex};
        state_->discard(temporary);
        throw;
    }
}

void StagedFiles::make(const path& target, const std::function<void(const path&)>& make) {
    try {
        make(stage(target));
    } catch (const IoError& error) {
        throw error.about(name_of(target));
    }
}

std::vector<path> StagedFiles::left_beside(const std::vector<path>& targets) {
    std::map<path, std::set<std::string>> names;  // by folder
    for (const path& target : targets)
        names[folder_of(target)].insert(name_of(target.filename()));
    std::vector<path> left;
    for (const auto& [folder, wanted] : names) {
        std::error_code none;
        for (std::filesystem::directory_iterator entry(folder, none);
             !none && entry != std::filesystem::directory_iterator(); entry.increment(none)) {
            const auto name = read_temporary_name(name_of(entry->path().filename()));
            if (name && wanted.contains(name->target) && is_left(entry->path(), *name))
                left.push_back(entry->path());
        }
    }
    return left;
}

std::vector<StagedFiles::Staged> StagedFiles::staged() const {
    const std::lock_guard lock{state_->mutex};
    return {state_->files.begin(), state_->files.end()};
}

bool StagedFiles::flush(const std::function<bool()>& is_unwanted) {
    const std::lock_guard lock{state_->mutex};
    state_->flush_all(is_unwanted);
    return !is_unwanted();
}

bool StagedFiles::publish(const std::function<bool()>& is_unwanted) {
    const std::lock_guard lock{state_->mutex};
    try {
        if (!state_->is_flushed)
            state_->flush_all(is_unwanted);
        if (is_unwanted()) {
            state_->discard();
            return false;
        }
        state_->rename_all();
        return true;
    } catch (...) {
        state_->discard();
        throw;
    }
}

void StagedFiles::publish() {
    static_cast<void>(publish([] { return false; }));
}

}  // namespace underlag
