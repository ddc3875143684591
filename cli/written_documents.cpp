#include "cli/written_documents.hpp"

#include <atomic>
#include <mutex>

#include "cli/interruption.hpp"
#include "cli/progress.hpp"
#include "underlag/documents/invoice_workbook.hpp"
#include "underlag/documents/summary_workbook.hpp"
#include "underlag/files/staged_files.hpp"
#include "underlag/parallel/in_parallel.hpp"

namespace underlag {

bool write_documents(const InvoiceRun& run, const DocumentWords& words,
                     const WritingOptions& options) {
    StagedFiles staged;
    {
        Progress progress(run.documents.size(), options.shows_progress, options.language);
        std::mutex drawing;
        std::size_t done = 0;
        std::atomic<bool> has_failed = false;
        in_parallel(options.threads, run.documents.size(), [&](std::size_t index) {
            if (has_failed || is_interrupted())
                return;
            const InvoiceBase& document = run.documents[index];
            try {
                write_invoice_workbook(run, document, words, UNDERLAG_VERSION,
                                       staged.stage(options.folder / document.file));
            } catch (...) {
                has_failed = true;  // the others need not go on
                throw;
            }
            const std::lock_guard hold(drawing);
            progress.show(++done);
        });
    }
    if (is_interrupted())
        return false;
    write_summary_workbook(run, words, staged.stage(options.folder / run.summary_file));
    if (is_interrupted())
        return false;
    staged.publish();
    return true;
}

}  // namespace underlag
