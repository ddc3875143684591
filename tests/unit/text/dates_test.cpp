#include "underlag/text/dates.hpp"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

namespace underlag {
namespace {

std::optional<Date> only_date(std::string_view text) {
    const DateReading reading = read_date(text);
    CHECK(reading.readings.empty());
    return reading.date;
}

bool is_no_date(std::string_view text) {
    const DateReading reading = read_date(text);
    return !reading.date && reading.readings.empty();
}

std::vector<Date> readings(std::string_view text) {
    const DateReading reading = read_date(text);
    CHECK_FALSE(reading.date.has_value());
    return reading.readings;
}

}  // namespace

TEST_CASE("a date is read in every form that Swedish lists use") {
    for (const std::string_view text : {"2026-09-07",
                                        "2026-09-07 00:00:00",
                                        "2026-09-07T00:00:00",
                                        "20260907",
                                        "260907",
                                        "2026/09/07",
                                        "7/9 2026",
                                        "07/09 2026",
                                        "7/9  2026",
                                        "7/9\u00A02026",
                                        "7.9.2026",
                                        "07.09.2026",
                                        "7 sep 2026",
                                        "7 SEP 2026",
                                        "07 sep 2026",
                                        "7 september 2026",
                                        "7 September 2026",
                                        "7\u00A0september\u00A02026",
                                        " 2026-09-07 ",
                                        "46272",
                                        "2026-09-07.",
                                        "2026-9-7",
                                        "2026/9/7",
                                        "2026.09.07",
                                        "2026.9.7",
                                        "2026 09 07",
                                        "2026-09/07",
                                        "2026–09–07",
                                        "2026\u201109\u201107",
                                        "2026\u221209\u221207",
                                        "2026-09-07 00:00",
                                        "2026-09-07 12:30:00",
                                        "2026-09-07T00:00:00Z",
                                        "2026-09-07T00:00:00.000Z",
                                        "2026-09-07T00:00:00+02:00",
                                        "7/9-2026",
                                        "7/9 - 2026",
                                        "7/9–2026",
                                        "7/9.2026",
                                        "7/ 9 2026",
                                        "7/9-26",
                                        "7/9 26",
                                        "7. 9. 2026",
                                        "7 sept. 2026",
                                        "7 sept 2026",
                                        "7 sep. 2026",
                                        "07-sep-26",
                                        "7-sep-2026",
                                        "2026-sep-07",
                                        "7sep2026",
                                        "sep 7 2026",
                                        "September 7, 2026",
                                        "den 7 september 2026",
                                        "Den 7:e september 2026",
                                        "måndag 7 september 2026",
                                        "MÅNDAG den 7 september 2026",
                                        "mån. 7/9 2026",
                                        "Monday, 7 Sep 2026",
                                        "måndag 2026-09-07"}) {
        CAPTURE(text);
        CHECK(only_date(text) == date(2026, 9, 7));
    }
}

TEST_CASE("every month is read by its Swedish name") {
    constexpr std::string_view names[] = {"januari",   "februari", "mars",     "april",
                                          "maj",       "juni",     "juli",     "augusti",
                                          "september", "oktober",  "november", "december"};
    int month = 0;
    for (const std::string_view name : names) {
        ++month;
        const auto day = Date::from_ymd(2016, month, 3);
        CHECK(only_date("3 " + std::string(name) + " 2016") == day);
        CHECK(only_date("3 " + std::string(name.substr(0, 3)) + " 2016") == day);
    }
    CHECK(only_date("3 oct 2016") == date(2016, 10, 3));
    CHECK(only_date("3 may 2016") == date(2016, 5, 3));
    CHECK(is_no_date("3 ju 2016"));
}

TEST_CASE("a number from 40000 to 60000 is a day as Excel counts them") {
    CHECK(only_date("42618") == date(2016, 9, 5));
    CHECK(only_date("45901") == date(2025, 9, 1));
    CHECK(only_date("40000") == date(2009, 7, 6));
    CHECK(only_date("60000") == date(2064, 4, 8));
    CHECK(is_no_date("39999"));
    CHECK(is_no_date("60001"));
}

TEST_CASE("a day that can be meant in several ways is given with its readings") {
    const Date september = date(2026, 9, 7);
    const Date july = date(2026, 7, 9);
    CHECK(readings("7/9/2026") == std::vector{september, july});
    CHECK(readings("7/9/26") == std::vector{september, july, date(2007, 9, 26)});
    CHECK(readings("26-09-07") == std::vector{september, date(2007, 9, 26)});
    CHECK(readings("7.9.26") == std::vector{date(2007, 9, 26), september, july});
    CHECK(readings("7-9-2026") == std::vector{september, july});
    CHECK(readings("7 9 2026") == std::vector{september, july});
    CHECK(readings("26 09 07") == std::vector{september, date(2007, 9, 26)});
    CHECK(readings("2026-09-06T22:00:00Z") == std::vector{date(2026, 9, 6), september});
    CHECK(readings("25/12/26") == std::vector{date(2026, 12, 25), date(2025, 12, 26)});
}

TEST_CASE("a year before or after the days of the agreements is no reading") {
    CHECK(is_no_date("7/9/1989"));
    CHECK(is_no_date("31/31/31"));
}

TEST_CASE("slashes with a whole year are read when only one day can be meant") {
    CHECK(only_date("25/9/2026") == date(2026, 9, 25));
    CHECK(only_date("9/25/2026") == date(2026, 9, 25));
    CHECK(only_date("9/9/2026") == date(2026, 9, 9));
}

TEST_CASE("a two-digit year is not settled by a single reading") {
    CHECK(readings("31/12/99") == std::vector{date(2099, 12, 31)});
}

TEST_CASE("a day that does not exist is no date") {
    for (const std::string_view text :
         {"2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-06-31", "20260631",
          "260631", "31/6 2026", "31.6.2026", "31 juni 2026", "0 sep 2026", "2026/02/30",
          "31/31/2026"}) {
        CAPTURE(text);
        CHECK(is_no_date(text));
    }
    CHECK(only_date("2024-02-29") == date(2024, 2, 29));
}

TEST_CASE("a year outside 1990-2100 is no date") {
    CHECK(only_date("1990-01-01") == date(1990, 1, 1));
    CHECK(only_date("2100-12-31") == date(2100, 12, 31));
    for (const std::string_view text :
         {"1989-12-31", "2101-01-01", "0206-09-07", "19891231", "1/1 1989", "1 jan 2101"}) {
        CAPTURE(text);
        CHECK(is_no_date(text));
    }
}

TEST_CASE("what is not a date is no date") {
    for (const std::string_view text : {"",
                                        " ",
                                        "måndag",
                                        "2026-09",
                                        "2026-09-07 24:30",
                                        "2026-09-07 12:30:00 GMT",
                                        "2026-09-07x",
                                        "7/9",
                                        "7 sep",
                                        "sep 2026",
                                        "7 foo 2026",
                                        "2026-09-07 2026-09-08",
                                        "2026-09-07;2026-09-08",
                                        "7/9/2026/1",
                                        "1234567",
                                        "123456789",
                                        "-46272",
                                        "46272,5",
                                        "７/9 2026",
                                        "2026-09-0a",
                                        "///"}) {
        CAPTURE(text);
        CHECK(is_no_date(text));
    }
}

TEST_CASE("of a day that its month has not, the month's last day is told") {
    CHECK(read_date("2026-09-31").month_ends == date(2026, 9, 30));
    CHECK(read_date("2026-02-29").month_ends == date(2026, 2, 28));
    CHECK(read_date("2024-02-30").month_ends == date(2024, 2, 29));
    CHECK(read_date("31/6 2026").month_ends == date(2026, 6, 30));
    CHECK(read_date("20260931").month_ends == date(2026, 9, 30));
    CHECK(read_date("31 september 2026").month_ends == date(2026, 9, 30));
    CHECK_FALSE(read_date("2026-13-31").month_ends);
    CHECK_FALSE(read_date("2026-09-32").month_ends);
    CHECK_FALSE(read_date("1989-09-31").month_ends);
}

TEST_CASE("a weekday that the day is not makes it no date, and the day is told") {
    const DateReading reading = read_date("fredag 7 september 2026");
    CHECK_FALSE(reading.date);
    CHECK(reading.not_weekday == date(2026, 9, 7));
}

TEST_CASE("a date that is nearly readable is told as it was probably meant") {
    for (const std::string_view text :
         {"2026-09-O7", "2O26-09-07", "2026-09-07x", "ca 2026-09-07", "2026-09-07?", "2026-0907",
          "2026--09-07", "(2026-09-07)", "från 7/9 2026", "46272,5"}) {
        CAPTURE(text);
        const DateReading reading = read_date(text);
        CHECK_FALSE(reading.date);
        CHECK(reading.nearly == date(2026, 9, 7));
    }
    CHECK(read_date("2026-25-09").nearly == date(2026, 9, 25));
    for (const std::string_view text : {"", "snart", "2026-09", "7/9", "2026-09-07 2026-09-08",
                                        "2026-09-31", "vecka 37", "1989-01-01"})
        CHECK_FALSE(read_date(text).nearly);
}

}  // namespace underlag
