// Whatever bytes are given as a list, the answer is JSON in UTF-8.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <nlohmann/json.hpp>

#include "judged.hpp"
#include "underlag/text/utf8.hpp"

using namespace underlag;

namespace {

bool is_answered(const std::string& bytes) {
    const std::string json = judged(bytes, 1);
    return sound_utf8_length(json) == json.size() && nlohmann::json::accept(json);
}

std::string joined(const std::vector<std::string>& pieces) {
    std::string text;
    for (const std::string& piece : pieces)
        text += piece;
    return text;
}

}  // namespace

TEST_CASE("random bytes are answered with JSON") {
    CHECK(rc::check([] {
        const auto bytes = *rc::gen::arbitrary<std::vector<char>>();
        RC_ASSERT(is_answered(std::string(bytes.begin(), bytes.end())));
    }));
}

TEST_CASE("pieces of lists with random bytes between them are answered with JSON") {
    const std::vector<std::string> pieces{
        "verksamhet;student;startdatum;slutdatum;skyddad;antal dagar\n",
        "\xFF\xFE",
        "\xEF\xBB\xBF",
        "sep=,\n",
        ";",
        ",",
        "\t",
        "\n",
        "\r",
        "\"",
        "\"\"",
        "aso",
        "Åsa Ek",
        "2016-09-05",
        "7/9 2016",
        "42615",
        "ja",
        "99999999999999999999",
        "Summa",
        "Total;1e9\n",
        "19121212-1212",
        std::string(1, '\0'),
        "\x80",
        "\xC3",
        "A\xCC\x8A",
        "Ã…sa"};
    CHECK(rc::check([&] {
        const auto any_piece =
            rc::gen::oneOf(rc::gen::elementOf(pieces), rc::gen::elementOf(pieces),
                           rc::gen::map<char>([](char byte) { return std::string(1, byte); }));
        const auto list = *rc::gen::container<std::vector<std::string>>(any_piece);
        RC_ASSERT(is_answered((*rc::gen::arbitrary<bool>() ? pieces.front() : "") + joined(list)));
    }));
}
