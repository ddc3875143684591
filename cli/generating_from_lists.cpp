#include "cli/answered_csv.hpp"
#include "cli/failure.hpp"
#include "cli/generating.hpp"
#include "cli/output.hpp"
#include "cli/told_findings.hpp"
#include "cli/writing.hpp"
#include "underlag/files/system.hpp"
#include "underlag/reports/generate_report.hpp"
#include "underlag/reports/stopped_text.hpp"
#include "underlag/rules/check.hpp"

namespace underlag {
namespace {

constexpr Wording interrupted_message{
    "avbrutet efter {} av {} arbetsböcker: inga filer har skrivits\n",
    "interrupted after {} of {} workbooks: no files have been written\n"};
constexpr Wording nothing_done{"inga underlag har gjorts", "no invoice bases have been made"};

void answer(const CheckedLists& checked, const DocumentRun& run, const DocumentWords& words,
            const GenerateOptions& options, Language language) {
    if (options.reading.format == "json")
        write_generate_json(checked.sources, run, checked.found, language, standard_output());
    else if (options.reading.format == "csv")
        answer_csv(run, words, options.lines, language);
    else
        write_generate_text(run, !options.dry_run, language, standard_output());
}

ExitCode stop(const CheckedLists& checked, const GenerateSettings& settings,
              const GenerateOptions& options, Language language) {
    if (options.reading.format == "json")
        answer(checked, empty_run(settings.purpose.term, settings.purpose.issue_date, false),
               settings.words, options, language);
    else
        standard_error()(stopped_text(checked, options.skip_invalid, nothing_done, language));
    return ExitCode::faulty;
}

// The number of workbooks when it was interrupted.
std::optional<std::size_t> write(const CheckedLists& checked, const DocumentRun& run,
                                 const GenerateSettings& settings, const GenerateOptions& options,
                                 Language language) {
    const Writing writing(options.speech, options.folder, settings.reading.threads, language);
    WritingRequest request = writing.request();
    request.sources = &checked.sources;
    request.findings = &checked.found;
    return write_documents(run, settings.words, request);
}

}  // namespace

ExitCode generate_from_lists(const GenerateOptions& options, const GenerateSettings& settings,
                             Language language) {
    CheckedLists checked;
    if (!check_lists(settings.reading, settings.purpose, options.reading.strict, checked))
        return fail(checked.sources, checked.found,
                    {language, options.speech.color, options.reading.format == "json"});
    const std::vector<bool> faulty = faulty_rows(checked.list, checked.found);
    DocumentRun run = empty_run(settings.purpose.term, settings.purpose.issue_date, false);
    if (!is_stopped(checked, options.skip_invalid)) {
        run = plan_one_off(checked, settings.purpose, faulty, UNDERLAG_VERSION);
        run.forms = settings.forms;
        check_stale_files(run, path_of(options.folder), checked.found);
        if (options.reading.strict)
            checked.found.raise_warnings();
    }
    if (options.reading.format != "json")
        tell_findings(checked, checked.list.placements.size(), options.speech,
                      options.reading.list_all, language);
    if (is_stopped(checked, options.skip_invalid))
        return stop(checked, settings, options, language);
    if (!options.dry_run && !run.documents.empty())
        if (const auto made = write(checked, run, settings, options, language)) {
            standard_error()(interrupted_message.filled(language, *made, run.documents.size()));
            return ExitCode::interrupted;
        }
    answer(checked, run, settings.words, options, language);
    return ExitCode::done;
}

}  // namespace underlag
