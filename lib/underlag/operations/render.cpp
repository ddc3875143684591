#include "underlag/operations/render.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <set>
#include <utility>

#include "underlag/diagnostics/ledger_usage_kinds.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/exports/e_invoice_checks.hpp"

namespace underlag {
namespace {

// Which runs the numbers name, and which of their documents: none named, all of them.
struct Wanted {
    std::vector<std::int64_t> runs;
    std::set<std::string> numbers;
};

Wanted find_wanted(const Ledger& ledger, const std::vector<std::string>& numbers,
                   Diagnostics& found) {
    Wanted wanted;
    for (const std::string& number : numbers) {
        if (const auto run = ledger.run_of(number)) {
            wanted.numbers.insert(number);
            if (std::ranges::find(wanted.runs, *run) == wanted.runs.end())
                wanted.runs.push_back(*run);
        } else {
            found.add(unknown_document_number, {}, {{"number", number}});
        }
    }
    if (numbers.empty())
        wanted.runs = ledger.runs();
    std::ranges::sort(wanted.runs);
    return wanted;
}

RenderedFile compared(const IssuedFile& file, const IssuedRun& stored) {
    const auto issued = std::ranges::find(stored.files, file.path, &IssuedFile::path);
    using Outcome = RenderedFile::Outcome;
    const Outcome outcome = issued == stored.files.end()        ? Outcome::written
                            : issued->sha256 == file.sha256     ? Outcome::same
                            : has_lost_names(stored, file.path) ? Outcome::without_name
                                                                : Outcome::different;
    return {outcome, file.path, stored.run.trace.program_version};
}

// False when something stopped it.
bool render(const IssuedRun& stored, const Wanted& wanted, const RenderRequest& request,
            Rendering& into) {
    check_forms(stored.run, {}, into.found);
    if (into.found.has_errors())
        return false;
    WritingRequest writing = request.writing;
    writing.wanted = [&](const Document* document) {
        return wanted.numbers.empty() ||
               (document != nullptr && wanted.numbers.contains(document->number));
    };
    const RunFiles files = write_run_files(stored, writing);
    into.is_interrupted = files.is_interrupted;
    into.is_without_logo = into.is_without_logo || files.is_without_logo;
    std::ranges::copy(files.halves_left, std::back_inserter(into.halves_left));
    add_others_there(files.others_there, into.found);
    for (const IssuedFile& file : files.files)
        into.files.push_back(compared(file, stored));
    return files.are_written();
}

}  // namespace

void add_others_there(const std::vector<std::string>& paths, Diagnostics& found) {
    for (const std::string& path : paths)
        found.add(other_document_there, {}, {{"path", path}});
}

Rendering render_runs(const Ledger& ledger, const RenderRequest& request) {
    Rendering rendering;
    const Wanted wanted = find_wanted(ledger, request.numbers, rendering.found);
    if (rendering.found.has_errors())
        return rendering;
    for (const std::int64_t id : wanted.runs) {
        IssuedRun stored = ledger.read_run(id);
        std::ranges::copy(request.forms, std::back_inserter(stored.run.forms));
        std::ranges::sort(stored.run.forms);
        stored.run.forms.erase(std::ranges::unique(stored.run.forms).begin(),
                               stored.run.forms.end());
        if ((!request.term || stored.run.term == *request.term) &&
            !render(stored, wanted, request, rendering))
            return rendering;
    }
    return rendering;
}

}  // namespace underlag
