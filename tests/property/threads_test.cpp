// The number of threads decides how soon an answer comes, never what it is.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <random>

#include "judged.hpp"
#include "made_up_rows.hpp"

using namespace underlag;

namespace {

// A list long enough to be read in parts. `quoted`: some cells hold quotes and line breaks.
std::string long_list(unsigned seed, bool quoted, bool has_sum_in_the_middle) {
    std::mt19937 random(seed);
    const auto pick = [&](std::initializer_list<std::string_view> texts) {
        return std::string{*(texts.begin() + random() % texts.size())};
    };
    std::string text = made_up_heading;
    text.insert(text.size() - 1, ";anmärkning");
    while (text.size() < 2'500'000) {
        const std::string student = pick({"Åsa Ek", "Nils Öberg", "=1", "", "Ã…sa"}) + " " +
                                    std::to_string(random() % 20'000);
        text += pick({"KI", "SH", ""}) + ";" + pick({"aso", "ek", "fel", "Åsö hemsjukvård"}) + ";";
        text += quoted && random() % 50 == 0 ? "\"" + student + "\n\"\"x\"\"\"" : student;
        text += pick({";;;", ";R1;;", ";;Sjuksköterska;", ";;;;"}) +
                pick({"2016-09-05;", "2016-12-12;", "7/9/2016;", ";"}) +
                pick({"2016-10-07;", "2017-01-20;", "2016-09-02;"}) + pick({";", "5;", "x;"}) +
                pick({";", "1 530,00;"}) + pick({";", ";", "ja;", "?;"}) +
                pick({";", "inställd;"}) + pick({"", "P-1", "P-2"}) +
                pick({";", ";19121212-1212", ";x"}) + "\n";
        if (random() % 100 == 0)
            text += pick({"\n", ";;;\n", "för;få\n"});
        if (quoted && random() % 3'000 == 0)
            text += "KI;aso;\"2016-09-05;\n2016-09-06;\n2016-09-07\";x\n";
        if (has_sum_in_the_middle && random() % 10'000 == 0)
            text += "Summa;;;;;;;;1 000,00\n";
    }
    return text + (quoted ? "KI;aso;\"Eva Ås;;;2016-09-05;2016-10-07;;;;;\n" : "");
}

}  // namespace

TEST_CASE("any number of threads gives the same bytes") {
    CHECK(rc::check([] {
        const auto count = *rc::gen::inRange<std::size_t>(0, 300);
        const std::string list =
            as_list(*rc::gen::container<std::vector<std::string>>(count, made_up_row(true)));
        const std::string alone = judged(list, 1);
        RC_ASSERT(judged(list, *rc::gen::inRange(2U, 9U)) == alone);
        RC_ASSERT(judged(list, 64) == alone);
    }));
}

TEST_CASE("a list that is read in parts gives the same bytes as one read whole") {
    for (const bool quoted : {false, true})
        for (const bool has_sum_in_the_middle : {false, true}) {
            const std::string list = long_list(7, quoted, has_sum_in_the_middle);
            const std::string whole = judged(list, 1);
            CHECK(judged(list, 2) == whole);
            CHECK(judged(list, 3) == whole);
        }
}
