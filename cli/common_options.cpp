#include "cli/common_options.hpp"

#include "cli/environment.hpp"
#include "cli/output.hpp"
#include "cli/system.hpp"
#include "underlag/files/input_file.hpp"
#include "underlag/usage/option_values.hpp"

namespace underlag {
namespace {

constexpr Wording waiting_message{"väntar på {}, som skriver i liggaren sedan {}\n",
                                  "waiting for {}, who has been writing in the ledger since {}\n"};

// They have just let it go to somebody else.
constexpr Wording waiting_for_some_message{"väntar på andra som skriver i liggaren\n",
                                           "waiting for others who write in the ledger\n"};

Language language_of_waiting = Language::swedish;

LedgerPlace completed(const LedgerPlace& place) {
    return place.completed(environment_variable("UNDERLAG_LEDGER"));
}

}  // namespace

TextStyle text_style(const SpeechOptions& speech, bool list_all, Language language,
                     bool is_terminal) {
    const bool color = speech.color == "always" ||
                       (speech.color == "auto" && is_terminal && !colors_are_unwanted());
    return {.language = language, .color = color, .list_all = list_all, .notes = !speech.quiet};
}

ToldStyle told_style(const SpeechOptions& speech, bool list_all, Language language) {
    const bool is_terminal = standard_error_is_terminal();
    return {.findings = text_style(speech, list_all, language, is_terminal),
            .is_read_now = is_terminal};
}

Date issue_date(const std::string& option, Diagnostics& found) {
    return read_issue_date(option, today(), found);
}

std::string recorded_at(const std::string& issue_date_option, Date date) {
    return issue_date_option.empty() ? to_text(date) + " " + time_of_day() : to_text(date);
}

unsigned thread_count(const std::string& jobs, Diagnostics& found) {
    return read_thread_count(jobs, processor_count(), found);
}

DocumentWords document_words(const std::string& template_file, Sources& sources,
                             Diagnostics& found) {
    if (template_file.empty())
        return built_in_words();
    const SourceId file = sources.add(
        {.name = template_file, .text = read_file(template_file), .form = Source::Form::settings});
    return read_document_words(sources, file, found).value_or(DocumentWords{});
}

ReadingRequest reading_request(const ReadingOptions& options, Diagnostics& found) {
    return {.agreements = options.agreements,
            .encoding = read_encoding(options.encoding, found),
            .sheets = options.sheets,
            .headings = options.headings,
            .for_activity = options.for_activity,
            .for_university = options.for_university,
            .fill_down = options.fill_down,
            .threads = thread_count(options.jobs, found)};
}

void check_ledger_place(const LedgerPlace& place, Diagnostics& found) {
    check_completed_place(completed(place), found);
}

StoreAddress ledger_address(const LedgerPlace& place) {
    StoreAddress address = store_address(completed(place));
    address.local_time = local_time;
    address.tell_of_waiting = [](const Holder& holder) {
        standard_error()(
            holder.user.empty()
                ? std::string{waiting_for_some_message.in(language_of_waiting)}
                : waiting_message.filled(language_of_waiting, holder.user, holder.since));
    };
    return address;
}

void tell_of_waiting_in(Language language) {
    language_of_waiting = language;
}

}  // namespace underlag
