// What the program asks of the operating system: the words it was called with, streams, Ctrl-C, the
// environment. Each system answers in a file of its own (system_posix.cpp, system_windows.cpp);
// nothing else in cli/ knows on which it runs.
#pragma once

#include <ctime>
#include <string>
#include <string_view>
#include <vector>

namespace underlag {

// To be called first: what a terminal must be told before it understands us.
void set_up_terminal();

// The words after the program's name, in UTF-8. A pattern ("*.csv") is the files that it means,
// where it is not the shell that sees to that.
[[nodiscard]] std::vector<std::string> words_of(int argc, char** argv);

enum class Stream { input, output, error };

[[nodiscard]] bool is_terminal(Stream stream);
// 0, or the errno of what went wrong. At once, without a buffer.
[[nodiscard]] int write_to(Stream stream, std::string_view bytes);
// False for a terminal that would show the codes of colours as signs.
[[nodiscard]] bool understands_colors(Stream stream);

// What is called when somebody interrupts; it may do little more than `write_to` and `leave`.
using Answer = void (*)(int);
// Ctrl-C alone, or every way to ask a program to stop. Not where whoever started the program wants
// it to go on (nohup, a job in the background).
void answer_ctrl_c(Answer answer);
void answer_interruptions(Answer answer);
// Ends the program at once, with nothing tidied up.
[[noreturn]] void leave(int status);

// The value of an environment variable; "" when it is not set.
[[nodiscard]] std::string environment_variable(const char* name);
// The locale that the user has chosen for the whole system ("sv-SE"); "" where variables of the
// environment say it.
[[nodiscard]] std::string locale_of_system();
[[nodiscard]] std::tm local_time(std::time_t moment);

}  // namespace underlag
