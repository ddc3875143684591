// Takes typed values out of a table of settings, and says what is missing, wrong or unknown.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/settings/settings_tree.hpp"
#include "underlag/values/decimal.hpp"
#include "underlag/values/money.hpp"

namespace underlag {

// One table. Every key asked for is known; `finish` reports the others, with the nearest of those
// asked for. A value of the wrong type is reported once and then counts as absent. `required_x`
// reports an absent key (at the table's place) and returns an empty value.
class TableReader {
   public:
    // `name`: how messages call the table, "[compensation]".
    TableReader(const SettingsTable& table, std::string name, const SettingsKinds& kinds,
                Diagnostics& found);

    [[nodiscard]] std::string required_text(std::string_view key);
    [[nodiscard]] std::optional<std::string> text(std::string_view key);
    [[nodiscard]] std::vector<std::string> texts(std::string_view key);
    [[nodiscard]] std::optional<std::int64_t> whole_number(std::string_view key,
                                                           std::int64_t lowest,
                                                           std::int64_t highest);
    [[nodiscard]] std::optional<bool> yes_or_no(std::string_view key);
    [[nodiscard]] std::optional<Date> date(std::string_view key);
    // A decimal string such as "1.50"; a bare number is a wrong type, saying that it needs quotes.
    [[nodiscard]] std::optional<Decimal> decimal(std::string_view key);
    // A decimal string of kronor with at most two decimals, not negative: "1530.00".
    [[nodiscard]] std::optional<Money> kronor(std::string_view key);
    // The index in `choices` of the text, or nothing; another text is a wrong value that lists
    // them.
    [[nodiscard]] std::optional<std::size_t> choice(std::string_view key,
                                                    std::span<const std::string_view> choices);
    [[nodiscard]] const SettingsTable* table(std::string_view key);
    [[nodiscard]] std::vector<const SettingsTable*> tables(std::string_view key);  // [[key]]

    // Reports an absent key that is required.
    void require(std::string_view key);
    // Where the value of `key` stands; the table's place when it is absent.
    [[nodiscard]] Location place(std::string_view key) const;
    // Reports a value of the right type that is wrong all the same.
    void reject(std::string_view key, const std::string& value, std::string expected_sv,
                std::string expected_en);
    // Reports every key that was never asked for. Call it last.
    void finish();

   private:
    [[nodiscard]] const SettingsNode* ask(std::string_view key);

    const SettingsTable* table_;
    std::string name_;
    const SettingsKinds* kinds_;
    Diagnostics* found_;
    std::vector<std::string_view> asked_;
};

}  // namespace underlag
