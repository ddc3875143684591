// What was given to a command, judged by its rows: every mistake in it, in one pass.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/usage/command_description.hpp"

namespace underlag {

// The words of a command line parted: the values already stand where the rows point.
struct GivenArguments {
    // How often each option was given, in the order of the rows.
    std::vector<std::size_t> times = {};
    std::vector<std::string> others = {};  // words that are no option of the command, nor its value
    std::vector<std::string> operands = {};  // the words after `--`
};

// Takes the arguments to where the command's argument row points. Everything wrong is U501: an
// option that is not the command's, without its value, given twice or with a value that it cannot
// have; an argument too many.
void take_arguments(const CommandDescription& command, const GivenArguments& given,
                    Diagnostics& found);

// What cannot be parted at all: an option without its value, or a switch with one. `said` is the
// reason, in which the option's name stands.
void add_unreadable_option(const CommandDescription& command, std::string_view said,
                           Diagnostics& found);

}  // namespace underlag
