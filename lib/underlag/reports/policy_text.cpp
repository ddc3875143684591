#include "underlag/diagnostics/wording.hpp"
#include "underlag/reports/calculation_text.hpp"

namespace underlag {
namespace {

constexpr Wording week{
    "§ 4.6: en vecka omfattar 5 dagar; kortare tid ersätts per dag med en femtedel",
    "§ 4.6: a week is 5 days; shorter time is paid by the day with a fifth"};
constexpr Wording days{
    "valt: dagarna är måndag till fredag från första till sista dagen, om listan inte anger "
    "antalet",
    "chosen: the days are Monday to Friday from the first day to the last, unless the list states "
    "them"};
constexpr Wording holidays_paid{"valt: helgdagar på vardagar räknas som andra dagar",
                                "chosen: public holidays on weekdays count as other days"};
constexpr Wording holidays_unpaid{"valt: helgdagar på vardagar räknas inte",
                                  "chosen: public holidays on weekdays do not count"};
constexpr Wording year{
    "§ 4.6: beloppet räknas upp varje 1 januari; varje dag ersätts med sitt års veckoersättning",
    "§ 4.6: the amount is raised every 1 January; each day is paid by its own year's week rate"};
constexpr Wording to_krona{"valt: varje års veckoersättning avrundas till hela kronor",
                           "chosen: each year's week rate is rounded to whole kronor"};
constexpr Wording to_ore{"valt: varje års veckoersättning avrundas till hela ören",
                         "chosen: each year's week rate is rounded to whole öre"};
constexpr Wording from_rounded{"valt: nästa år utgår från det avrundade beloppet",
                               "chosen: the next year starts from the rounded amount"};
constexpr Wording from_exact{"valt: nästa år utgår från det oavrundade beloppet",
                             "chosen: the next year starts from the unrounded amount"};
constexpr Wording line{"valt: en rad avrundas en gång, till hela ören",
                       "chosen: a line is rounded once, to whole öre"};

}  // namespace

std::vector<std::string> policy_texts(const Policy& policy, Language language) {
    const Wording* const sentences[] = {
        &week,
        &days,
        policy.public_holidays == HolidayPolicy::paid ? &holidays_paid : &holidays_unpaid,
        &year,
        policy.rounding == Rounding::krona ? &to_krona : &to_ore,
        policy.chain == Chain::rounded ? &from_rounded : &from_exact,
        &line};
    std::vector<std::string> texts;
    for (const Wording* sentence : sentences)
        texts.emplace_back(sentence->in(language));
    return texts;
}

}  // namespace underlag
