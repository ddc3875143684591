#include "cli/generate_settings.hpp"

#include "cli/missing_argument.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/files/input_file.hpp"

namespace underlag {
namespace {

Term read_term(const GenerateOptions& options, Diagnostics& found) {
    if (options.term.empty()) {
        add_missing_option(found, "generate", "--term", generate_examples.front());
        return {};
    }
    return read_term_option(options.term, "--term", found).value_or(Term{});
}

DocumentWords read_words(const GenerateOptions& options, Sources& sources, Diagnostics& found) {
    if (options.template_file.empty())
        return built_in_words();
    const SourceId file = sources.add({.name = options.template_file,
                                       .text = read_file(options.template_file),
                                       .form = Source::Form::settings});
    return read_document_words(sources, file, found).value_or(DocumentWords{});
}

// Somebody who gives a list and the ledger believes that the list is recorded.
void refuse_options_of_the_ledger(const GenerateOptions& options, Diagnostics& found) {
    const auto refuse = [&](bool is_given, const char* option) {
        if (is_given)
            found.add(option_needs_the_ledger, {}, {{"option", option}});
    };
    refuse(!options.ledger.empty(), "--ledger");
    refuse(options.only_term, "--only-term");
    refuse(options.correct_rates, "--correct-rates");
}

}  // namespace

GenerateSettings read_settings(const GenerateOptions& options, Sources& sources,
                               Diagnostics& found) {
    check_standard_input(options.lists, found);
    if (!options.lists.empty())
        refuse_options_of_the_ledger(options, found);
    GenerateSettings settings;
    settings.purpose.term = read_term(options, found);
    settings.purpose.issue_date = issue_date(options.issue_date, found);
    settings.threads = thread_count(options.reading.jobs, found);
    settings.words = read_words(options, sources, found);
    return settings;
}

}  // namespace underlag
