#include "cli/written_documents.hpp"

#include <atomic>
#include <mutex>

#include "cli/interruption.hpp"
#include "cli/progress.hpp"
#include "underlag/documents/invoice_workbook.hpp"
#include "underlag/documents/summary_workbook.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/files/staged_files.hpp"
#include "underlag/parallel/in_parallel.hpp"

namespace underlag {
namespace {

template <typename Write>
void write_staged(StagedFiles& staged, const std::filesystem::path& target, Write write) {
    const std::filesystem::path temporary = staged.stage(target);
    try {
        write(temporary);
    } catch (const IoError& error) {
        // The user knows nothing of the file beside it that could not be written.
        throw IoError(IoError::Action::write, target.string(), error.reason());
    }
}

}  // namespace

std::optional<std::size_t> write_documents(const InvoiceRun& run, const DocumentWords& words,
                                           const WritingOptions& options) {
    StagedFiles staged;
    std::size_t done = 0;
    {
        Progress progress(run.documents.size(), options.shows_progress, options.language);
        std::mutex drawing;
        std::atomic<bool> has_failed = false;
        in_parallel(options.threads, run.documents.size(), [&](std::size_t index) {
            if (has_failed || is_interrupted())
                return;
            const InvoiceBase& document = run.documents[index];
            if (options.wanted && !options.wanted(&document))
                return;
            try {
                write_staged(staged, options.folder / document.file, [&](const auto& file) {
                    write_invoice_workbook(run, document, words, file);
                });
            } catch (...) {
                has_failed = true;  // the others need not go on
                throw;
            }
            const std::lock_guard hold(drawing);
            progress.show(++done);
        });
    }
    if (is_interrupted())
        return done;
    if (!options.wanted || options.wanted(nullptr))
        write_staged(staged, options.folder / run.summary_file,
                     [&](const auto& file) { write_summary_workbook(run, words, file); });
    if (options.inspect)
        options.inspect(staged);
    if (!staged.publish(is_interrupted))
        return done;
    return std::nullopt;
}

}  // namespace underlag
