#include "underlag/usage/invocation.hpp"

#include <doctest/doctest.h>

#include "usage/office_commands.hpp"

using namespace underlag;

namespace {

struct Found {
    explicit Found(const std::vector<std::string>& words)
        : invocation(find_invocation(words, commands.all)) {}

    [[nodiscard]] std::string command() const {
        return invocation.command == nullptr ? "" : std::string{invocation.command->name};
    }
    [[nodiscard]] std::string told_in(Language language) const {
        Diagnostics found;
        add_unknown_command(invocation, commands.all, language, found);
        return told(found);
    }

    OfficeCommands commands;
    Invocation invocation;
};

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("the command stands anywhere among options and their values") {
    const Found found({"--paper", "ask", "-q", "skicka", "letter.txt"});
    CHECK(found.command() == "send");
    CHECK(found.invocation.arguments == Words{"--paper", "ask", "-q", "letter.txt"});
}

TEST_CASE("what is needed to tell of mistakes is read before the options are") {
    const Found found({"send", "--lang=en", "--format=json", "--color=always", "--config=a.toml"});
    CHECK(found.invocation.language == Language::english);
    CHECK(found.invocation.wants_json);
    CHECK(found.invocation.color == "always");
    CHECK(found.invocation.configuration == "a.toml");
    CHECK(Found({"--help"}).invocation.wants_help);
    CHECK(Found({"--version"}).invocation.wants_version);
}

TEST_CASE("words after -- are no options; the first is the command where there is none yet") {
    CHECK(Found({"send", "--", "-q", "--help"}).invocation.operands == Words{"-q", "--help"});
    const Found found({"--", "ask", "-x"});
    CHECK(found.command() == "ask");
    CHECK(found.invocation.operands == Words{"-x"});
}

TEST_CASE("a list called like a command is an argument of the command before it") {
    const Found found({"send", "ask"});
    CHECK(found.command() == "send");
    CHECK(found.invocation.arguments == Words{"ask"});
}

TEST_CASE("U501: no command, one that there is not, and options before it that no command has") {
    CHECK(Found(Words{}).told_in(Language::swedish).starts_with("inget kommando är angivet\n"));
    const std::string mistyped = Found({"snd"}).told_in(Language::swedish);
    CHECK(mistyped.find("snd") != std::string::npos);
    CHECK(mistyped.find("`send`") != std::string::npos);
    // The word after an unknown option may be its value: nothing is said of it.
    const std::string of_option = Found({"--papper", "vit"}).told_in(Language::swedish);
    CHECK(of_option.find("--papper") != std::string::npos);
    CHECK(of_option.find("`--paper`") != std::string::npos);
    CHECK(of_option.find("vit") == std::string::npos);
    // After a value in the same word it is no value.
    CHECK(Found({"--papper=vit", "xyz"}).told_in(Language::swedish).find("xyz") !=
          std::string::npos);
}

TEST_CASE("what begins both names of a command is known in one language") {
    OfficeCommands commands;
    commands.all.front().name = "validate";
    commands.all.front().swedish_name = "validera";
    Diagnostics found;
    add_unknown_command(find_invocation({"valid"}, commands.all), commands.all, Language::swedish,
                        found);
    CHECK(told(found).find("`validera`") != std::string::npos);
}
