#include "underlag/reports/share_explanation.hpp"

#include "underlag/diagnostics/kind.hpp"
#include "underlag/documents/share_texts.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/words.hpp"

namespace underlag {
namespace {

constexpr Wording base{"    {} års priser: {}\n", "    prices of {}: {}\n"};
constexpr Wording decided{"    beslutad kostnad för {}: {}\n", "    decided cost of {}: {}\n"};
constexpr Wording step{"    {}: {}{} % ger {}, avrundat till {}{}\n",
                       "    {}: {}{} % gives {}, rounded to {}{}\n"};
constexpr Wording preliminary{" (preliminär)", " (preliminary)"};
constexpr Wording rounded_first{"    avrundad till hela kronor: {}\n",
                                "    rounded to whole kronor: {}\n"};
constexpr Wording part{"    {} % av {} = {}\n", "    {} % of {} = {}\n"};
constexpr Wording quota{"    kvot: {} × {} / {} = {}\n", "    quota: {} × {} / {} = {}\n"};
constexpr Wording population_on{"    folkmängd den {}\n", "    population on {}\n"};
constexpr Wording cut{"    kapad till {}, rest {}, plats {} bland resterna\n",
                      "    cut to {}, remainder {}, place {} among the remainders\n"};
constexpr Wording krona_more{"    en krona till: {}\n", "    one krona more: {}\n"};
constexpr Wording ore_more{"    ett öre till: {}\n", "    one öre more: {}\n"};
constexpr Wording no_more{"    inget mer: {}\n", "    nothing more: {}\n"};
constexpr Wording whole{"    hela delen: {}\n", "    the whole part: {}\n"};

std::string cost_worked(const WeekRate& cost, Language language) {
    std::string text = (cost.from_published ? decided : base)
                           .filled(language, cost.from_year, kronor(cost.from_amount));
    for (const IndexStep& one : cost.steps)
        text += step.filled(language, one.year, one.percent.units < 0 ? "" : "+",
                            with_comma(to_text(one.percent)), with_comma(one.exact),
                            to_text(one.rounded),
                            one.preliminary ? preliminary.in(language) : std::string_view{});
    if (is_rounded_first(cost))
        text += rounded_first.filled(language, kronor(cost.amount));
    return text;
}

}  // namespace

std::string share_worked(const Line& line, const Policy& policy, Language language) {
    const ShareBasis& share = *line.share;
    std::string text = cost_worked(share.cost, language);
    text += part.filled(language, with_comma(to_text(share.percent)), to_text(share.cost.amount),
                        to_text(share.part_amount));
    if (!share.population)
        return text + whole.filled(language, kronor(line.amount));
    if (share.counted_on)
        text += population_on.filled(language, to_text(*share.counted_on));
    text += quota.filled(language, to_text(share.part_amount), people(*share.population),
                         people(share.population_of_all), with_comma(share.quota));
    text += cut.filled(language, to_text(share.floor), with_comma(share.remainder), share.rank);
    const bool in_kronor = policy.rounding == Rounding::krona;
    const Wording& last = !share.is_raised ? no_more : in_kronor ? krona_more : ore_more;
    return text + last.filled(language, kronor(line.amount));
}

void write_explained_share(JsonWriter& json, const Line& line) {
    const ShareBasis& share = *line.share;
    const auto amount = [&](std::string_view name, Money value) {
        json.key(name).text(to_decimal_text(value));
    };
    json.key("part").text(share.part);
    json.key("year").number(share.cost.year);
    json.key("cost").begin_object();
    amount("amount", share.cost.amount);
    json.key("from_year").number(share.cost.from_year);
    amount("from_amount", share.cost.from_amount);
    json.key("steps").begin_array();
    for (const IndexStep& one : share.cost.steps) {
        json.begin_object();
        json.key("year").number(one.year);
        json.key("percent").text(to_text(one.percent));
        json.key("exact").text(one.exact);
        amount("rounded", one.rounded);
        json.key("source").text_or_null(one.source);
        json.key("preliminary").boolean(one.preliminary);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    json.key("percent").text(to_text(share.percent));
    amount("part_amount", share.part_amount);
    json.key("population");
    if (share.population)
        json.number(*share.population);
    else
        json.null();
    json.key("population_of_all").number(share.population_of_all);
    json.key("counted_on").text_or_null(share.counted_on ? to_text(*share.counted_on) : "");
    json.key("quota").text(share.quota);
    amount("floor", share.floor);
    json.key("remainder").text_or_null(share.remainder);
    json.key("rank").number(share.rank);
    json.key("raised").boolean(share.is_raised);
    amount("amount", line.amount);
}

}  // namespace underlag
