// Writes a workbook in a program whose locale has a decimal comma. Says nothing when all is well.
#include <clocale>
#include <cstdio>
#include <string>

#include "underlag/workbook/workbook.hpp"

int main(int argc, char** argv) {
    if (argc != 3 || std::setlocale(LC_ALL, argv[1]) == nullptr) {
        std::printf("SKIPPED: there is no locale %s\n", argc > 1 ? argv[1] : "");
        return 77;
    }
    char comma[8];
    std::snprintf(comma, sizeof comma, "%.1f", 0.5);
    if (std::string{comma} != "0,5") {
        std::printf("the locale %s writes %s\n", argv[1], comma);
        return 1;
    }
    using namespace underlag;
    Workbook book(argv[2],
                  {.title = "Prov", .author = "", .company = "", .created = date(2016, 12, 1)});
    Sheet sheet = book.add_sheet("Blad");
    sheet.column_width(0, 12.5);
    sheet.amount({0, 0}, Money::from_ore(153'050), {});
    sheet.weeks({1, 0}, 18, {});
    sheet.amount_formula({2, 0}, "=SUM(A1:A1)", Money::from_ore(153'050), {});
    book.close();
    // The thread has its own locale again.
    std::snprintf(comma, sizeof comma, "%.1f", 0.5);
    return std::string{comma} == "0,5" ? 0 : 1;
}
