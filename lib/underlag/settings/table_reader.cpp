#include "underlag/settings/table_reader.hpp"

#include <algorithm>
#include <utility>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/settings/setting_texts.hpp"
#include "underlag/text/control_characters.hpp"
#include "underlag/text/nearest_clause.hpp"

namespace underlag {

namespace {

// What a key should hold or holds.

constexpr Wording a_text{"text inom citattecken", "text within quotes"};
constexpr Wording a_text_with_letters{"en text som inte är tom", "a text that is not empty"};
constexpr Wording a_plain_text{"text utan styrtecken", "text without control characters"};
constexpr Wording texts_in_a_list{"en lista av texter, som [\"a\", \"b\"]",
                                  "a list of texts, such as [\"a\", \"b\"]"};
constexpr Wording a_whole_number{"ett heltal utan citattecken", "a whole number without quotes"};
constexpr Wording true_or_false{"true eller false", "true or false"};
constexpr Wording a_date{"ett datum utan citattecken, som 2016-09-01",
                         "a date without quotes, such as 2016-09-01"};
constexpr Wording a_decimal{"ett decimaltal inom citattecken, som \"1.50\"",
                            "a decimal number within quotes, such as \"1.50\""};
constexpr Wording some_kronor{"kronor inom citattecken, som \"1530.00\"",
                              "kronor within quotes, such as \"1530.00\""};
constexpr Wording a_table{"en tabell", "a table"};
constexpr Wording a_list_of_tables{"en lista av tabeller, som börjar med [[{}]]",
                                   "a list of tables, which begin with [[{}]]"};

Wording kind_of(const SettingsNode& node) {
    struct Naming {
        Wording operator()(const std::string&) const { return {"text", "text"}; }
        Wording operator()(std::int64_t) const {
            return {"ett tal utan citattecken", "a number without quotes"};
        }
        Wording operator()(bool) const { return {"true eller false", "true or false"}; }
        Wording operator()(Date) const { return {"ett datum", "a date"}; }
        Wording operator()(const SettingsArray&) const { return {"en lista", "a list"}; }
        Wording operator()(const SettingsTable&) const { return {"en tabell", "a table"}; }
        Wording operator()(OtherSettingsValue) const {
            return {"ett tal med punkt eller ett klockslag utan citattecken",
                    "a number with a point or a time without quotes"};
        }
    };
    return std::visit(Naming{}, node.value);
}

void add_wrong_type(const SettingsKinds& kinds, Diagnostics& found, std::string_view key,
                    const SettingsNode& node, Wording expected) {
    const Wording is = kind_of(node);
    found.add(kinds.wrong_type, node.place,
              {{"key", shown_setting(key)},
               {"expected", expected.filled(Language::swedish, key),
                expected.filled(Language::english, key)},
               {"found", std::string(is.swedish), std::string(is.english)}});
}

void add_wrong_value(const SettingsKinds& kinds, Diagnostics& found, std::string_view key,
                     Location place, std::string_view value, std::string swedish,
                     std::string english) {
    found.add(kinds.wrong_value, place,
              {{"key", shown_setting(key)},
               {"value", shown_setting(value)},
               {"expected", std::move(swedish), std::move(english)}});
}

// The value as a T; another type is reported.
template <typename T>
const T* as(const SettingsNode* node, const SettingsKinds& kinds, Diagnostics& found,
            std::string_view key, Wording expected) {
    if (node == nullptr)
        return nullptr;
    const T* value = std::get_if<T>(&node->value);
    if (value == nullptr)
        add_wrong_type(kinds, found, key, *node, expected);
    return value;
}

// A text trimmed; nothing, and reported, when it holds control characters.
std::optional<std::string> clean_text(const SettingsNode& node, const SettingsKinds& kinds,
                                      Diagnostics& found, std::string_view key) {
    const auto* value = as<std::string>(&node, kinds, found, key, a_text);
    if (value == nullptr)
        return std::nullopt;
    if (find_control_character(*value)) {
        add_wrong_value(kinds, found, key, node.place, *value, std::string(a_plain_text.swedish),
                        std::string(a_plain_text.english));
        return std::nullopt;
    }
    return std::string(trimmed(*value));
}

}  // namespace

TableReader::TableReader(const SettingsTable& table, std::string name, const SettingsKinds& kinds,
                         Diagnostics& found)
    : table_(&table), name_(std::move(name)), kinds_(&kinds), found_(&found) {}

const SettingsNode* TableReader::ask(std::string_view key) {
    if (std::ranges::find(asked_, key) == asked_.end())
        asked_.push_back(key);
    const auto entry = std::ranges::find(table_->entries, key, &SettingsEntry::key);
    return entry == table_->entries.end() ? nullptr : entry->value.get();
}

void TableReader::require(std::string_view key) {
    if (ask(key) == nullptr)
        found_->add(kinds_->missing_key, table_->place,
                    {{"key", std::string(key)}, {"table", name_}});
}

Location TableReader::place(std::string_view key) const {
    const auto entry = std::ranges::find(table_->entries, key, &SettingsEntry::key);
    return entry == table_->entries.end() ? table_->place : entry->value->place;
}

void TableReader::reject(std::string_view key, const std::string& value, std::string expected_sv,
                         std::string expected_en) {
    add_wrong_value(*kinds_, *found_, key, place(key), value, std::move(expected_sv),
                    std::move(expected_en));
}

std::string TableReader::required_text(std::string_view key) {
    require(key);
    const auto found = text(key);
    if (found && found->empty())
        reject(key, "\"\"", std::string(a_text_with_letters.swedish),
               std::string(a_text_with_letters.english));
    return found.value_or("");
}

std::optional<std::string> TableReader::text(std::string_view key) {
    const SettingsNode* node = ask(key);
    if (node == nullptr)
        return std::nullopt;
    return clean_text(*node, *kinds_, *found_, key);
}

std::vector<std::string> TableReader::texts(std::string_view key) {
    std::vector<std::string> all;
    const auto* array = as<SettingsArray>(ask(key), *kinds_, *found_, key, texts_in_a_list);
    if (array == nullptr)
        return all;
    for (const SettingsNode& item : array->items) {
        auto one = clean_text(item, *kinds_, *found_, key);
        if (!one)
            continue;
        if (one->empty())
            add_wrong_value(*kinds_, *found_, key, item.place, "\"\"",
                            std::string(a_text_with_letters.swedish),
                            std::string(a_text_with_letters.english));
        else
            all.push_back(*std::move(one));
    }
    return all;
}

std::optional<std::int64_t> TableReader::whole_number(std::string_view key, std::int64_t lowest,
                                                      std::int64_t highest) {
    const auto* number = as<std::int64_t>(ask(key), *kinds_, *found_, key, a_whole_number);
    if (number == nullptr)
        return std::nullopt;
    if (*number >= lowest && *number <= highest)
        return *number;
    const std::string low = std::to_string(lowest);
    const std::string high = std::to_string(highest);
    reject(key, std::to_string(*number), "ett tal mellan " + low + " och " + high,
           "a number between " + low + " and " + high);
    return std::nullopt;
}

std::optional<bool> TableReader::yes_or_no(std::string_view key) {
    const auto* truth = as<bool>(ask(key), *kinds_, *found_, key, true_or_false);
    return truth == nullptr ? std::nullopt : std::optional(*truth);
}

std::optional<Date> TableReader::date(std::string_view key) {
    const auto* day = as<Date>(ask(key), *kinds_, *found_, key, a_date);
    return day == nullptr ? std::nullopt : std::optional(*day);
}

std::optional<Decimal> TableReader::decimal(std::string_view key) {
    const auto* text = as<std::string>(ask(key), *kinds_, *found_, key, a_decimal);
    if (text == nullptr)
        return std::nullopt;
    auto number = parse_decimal(trimmed(*text));
    if (!number)
        reject(key, *text, "ett decimaltal med punkt, som \"1.50\"",
               "a decimal number with a point, such as \"1.50\"");
    return number;
}

std::optional<Money> TableReader::kronor(std::string_view key) {
    const auto* text = as<std::string>(ask(key), *kinds_, *found_, key, some_kronor);
    if (text == nullptr)
        return std::nullopt;
    const auto number = parse_decimal(trimmed(*text));
    const auto ore = number ? whole_at(*number, 2) : std::nullopt;
    if (ore && *ore >= 0)
        return Money::from_ore(*ore);
    reject(key, *text, "kronor med punkt och högst två decimaler, som \"1530.00\"",
           "kronor with a point and at most two decimals, such as \"1530.00\"");
    return std::nullopt;
}

std::optional<std::size_t> TableReader::choice(std::string_view key,
                                               std::span<const std::string_view> choices) {
    const auto given = text(key);
    if (!given)
        return std::nullopt;
    const auto match = std::ranges::find(choices, *given);
    if (match != choices.end())
        return static_cast<std::size_t>(match - choices.begin());
    std::string swedish;
    std::string english;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const bool last = i + 1 == choices.size();
        swedish += (i == 0 ? "" : last ? " eller " : ", ") + std::string(choices[i]);
        english += (i == 0 ? "" : last ? " or " : ", ") + std::string(choices[i]);
    }
    reject(key, *given, swedish, english);
    return std::nullopt;
}

const SettingsTable* TableReader::table(std::string_view key) {
    return as<SettingsTable>(ask(key), *kinds_, *found_, key, a_table);
}

std::vector<const SettingsTable*> TableReader::tables(std::string_view key) {
    std::vector<const SettingsTable*> all;
    const auto* array = as<SettingsArray>(ask(key), *kinds_, *found_, key, a_list_of_tables);
    if (array == nullptr)
        return all;
    for (const SettingsNode& item : array->items) {
        if (const auto* one = as<SettingsTable>(&item, *kinds_, *found_, key, a_list_of_tables))
            all.push_back(one);
    }
    return all;
}

void TableReader::finish() {
    for (const SettingsEntry& entry : table_->entries) {
        if (std::ranges::find(asked_, entry.key) != asked_.end())
            continue;
        found_->add(kinds_->unknown_key, entry.key_place,
                    {{"key", shown_setting(entry.key)}, nearest_clause(entry.key, asked_)});
    }
}

}  // namespace underlag
