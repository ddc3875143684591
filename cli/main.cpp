// The program: finds the command, reads its options, runs it, and answers for what went wrong.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <random>
#include <thread>

#include "cli/arguments.hpp"
#include "cli/commands/catalogue.hpp"
#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/help_text.hpp"
#include "cli/interruption.hpp"
#include "cli/invocation.hpp"
#include "cli/kept_memory.hpp"
#include "cli/ledger_place.hpp"
#include "cli/output.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/ledger/ledger_error.hpp"
#include "underlag/workbook/stand_ins.hpp"

namespace underlag {
namespace {

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

ExitCode run_command(const Invocation& invocation, Language language) {
    if (invocation.wants_version) {
        standard_output()(fmt::format("underlag {}\n", UNDERLAG_VERSION));
        return ExitCode::done;
    }
    const CommandRow* command = invocation.command;
    // Help for a command that there is not would be read as if there were.
    if (invocation.wants_help && (command != nullptr || invocation.unknown_command.empty())) {
        standard_output()(command == nullptr ? program_help(commands(), language)
                                             : command_help(*command, language));
        return ExitCode::done;
    }
    Diagnostics found;
    if (command == nullptr) {
        invocation.add_unknown_command(found, language);
        return fail(found, {language, invocation.color, invocation.wants_json});
    }
    const BoundCommand bound = command->bind();
    read_arguments(*command, bound, invocation.arguments, invocation.operands, found);
    check_ledger_place(bound.options, found);
    if (found.has_errors())
        return fail(found, {language, invocation.color, invocation.wants_json});
    return run_until_alone(bound, invocation, language);
}

ExitCode run_program(const std::vector<std::string>& words) {
    const Invocation invocation = find_invocation(words);
    const Language language = invocation.language.value_or(language_of_environment());
    leave_when_interrupted(language);
    tell_of_waiting_in(language);
    try {
        return run_command(invocation, language);
    } catch (const LedgerFileError& error) {
        return fail(error, {language, invocation.color, invocation.wants_json});
    } catch (const IoError& error) {
        return fail(error, {language, invocation.color, invocation.wants_json});
    } catch (const LedgerError& error) {
        return fail(error, {language, invocation.color, invocation.wants_json});
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
        const std::vector<std::string> words(argv + 1, argv + std::max(argc, 1));
        return static_cast<int>(underlag::run_program(words));
    } catch (const std::exception& error) {
        underlag::standard_error()(fmt::format("underlag: {}\n", error.what()));
        return static_cast<int>(underlag::ExitCode::failed);
    }
}
