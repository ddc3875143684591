// The program: finds the command, reads its options, runs it, and answers for what went wrong.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <random>
#include <thread>

#include "cli/arguments.hpp"
#include "cli/commands/catalogue.hpp"
#include "cli/configuration.hpp"
#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/kept_memory.hpp"
#include "cli/output.hpp"
#include "cli/system.hpp"
#include "cli/writing.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/ledger/ledger_error.hpp"
#include "underlag/manual/help_text.hpp"
#include "underlag/usage/invocation.hpp"
#include "underlag/workbook/stand_ins.hpp"

namespace underlag {
namespace {

// Help is there whatever the folder holds.
GivenConfiguration configuration_of(const Invocation& invocation) {
    try {
        return read_configuration(invocation.configuration);
    } catch (const IoError&) {
        if (invocation.wants_help)
            return {};
        throw;
    }
}

// When somebody else came between nothing was recorded, and all is done anew: at once would meet
// the same others again.
ExitCode run_until_alone(const BoundCommand& bound, const Invocation& invocation,
                         Language language) {
    constexpr Wording message{"en annan körning kom emellan; försöker igen\n",
                              "another run came between; trying again\n"};
    constexpr int most_tries = 5;
    std::minstd_rand random{std::random_device{}()};
    for (int tries = 1;; ++tries) {
        try {
            return bound.run(language);
        } catch (const LedgerConflict&) {
            // Standard input is read once.
            if (tries == most_tries || std::ranges::count(invocation.arguments, "-") != 0 ||
                std::ranges::count(invocation.operands, "-") != 0)
                throw;
        }
        standard_error()(message.in(language));
        std::uniform_int_distribution<int> milliseconds{20, 100 * tries};
        std::this_thread::sleep_for(std::chrono::milliseconds{milliseconds(random)});
    }
}

// `form` becomes what the configuration says too.
ExitCode run_named(const CommandRow& command, const Invocation& invocation,
                   const GivenConfiguration& configuration, FailureForm& form) {
    Diagnostics found;
    BoundCommand bound = command.bound();
    const std::vector<std::string_view> given =
        read_arguments(bound.description, invocation.arguments, invocation.operands, found);
    set_defaults(configuration.values, given, bound);
    const DefaultsTaken& defaults = bound.speech->defaults;
    if (defaults.has("color"))
        form.color = bound.speech->color;
    if (defaults.has("format") && configured_text(configuration.values, "format") == "json")
        form.as_json = true;
    if (configuration.found.has_errors() && bound.needs_configuration()) {
        Diagnostics all = configuration.found;
        all.append(std::move(found));
        return fail(configuration.sources, all, form);
    }
    if (bound.ledger != nullptr)
        check_ledger_place(*bound.ledger, found);
    return found.has_errors() ? fail(found, form)
                              : run_until_alone(bound, invocation, form.language);
}

ExitCode run_invocation(const Invocation& invocation, FailureForm& form) {
    if (invocation.wants_version) {
        standard_output()(fmt::format("underlag {}\n", UNDERLAG_VERSION));
        return ExitCode::done;
    }
    const GivenConfiguration configuration = configuration_of(invocation);
    if (!invocation.language) {
        const auto configured = configured_text(configuration.values, "lang");
        form.language =
            language_of_environment(configured ? parse_language(*configured) : std::nullopt);
    }
    const CommandDescription* command = invocation.command;
    // Help for a command that there is not would be read as if there were.
    if (invocation.wants_help && (command != nullptr || invocation.unknown_command.empty())) {
        standard_output()(command == nullptr ? program_help(described_commands(), form.language)
                                             : command_help(*command, form.language));
        return ExitCode::done;
    }
    if (command != nullptr)
        return run_named(row_of(*command), invocation, configuration, form);
    Diagnostics found;
    add_unknown_command(invocation, described_commands(), form.language, found);
    return fail(found, form);
}

// `underlag` alone, and `underlag --lang en`, is somebody who asks what there is.
bool is_alone(const std::vector<std::string>& words, const Invocation& invocation) {
    return words.empty() || (invocation.language && invocation.command == nullptr &&
                             words.front().starts_with("--lang") &&
                             words.size() == (words.front() == "--lang" ? 2U : 1U));
}

ExitCode run_program(const std::vector<std::string>& words) {
    Invocation invocation = find_invocation(words, described_commands());
    if (is_alone(words, invocation))
        invocation.wants_help = true;
    FailureForm form{invocation.language.value_or(language_of_environment()), invocation.color,
                     invocation.wants_json};
    leave_when_interrupted(form.language);
    tell_of_waiting_in(form.language);
    try {
        return run_invocation(invocation, form);
    } catch (const LedgerFileError& error) {
        return fail(error, form);
    } catch (const IoError& error) {
        return fail(error, form);
    } catch (const LedgerError& error) {
        return fail(error, form);
    }
}

}  // namespace
}  // namespace underlag

int main(int argc, char** argv) {
    underlag::keep_freed_memory();
#ifdef UNDERLAG_STAND_INS
    underlag::use_stand_ins();
#endif
    try {
        underlag::set_up_terminal();
        return static_cast<int>(underlag::run_program(underlag::words_of(argc, argv)));
    } catch (const std::exception& error) {
        underlag::standard_error()(fmt::format("underlag: {}\n", error.what()));
        return static_cast<int>(underlag::ExitCode::failed);
    }
}
