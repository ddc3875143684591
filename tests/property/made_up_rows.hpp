// Rows of a list, made up at random from few values, so that they collide often.
#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

namespace underlag {

inline const std::string made_up_heading =
    "lärosäte;verksamhet;student;studentreferens;utbildning;startdatum;slutdatum;antal "
    "dagar;ersättning;skyddad;status;id\n";

inline rc::Gen<std::string> made_up_day() {
    return rc::gen::map(rc::gen::pair(rc::gen::inRange(9, 13), rc::gen::inRange(1, 29)),
                        [](const std::pair<int, int>& day) {
                            const auto two = [](int n) {
                                return (n < 10 ? "0" : "") + std::to_string(n);
                            };
                            return "2016-" + two(day.first) + "-" + two(day.second);
                        });
}

inline rc::Gen<std::string> one_of(std::vector<std::string> texts) {
    return rc::gen::elementOf(std::move(texts));
}

// Mostly sound; `with_faults`: some cells in it cannot be read.
inline rc::Gen<std::string> made_up_row(bool with_faults) {
    const std::vector<std::string> days = with_faults
                                              ? std::vector<std::string>{"", "", "5", "3", "x"}
                                              : std::vector<std::string>{"", "", "", "1"};
    const auto end = with_faults ? rc::gen::oneOf(made_up_day(), made_up_day(),
                                                  one_of({"7/9/2016", "2017-01-20", ""}))
                                 : made_up_day();
    return rc::gen::apply(
        [](const auto&... cells) {
            std::string row;
            ((row += (row.empty() ? "" : ";") + cells), ...);
            return row;
        },
        one_of({"KI", "KI", "SH", "Södertörns högskola"}),
        one_of(with_faults ? std::vector<std::string>{"aso", "ek", "Hemsjukvården Åsö", "fel"}
                           : std::vector<std::string>{"aso", "ek", "Hemsjukvården Åsö"}),
        one_of({"Åsa Ek", "åsa  ek", "Nils Öberg", "Eva Ås", "Märta Sjö"}), one_of({"", "", "R1"}),
        one_of({"Sjuksköterska", ""}), made_up_day(), end, one_of(days),
        one_of({"", "", "1 530,00"}), one_of({"", "", "", "ja"}),
        one_of(with_faults ? std::vector<std::string>{"", "", "", "inställd", "sjuk"}
                           : std::vector<std::string>{"", "", "inställd"}),
        one_of({"", "", "P-1", "P-2", "P-3"}));
}

inline std::string as_list(const std::vector<std::string>& rows) {
    std::string text = made_up_heading;
    for (const std::string& row : rows)
        text += row + "\n";
    return text;
}

}  // namespace underlag
