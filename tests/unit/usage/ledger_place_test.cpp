#include "underlag/usage/ledger_place.hpp"

#include <doctest/doctest.h>

#include "usage/office_commands.hpp"

using namespace underlag;

namespace {

std::string told_of(const std::string& address, const std::string& wait = "") {
    Diagnostics found;
    check_completed_place({address, wait}, found);
    std::string text;
    for (const Diagnostic& finding : found.all())
        for (const Language language : {Language::swedish, Language::english})
            text += message(finding, language) + help(finding, language) + "\n";
    return text;
}

}  // namespace

TEST_CASE("the ledger is what is given, else what the environment says, else underlag.db") {
    CHECK(LedgerPlace{"a.db", ""}.completed("b.db").address == "a.db");
    CHECK(LedgerPlace{}.completed("b.db").address == "b.db");
    CHECK(LedgerPlace{"", "5"}.completed("").address == "underlag.db");
    CHECK(LedgerPlace{"", "5"}.completed("").wait == "5");
}

TEST_CASE("others are waited for as long as is said") {
    CHECK(told_of("a.db", "86400").empty());
    CHECK(store_address({"a.db", "5"}).patience == std::chrono::seconds{5});
    CHECK_FALSE(store_address({"a.db", ""}).patience);
    CHECK(told_of("a.db", "86401").find("--wait") != std::string::npos);
}

TEST_CASE("U501: neither a password in an address nor what may be one is shown") {
    for (const char* address :
         {"postgresql://kim:hemligt@db/vfu", "postgre://kim:hemligt@db/vfu",
          "host=db password=hemligt", "postgresql://kim:hemligt@/", "mysql://kim:hemligt@db"}) {
        CAPTURE(address);
        const std::string told = told_of(address);
        CHECK_FALSE(told.empty());
        CHECK(told.find("hemligt") == std::string::npos);
    }
}

TEST_CASE("the next command is told the options that it needs too, but for defaults") {
    CHECK(options_of_next("", "", {}, {}).empty());
    CHECK(options_of_next("u.toml", "min liggare.db", {"ki.toml", "rkh.toml"}, {}) ==
          " --config u.toml --ledger 'min liggare.db' --agreement ki.toml --agreement rkh.toml");
    CHECK(options_of_next("", "kommun.db", {"ki.toml"}, {{"ledger", "agreement"}}).empty());
}
