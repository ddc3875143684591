// The program: finds the command, reads its options, runs it, and answers for what went wrong.
#include <fmt/format.h>

#include <exception>

#include "cli/arguments.hpp"
#include "cli/commands/catalogue.hpp"
#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/help_text.hpp"
#include "cli/interruption.hpp"
#include "cli/invocation.hpp"
#include "cli/kept_memory.hpp"
#include "cli/output.hpp"
#include "cli/system.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/ledger/ledger_error.hpp"
#include "underlag/workbook/stand_ins.hpp"

namespace underlag {
namespace {

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
    if (found.has_errors())
        return fail(found, {language, invocation.color, invocation.wants_json});
    return bound.run(language);
}

ExitCode run_program(const std::vector<std::string>& words) {
    const Invocation invocation = find_invocation(words);
    const Language language = invocation.language.value_or(language_of_environment());
    leave_when_interrupted(language);
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
        underlag::set_up_terminal();
        return static_cast<int>(underlag::run_program(underlag::words_of(argc, argv)));
    } catch (const std::exception& error) {
        underlag::standard_error()(fmt::format("underlag: {}\n", error.what()));
        return static_cast<int>(underlag::ExitCode::failed);
    }
}
