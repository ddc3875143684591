// Reads what an agreement says about money (§ 4.6): [compensation].
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "underlag/agreement/agreement_file.hpp"
#include "underlag/agreement/agreement_kinds.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {

namespace {

constexpr int first_year = 1990;
constexpr int last_year = 2100;

std::optional<int> year_of(std::string_view key) {
    int year = 0;
    for (const char digit : key) {
        if (key.size() != 4 || digit < '0' || digit > '9')
            return std::nullopt;
        year = year * 10 + (digit - '0');
    }
    return year >= first_year && year <= last_year ? std::optional(year) : std::nullopt;
}

// Calls `read(year, reader)` for each year of a table such as [compensation.index], in their order.
template <typename Read>
void for_each_year(const SettingsTable* table, Diagnostics& found, Read read) {
    if (table == nullptr)
        return;
    TableReader years(*table, "", agreement_settings, found);
    std::map<int, const SettingsTable*> by_year;
    for (const SettingsEntry& entry : table->entries) {
        if (const auto year = year_of(entry.key))
            by_year.emplace(*year, years.table(entry.key));
        else
            found.add(not_a_year, entry.key_place, {{"key", entry.key}});
    }
    for (const auto& [year, facts] : by_year) {
        if (facts == nullptr)
            continue;
        TableReader reader(*facts, std::to_string(year), agreement_settings, found);
        read(year, reader, facts->place);
        reader.finish();
    }
}

Money read_rate(TableReader& reader, const RateKey& key) {
    reader.require(key.name);
    const auto rate = reader.kronor(key.name);
    const std::string highest = std::to_string(key.highest.ore() / 100);
    if (rate && (*rate <= Money{} || *rate > key.highest))
        reader.reject(key.name, to_decimal_text(*rate), "mer än 0 och högst " + highest + " kronor",
                      "more than 0 and at most " + highest + " kronor");
    return rate.value_or(Money{});
}

constexpr RateKey week_rate_key{"week_rate", Money::from_kronor(1'000'000)};

bool is_between(Decimal number, int lowest, int highest) {
    std::int64_t one = 1;
    for (int i = 0; i < number.decimals; ++i)
        one *= 10;
    return number.units >= lowest * one && number.units <= highest * one;
}

}  // namespace

RateTable read_rate_table(TableReader& reader, const SettingsTable& table, const RateKey& key,
                          Diagnostics& found) {
    RateTable rates;
    rates.place = table.place;
    rates.base = read_rate(reader, key);
    reader.require("price_year");
    rates.price_year =
        static_cast<int>(reader.whole_number("price_year", first_year, last_year).value_or(0));
    for_each_year(
        reader.table("published"), found,
        [&](int year, TableReader& published, const Location& place) {
            const Money rate = read_rate(published, key);
            rates.published.push_back({year, rate, published.text("source").value_or(""), place});
        });
    return rates;
}

std::vector<YearIndex> read_year_index(const SettingsTable* table, Diagnostics& found) {
    std::vector<YearIndex> index;
    for_each_year(table, found, [&](int year, TableReader& reader, const Location& place) {
        reader.require("percent");
        const auto percent = reader.decimal("percent");
        if (percent && !is_between(*percent, -50, 100))
            reader.reject("percent", to_text(*percent), "mellan -50 och 100",
                          "between -50 and 100");
        std::string source = reader.text("source").value_or("");
        const bool preliminary = reader.yes_or_no("preliminary").value_or(false);
        if (percent)
            index.push_back({year, *percent, std::move(source), preliminary, place});
    });
    return index;
}

namespace {

// `listed`: the programmes that the agreement's own rate is for, and where they stand.
std::vector<ProgrammeRates> read_programmes(const Sources& sources,
                                            const std::vector<const SettingsTable*>& tables,
                                            const std::vector<std::string>& listed,
                                            Location place_of_listed, Diagnostics& found) {
    std::vector<ProgrammeRates> programmes;
    std::map<std::string, Location> seen;
    std::map<std::string, Location> with_base_rate;
    for (const std::string& name : listed)
        with_base_rate.emplace(fold_name(name), place_of_listed);
    for (const SettingsTable* table : tables) {
        TableReader reader(*table, "[[compensation.programme]]", agreement_settings, found);
        ProgrammeRates programme{reader.required_text("name"), {}, reader.texts("aliases")};
        programme.rates = read_rate_table(reader, *table, week_rate_key, found);
        reader.finish();
        const auto report = [&](const std::string& name, const char* key, Location first) {
            found.add(duplicate_programme, reader.place(key),
                      {{"programme", name}, {"place", place_text(sources, first)}});
        };
        const auto hold = [&](const std::string& name, const char* key) {
            const auto [first, is_new] = seen.emplace(fold_name(name), table->place);
            if (!is_new && !name.empty())
                report(name, key, first->second);
        };
        hold(programme.name, "name");
        for (const std::string& alias : programme.aliases) {
            hold(alias, "aliases");
            if (const auto base = with_base_rate.find(fold_name(alias));
                base != with_base_rate.end())
                report(alias, "aliases", base->second);
        }
        programmes.push_back(std::move(programme));
    }
    return programmes;
}

}  // namespace

CompensationTerms read_compensation(const Sources& sources, const SettingsTable& table,
                                    Diagnostics& found) {
    constexpr std::array<std::string_view, 2> roundings{"krona", "ore"};
    constexpr std::array<std::string_view, 2> chains{"rounded", "exact"};
    constexpr std::array<std::string_view, 2> holiday_policies{"paid", "unpaid"};
    TableReader reader(table, "[compensation]", agreement_settings, found);
    CompensationTerms terms;
    terms.rates = read_rate_table(reader, table, week_rate_key, found);
    if (reader.choice("rounding", roundings) == 1)
        terms.rounding = Rounding::ore;
    if (reader.choice("chain", chains) == 1)
        terms.chain = Chain::exact;
    if (reader.choice("public_holidays", holiday_policies) == 1)
        terms.public_holidays = HolidayPolicy::unpaid;
    terms.index = read_year_index(reader.table("index"), found);
    terms.listed_programmes = reader.texts("programmes");
    terms.programmes = read_programmes(sources, reader.tables("programme"), terms.listed_programmes,
                                       reader.place("programmes"), found);
    reader.finish();
    return terms;
}

}  // namespace underlag
