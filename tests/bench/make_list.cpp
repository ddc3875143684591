// Writes a placement list of N rows with known faults, and the agreement, register and expected
// findings that belong to it. The same arguments give the same bytes.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "names.hpp"

namespace underlag::bench {
namespace {

constexpr std::uint64_t rows_between_faults = 100;
constexpr std::uint64_t rows_of_a_unit = 50;
constexpr std::uint64_t most_units = 10'000;
constexpr std::uint64_t slots = 4;  // of four weeks each, so that a student's rows share no day

struct Row {
    std::string id;
    std::string unit;
    std::string student;
    std::string programme = "Sjuksköterska";
    std::string start;
    std::string end;
    std::string days;
};

struct Shape {
    std::uint64_t rows;
    std::uint64_t units;
    std::uint64_t students;  // of rows without fault
};

// splitmix64: spreads units and lengths as if at random, alike on every machine.
std::uint64_t spread(std::uint64_t number) {
    number += 0x9E37'79B9'7F4A'7C15U;
    number = (number ^ (number >> 30U)) * 0xBF58'476D'1CE4'E5B9U;
    number = (number ^ (number >> 27U)) * 0x94D0'49BB'1331'11EBU;
    return number ^ (number >> 31U);
}

// Monday 29 August 2016 plus so many days.
std::string day_text(std::uint64_t after) {
    constexpr std::array<int, 6> months{31, 30, 31, 30, 31, 31};
    int day = 29 + static_cast<int>(after);
    std::size_t month = 0;
    while (day > months[month])
        day -= months[month++];
    return fmt::format("2016-{:02}-{:02}", 8 + month, day);
}

Row sound_row(const Shape& shape, std::uint64_t index) {
    const std::uint64_t chance = spread(index);
    const std::uint64_t slot = index / shape.students;
    const std::uint64_t weeks = 1 + chance % 4;
    const std::uint64_t first = slot * 28 + chance / 4 % (5 - weeks) * 7 + chance / 64 % 2;
    const std::uint64_t last = (first / 7 + weeks) * 7 - 3;
    constexpr std::uint64_t step = 7'919;  // a prime: the rows of one student lie far apart
    return {.id = fmt::format("P-{:07}", index + 1),
            .unit = unit_name(chance / 1024 % shape.units),
            .student = student_name(index % shape.students * step % shape.students),
            .programme = chance / 256 % 4 == 0 ? "Arbetsterapeut" : "Sjuksköterska",
            .start = day_text(first),
            .end = day_text(last),
            .days = fmt::format("{}", weeks * 5 - chance / 64 % 2)};
}

struct Fault {
    std::string_view code;
    void (*make)(Row& row, const Row& before, std::uint64_t number);
};

// Each gives one error or warning, and no other; P102 gives P112 too.
constexpr std::array<Fault, 21> faults{{
    {"C010", [](Row& row, const Row&, std::uint64_t) { row.start = "2016-09-31"; }},
    {"P101", [](Row& row, const Row&, std::uint64_t) { std::swap(row.start, row.end); }},
    {"P105",
     [](Row& row, const Row& before, std::uint64_t) {
         row.student = before.student;
         row.start = before.start;
         row.end = before.end;
         row.days = before.days;
     }},
    {"P106", [](Row& row, const Row& before, std::uint64_t) { row = before; }},
    {"A201", [](Row& row, const Row&, std::uint64_t) { row.unit.insert(3, "x"); }},
    {"P107", [](Row& row, const Row& before, std::uint64_t) { row.id = before.id; }},
    {"C011", [](Row& row, const Row&, std::uint64_t) { row.start = "7/9/2016"; }},
    {"C012", [](Row& row, const Row&, std::uint64_t) { row.days = "tio"; }},
    {"C013", [](Row& row, const Row&, std::uint64_t) { row.student.clear(); }},
    {"P102",
     [](Row& row, const Row&, std::uint64_t) {
         row.start = "2016-09-03";
         row.end = "2016-09-04";
         row.days.clear();
     }},
    {"P103", [](Row& row, const Row&, std::uint64_t) { row.days = "2"; }},
    {"P104", [](Row& row, const Row&, std::uint64_t) { row.days = "60"; }},
    {"P108",
     [](Row& row, const Row&, std::uint64_t) {
         row.start = "2016-07-11";
         row.end = "2016-12-09";
         row.days = "110";
     }},
    {"P112",
     [](Row& row, const Row&, std::uint64_t) {
         row.start = "2016-09-10";
         row.end = "2016-09-23";
         row.days = "10";
     }},
    {"P113", [](Row& row, const Row&, std::uint64_t) { row.student += " 850709-9805"; }},
    {"P111",
     [](Row& row, const Row&, std::uint64_t) {
         row.start = "2016-12-12";
         row.end = "2017-01-13";
         row.days = "20";
     }},
    {"A203", [](Row& row, const Row&, std::uint64_t) { row.programme = "Arkeolog"; }},
    {"A204",
     [](Row& row, const Row&, std::uint64_t) {
         row.start = "2016-05-02";
         row.end = "2016-05-27";
         row.days = "20";
     }},
    // Every unit's frame for midwives is 0: the first one goes over. One unit a fault.
    {"A205",
     [](Row& row, const Row&, std::uint64_t number) {
         row.programme = "Barnmorska";
         row.unit = unit_name(number);
     }},
    {"C005", [](Row& row, const Row&, std::uint64_t) { row.days += ";x;y"; }},
    {"C016", [](Row& row, const Row&, std::uint64_t) { row.student.insert(0, "="); }},
}};

class File {
   public:
    explicit File(const std::filesystem::path& path) : file_(std::fopen(path.c_str(), "wb")) {
        if (file_ == nullptr) {
            fmt::print(stderr, "cannot write {}\n", path.string());
            std::exit(1);
        }
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() { std::fclose(file_); }

    void write(std::string_view text) { std::fwrite(text.data(), 1, text.size(), file_); }

   private:
    std::FILE* file_;
};

void write_list(const std::filesystem::path& folder, const Shape& shape, bool has_faults) {
    File list(folder / "list.csv");
    std::map<std::string_view, std::uint64_t> expected;
    list.write(
        "Placeringsid;Verksamhet;Studentens namn;Utbildning;Startdatum;Slutdatum;Antal dagar\n");
    Row before;
    for (std::uint64_t index = 0; index < shape.rows; ++index) {
        Row row = sound_row(shape, index);
        if (has_faults && index % rows_between_faults == rows_between_faults / 2) {
            const std::uint64_t number = index / rows_between_faults;
            const Fault& fault = faults[number % faults.size()];
            row.student = student_name(shape.students + number);  // meets no other row
            fault.make(row, before, number / faults.size());
            ++expected[fault.code];
            if (fault.code == "P102")
                ++expected["P112"];  // a period without a weekday starts on a weekend
        }
        list.write(fmt::format("{};{};{};{};{};{};{}\n", row.id, row.unit, row.student,
                               row.programme, row.start, row.end, row.days));
        before = std::move(row);
    }
    File findings(folder / "expected.txt");
    for (const auto& [code, count] : expected)
        findings.write(fmt::format("{} {}\n", code, count));
}

void write_settings(const std::filesystem::path& folder, const Shape& shape) {
    std::filesystem::create_directories(folder / "avtal");
    File(folder / "avtal/avtal.toml")
        .write(
            "[agreement]\nid = \"KI\"\nreference = \"Samverkansavtal 2016/42\"\n"
            "valid_from = 2016-07-01\n"
            "[university]\nname = \"Karolinska Institutet\"\n"
            "organisation_number = \"202100-2973\"\ninvoice_reference = \"ZZ1234VFU\"\n"
            "[compensation]\nweek_rate = \"1530.00\"\nprice_year = 2016\n"
            "[compensation.index]\n2017 = { percent = \"1.50\", source = \"exempel\" }\n");
    File units(folder / "avtal/verksamheter.toml");
    units.write(
        "[provider]\nname = \"Exempelkommun\"\norganisation_number = \"212000-9994\"\n"
        "bankgiro = \"991-2346\"\n");
    for (std::uint64_t unit = 0; unit < shape.units; ++unit) {
        units.write(
            fmt::format("[[activity]]\nid = \"enhet-{}\"\nname = \"{}\"\n"
                        "contact = {{ name = \"{}\", phone = \"08-123 45 61\", "
                        "email = \"enhet{}@exempel.se\" }}\n",
                        unit + 1, unit_name(unit), student_name(unit), unit + 1));
        for (const auto& [programme, students] :
             {std::pair{"Sjuksköterska", 9999}, {"Arbetsterapeut", 9999}, {"Barnmorska", 0}})
            units.write(
                fmt::format("[[activity.places]]\nprogramme = \"{}\"\n"
                            "students_per_year = {}\n",
                            programme, students));
    }
}

}  // namespace
}  // namespace underlag::bench

int main(int count, char** arguments) {
    using namespace underlag::bench;
    if (count < 3) {
        fmt::print(stderr, "usage: bench_make_list ROWS FOLDER [sound]\n");
        return 2;
    }
    const std::uint64_t rows = std::strtoull(arguments[1], nullptr, 10);
    const Shape shape{.rows = rows,
                      .units = std::clamp(rows / rows_of_a_unit, std::uint64_t{2}, most_units),
                      .students = rows / slots + 1};
    const std::filesystem::path folder = arguments[2];
    std::filesystem::create_directories(folder);
    write_list(folder, shape, count < 4);
    write_settings(folder, shape);
}
