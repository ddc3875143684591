#include "underlag/text/single_byte.hpp"

#include <doctest/doctest.h>

namespace underlag {

TEST_CASE("text that was encoded twice is made whole") {
    CHECK(undouble("Ã…sa Ã–berg") == "Åsa Öberg");
    CHECK(undouble("KÃ¤llÃ¤ng") == "Källäng");
    CHECK(undouble("Ã„ngman RenÃ©") == "Ängman René");
    CHECK(undouble("Ã\u0085sa") == "Åsa");  // by way of Latin-1
    CHECK(undouble("Åsa pÃ¥ â‚¬10") == "Åsa på €10");
    CHECK(undouble("Åsa â€“ Ek") == "Åsa – Ek");
}

TEST_CASE("text that was encoded twice by way of MacRoman or CP850 is made whole") {
    CHECK(undouble("√Ösa √ñberg") == "Åsa Öberg");
    CHECK(undouble("M√§rta Ren√©") == "Märta René");
    CHECK(undouble("├àsa ├ûberg") == "Åsa Öberg");
    CHECK(undouble("M├ñrta") == "Märta");
    CHECK(undouble("Hemsjukv├Ñrden ├às├Â") == "Hemsjukvården Åsö");
    CHECK(undouble("Åsa ‚Äì √ñ") == "Åsa – Ö");
}

TEST_CASE("ordinary text was not encoded twice") {
    for (const std::string_view text : {"", "Åsa Öberg", "Källäng", "SÃO PAULO", "Â", "ÂngstrÃm",
                                        "10 €", "Ã Â", "√ 2", "¬", "├", "Lukas Ôzçelik"})
        CHECK_FALSE(undouble(text).has_value());
}

}  // namespace underlag
