#include "underlag/operations/run_files.hpp"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <mutex>
#include <set>
#include <utility>

#include "underlag/documents/document_words.hpp"
#include "underlag/documents/document_workbooks.hpp"
#include "underlag/exports/sie.hpp"
#include "underlag/files/input_file.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/files/staged_files.hpp"
#include "underlag/files/system.hpp"
#include "underlag/invoicing/document_run.hpp"
#include "underlag/operations/form_staging.hpp"
#include "underlag/parallel/in_parallel.hpp"
#include "underlag/rules/time_of_invoicing.hpp"
#include "underlag/workbook/picture.hpp"

namespace underlag {

namespace {

bool is_there(const std::filesystem::path& path) {
    std::error_code error;
    return std::filesystem::exists(std::filesystem::symlink_status(path, error));
}

bool has_bytes(const std::filesystem::path& path, const std::string& sha256_of_bytes) {
    return std::filesystem::is_regular_file(path) &&
           sha256(read_file(name_of(path))) == sha256_of_bytes;
}

// Empty when none is recorded.
std::string issued_sum(const IssuedRun& stored, const std::string& file) {
    const auto issued = std::ranges::find(stored.files, file, &IssuedFile::path);
    return issued == stored.files.end() ? std::string{} : issued->sha256;
}

bool are_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// "hemsjukvard-aso-2016-0001", or that with "-kredit".
bool is_numbered(std::string_view stem) {
    constexpr std::string_view credit = "-kredit";
    if (stem.ends_with(credit))
        stem.remove_suffix(credit.size());
    const auto counter = stem.rfind('-');
    if (counter == std::string_view::npos || !are_digits(stem.substr(counter + 1)))
        return false;
    const auto year = stem.substr(0, counter).rfind('-');
    return year != std::string_view::npos && are_digits(stem.substr(year + 1, counter - year - 1));
}

// All the workbooks of a run; returns how many documents were made, fewer when it was interrupted.
std::size_t stage_documents(const DocumentRun& run, const DocumentWords& words,
                            const WritingRequest& request, StagedFiles& staged) {
    std::size_t done = 0;
    std::mutex counting;
    std::atomic<bool> has_failed = false;
    in_parallel(request.threads, run.documents.size(), [&](std::size_t index) {
        if (has_failed || request.is_interrupted())
            return;
        const Document& document = run.documents[index];
        if (request.wanted && !request.wanted(&document))
            return;
        try {
            const Document whole = run.whole(document);
            write_staged(staged, request.folder / path_of(document.file), [&](const auto& file) {
                write_document_workbook(whole, run.trace, words, file);
                stage_forms(whole, run, words, file, request, staged);
            });
        } catch (...) {
            has_failed = true;  // the others need not go on
            throw;
        }
        const std::lock_guard hold(counting);
        ++done;
        if (request.progress)
            request.progress(done, run.documents.size());
    });
    if (request.is_interrupted() || (request.wanted && !request.wanted(nullptr)))
        return done;
    write_staged(staged, request.folder / path_of(run.summary_file),
                 [&](const auto& file) { write_summary_workbook(run, words, file); });
    if (has_form(run, DocumentForm::sie))
        staged.write(request.folder / path_of(form_file(run, DocumentForm::sie)),
                     sie_file(run).bytes);
    if (has_form(run, DocumentForm::html))
        staged.write(request.folder / path_of(form_file(run, DocumentForm::html)),
                     page_of(run, words, request));
    return done;
}

}  // namespace

std::optional<std::size_t> write_documents(const DocumentRun& run, const DocumentWords& words,
                                           const WritingRequest& request) {
    StagedFiles staged;
    const std::size_t made = stage_documents(run, words, request, staged);
    if (request.is_interrupted() || !staged.publish(request.is_interrupted))
        return made;
    return std::nullopt;
}

bool has_lost_names(const IssuedRun& stored, const std::string& file) {
    // A document's other forms carry the names that its workbook does.
    const auto without_ending = [](const std::string& name) {
        return name.substr(0, name.rfind('.'));
    };
    return std::ranges::any_of(stored.files_without_names, [&](const std::string& workbook) {
        return without_ending(workbook) == without_ending(file);
    });
}

RunFiles stage_run_files(const IssuedRun& stored, const WritingRequest& request,
                         StagedFiles& staged) {
    RunFiles result;
    DocumentWords words = words_of(stored.words.texts, stored.words.logo);
    result.has_rewritten_letters =
        has_form(stored.run, DocumentForm::sie) && !sie_file(stored.run).is_whole;
    result.is_without_logo = !words.logo.empty() && !is_usable_picture(words.logo);
    if (result.is_without_logo)
        words.logo.clear();
    static_cast<void>(stage_documents(stored.run, words, request, staged));
    if (request.is_interrupted() || !staged.flush(request.is_interrupted)) {
        result.is_interrupted = true;
        return result;
    }
    for (const auto& [temporary, target] : staged.staged()) {
        const std::string sum = sha256(read_file(name_of(temporary)));
        const std::string file = name_of(target.lexically_relative(request.folder));
        if (is_there(target) && !has_bytes(target, sum) &&
            !(has_lost_names(stored, file) && has_bytes(target, issued_sum(stored, file))))
            result.others_there.push_back(name_of(target));
        result.files.push_back({file, sum});
    }
    // Threads stage in any order; what is recorded of them must not depend on it.
    std::ranges::sort(result.files, {}, &IssuedFile::path);
    if (!result.others_there.empty())
        result.files.clear();
    return result;
}

void publish_run_files(StagedFiles& staged, const std::function<bool()>& is_interrupted,
                       RunFiles& into) {
    std::vector<std::filesystem::path> targets;
    for (const StagedFiles::Staged& file : staged.staged())
        targets.push_back(file.target);
    if (!staged.publish(is_interrupted)) {
        into.is_interrupted = true;
        into.files.clear();
        return;
    }
    for (const std::filesystem::path& half : StagedFiles::left_beside(targets)) {
        remove_file(half);
        if (is_there(half))
            into.halves_left.push_back(name_of(half));
    }
}

RunFiles write_run_files(const IssuedRun& stored, const WritingRequest& request) {
    StagedFiles staged;
    RunFiles result = stage_run_files(stored, request, staged);
    if (result.are_written())
        publish_run_files(staged, request.is_interrupted, result);
    return result;
}

std::vector<std::string> files_there(const DocumentRun& run, const std::filesystem::path& folder) {
    std::vector<std::string> there;
    const auto look_at = [&](const std::string& file) {
        const std::filesystem::path path = folder / path_of(file);
        if (is_there(path))
            there.push_back(name_of(path));
    };
    for (const Document& document : run.documents) {
        look_at(document.file);
        for (const DocumentForm form : run.forms)
            if (!is_of_run(form))
                look_at(form_file(document, form));
    }
    look_at(run.summary_file);
    for (const DocumentForm form : run.forms)
        if (is_of_run(form))
            look_at(form_file(run, form));
    return there;
}

RunFiles complete_run(Ledger& ledger, const IssuedRun& stored, const WritingRequest& request) {
    RunFiles files = write_run_files(stored, request);
    if (!files.are_written())
        return files;
    ledger.begin_writing();
    ledger.append_files(stored.id, files.files);
    ledger.commit();
    return files;
}

void check_stale_files(const DocumentRun& run, const std::filesystem::path& folder,
                       Diagnostics& found) {
    std::set<std::string> of_this_run{run.summary_file};
    for (const Document& document : run.documents) {
        of_this_run.insert(document.file);
        if (has_form(run, DocumentForm::pdf))
            of_this_run.insert(form_file(document, DocumentForm::pdf));
    }
    const std::filesystem::path term = folder / path_of(run.occasion());
    std::set<std::string> stale;
    std::error_code
        none;  // a folder that is not there, or not ours to read, holds nothing to warn of
    for (std::filesystem::recursive_directory_iterator entry(
             term, std::filesystem::directory_options::skip_permission_denied, none);
         !none && entry != std::filesystem::recursive_directory_iterator(); entry.increment(none)) {
        const std::filesystem::path path = entry->path();
        const std::string below = name_of(path.lexically_relative(folder));
        const std::string ending = name_of(path.extension());
        if ((ending == ".xlsx" || ending == ".pdf") && name_of(path.filename()).front() != '.' &&
            !is_numbered(name_of(path.stem())) && !of_this_run.contains(below))
            stale.insert(name_of(path.lexically_normal()));
    }
    for (const std::string& path : stale)
        found.add(stale_file, {}, {{"path", path}});
}

}  // namespace underlag
