// A folder for one test, gone with all it holds when the test ends.
#pragma once

#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

#include "underlag/files/system.hpp"

namespace underlag {

class TemporaryFolder {
   public:
    TemporaryFolder() {
        static std::atomic<unsigned> counter{0};
        // The folder of an earlier program that had our number may have been left behind.
        do
            path_ = std::filesystem::temp_directory_path() /
                    path_of("underlag-" + std::to_string(process_number()) + "-" +
                            std::to_string(++counter));
        while (!std::filesystem::create_directory(path_));
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const {
        return path_ / path_of(name);
    }

    // Everything below the folder, hidden files too, as paths from it.
    [[nodiscard]] std::set<std::string> content() const {
        std::set<std::string> names;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(path_))
            names.insert(name_of(entry.path().lexically_relative(path_)));
        return names;
    }

   private:
    std::filesystem::path path_;
};

inline void put(const std::filesystem::path& path, std::string_view bytes) {
    std::ofstream{path, std::ios::binary} << bytes;
}

inline std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace underlag
