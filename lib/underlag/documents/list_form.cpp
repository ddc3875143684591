#include "underlag/documents/list_form.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "underlag/workbook/workbook.hpp"

namespace underlag {
namespace {

constexpr std::uint32_t last_row = 5'000;  // with choices; the rows below are read all the same

enum class Offers : std::uint8_t { nothing, day, unit, programme, university, yes_or_no, status };

struct FormColumn {
    std::string_view heading;
    double width;
    NumberForm number;
    Offers offers;
};
// As in templates/placeringar.csv.
constexpr std::array<FormColumn, 11> form_columns{
    {{"Verksamhet", 30, NumberForm::general, Offers::unit},
     {"Studentens namn", 26, NumberForm::general, Offers::nothing},
     {"Startdatum", 12, NumberForm::iso_date, Offers::day},
     {"Slutdatum", 12, NumberForm::iso_date, Offers::day},
     {"Utbildning", 20, NumberForm::general, Offers::programme},
     {"Lärosäte", 24, NumberForm::general, Offers::university},
     {"Antal dagar", 12, NumberForm::general, Offers::nothing},
     {"Placerings-id", 14, NumberForm::as_typed, Offers::nothing},
     {"Studentreferens", 16, NumberForm::as_typed, Offers::nothing},
     {"Skyddad", 10, NumberForm::general, Offers::yes_or_no},
     {"Status", 12, NumberForm::general, Offers::status}}};

constexpr std::array<std::string_view, 9> explanation{
    "Fyll i en rad för varje placering på bladet Placeringar, utan tomma rubriker och egna rader "
    "ovanför.",
    "Verksamhet, Studentens namn, Startdatum och Slutdatum måste fyllas i. Slutdatum är den sista "
    "dagen, vid avhopp den sista dag som ska betalas.",
    "Välj verksamhet, utbildning och lärosäte ur listorna. De kommer från avtalen och registret.",
    "Antal dagar fylls i bara när de inte är måndag till fredag i hela perioden.",
    "Placerings-id gör att en ändrad rad känns igen när listan lämnas igen.",
    "Studentreferens skiljer två studenter med samma namn, och måste fyllas i för en skyddad.",
    "Skyddad: ja för en student med skyddade personuppgifter; namnet får då lämnas tomt.",
    "Status: inställd för en placering som inte ska betalas, annars tomt.",
    "Skriv aldrig personnummer. Kontrollera listan med: underlag validate placeringar.xlsx"};

void add_once(std::vector<std::string>& texts, const std::string& text) {
    if (!text.empty() && std::ranges::find(texts, text) == texts.end())
        texts.push_back(text);
}

std::vector<std::string> choices_of(const ListForm& form, Offers offers) {
    switch (offers) {
        case Offers::unit:
            return form.units;
        case Offers::programme:
            return form.programmes;
        case Offers::university:
            return form.universities;
        case Offers::yes_or_no:
            return {"ja", "nej"};
        case Offers::status:
            return {"inställd"};
        case Offers::nothing:
        case Offers::day:
            break;
    }
    return {};
}

void explain(Sheet sheet) {
    sheet.column_width(0, 100);
    sheet.text({0, 0}, "Så här fylls listan i", {.bold = true, .points = 16});
    sheet.row_height(0, 26);
    std::uint32_t row = 1;
    for (const std::string_view text : explanation) {
        sheet.text({row, 0}, text, {.wrapped = true, .down = CellStyle::Down::middle});
        sheet.row_height(row++, text.size() > 110 ? 34 : 20);
    }
    sheet.page({});
}

}  // namespace

ListForm list_form_of(const std::vector<Agreement>& agreements, const std::string& unit) {
    ListForm form;
    for (const Agreement& agreement : agreements) {
        for (const Activity& activity : agreement.activities) {
            if (!unit.empty() && activity.id != unit)
                continue;
            add_once(form.units, activity.name);
            for (const PlanningFrame& frame : activity.places)
                add_once(form.programmes, frame.programme);
        }
        for (const ProgrammeRates& programme : agreement.compensation.programmes)
            add_once(form.programmes, programme.name);
        add_once(form.universities, agreement.university.name);
    }
    return form;
}

std::vector<std::string> unit_ids(const std::vector<Agreement>& agreements) {
    std::vector<std::string> ids;
    for (const Agreement& agreement : agreements)
        for (const Activity& activity : agreement.activities)
            add_once(ids, activity.id);
    return ids;
}

void write_list_form(const std::filesystem::path& path, const ListForm& form, Date created) {
    Workbook book(
        path, {.title = "Placeringar", .author = "underlag", .company = {}, .created = created});
    Sheet list = book.add_sheet("Placeringar");
    explain(book.add_sheet("Så här"));
    Sheet offered = book.add_sheet("Val");
    constexpr CellStyle heading{.bold = true, .below = CellStyle::Line::thin, .fill = 0xEDF1F5};
    for (std::uint16_t column = 0; column < form_columns.size(); ++column) {
        const FormColumn& of_form = form_columns[column];
        list.column(column, of_form.width, {.number = of_form.number});
        list.text({0, column}, of_form.heading, heading);
        if (of_form.offers == Offers::day)
            list.days_only({1, column}, {last_row, column});
        const std::vector<std::string> choices = choices_of(form, of_form.offers);
        if (choices.empty())
            continue;
        offered.column_width(column, of_form.width);
        for (std::uint32_t choice = 0; choice < choices.size(); ++choice)
            offered.text({choice, column}, choices[choice]);
        list.choices({1, column}, {last_row, column}, offered, {0, column},
                     {static_cast<std::uint32_t>(choices.size()) - 1, column});
    }
    list.show_gridlines();
    list.freeze_above(1);
    list.page({.landscape = true, .repeated_row = 0});
    book.close();
}

}  // namespace underlag
