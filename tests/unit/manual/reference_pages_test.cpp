#include "underlag/manual/reference_pages.hpp"

#include <doctest/doctest.h>

#include "usage/office_commands.hpp"

using namespace underlag;

namespace {

constexpr ReferenceStyle swedish{Language::swedish, "1.2"};
constexpr ReferenceStyle english{Language::english, "1.2"};

bool has(const std::string& page, std::string_view text) {
    return page.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("the page of a command has its uses, options and examples") {
    const OfficeCommands commands;
    const std::string page = command_man_page(commands.all.front(), swedish);
    CHECK(page.starts_with(".TH \"UNDERLAG\\-SEND\" 1 \"\" \"underlag 1.2\""));
    CHECK(has(page, ".SH NAMN\nunderlag\\-send \\- skickar brev\n"));
    CHECK(has(page, "\\fBunderlag send\\fR BREV... [FLAGGA...]\n"));
    CHECK(has(page, "\\fBunderlag skicka\\fR BREV... [FLAGGA...]\n"));
    CHECK(has(page, ".TP\n\\fB\\-t, \\-\\-to NAMN\\fR\ntill vem\n"));
    CHECK(has(page, "office send letter.txt\n"));
    CHECK_FALSE(has(page, "BESKRIVNING"));
}

TEST_CASE("a command with a topic of its name has it as its description") {
    OfficeCommands commands;
    commands.all.back().name = "ledger";
    CHECK(has(command_man_page(commands.all.back(), english), ".SH DESCRIPTION\n"));
}

TEST_CASE("the page of all names an option that several commands have once") {
    OfficeCommands commands;
    const std::string page = program_man_page(commands.all, english);
    CHECK(has(page, "\\fB\\-\\-paper COLOUR\\fR\ncolour of the paper (send, ask)\n"));
    CHECK(has(page, "\\fB\\-q, \\-\\-quick\\fR\nby messenger (send)\n"));
    // In the order of their long names, whatever their letters.
    CHECK(page.find("\\-\\-copy FILE") < page.find("\\-\\-paper COLOUR"));
    CHECK(page.find("\\-\\-quick") < page.find("\\-\\-term TERM"));
    CHECK(page.find("\\-\\-term TERM") < page.find("\\-\\-to NAME"));
    CHECK(has(page, "\\fBsend, skicka\\fR\nsends letters\n"));
    CHECK(has(page, "\\fBlist, lista\\fR\n"));
}

TEST_CASE("the page of a topic is one of section 7") {
    CHECK(topic_man_page(*find_topic("list"), english).starts_with(".TH \"UNDERLAG\\-LIST\" 7 "));
}
