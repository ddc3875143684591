// Commands of a program that is not ours, for tests of what is made from rows alone.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/usage/command_description.hpp"

namespace underlag {

inline constexpr std::array<Example, 2> examples_of_send{{
    {"office send letter.txt", {"Skicka ett brev", "Send a letter"}},
    {"office send --to Åsa letter.txt", {"Skicka det till Åsa", "Send it to Åsa"}},
}};
inline constexpr std::array<Example, 1> examples_of_ask{{
    {"office ask price", {"Fråga om priset", "Ask for the price"}},
}};

// `send LETTER...` and `ask [price|time]`.
struct OfficeCommands {
    std::vector<std::string> letters;
    std::vector<std::string> receivers;
    std::string paper = "white";
    std::string term;
    std::string copy;
    std::string asked_paper = "white";
    std::vector<std::string> questions;
    bool quick = false;
    std::vector<CommandDescription> all;

    OfficeCommands() {
        const Wording no_value{};
        CommandDescription send{.name = "send",
                                .swedish_name = "skicka",
                                .summary = {"skickar brev", "sends letters"},
                                .examples = examples_of_send,
                                .options = {},
                                .argument = {}};
        send.options = {
            {'t', "to", {"NAMN", "NAME"}, {"till vem", "to whom"}, &receivers},
            {0,
             "paper",
             {"FÄRG", "COLOUR"},
             {"papperets färg", "colour of the paper"},
             &paper,
             {"white", "green"}},
            {0, "term", {"TERMIN", "TERM"}, {"termin", "term"}, &term, {}, ValueKind::term},
            {'q', "quick", no_value, {"med bud", "by messenger"}, &quick},
            {0,
             "copy",
             {"FIL", "FILE"},
             {"en kopia", "a copy"},
             &copy,
             {},
             ValueKind::file,
             nullptr,
             true}};
        send.argument = {.name = {"BREV...", "LETTER..."},
                         .help = {"breven", "the letters"},
                         .target = &letters,
                         .kind = ValueKind::file};
        CommandDescription ask{.name = "ask",
                               .swedish_name = "",
                               .summary = {"frågar", "asks"},
                               .examples = examples_of_ask,
                               .options = {},
                               .argument = {}};
        ask.options = {{0,
                        "paper",
                        {"FÄRG", "COLOUR"},
                        {"papperets färg", "colour of the paper"},
                        &asked_paper,
                        {"white", "blue"}}};
        ask.argument = {.name = {"[price|time]", "[price|time]"},
                        .help = {"vad", "what"},
                        .target = &questions,
                        .most = 1,
                        .choices = {"price", "time"}};
        all = {std::move(send), std::move(ask)};
    }
    OfficeCommands(const OfficeCommands&) = delete;
    OfficeCommands& operator=(const OfficeCommands&) = delete;
};

// What was found and what to do about it, in Swedish, a line each.
inline std::string told(const Diagnostics& found) {
    std::string text;
    for (const Diagnostic& finding : found.all())
        text +=
            message(finding, Language::swedish) + "\n" + help(finding, Language::swedish) + "\n";
    return text;
}

}  // namespace underlag
