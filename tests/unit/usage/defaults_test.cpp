#include "underlag/usage/defaults.hpp"

#include <doctest/doctest.h>

#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/usage/given_arguments.hpp"
#include "usage/office_commands.hpp"

using namespace underlag;

namespace {

Configuration configuration(const OfficeCommands& commands, const std::string& toml) {
    Sources sources;
    Diagnostics found;
    const SourceId file =
        sources.add({.name = "underlag.toml", .text = toml, .form = Source::Form::settings});
    Configuration read = read_configuration(sources, file, known_options(commands.all), found);
    CHECK(told(found).empty());
    return read;
}

}  // namespace

TEST_CASE("a default is set where the command has the option and nothing else is said") {
    OfficeCommands commands;
    const Configuration toml = configuration(
        commands, "to = [\"Åsa\", \"Bo\"]\npaper = \"green\"\nterm = \"HT2016\"\nquick = true\n");
    const DefaultsTaken taken = take_defaults(toml, {"term"}, commands.all.front());
    CHECK(commands.receivers == std::vector<std::string>{"Åsa", "Bo"});
    CHECK(commands.paper == "green");
    CHECK(commands.term.empty());
    CHECK(commands.quick);
    CHECK(taken.has("paper"));
    CHECK_FALSE(taken.has("term"));
    CHECK(configured_text(toml, "paper") == "green");
    CHECK(configured_text(toml, "copy") == std::nullopt);
}

TEST_CASE("a value is right that one command can have; another that cannot has its own default") {
    OfficeCommands commands;
    const Configuration toml = configuration(commands, "paper = \"blue\"\n");
    CHECK_FALSE(take_defaults(toml, {}, commands.all.front()).has("paper"));
    CHECK(commands.paper == "white");
    CHECK(take_defaults(toml, {}, commands.all.back()).has("paper"));
    CHECK(commands.asked_paper == "blue");
}

TEST_CASE("what asks for something to be made is no default") {
    OfficeCommands commands;
    const Configuration toml = configuration(commands, "copy = \"kopia.txt\"\n");
    CHECK_FALSE(take_defaults(toml, {}, commands.all.front()).has("copy"));
    CHECK(commands.copy.empty());
}

TEST_CASE("--config itself cannot be configured") {
    OfficeCommands commands;
    commands.all.back().options.front().name = "config";
    for (const KnownOption& known : known_options(commands.all))
        CHECK(known.name != "config");
}

TEST_CASE("U501: options that mean nothing here are refused, unless they are defaults") {
    Diagnostics found;
    refuse_options(option_needs_the_ledger, {{"ledger", true}, {"only-term", true}, {"yes", false}},
                   {{"ledger"}}, found);
    REQUIRE(found.all().size() == 1);
    CHECK(told(found).find("--only-term") != std::string::npos);
}

TEST_CASE("U501: options of another action are refused when they are given, and only then") {
    OfficeCommands unset;
    OfficeCommands given;
    given.quick = true;
    given.term = "HT2016";
    given.receivers = {"Åsa"};
    Diagnostics found;
    refuse_other_options(
        {unset.all.front().options, given.all.front().options, {"term"}, "office send"}, {{"to"}},
        found);
    REQUIRE(found.all().size() == 1);
    CHECK(told(found).find("--quick") != std::string::npos);
    CHECK(told(found).find("office send") != std::string::npos);
}
