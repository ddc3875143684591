#include <algorithm>
#include <array>
#include <utility>

#include "dialect.hpp"
#include "underlag/text/dates.hpp"

namespace underlag {
namespace {

constexpr std::size_t student_column = 3;

template <typename Edit>
Rows with_cells(Rows rows, Edit edit) {
    for (auto& row : rows)
        for (std::string& cell : row)
            edit(cell);
    return rows;
}

std::string with_all(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

// Cells with a date as the plain list writes it, written as `write` does.
template <typename Write>
Rows with_dates(Rows rows, Write write) {
    return with_cells(std::move(rows), [&](std::string& cell) {
        if (cell.size() != 10 || cell[4] != '-')
            return;
        if (const auto day = read_date(cell).date)
            cell = write(*day);
    });
}

std::string day_and(Date day, std::string_view separator, const std::string& month) {
    return std::to_string(day.day()) + std::string{separator} + month;
}

Rows preamble(Rows rows) {
    rows.insert(rows.begin(), {{"Underlag för fakturering, Åsö; hösten 2016"},
                               {},
                               {"Verksamhet:", "Hemsjukvården Åsö"},
                               {"", ""},
                               {"Upprättad 2016-12-01"}});
    return rows;
}

Rows bilaga_2(Rows rows) {
    rows.insert(rows.end(), {{},
                             {"Verksamhetens namn", "Hemsjukvården Åsö"},
                             {"Organisationsnummer:", "212000-9994"},
                             {"Verksamhetens kontaktperson", "Åsa Öberg, från 2016-09-01"},
                             {"Telefon", "08-123 45 67"},
                             {"E-postadress", "asa.oberg@exempel.se"},
                             {"Postgiro-/bankgiro", "991-2346"}});
    return rows;
}

Rows empty_rows(Rows rows) {
    Rows spaced;
    for (auto& row : rows) {
        spaced.push_back(std::move(row));
        spaced.push_back({});
        spaced.emplace_back(14, "");
        spaced.push_back({" ", "\u00A0"});
    }
    return spaced;
}

Rows trailing_empty_cells(Rows rows) {
    for (auto& row : rows)
        row.insert(row.end(), 3, "");
    return rows;
}

// As Excel leaves off the last separators of rows that are empty there.
Rows short_rows(Rows rows) {
    for (auto& row : rows)
        while (row.size() > 8 && row.back().empty())
            row.pop_back();
    return rows;
}

Rows line_breaks_in_cells(Rows rows) {
    return with_cells(std::move(rows), [](std::string& cell) { cell = with_all(cell, " ", "\n"); });
}

Rows no_break_spaces(Rows rows) {
    return with_cells(std::move(rows),
                      [](std::string& cell) { cell = with_all(cell, " ", "\u00A0"); });
}

Rows spaces_around(Rows rows) {
    return with_cells(std::move(rows), [](std::string& cell) { cell = "  " + cell + "\t "; });
}

Rows decomposed(Rows rows) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> letters{
        {{"å", "a\u030A"},
         {"ä", "a\u0308"},
         {"ö", "o\u0308"},
         {"Å", "A\u030A"},
         {"Ä", "A\u0308"},
         {"Ö", "O\u0308"},
         {"é", "e\u0301"},
         {"ë", "e\u0308"},
         {"É", "E\u0301"}}};
    return with_cells(std::move(rows), [](std::string& cell) {
        for (const auto& [whole, parts] : letters)
            cell = with_all(cell, whole, parts);
    });
}

// UTF-8 read as Windows-1252 and written again. Of students alone: a unit's name must be found.
Rows encoded_twice(Rows rows) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> letters{
        {{"å", "Ã¥"},
         {"ä", "Ã¤"},
         {"ö", "Ã¶"},
         {"Å", "Ã…"},
         {"Ä", "Ã„"},
         {"Ö", "Ã–"},
         {"é", "Ã©"},
         {"ë", "Ã«"}}};
    for (std::size_t row = 1; row < rows.size(); ++row)
        for (const auto& [whole, twice] : letters)
            rows[row][student_column] = with_all(rows[row][student_column], whole, twice);
    return rows;
}

Rows headings_in_english(Rows rows) {
    rows[0] = {"PLACEMENT_ID", "University", "activity", "Student-Name", "student_ref",
               "Education",    "START DATE", "end date", "days",         "Weeks",
               "compensation", "protected",  "STATUS",   "Anmärkning"};
    return rows;
}

Rows headings_without_dots(Rows rows) {
    rows[0] = {"placeringsid", "LAROSATE", "Enhet",  "Namn",      "studentreferens",
               "Program",      "från",     "TILL",   "dagar",     "veckor",
               "Ersattning",   "Skyddad",  "status", "Anmärkning"};
    return rows;
}

Rows further_headings(Rows rows) {
    rows[0] = {"Placerings-id:", "Universitet",          "VFU-plats",  "Namn*",
               "Studentreferens", "Utbildning",          "fr.o.m.",    "T.o.m.",
               "Antal dagar (st)", "Antal veckor [0,2]", "Ersättning (kr)", "Skyddad",
               "Status",         "Anmärkning"};
    return rows;
}

Rows heading_on_every_page(Rows rows) {
    rows.insert(rows.begin() + 9, rows[0]);
    rows.insert(rows.begin() + 4, rows[0]);
    return rows;
}

Rows subtotals(Rows rows) {
    rows.insert(rows.begin() + 6, {"Delsumma:"});
    return rows;
}

Rows other_order_of_columns(Rows rows) {
    for (auto& row : rows)
        std::reverse(row.begin() + 1, row.begin() + 14);
    return rows;
}

Rows excel_serials(Rows rows) {
    return with_dates(std::move(rows), [](Date day) {
        return std::to_string(days_between(date(1899, 12, 30), day));
    });
}

Rows midnights(Rows rows) {
    return with_dates(std::move(rows), [](Date day) { return to_text(day) + " 00:00:00"; });
}

Rows midnights_with_t(Rows rows) {
    return with_dates(std::move(rows), [](Date day) { return to_text(day) + "T00:00:00"; });
}

Rows digits_alone(Rows rows) {
    return with_dates(std::move(rows), [](Date day) { return with_all(to_text(day), "-", ""); });
}

Rows slashes_and_space(Rows rows) {
    return with_dates(std::move(rows), [](Date day) {
        return day_and(day, "/", std::to_string(day.month())) + " " + std::to_string(day.year());
    });
}

Rows points(Rows rows) {
    return with_dates(std::move(rows), [](Date day) {
        return day_and(day, ".", std::to_string(day.month())) + "." + std::to_string(day.year());
    });
}

Rows year_and_slashes(Rows rows) {
    return with_dates(std::move(rows), [](Date day) { return with_all(to_text(day), "-", "/"); });
}

// Every way that can mean one day only, one after the other.
Rows every_date(Rows rows) {
    int way = 0;
    return with_dates(std::move(rows), [&](Date day) {
        const std::string year = std::to_string(day.year());
        const std::string month = std::to_string(day.month());
        const std::string of_month = std::to_string(day.day());
        switch (way++ % 7) {
            case 0:
                return year + "-" + month + "-" + of_month;
            case 1:
                return with_all(to_text(day), "-", ".");
            case 2:
                return to_text(day) + " 00:00";
            case 3:
                return to_text(day) + "T00:00:00Z";
            case 4:
                return of_month + "/" + month + "-" + year;
            case 5:
                return year + " " + month + " " + of_month;
            default:
                return of_month + ". " + month + ". " + year;
        }
    });
}

template <std::size_t Letters>
Rows named_months(Rows rows) {
    static constexpr std::array<std::string_view, 12> names{
        "januari", "februari", "mars",      "april",   "maj",      "juni",
        "juli",    "augusti",  "september", "oktober", "november", "december"};
    return with_dates(std::move(rows), [](Date day) {
        const std::string_view name = names[static_cast<std::size_t>(day.month()) - 1];
        return day_and(day, " ", std::string{name.substr(0, Letters)}) + " " +
               std::to_string(day.year());
    });
}

Rows amounts_with_points_and_unit(Rows rows) {
    return with_cells(std::move(rows), [](std::string& cell) {
        if (cell.ends_with(",00"))
            cell = with_all(cell, ",00", ".00 kr");
    });
}

}  // namespace

const std::vector<Change>& changes() {
    static const std::vector<Change> all{
        {"as it is", [](Rows rows) { return rows; }},
        {"preamble", preamble},
        {"Bilaga 2 below", bilaga_2},
        {"empty rows", empty_rows},
        {"trailing empty cells", trailing_empty_cells},
        {"short rows", short_rows},
        {"line breaks in cells", line_breaks_in_cells},
        {"no-break spaces", no_break_spaces},
        {"spaces around cells", spaces_around},
        {"decomposed letters", decomposed},
        {"encoded twice", encoded_twice, "C007"},
        {"headings in English", headings_in_english},
        {"headings without dots", headings_without_dots},
        {"further headings", further_headings},
        {"the heading on every page", heading_on_every_page},
        {"subtotals", subtotals, "C014"},
        {"every form of date", every_date},
        {"other order of columns", other_order_of_columns},
        {"Excel serials", excel_serials},
        {"midnight", midnights},
        {"midnight with T", midnights_with_t},
        {"20160907", digits_alone},
        {"7/9 2016", slashes_and_space},
        {"7.9.2016", points},
        {"2016/09/07", year_and_slashes},
        {"7 sep 2016", named_months<3>},
        {"7 september 2016", named_months<9>},
        {"1 530.00 kr", amounts_with_points_and_unit},
    };
    return all;
}

}  // namespace underlag
