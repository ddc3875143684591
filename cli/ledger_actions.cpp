#include "cli/ledger_actions.hpp"

#include "cli/issuing.hpp"
#include "cli/ledger_access.hpp"
#include "cli/output.hpp"
#include "cli/writing.hpp"
#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/diagnostics/ledger_usage_kinds.hpp"
#include "underlag/ledger/schema.hpp"
#include "underlag/operations/copy.hpp"
#include "underlag/reports/ledger_reports.hpp"
#include "underlag/usage/option_values.hpp"

namespace underlag {
namespace {

constexpr Wording files_not_written_message{
    "avbrutet: filerna från den pågående körningen skrevs inte\n",
    "interrupted: the files of the run at hand were not written\n"};

constexpr Wording nothing_copied_message{"avbrutet: inget har kopierats\n",
                                         "interrupted: nothing has been copied\n"};

// False when it was there already.
bool create(const StoreAddress& address) {
    try {
        (void)Ledger::open(address, Ledger::Access::read);
        return false;
    } catch (const LedgerError& error) {
        if (&error.kind() != &no_ledger_on_server)
            throw;
    }
    Ledger::create(address).commit();
    return true;
}

// Where even this fails, the usual advice to run `ledger verify` helps nobody.
Ledger open_to_verify(const StoreAddress& address) {
    try {
        return Ledger::open(address, Ledger::Access::read);
    } catch (const LedgerError& error) {
        if (&error.kind() == &ledger_damaged)
            throw LedgerError(ledger_unreadable, error.arguments());
        throw;
    }
}

}  // namespace

ExitCode create_ledger(const LedgerOptions& options, Language language) {
    const FailureForm form = failure_form(options, language);
    LedgerPlace place = options.ledger;
    if (options.words.size() > 1)
        place.address = options.words[1];
    Diagnostics found;
    check_ledger_place(place, found);
    if (found.has_errors())
        return fail(found, form);
    const StoreAddress address = ledger_address(place);
    if (!address.is_server()) {
        found.add(file_is_made_by_import, {}, {{"path", address.shown()}});
        return fail(found, form);
    }
    if (options.only_sql) {
        standard_output()(sql_of_new_ledger(address));
        return ExitCode::done;
    }
    const MadeLedger made{address.shown(), address.schema(), create(address)};
    if (options.format == "json")
        write_create_json(made, standard_output());
    else
        write_create_text(made, language, standard_output());
    return ExitCode::done;
}

ExitCode log_ledger(const LedgerOptions& options, Language language) {
    const StoreAddress address = ledger_address(options.ledger);
    const Ledger ledger = read_ledger(address);
    const std::vector<HistoryEntry> events = history(ledger);
    if (options.format == "json")
        write_log_json(address.shown(), events, standard_output());
    else
        write_log_text(address.shown(), events, language, standard_output());
    return ExitCode::done;
}

ExitCode verify_ledger(const LedgerOptions& options, Language language) {
    Diagnostics found;
    const std::optional<std::string> expected_head =
        read_checksum(options.expected_head, "--expect-head",
                      {"en kontrollsumma som ledger verify visar den: 64 tecken, 0–9 och a–f",
                       "a checksum as ledger verify shows it: 64 characters, 0–9 and a–f"},
                      found);
    if (found.has_errors())
        return fail(found, failure_form(options, language));
    const StoreAddress address = ledger_address(options.ledger);
    const Verification verification = verify(open_to_verify(address), expected_head);
    if (options.format == "json")
        write_verify_json(address.shown(), verification, language, standard_output());
    else
        write_verify_text(address.shown(), verification, language, standard_output());
    return verification.faults.empty() ? ExitCode::done : ExitCode::failed;
}

ExitCode render_ledger(const LedgerOptions& options, Language language) {
    Diagnostics found;
    RenderRequest request;
    request.numbers = {options.words.begin() + 1, options.words.end()};
    request.term = read_term(options.term, "--term", found);
    request.forms = read_forms(options.also, found);
    if (!request.numbers.empty())
        refuse_forms_of_runs(request.forms, options.speech.defaults, found);
    const unsigned threads = thread_count(options.jobs, found);
    if (found.has_errors())
        return fail(found, failure_form(options, language));
    const Ledger ledger = read_ledger(ledger_address(options.ledger));
    request.writing = writing_request(options.speech, options.folder, threads, language);
    const Rendering rendering = render_runs(ledger, request);
    if (rendering.is_without_logo)
        standard_error()(without_logo_message.in(language));
    tell_of_halves(rendering.halves_left, language);
    if (rendering.is_interrupted) {
        standard_error()(files_not_written_message.in(language));
        return ExitCode::interrupted;
    }
    if (rendering.found.has_errors())
        return fail(rendering.found, failure_form(options, language));
    if (options.format == "json")
        write_render_json(options.folder, UNDERLAG_VERSION, rendering.files, standard_output());
    else
        write_render_text(options.folder, UNDERLAG_VERSION, rendering.files, language,
                          standard_output());
    return ExitCode::done;
}

ExitCode export_ledger(const LedgerOptions& options, Language language) {
    Diagnostics found;
    PlacementFilter filter;
    filter.term = read_term(options.term, "--term", found);
    if (options.format == "json" && !options.speech.defaults.has("format"))
        found.add(export_is_a_list, {});
    if (found.has_errors())
        return fail(found, failure_form(options, language));
    const Ledger ledger = read_ledger(ledger_address(options.ledger));
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // so that Excel reads UTF-8
    standard_output()(byte_order_mark);
    standard_output()(list_text(ledger.placements(filter).placements));
    return ExitCode::done;
}

ExitCode copy_ledger(const LedgerOptions& options, Language language) {
    const FailureForm form = failure_form(options, language);
    Diagnostics found;
    if (options.words.size() < 3)
        found.add(copy_of_two_ledgers, {});
    for (std::size_t word = 1; word < options.words.size(); ++word)
        check_ledger_place({options.words[word], options.ledger.wait}, found);
    if (found.has_errors())
        return fail(found, form);
    CopyRequest request{.from = ledger_address({options.words[1], options.ledger.wait}),
                        .to = ledger_address({options.words[2], options.ledger.wait})};
    request.is_interrupted = is_interrupted;
    note_interruptions();
    const CopyOutcome outcome = copy_ledger(request);
    if (outcome.found.has_errors())
        return fail(outcome.found, form);
    if (!outcome.copied) {
        standard_error()(nothing_copied_message.in(language));
        return ExitCode::interrupted;
    }
    if (options.format == "json")
        write_copy_json(request, *outcome.copied, standard_output());
    else
        write_copy_text(request, *outcome.copied, language, standard_output());
    return ExitCode::done;
}

}  // namespace underlag
