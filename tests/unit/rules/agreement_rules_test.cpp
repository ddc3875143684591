#include <doctest/doctest.h>

#include "rules/checked_text.hpp"

namespace underlag {
namespace {

const std::string heading = "Verksamhet;Studentens namn;Startdatum;Slutdatum;Utbildning;Lärosäte\n";

Checked under(const std::vector<std::string>& agreements, const std::string& rows) {
    return Checked(Given{.lists = {heading + rows}, .agreements = agreements});
}

const std::vector<std::string> two_universities{karolinska(), sodertorn(), our_units()};

TEST_CASE("A201: a unit that is not in the agreement, with the nearest") {
    CHECK(Checked(heading + "Hemsjukvården Åso;Åsa Ek;2016-09-05;2016-10-07;;\n").told("A201") ==
          "E 2:A2 Hemsjukvården Åso\n"
          "verksamheten ”Hemsjukvården Åso” finns inte i avtalet KI (menade du `Hemsjukvården "
          "Åsö`?)\n"
          "rätta namnet i listan, eller lägg till verksamheten i registret\n"
          "the unit \"Hemsjukvården Åso\" is not in the agreement KI (did you mean `Hemsjukvården "
          "Åsö`?)\n"
          "correct the name in the list, or add the unit to the register\n");
    CHECK(Checked(heading + "x;Åsa Ek;2016-09-05;2016-10-07;;\n").swedish("A201") ==
          "verksamheten ”x” finns inte i avtalet KI\n");
}

TEST_CASE("A202: a university that no loaded agreement is with") {
    CHECK(under(two_universities, "aso;Åsa Ek;2016-09-05;2016-10-07;;Karolinska Institut\n")
              .told("A202") ==
          "E 2:F2 Karolinska Institut\n"
          "inget inläst avtal är med lärosätet ”Karolinska Institut” (menade du `Karolinska "
          "Institutet`?)\n"
          "rätta namnet i listan, eller ange avtalet med --agreement\n"
          "no loaded agreement is with the university \"Karolinska Institut\" (did you mean "
          "`Karolinska Institutet`?)\n"
          "correct the name in the list, or give the agreement with --agreement\n");
    CHECK(under(two_universities, "aso;Åsa Ek;2016-09-05;2016-10-07;;KI\n").findings() == "");
}

TEST_CASE("C013: the university is empty where several are loaded") {
    CHECK(under(two_universities, "aso;Åsa Ek;2016-09-05;2016-10-07;;\n").findings() ==
          "C013 E 2:F2");
    CHECK(Checked(heading + "aso;Åsa Ek;2016-09-05;2016-10-07;;\n").findings() == "");
}

TEST_CASE("C003: no column for the university where several are loaded, said once") {
    const Checked checked(Given{.lists = {"Verksamhet;Studentens namn;Startdatum;Slutdatum\n"
                                          "aso;Åsa Ek;2016-09-05;2016-10-07\n"
                                          "aso;Nils Öberg;2016-09-05;2016-10-07\n"},
                                .agreements = two_universities});
    CHECK(checked.told("C003") ==
          "E 1:0 \n"
          "kolumnen Lärosäte saknas, och avtal med flera lärosäten är inlästa\n"
          "lägg till kolumnen Lärosäte, eller ange bara det ena avtalet med --agreement, "
          "tillsammans med registret om verksamheterna står i ett\n"
          "the column university is missing, and agreements with several universities are loaded\n"
          "add the column university, or name just one agreement with --agreement, together with "
          "the register if the units stand in one\n");
    CHECK(checked.findings() == "C003 E 1:0");
}

TEST_CASE("A204: outside the agreement's time, at the date that is") {
    std::string one_year = karolinska();
    one_year.replace(one_year.find("valid_from = 2016-01-01"), 23,
                     "valid_from = 2016-09-05\nvalid_to = 2016-12-31");
    const auto dates = [&](const std::string& start, const std::string& end) {
        return under({one_year, our_units()}, "aso;Åsa Ek;" + start + ";" + end + ";;\n");
    };
    CHECK(dates("2016-08-29", "2016-10-07").told("A204") ==
          "E 2:C2 2016-08-29\n"
          "2016-08-29–2016-10-07 ligger inte helt inom avtalet KI, som gäller "
          "2016-09-05–2016-12-31\n"
          "rätta datumen, eller ange avtalet som gällde då med --agreement\n"
          "2016-08-29 to 2016-10-07 is not wholly within the agreement KI, which is valid "
          "2016-09-05 to 2016-12-31\n"
          "correct the dates, or give the agreement that was valid then with --agreement\n");
    CHECK(dates("2016-12-12", "2017-01-20").findings("A204") == "A204 E 2:D2");
    CHECK(dates("2016-09-05", "2016-12-31").findings() == "");
    CHECK(Checked(heading + "aso;Åsa Ek;2015-09-07;2015-09-11;;\n").swedish("A204") ==
          "2015-09-07–2015-09-11 ligger inte helt inom avtalet KI, som gäller från och med "
          "2016-01-01\n");
}

// Ekbacken takes two nursing students a year.
const std::string two_nurses = R"([[activity.places]]
programme = "Sjuksköterska"
students_per_year = 2
)";

TEST_CASE("A203: a programme that the unit's planning frame does not name") {
    const std::vector<std::string> agreements{karolinska(), our_units(two_nurses)};
    CHECK(under(agreements, "ek;Åsa Ek;2016-09-05;2016-10-07;Sjukskötreska;\n").told("A203") ==
          "W 2:E2 Sjukskötreska\n"
          "utbildningen ”Sjukskötreska” finns inte i planeringsramen för Ekbackens äldreboende "
          "(menade du `Sjuksköterska`?)\n"
          "rätta namnet, eller lägg till utbildningen i avtalet\n"
          "the programme \"Sjukskötreska\" is not in the planning frame of Ekbackens äldreboende "
          "(did you mean `Sjuksköterska`?)\n"
          "correct the name, or add the programme to the agreement\n");
    CHECK(under(agreements, "ek;Åsa Ek;2016-09-05;2016-10-07;SJUKSKÖTERSKA;\n").findings() == "");
    CHECK(under(agreements, "ek;Åsa Ek;2016-09-05;2016-10-07;;\n").findings() == "");
    CHECK(under(agreements, "aso;Åsa Ek;2016-09-05;2016-10-07;Socionom;\n").findings() == "");
}

TEST_CASE("A205: more students of a programme in a year than the frame says") {
    const std::vector<std::string> agreements{karolinska(), our_units(two_nurses)};
    const Checked three = under(agreements,
                                "ek;Åsa Ek;2016-09-05;2016-09-09;Sjuksköterska;\n"
                                "ek;Nils Öberg;2016-09-05;2016-09-09;;\n"
                                "ek;Eva Lind;2016-10-03;2016-10-07;sjuksköterska;\n");
    CHECK(three.told("A205") ==
          "W 4:A4 ek\n"
          "Ekbackens äldreboende tar emot 3 studenter på Sjuksköterska under 2016, planeringsramen "
          "är 2\n"
          "kontrollera listan; ramen är en avsikt, så placeringarna faktureras ändå\n"
          "Ekbackens äldreboende receives 3 students of Sjuksköterska in 2016, the planning frame "
          "is 2\n"
          "check the list; the frame is an intention, so the placements are invoiced all the "
          "same\n");
    CHECK(under(agreements,
                "ek;Åsa Ek;2016-09-05;2016-09-09;;\n"
                "ek;åsa  ek;2016-10-03;2016-10-07;;\n"  // the same student
                "ek;Nils Öberg;2016-09-05;2016-09-09;;\n"
                "aso;Eva Lind;2016-09-05;2016-09-09;;\n"  // another unit
                "ek;Eva Lind;2017-01-09;2017-01-13;;\n")  // another year
              .findings("A205") == "");
}

TEST_CASE("A205: a frame of a term is judged by the term, also beside one of the year") {
    const auto under_frame = [](const std::string& students, const std::string& rows) {
        return under({karolinska(),
                      our_units("[[activity.places]]\nprogramme = \"Sjuksköterska\"\n" + students)},
                     rows);
    };
    const std::string one_and_two =
        "ek;Åsa Ek;2016-02-01;2016-02-05;Sjuksköterska;\n"
        "ek;Nils Öberg;2016-09-05;2016-09-09;;\n"
        "ek;Eva Lind;2016-10-03;2016-10-07;sjuksköterska;\n";
    CHECK(under_frame("students_ht = 1\n", one_and_two).told("A205") ==
          "W 4:A4 ek\n"
          "Ekbackens äldreboende tar emot 2 studenter på Sjuksköterska under HT2016, "
          "planeringsramen är 1 den terminen\n"
          "kontrollera listan; ramen är en avsikt, så placeringarna faktureras ändå\n"
          "Ekbackens äldreboende receives 2 students of Sjuksköterska in HT2016, the planning "
          "frame is 1 that term\n"
          "check the list; the frame is an intention, so the placements are invoiced all the "
          "same\n");
    CHECK(under_frame("students_ht = 2\nstudents_vt = 1\n", one_and_two).findings("A205") == "");
    CHECK(under_frame("students_vt = 1\n", one_and_two).findings("A205") == "");
    CHECK(under_frame("students_vt = 0\n", one_and_two).findings("A205") == "A205 W 2:A2");
    CHECK(under_frame("students_per_year = 2\nstudents_ht = 2\n", one_and_two).findings("A205") ==
          "A205 W 4:A4");
    CHECK(under_frame("students_per_year = 2\nstudents_ht = 1\n", one_and_two)
              .findings("A205")
              .size() > 12);
}

TEST_CASE("A205: cancelled rows do not count") {
    CHECK(Checked(Given{.lists = {"Verksamhet;Studentens namn;Startdatum;Slutdatum;Status\n"
                                  "ek;Åsa Ek;2016-09-05;2016-09-09;\n"
                                  "ek;Nils Öberg;2016-09-05;2016-09-09;\n"
                                  "ek;Eva Lind;2016-09-05;2016-09-09;inställd\n"},
                        .agreements = {karolinska(), our_units(two_nurses)}})
              .findings() == "P117 N 4:E4");
}

const std::string socionom = R"([[compensation.programme]]
name = "Socionom"
week_rate = "700.00"
price_year = 2016
)";

TEST_CASE("A213: the programme decides the rate and cannot be told") {
    const std::vector<std::string> agreements{karolinska(socionom), our_units()};
    CHECK(under(agreements, "aso;Åsa Ek;2016-09-05;2016-10-07;Socinom;\n").told("A213") ==
          "E 2:E2 Socinom\n"
          "veckoersättningen beror på utbildningen, men ”Socinom” går inte att tolka (menade du "
          "`Socionom`?)\n"
          "skriv utbildningen som i avtalet KI, eller lägg till namnet där: bland utbildningens "
          "aliases eller i programmes\n"
          "the week rate depends on the programme, but \"Socinom\" cannot be told (did you mean "
          "`Socionom`?)\n"
          "write the programme as in the agreement KI, or add the name there: among the "
          "programme's aliases or to programmes\n");
    CHECK(under(agreements, "aso;Åsa Ek;2016-09-05;2016-10-07;;\n").told("A213") ==
          "E 2:E2 \n"
          "veckoersättningen beror på utbildningen, som inte är angiven\n"
          "skriv utbildningen som i avtalet KI\n"
          "the week rate depends on the programme, which is not given\n"
          "write the programme as in the agreement KI\n");
    CHECK(under(agreements, "aso;Åsa Ek;2016-09-05;2016-10-07;socionom;\n").findings() == "");
}

TEST_CASE("A216: kronor and rows are of those that can be paid") {
    const std::vector<std::string> agreements{karolinska(socionom), our_units()};
    const std::string sound = "aso;Åsa Ek;2016-09-05;2016-10-07;Arbetsterapeut;\n";
    const std::string faulty = "ek;Nils Öberg;2016-10-07;2016-09-05;arbetsterapeut;\n";
    const auto told = [&](const std::string& rows) { return under(agreements, rows).told("A216"); };
    CHECK(told(sound).find("veckoersättning: 1 rad, 7 650,00 kr\n") != std::string::npos);
    CHECK(told(faulty + sound).find("veckoersättning: 1 rad, 7 650,00 kr\n") != std::string::npos);
    CHECK(told(faulty).find("veckoersättning: 1 rad\n") != std::string::npos);
}

TEST_CASE("A216: of a protected student what can be said without the cell's text") {
    const std::string list =
        "Verksamhet;Studentens namn;Startdatum;Slutdatum;Utbildning;Studentreferens;Skyddad\n"
        "aso;Åsa Ek;2016-09-05;2016-10-07;Arbetsterapeut;S-1;ja\n";
    const std::vector<std::string> agreements{karolinska(socionom), our_units()};
    const Checked alone(Given{.lists = {list}, .agreements = agreements});
    CHECK(alone.swedish("A216") ==
          "utbildningen för den skyddade studenten S-1 är okänd i avtalet KI och ersätts med dess "
          "allmänna veckoersättning: 1 rad, 7 650,00 kr; vad som står i cellen visas inte\n");
    const Checked beside(
        Given{.lists = {list + "ek;Bo Alm;2016-09-05;2016-10-07;arbetsterapeut;;\n"},
              .agreements = agreements});
    CHECK(beside.swedish("A216").starts_with("utbildningen ”arbetsterapeut” är okänd"));
}

TEST_CASE("A206: a year without a rate, at the first row that needs it") {
    const Checked checked(heading +
                          "aso;Åsa Ek;2017-12-11;2018-01-12;;\n"
                          "ek;Nils Öberg;2018-01-15;2018-01-19;;\n");
    CHECK(checked.told("A206") ==
          "W 2:D2 2018-01-12\n"
          "avtalet KI har ingen veckoersättning för 2018: 2018 saknas\n"
          "lägg till 2018 under [compensation.index] med riksdagens beslut, eller bara 2018 under "
          "[compensation.published] med beloppet ur lärosätets brev\n"
          "the agreement KI has no week rate for 2018: 2018 is missing\n"
          "add 2018 to [compensation.index] as the Riksdag decided, or just 2018 to "
          "[compensation.published] with the amount of the university's letter\n");
}

TEST_CASE("A206: a row without paid days needs no rate, and does not hide that the next does") {
    CHECK(Checked("Verksamhet;Studentens namn;Startdatum;Slutdatum;Antal dagar\n"
                  "aso;Åsa Ek;2018-01-15;2018-01-19;0\n"
                  "ek;Nils Öberg;2018-01-15;2018-01-19;5\n")
              .findings("A206") == "A206 W 3:C3");
}

const std::string preliminary =
    "[compensation.index]\n"
    "2018 = { percent = \"1.84\", preliminary = true }\n";

TEST_CASE("A207: a rate that rests on a preliminary index") {
    CHECK(under({karolinska(preliminary), our_units()},
                "aso;Åsa Ek;2017-09-04;2017-09-08;;\n"
                "aso;Åsa Ek;2018-09-03;2018-09-07;;\n"
                "ek;Nils Öberg;2018-09-03;2018-09-07;;\n")
              .told("A207") ==
          "W 3:C3 2018-09-03\n"
          "veckoersättningen för 2018 i avtalet KI, 1 580,00 kr, bygger på en preliminär "
          "omräkning\n"
          "sätt in det beslutade talet i [compensation.index] när det är känt\n"
          "the week rate of 2018 in the agreement KI, 1 580,00 kr, rests on a preliminary index\n"
          "put the decided figure into [compensation.index] when it is known\n");
}

TEST_CASE("A208, A209: contact details and giro of units that have rows, where they are told") {
    std::string bare = our_units();
    bare.erase(bare.find("contact"), bare.find("[[activity]]") - bare.find("contact"));
    const Checked checked = under({karolinska(), bare}, "ek;Åsa Ek;2016-09-05;2016-10-07;;\n");
    CHECK(checked.findings() == "A208 W b.toml 8; A209 W b.toml 8");
    CHECK(checked.swedish("A208") ==
          "Ekbackens äldreboende saknar namn, telefon, e-postadress för sin kontaktperson\n");
    CHECK(checked.told("A209").find(
              "Ekbackens äldreboende har varken bankgiro eller plusgiro\n"
              "fyll i bankgiro eller plusgiro för verksamheten eller för [provider]; § 4.6 kräver "
              "det på fakturan\n"
              "Ekbackens äldreboende has neither bankgiro nor plusgiro\n"
              "fill in bankgiro or plusgiro of the unit or of [provider]; § 4.6 requires it on the "
              "invoice\n") != std::string::npos);
    CHECK(under({karolinska(), our_units("contact = { name = \"Eva Lind\" }\n")},
                "ek;Åsa Ek;2016-09-05;2016-10-07;;\n")
              .told("A208")
              .find("Ekbackens äldreboende lacks the phone number, the e-mail address of its "
                    "contact person\n"
                    "fill in contact with name, phone and email of the unit or of [provider]; "
                    "§ 4.6 requires them on the invoice\n") != std::string::npos);
}

}  // namespace
TEST_CASE("A205: said once, with all that the unit receives in the year") {
    const Checked five = under({karolinska(), our_units(two_nurses)},
                               "ek;Åsa Ek;2016-09-05;2016-09-09;;\n"
                               "ek;Nils Öberg;2016-09-05;2016-09-09;;\n"
                               "ek;Eva Lind;2016-10-03;2016-10-07;;\n"
                               "ek;Ove Alm;2016-10-03;2016-10-07;;\n"
                               "ek;Ida Sten;2016-10-03;2016-10-07;;\n");
    CHECK(five.findings() == "A205 W 4:A4");
    CHECK(five.swedish("A205").find("tar emot 5 studenter") != std::string::npos);
}

TEST_CASE("A205: references tell two students of one name apart, when both have one") {
    const auto counted = [](const std::string& first, const std::string& second,
                            const std::string& third) {
        const std::string columns =
            "Verksamhet;Studentens namn;Startdatum;Slutdatum;Studentreferens;Skyddad\n";
        return Checked(Given{.lists = {columns + "ek;" + first + "\nek;" + second + "\nek;" +
                                       third + "\n"},
                             .agreements = {karolinska(), our_units(two_nurses)}})
            .findings("A205");
    };
    CHECK(counted("Åsa Ek;2016-09-05;2016-09-09;S-1;", "Åsa Ek;2016-10-03;2016-10-07;S-2;",
                  "Åsa Ek;2016-11-07;2016-11-11;S-3;") == "A205 W 4:A4");
    CHECK(counted("Åsa Ek;2016-09-05;2016-09-09;S-1;", "Åsa Ek;2016-10-03;2016-10-07;S-2;",
                  "Åsa Ek;2016-11-07;2016-11-11;;") == "");
    CHECK(counted("Åsa Ek;2016-09-05;2016-09-09;;", "Åsa Ek;2016-10-03;2016-10-07;S-1;",
                  "Åsa Ek;2016-11-07;2016-11-11;S-2;") == "");
    CHECK(counted("Åsa Ek;2016-09-05;2016-09-09;S-1;ja", "Eva Lind;2016-10-03;2016-10-07;S-1;ja",
                  ";2016-11-07;2016-11-11;S-2;ja") == "");
}

TEST_CASE("A206, A207: said once a year also when only one of its terms is invoiced") {
    const std::string rows =
        "aso;Åsa Ek;2018-03-05;2018-03-09;;\n"
        "ek;Nils Öberg;2018-09-03;2018-09-07;;\n";
    const GeneratePurpose autumn{{2018, Season::autumn}, date(2018, 12, 1)};
    CHECK(Checked(Given{.lists = {heading + rows}, .generate = autumn}).findings("A206") ==
          "A206 E 3:C3");
    CHECK(Checked(Given{.lists = {heading + rows},
                        .agreements = {karolinska(preliminary), our_units()},
                        .generate = autumn})
              .findings("A207") == "A207 W 3:C3");
}

}  // namespace underlag
