#include "cli/issued_files.hpp"

#include <algorithm>

#include "underlag/documents/stored_words.hpp"
#include "underlag/files/input_file.hpp"

namespace underlag {
namespace {

// Leaves write_documents before anything is seen.
struct OthersThere {
    std::vector<std::string> paths;
};

bool is_there(const std::filesystem::path& path) {
    std::error_code error;
    return std::filesystem::exists(std::filesystem::symlink_status(path, error));
}

bool has_bytes(const std::filesystem::path& path, const std::string& sha256_of_bytes) {
    return std::filesystem::is_regular_file(path) &&
           sha256(read_file(path.string())) == sha256_of_bytes;
}

}  // namespace

RunFiles write_run_files(const StoredRun& stored, WritingOptions options) {
    RunFiles result;
    options.inspect = [&](const StagedFiles& staged) {
        OthersThere others;
        for (const auto& [temporary, target] : staged.staged()) {
            const std::string sum = sha256(read_file(temporary.string()));
            if (is_there(target) && !has_bytes(target, sum))
                others.paths.push_back(target.string());
            result.files.push_back(
                {target.lexically_relative(options.folder).generic_string(), sum});
        }
        // Threads stage in any order; what is recorded of them must not depend on it.
        std::ranges::sort(result.files, {}, &IssuedFile::path);
        if (!others.paths.empty())
            throw others;
    };
    try {
        result.is_interrupted =
            write_documents(stored.run, words_of(stored.words.texts, stored.words.logo), options)
                .has_value();
    } catch (OthersThere& others) {
        result.others_there = std::move(others.paths);
    }
    if (result.is_interrupted || !result.others_there.empty())
        result.files.clear();
    return result;
}

std::vector<std::string> files_there(const InvoiceRun& run, const std::filesystem::path& folder) {
    std::vector<std::string> there;
    const auto look_at = [&](const std::string& file) {
        if (is_there(folder / file))
            there.push_back((folder / file).string());
    };
    for (const InvoiceBase& document : run.documents)
        look_at(document.file);
    look_at(run.summary_file);
    return there;
}

}  // namespace underlag
