#include "cli/written_documents.hpp"

#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "cli/interruption.hpp"
#include "cli/progress.hpp"
#include "underlag/documents/invoice_workbook.hpp"
#include "underlag/documents/summary_workbook.hpp"
#include "underlag/files/staged_files.hpp"

namespace underlag {
namespace {

// What the threads share: the next document to write, and the first thing that went wrong.
struct Work {
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> done = 0;
    std::atomic<bool> is_stopped = false;
    std::mutex lock;
    std::exception_ptr failure;
};

void write_until_done(Work& work, const InvoiceRun& run, const DocumentWords& words,
                      const std::filesystem::path& folder, StagedFiles& staged,
                      Progress& progress) {
    while (!work.is_stopped && !is_interrupted()) {
        const std::size_t index = work.next++;
        if (index >= run.documents.size())
            return;
        try {
            const InvoiceBase& document = run.documents[index];
            write_invoice_workbook(run, document, words, UNDERLAG_VERSION,
                                   staged.stage(folder / document.file));
        } catch (...) {
            const std::lock_guard hold(work.lock);
            if (!work.failure)
                work.failure = std::current_exception();
            work.is_stopped = true;
            return;
        }
        const std::size_t done = ++work.done;
        const std::lock_guard hold(work.lock);
        progress.show(done);
    }
}

}  // namespace

bool write_documents(const InvoiceRun& run, const DocumentWords& words,
                     const WritingOptions& options) {
    StagedFiles staged;
    Work work;
    {
        Progress progress(run.documents.size(), options.shows_progress, options.language);
        const auto write = [&] {
            write_until_done(work, run, words, options.folder, staged, progress);
        };
        const std::size_t threads = std::min<std::size_t>(options.threads, run.documents.size());
        std::vector<std::jthread> others;
        for (std::size_t thread = 1; thread < threads; ++thread)
            others.emplace_back(write);
        write();
    }
    if (work.failure)
        std::rethrow_exception(work.failure);
    if (is_interrupted())
        return false;
    write_summary_workbook(run, words, staged.stage(options.folder / run.summary_file));
    if (is_interrupted())
        return false;
    staged.publish();
    return true;
}

}  // namespace underlag
