#include "underlag/manual/completion.hpp"

#include <doctest/doctest.h>

#include "usage/office_commands.hpp"

using namespace underlag;

namespace {

bool has(const std::string& script, std::string_view text) {
    return script.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("what a value is completed with follows from its choices, else from its kind") {
    using Means = Suggestion::Kind;
    CHECK(suggestion_for(ValueKind::text, {"a", "b"}).words == "a b");
    CHECK(suggestion_for(ValueKind::file, {}).kind == Means::files);
    CHECK(suggestion_for(ValueKind::folder, {}).kind == Means::folders);
    CHECK(suggestion_for(ValueKind::unit, {}).question == units_question);
    CHECK(suggestion_for(ValueKind::agreement, {}).question == agreements_question);
    CHECK(suggestion_for(ValueKind::term, {}).question == terms_question);
    CHECK(suggestion_for(ValueKind::form, {}).kind == Means::words_with_commas);
    CHECK(suggestion_for(ValueKind::page, {}).words == "html");
    CHECK(suggestion_for(ValueKind::text, {}).kind == Means::nothing);
    CHECK(suggestion_for(ValueKind::date, {}).kind == Means::nothing);
}

TEST_CASE("options that take values, and those that every command has, are known once each") {
    const OfficeCommands commands;
    CHECK(options_with_values(commands.all) ==
          std::vector<std::string>{"-t", "--to", "--paper", "--term", "--copy"});
    CHECK(options_of_all(commands.all) == std::vector<std::string_view>{"paper"});
}

TEST_CASE("text with signs of the shell is made safe; a place that is not there changes nothing") {
    CHECK(escaped("a'b:c", "':") == "a\\'b\\:c");
    CHECK(escaped("a'b", "'", "'\\'") == "a'\\''b");
    CHECK(filled_in("x @A@ y", "A", "1") == "x 1 y");
    CHECK(filled_in("x @A@ y", "B", "1") == "x @A@ y");
}

TEST_CASE("bash: commands by both names, their options, values and arguments") {
    const OfficeCommands commands;
    const std::string script = bash_script(commands.all);
    CHECK(has(script, "suggestion='words:send skicka ask'"));
    CHECK(
        has(script, "        send|skicka) echo '--to --paper --term --quick --copy --help' ;;\n"));
    CHECK(has(script, "                --paper) echo 'words:white green' ;;\n"));
    CHECK(has(script, "                --term) echo 'answer:terms' ;;\n"));
    CHECK(has(script, "        send|skicka)\n            echo 'files'\n            ;;\n"));
    CHECK(has(script, "        ask)\n            (($2 > 0)) || echo 'words:price time'\n"));
    CHECK(has(script, "*) echo '--help --version --paper' ;;"));
    for (const char* place : {"@WITH_VALUES@", "@OPTIONS@", "@VALUES@", "@COMMANDS@"})
        CHECK_FALSE(has(script, place));
}

TEST_CASE("zsh: an option that may be given several times is offered again") {
    const OfficeCommands commands;
    const std::string script = zsh_script(commands.all, Language::english);
    CHECK(has(script, "            '*-t+[to whom]:NAME: '\n"));
    CHECK(has(script, "            '(-q --quick)--quick[by messenger]'\n"));
    CHECK(
        has(script, "            '(--paper)--paper=[colour of the paper]:COLOUR:(white green)'\n"));
    CHECK(has(script, "            '*:LETTER...:_files'\n"));
    CHECK(has(script, "            '2:\\[price|time\\]:(price time)'\n"));
}

TEST_CASE("fish: every option with what it means, in the language asked for") {
    const OfficeCommands commands;
    const std::string script = fish_script(commands.all, Language::swedish);
    CHECK(has(script,
              "complete -c underlag -n __underlag_has_no_command -a 'send skicka' -d "
              "'skickar brev'\n"));
    CHECK(has(script,
              "complete -c underlag -n '__underlag_is send skicka' -s q -l quick -d 'med "
              "bud'\n"));
    CHECK(has(script,
              "complete -c underlag -n '__underlag_is send skicka' -l copy -r -F -d 'en "
              "kopia'\n"));
    CHECK(has(script,
              "complete -c underlag -n '__underlag_is ask; and __underlag_has_room 1' -a "
              "'price time'\n"));
}

TEST_CASE("there is a script for each shell, and for no other") {
    const OfficeCommands commands;
    for (const std::string_view shell : names_of_shells())
        CHECK(completion_script(shell, commands.all, Language::swedish));
    CHECK_FALSE(completion_script("csh", commands.all, Language::swedish));
}
