#include "underlag/reports/calculation_text.hpp"

#include <algorithm>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/words.hpp"

namespace underlag {

namespace {

constexpr Wording period{"{} – {}: {}", "{} – {}: {}"};
constexpr Wording one_day{"{}: {}", "{}: {}"};
constexpr Wording one_day_counted{"1 dag", "1 day"};
constexpr Wording days_counted{"{} dagar", "{} days"};
constexpr Wording weekdays_counted{"{} måndagar–fredagar", "{} Mondays–Fridays"};
constexpr Wording one_holiday{"1 helgdag", "1 public holiday"};
constexpr Wording holidays_counted{"{} helgdagar", "{} public holidays"};
constexpr Wording stated{"{} enligt listan (kalendern ger {})",
                         "{} by the list (the calendar gives {})"};
constexpr Wording began{"; började i {}", "; began in {}"};
constexpr Wording goes_on{"; fortsätter i {}", "; goes on in {}"};

constexpr Wording base_rate{"{}: {}, avtalets belopp (§ 4.6)",
                            "{}: {}, the agreement's amount (§ 4.6)"};
constexpr Wording published_rate{"{}: {}, fastställt av lärosätet",
                                 "{}: {}, set by the university"};
constexpr Wording raised{"{}: {} × {} = {}, avrundat till {} (omräkning {} %",
                         "{}: {} × {} = {}, rounded to {} (index {} %"};
constexpr Wording raised_evenly{"{}: {} × {} = {} (omräkning {} %", "{}: {} × {} = {} (index {} %"};
constexpr Wording preliminary{"preliminär", "preliminary"};

constexpr Wording multiplied{"{} × {} / 5 = {}", "{} × {} / 5 = {}"};
constexpr Wording rounded_once{"{}, avrundat till {}", "{}, rounded to {}"};

// "1577.160256" as "1 577,160256".
std::string with_comma(const std::string& number) {
    const auto point = number.find('.');
    const std::string whole = grouped(std::stoull(number.substr(0, point)));
    return point == std::string::npos ? whole : whole + "," + number.substr(point + 1);
}

std::string signed_percent(Decimal percent) {
    std::string text = to_text(percent);
    std::ranges::replace(text, '.', ',');
    return percent.units < 0 ? text : "+" + text;
}

// 1.84 per cent is times 1.0184.
std::string factor_text(Decimal percent) {
    std::int64_t hundred = 100;
    for (int place = 0; place < percent.decimals; ++place)
        hundred *= 10;
    return with_comma(to_text(Decimal{hundred + percent.units, percent.decimals + 2}));
}

// Whether the step came out as it stands, with nothing to round.
bool is_even(const IndexStep& step) {
    const auto exact = parse_decimal(step.exact);
    return exact && whole_at(*exact, 2) == step.rounded.ore();
}

std::string counted(int number, const Wording& one, const Wording& several, Language language) {
    return number == 1 ? std::string{one.in(language)} : several.filled(language, number);
}

std::string counted_days(int days, Language language) {
    return counted(days, one_day_counted, days_counted, language);
}

std::string step_text(const IndexStep& step, const std::string& from, Language language) {
    const std::string percent = signed_percent(step.percent);
    const std::string factor = factor_text(step.percent);
    std::string text =
        is_even(step)
            ? raised_evenly.filled(language, step.year, from, factor, kronor(step.rounded), percent)
            : raised.filled(language, step.year, from, factor, with_comma(step.exact),
                            kronor(step.rounded), percent);
    if (!step.source.empty())
        text += ", " + plain(step.source);
    if (step.preliminary)
        text.append(", ").append(preliminary.in(language));
    return text + ")";
}

}  // namespace

std::string days_text(const Line& line, Language language) {
    const DayCount& count = line.placement.count;
    std::string days = counted(count.weekdays, one_day_counted, weekdays_counted, language);
    if (count.stated_days)
        days =
            stated.filled(language, counted_days(*count.stated_days, language), count.calendar());
    else if (count.unpaid_holidays > 0)
        days = fmt::format("{} − {} = {}", days,
                           counted(count.unpaid_holidays, one_holiday, holidays_counted, language),
                           counted_days(count.paid(), language));
    const std::string first = with_weekday(line.period.first(), language);
    std::string text =
        line.period.days() == 1
            ? one_day.filled(language, first, days)
            : period.filled(language, first, with_weekday(line.period.last(), language), days);
    if (line.placement.continued_from)
        text += began.filled(language, to_text(*line.placement.continued_from));
    if (line.placement.continues_in)
        text += goes_on.filled(language, to_text(*line.placement.continues_in));
    return text;
}

std::vector<std::string> rate_texts(const WeekRate& rate, Chain chain, Language language) {
    std::vector<std::string> texts;
    std::string start = (rate.from_published ? published_rate : base_rate)
                            .filled(language, rate.from_year, kronor(rate.from_amount));
    if (!rate.from_source.empty())
        start += ": " + plain(rate.from_source);
    texts.push_back(std::move(start));
    std::string from = to_text(rate.from_amount);
    for (const IndexStep& step : rate.steps) {
        texts.push_back(step_text(step, from, language));
        from = chain == Chain::exact ? with_comma(step.exact) : to_text(step.rounded);
    }
    return texts;
}

std::string amount_text(const Line& line, Language language) {
    const std::int64_t fifths_of_ore = line.price.ore() * line.quantity;
    std::string result = kronor(line.amount);
    if (fifths_of_ore % 5 != 0) {
        const std::int64_t tenths_of_ore = fifths_of_ore * 2;
        result = rounded_once.filled(
            language,
            with_comma(fmt::format("{}.{:03}", tenths_of_ore / 1000, tenths_of_ore % 1000)),
            result);
    }
    return multiplied.filled(language, kronor(line.price), counted_days(line.quantity, language),
                             result);
}

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
