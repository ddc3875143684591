#include "underlag/reports/shared_costs.hpp"

#include <fmt/format.h>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/documents/share_texts.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/words.hpp"

namespace underlag {

namespace {

constexpr Wording head{"Gemensamma kostnader:\n", "Shared costs:\n"};
constexpr Wording preliminary{" (preliminär)", " (preliminary)"};
constexpr Wording no_index{"väntar på {} års index", "waiting for the index of {}"};
constexpr Wording nothing_invoiced{"{} att fakturera", "{} to invoice"};
constexpr Wording invoiced{"{} fakturerat, {}", "{} invoiced, {}"};
constexpr Wording changed{"; kostnaden har ändrats sedan dess", "; the cost has changed since"};
constexpr Wording deadline{", senast {}", ", at latest {}"};

constexpr Wording title{"{}: {}, {}{}\n", "{}: {}, {}{}\n"};
constexpr Wording from_day{"från {}", "from {}"};
constexpr Wording to_day{" till {}", " to {}"};
constexpr Wording issuer{"    fakturerar      {}\n", "    invoices        {}\n"};
constexpr Wording base{"    årskostnad      {} i {} års priser\n",
                       "    yearly cost     {} in prices of {}\n"};
constexpr Wording step{"    index {}      {} % ger {}{}\n", "    index {}      {} % gives {}{}\n"};
constexpr Wording part{"    del             {}, {} %: {}\n", "    part            {}, {} %: {}\n"};
constexpr Wording by_people{"efter folkmängd, {} parter", "by population, {} parties"};
constexpr Wording by_issuer{"den som fakturerar, utan faktura", "the one who invoices, no invoice"};

std::string numbers_text(const std::vector<std::string>& numbers) {
    return numbers.size() == 1 ? numbers.front() : numbers.front() + "–" + numbers.back();
}

std::string cost_text(const ShareYear& year, Language language) {
    if (!year.cost)
        return no_index.filled(language, year.missing_year);
    return kronor(year.cost->amount) +
           std::string{year.cost->is_preliminary() ? preliminary.in(language) : ""};
}

std::string standing_text(const ShareYear& year, Language language) {
    if (year.numbers.empty())
        return nothing_invoiced.filled(language, kronor(year.to_invoice)) +
               (year.deadline ? deadline.filled(language, to_text(*year.deadline)) : "");
    return invoiced.filled(language, kronor(year.invoiced), numbers_text(year.numbers)) +
           std::string{year.is_changed ? changed.in(language) : ""};
}

std::string years_text(const std::vector<ShareYear>& years, Language language) {
    std::string text;
    for (const ShareYear& year : years)
        text += fmt::format("    {} {}: {}; {}\n", plain(year.agreement), year.year,
                            cost_text(year, language), standing_text(year, language));
    return text;
}

void write_amount(JsonWriter& json, std::string_view name, Money amount) {
    json.key(name).text(to_decimal_text(amount));
}

}  // namespace

std::string share_years_text(const std::vector<ShareYear>& years, Language language) {
    return years.empty() ? std::string{}
                         : std::string{head.in(language)} + years_text(years, language) + "\n";
}

void write_share_years(JsonWriter& json, const std::vector<ShareYear>& years) {
    json.key("shares").begin_array();
    for (const ShareYear& year : years) {
        json.begin_object();
        json.key("agreement").text(year.agreement);
        json.key("year").number(year.year);
        json.key("deadline").text_or_null(year.deadline ? to_text(*year.deadline) : "");
        json.key("cost").text_or_null(year.cost ? to_decimal_text(year.cost->amount) : "");
        json.key("preliminary").boolean(year.cost && year.cost->is_preliminary());
        json.key("missing_index");
        if (year.missing_year > 0)
            json.number(year.missing_year);
        else
            json.null();
        write_amount(json, "to_invoice", year.to_invoice);
        write_amount(json, "invoiced", year.invoiced);
        json.key("changed").boolean(year.is_changed);
        json.key("numbers").begin_array();
        for (const std::string& number : year.numbers)
            json.text(number);
        json.end_array();
        json.key("next").text_or_null(year.next_command);
        json.end_object();
    }
    json.end_array();
}

void write_sharing_json(const SharingFile& file, const std::vector<ShareYear>& years,
                        const Sink& out) {
    const CostSharing& sharing = file.sharing;
    JsonWriter json(out);
    json.begin_object();
    json.key("format").text("underlag.explain/1");
    json.key("sharing").begin_object();
    json.key("agreement").text(sharing.id);
    json.key("reference").text(sharing.reference);
    json.key("file").text(file.name);
    json.key("valid_from").text(to_text(sharing.valid_from));
    json.key("valid_to").text_or_null(sharing.valid_to ? to_text(*sharing.valid_to) : "");
    json.key("issuer").text(sharing.provider.name);
    json.key("parts").begin_array();
    for (const SharingPart& one : sharing.parts) {
        json.begin_object();
        json.key("name").text(one.name);
        json.key("percent").text(to_text(one.percent));
        json.key("by").text_or_null(one.by_population ? "population" : "");
        json.key("party").text_or_null(one.party ? sharing.parties[*one.party].id : "");
        json.end_object();
    }
    json.end_array();
    json.key("parties").begin_array();
    for (const SharingParty& party : sharing.parties) {
        json.begin_object();
        json.key("party").text(party.id);
        json.key("code").text_or_null(party.code);
        json.key("name").text(party.name);
        json.end_object();
    }
    json.end_array();
    write_share_years(json, years);
    json.end_object();
    json.end_object();
    json.finish();
}

void write_sharing_text(const SharingFile& file, const std::vector<ShareYear>& years,
                        Language language, const Sink& out) {
    const CostSharing& sharing = file.sharing;
    std::string text =
        title.filled(language, plain(sharing.id), plain(sharing.reference),
                     from_day.filled(language, to_text(sharing.valid_from)),
                     sharing.valid_to ? to_day.filled(language, to_text(*sharing.valid_to)) : "");
    text += issuer.filled(language, plain(sharing.provider.name));
    for (const ShareYear& year : years)
        if (year.cost && &year == &years.back()) {
            text += base.filled(language, kronor(year.cost->from_amount), year.cost->from_year);
            for (const IndexStep& one : year.cost->steps)
                text += step.filled(language, one.year, with_comma(to_text(one.percent)),
                                    kronor(one.rounded),
                                    one.preliminary ? preliminary.in(language) : "");
        }
    const auto people = std::ranges::count_if(sharing.parties, &SharingParty::shares_by_population);
    for (const SharingPart& one : sharing.parts)
        text += part.filled(language, plain(one.name), with_comma(to_text(one.percent)),
                            one.by_population ? by_people.filled(language, people)
                            : one.party       ? plain(sharing.parties[*one.party].name)
                                              : std::string{by_issuer.in(language)});
    text += "\n" + share_years_text(years, language);
    text.pop_back();
    out(text);
}

}  // namespace underlag
