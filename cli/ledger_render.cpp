#include <algorithm>
#include <set>
#include <utility>

#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/interruption.hpp"
#include "cli/issued_files.hpp"
#include "cli/ledger_actions.hpp"
#include "cli/output.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/ledger/ledger.hpp"
#include "underlag/reports/ledger_reports.hpp"

namespace underlag {
namespace {

constexpr Wording interrupted_message{
    "avbrutet: filerna från den pågående körningen skrevs inte\n",
    "interrupted: the files of the run at hand were not written\n"};

// Which runs the numbers and --term name, and which of their documents: none named, all of them.
struct Wanted {
    std::vector<std::int64_t> runs;
    std::set<std::string> numbers;
};

Wanted find_wanted(const Ledger& ledger, const LedgerOptions& options, Diagnostics& found) {
    Wanted wanted;
    for (std::size_t word = 1; word < options.words.size(); ++word) {
        const std::string& number = options.words[word];
        if (const auto run = ledger.run_of(number)) {
            wanted.numbers.insert(number);
            if (std::ranges::find(wanted.runs, *run) == wanted.runs.end())
                wanted.runs.push_back(*run);
        } else {
            found.add(unknown_document_number, {}, {{"number", number}});
        }
    }
    if (options.words.size() == 1)
        wanted.runs = ledger.runs();
    std::ranges::sort(wanted.runs);
    return wanted;
}

RenderedFile compared(const IssuedFile& file, const StoredRun& stored) {
    const auto issued = std::ranges::find(stored.files, file.path, &IssuedFile::path);
    using Outcome = RenderedFile::Outcome;
    const Outcome outcome = issued == stored.files.end()    ? Outcome::written
                            : issued->sha256 == file.sha256 ? Outcome::same
                                                            : Outcome::different;
    return {outcome, file.path, stored.run.program_version};
}

class Rendering {
   public:
    Rendering(const LedgerOptions& options, Language language, unsigned threads,
              std::optional<Term> term)
        : options_(&options),
          language_(language),
          threads_(threads),
          term_(term),
          ledger_(Ledger::open(ledger_path(options.ledger), Ledger::Access::read)) {}

    ExitCode go() {
        ledger_.begin_reading();
        Diagnostics found;
        const Wanted wanted = find_wanted(ledger_, *options_, found);
        if (found.has_errors())
            return fail(found, form());
        note_interruptions();
        for (const std::int64_t id : wanted.runs)
            if (const auto stopped = render(ledger_.read_run(id), wanted.numbers))
                return *stopped;
        answer();
        return ExitCode::done;
    }

   private:
    FailureForm form() const {
        return {language_, options_->speech.color, options_->format == "json"};
    }

    std::optional<ExitCode> render(StoredRun stored, const std::set<std::string>& numbers) {
        if (term_ && stored.run.term != *term_)
            return std::nullopt;
        const bool whole_run = numbers.empty();
        WritingOptions writing;
        writing.folder = options_->folder;
        writing.threads = threads_;
        writing.shows_progress = !options_->speech.quiet && standard_error_is_terminal();
        writing.language = language_;
        writing.wanted = [&](const InvoiceBase* document) {
            return whole_run || (document != nullptr && numbers.contains(document->number));
        };
        const RunFiles files = write_run_files(stored, std::move(writing));
        if (files.is_interrupted) {
            standard_error()(interrupted_message.in(language_));
            return ExitCode::interrupted;
        }
        Diagnostics others;
        for (const std::string& path : files.others_there)
            others.add(other_document_there, {}, {{"path", path}});
        if (others.has_errors())
            return fail(others, form());
        for (const IssuedFile& file : files.files)
            rendered_.push_back(compared(file, stored));
        return std::nullopt;
    }

    void answer() const {
        if (options_->format == "json")
            write_render_json(options_->folder, UNDERLAG_VERSION, rendered_, standard_output());
        else
            write_render_text(options_->folder, UNDERLAG_VERSION, rendered_, language_,
                              standard_output());
    }

    const LedgerOptions* options_;
    Language language_;
    unsigned threads_;
    std::optional<Term> term_;
    Ledger ledger_;
    std::vector<RenderedFile> rendered_;
};

}  // namespace

ExitCode render_ledger(const LedgerOptions& options, Language language) {
    Diagnostics found;
    const unsigned threads = thread_count(options.jobs, found);
    std::optional<Term> term;
    if (!options.term.empty())
        term = read_term_option(options.term, "--term", found);
    if (found.has_errors())
        return fail(found, {language, options.speech.color, options.format == "json"});
    return Rendering(options, language, threads, term).go();
}

}  // namespace underlag
