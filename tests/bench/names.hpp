// Made-up names of students and units for the benchmark's lists: number in, name out.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace underlag::bench {

inline constexpr std::array<std::string_view, 40> first_names{
    "Åsa",    "Nils", "Märta",  "Göran", "Sölve", "Eva",    "Björn", "Karin",  "Örjan", "Lena",
    "Håkan",  "Siv",  "Jörgen", "Maja",  "Pär",   "Ingrid", "Åke",   "Linnéa", "Ola",   "Kerstin",
    "Mårten", "Ulla", "Sören",  "Agnes", "Tor",   "Görel",  "Ivar",  "Signe",  "Östen", "Hedda",
    "Rune",   "Elsa", "Knut",   "Alva",  "Arvid", "Tyra",   "Folke", "Ebba",   "Sten",  "Vera"};

inline constexpr std::array<std::string_view, 50> name_beginnings{
    "Lind",  "Berg",  "Sjö",  "Ek",     "Björk", "Ås",   "Öst",    "Väst", "Norr", "Söder",
    "Holm",  "Ström", "Dal",  "Hag",    "Lund",  "Sand", "Sten",   "Ny",   "Hög",  "Låg",
    "Asp",   "Alm",   "Rönn", "Hassel", "Gran",  "Tall", "Vik",    "Näs",  "Back", "Ängs",
    "Äng",   "Åker",  "Fors", "Bäck",   "Hed",   "Ros",  "Silver", "Guld", "Stål", "Malm",
    "Kvarn", "Fager", "Vall", "Hall",   "Bo",    "Frid", "Sol",    "Måne", "Älv",  "Myr"};

inline constexpr std::array<std::string_view, 30> name_endings{
    "ström", "gren", "qvist", "berg", "man",    "lund", "blad", "stedt", "dahl", "mark",
    "vall",  "lind", "kvist", "stam", "rot",    "löv",  "bom",  "holm",  "vik",  "sjö",
    "torp",  "by",   "gård",  "åker", "hammar", "borg", "fors", "skog",  "lid",  "ö"};

inline constexpr std::array<std::string_view, 8> kinds_of_unit{
    "Hemsjukvården", "Äldreboendet",  "Korttidsboendet", "Rehabiliteringen",
    "Demensteamet",  "Vårdcentralen", "Hemtjänsten",     "Dagverksamheten"};

inline std::string student_name(std::uint64_t number) {
    constexpr std::uint64_t last_names = name_beginnings.size() * name_endings.size();
    std::string name{first_names[number % first_names.size()]};
    number /= first_names.size();
    const std::uint64_t last = number % last_names;
    for (number /= last_names; number > 0; number /= first_names.size())
        name.append(" ").append(first_names[number % first_names.size()]);
    name.append(" ").append(name_beginnings[last % name_beginnings.size()]);
    return name.append(name_endings[last / name_beginnings.size()]);
}

inline std::string unit_name(std::uint64_t number) {
    std::string name{kinds_of_unit[number % kinds_of_unit.size()]};
    name.append(" ").append(
        name_beginnings[number / kinds_of_unit.size() % name_beginnings.size()]);
    return name.append("hagen ").append(std::to_string(number + 1));
}

}  // namespace underlag::bench
