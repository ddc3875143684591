#include "underlag/manual/help_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "usage/office_commands.hpp"

using namespace underlag;

TEST_CASE("the help of a command has its examples first, then its use, then every option") {
    const OfficeCommands commands;
    CHECK(command_help(commands.all.front(), Language::swedish) ==
          "skickar brev\n"
          "\n"
          "Exempel:\n"
          "  # Skicka ett brev\n"
          "  office send letter.txt\n"
          "\n"
          "  # Skicka det till Åsa\n"
          "  office send --to Åsa letter.txt\n"
          "\n"
          "Användning: underlag send BREV... [FLAGGA...]\n"
          "Heter också: underlag skicka\n"
          "\n"
          "Flaggor:\n"
          "  BREV...            breven\n"
          "  -t, --to NAMN      till vem\n"
          "      --paper FÄRG   papperets färg\n"
          "      --term TERMIN  termin\n"
          "  -q, --quick        med bud\n"
          "      --copy FIL     en kopia\n"
          "  -h, --help         visa den här hjälpen\n");
}

TEST_CASE("the help of all has one example a command, and every command and topic") {
    const OfficeCommands commands;
    const std::string text = program_help(commands.all, Language::english);
    CHECK(text.find("office send letter.txt") != std::string::npos);
    CHECK(text.find("office send --to") == std::string::npos);
    CHECK(text.find("\n  send, skicka") != std::string::npos);
    CHECK(text.find("\n  ask ") != std::string::npos);
    for (const Topic& topic : topics())
        CHECK(text.find("\n  " + both_names(topic.name, topic.swedish_name)) != std::string::npos);
}

TEST_CASE("help is found for a command, a topic, and a word that is both") {
    OfficeCommands commands;
    Diagnostics found;
    CHECK(find_help("skicka", commands.all, found)->command == &commands.all.front());
    CHECK(find_help("skicka", commands.all, found)->topic == nullptr);
    CHECK(find_help("lista", commands.all, found)->topic == find_topic("list"));
    commands.all.back().name = "ledger";
    const auto both = find_help("ledger", commands.all, found);
    CHECK(both->command != nullptr);
    CHECK(both->topic != nullptr);
    CHECK(found.all().empty());
}

TEST_CASE("U501: a word that is neither is told the nearest of both") {
    const OfficeCommands commands;
    Diagnostics found;
    CHECK_FALSE(find_help("snd", commands.all, found));
    CHECK_FALSE(find_help("privasy", commands.all, found));
    CHECK(told(found).find("`send`") != std::string::npos);
    CHECK(told(found).find("`privacy`") != std::string::npos);
}

TEST_CASE("the words of help are commands and topics, each once") {
    const std::vector<std::string_view> commands{"ledger", "liggare", "send"};
    std::vector<std::string_view> words = help_words(commands);
    CHECK(words.front() == "ledger");
    CHECK(std::ranges::count(words, "ledger") == 1);
    CHECK(std::ranges::count(words, "csv") == 1);
    CHECK(std::ranges::count(words, "berakning") + std::ranges::count(words, "beräkning") == 1);
}

TEST_CASE("the headings of a topic stand out only where there are colours") {
    const Topic& topic = *find_topic("list");
    CHECK(topic_help(topic, Language::english, false).find('\x1B') == std::string::npos);
    CHECK(topic_help(topic, Language::english, true).find('\x1B') != std::string::npos);
}
