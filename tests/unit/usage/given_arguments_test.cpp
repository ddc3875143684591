#include "underlag/usage/given_arguments.hpp"

#include <doctest/doctest.h>

#include "usage/office_commands.hpp"

using namespace underlag;

namespace {

// What is said of so many times --to, --paper, --term, --quick and --copy, and of the other words.
std::string told_of(OfficeCommands& commands, const std::vector<std::size_t>& times,
                    const std::vector<std::string>& others = {},
                    const std::vector<std::string>& operands = {}) {
    Diagnostics found;
    take_arguments(commands.all.front(), {times, others, operands}, found);
    for (const Diagnostic& finding : found.all())
        CHECK(finding.kind->code == "U501");
    return told(found);
}

const std::vector<std::size_t> none(5, 0);

}  // namespace

TEST_CASE("arguments are taken, and after -- whatever they look like") {
    OfficeCommands commands;
    CHECK(told_of(commands, none, {"a", "-"}, {"-q"}).empty());
    CHECK(commands.letters == std::vector<std::string>{"a", "-", "-q"});
}

TEST_CASE("U501: an option given twice, but not one that takes several, nor a switch") {
    OfficeCommands commands;
    commands.receivers = {"Åsa", "Bo"};
    commands.term = "HT2016";
    const std::string told = told_of(commands, {2, 0, 2, 2, 0});
    CHECK(told.find("--term") != std::string::npos);
    CHECK(told.find("--to") == std::string::npos);
    CHECK(told.find("--quick") == std::string::npos);
}

TEST_CASE("U501: an empty value is none") {
    OfficeCommands commands;
    commands.receivers = {"Åsa", ""};
    const std::string told = told_of(commands, {2, 0, 1, 0, 0});
    CHECK(told.find("--to") != std::string::npos);
    CHECK(told.find("NAMN") != std::string::npos);
    CHECK(told.find("--term") != std::string::npos);
}

TEST_CASE("U501: a value that is none of the few, with the nearest of them") {
    OfficeCommands commands;
    commands.paper = "grene";
    const std::string told = told_of(commands, {0, 1, 0, 0, 0});
    CHECK(told.find("grene") != std::string::npos);
    CHECK(told.find("white eller green") != std::string::npos);
    CHECK(told.find("menade du `green`") != std::string::npos);
}

TEST_CASE("U501: an option of no row, with the nearest; a letter is near nothing") {
    OfficeCommands commands;
    const std::string told = told_of(commands, none, {"--papper=vit", "-x"});
    CHECK(told.find("--papper ") != std::string::npos);
    CHECK(told.find("`--paper`") != std::string::npos);
    CHECK(told.find("-x") != std::string::npos);
    CHECK(commands.letters.empty());
}

TEST_CASE("U501: an argument too many, and an empty one") {
    OfficeCommands commands;
    Diagnostics found;
    take_arguments(commands.all.back(), {{0}, {"price", "time"}, {"more"}}, found);
    CHECK(found.all().size() == 2);
    CHECK(commands.questions == std::vector<std::string>{"price"});
    CHECK_FALSE(told_of(commands, none, {""}).empty());
}

TEST_CASE("U501: what cannot be parted names the option, a switch's value or a missing one") {
    OfficeCommands commands;
    Diagnostics found;
    add_unreadable_option(commands.all.front(), "--quick takes no value", found);
    add_unreadable_option(commands.all.front(), "--term requires 1", found);
    REQUIRE(found.all().size() == 2);
    CHECK(told(found).find("--quick") != std::string::npos);
    CHECK(told(found).find("TERMIN") != std::string::npos);
}
