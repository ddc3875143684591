// A TOML file as plain values that remember where they stand: for agreements and templates alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/values/date.hpp"

namespace underlag {

struct SettingsNode;

struct SettingsEntry {
    std::string key;
    Location key_place;
    std::unique_ptr<SettingsNode> value;
};

// In the order of the file.
struct SettingsTable {
    std::vector<SettingsEntry> entries;
    Location place;  // of its heading or opening brace
};

struct SettingsArray {
    std::vector<SettingsNode> items;
};

// A value that is written in TOML but has no use here (floats, times).
struct OtherSettingsValue {};

struct SettingsNode {
    std::variant<std::string, std::int64_t, bool, Date, SettingsArray, SettingsTable,
                 OtherSettingsValue>
        value;
    Location place;
};

// The findings that reading settings can make, under the code of whoever reads (A211, U503).
struct SettingsKinds {
    Kind syntax;       // {reason}
    Kind unknown_key;  // {key} {nearest}: as nearest_clause makes it
    Kind missing_key;  // {key} {table}
    Kind wrong_type;   // {key} {expected} {found}
    Kind wrong_value;  // {key} {value} {expected}
};

// The five wordings under one code and name.
[[nodiscard]] constexpr SettingsKinds settings_kinds(std::string_view code, std::string_view name) {
    const auto error = [&](Texts swedish, Texts english) {
        return Kind{code, name, Severity::error, swedish, english};
    };
    return {
        .syntax =
            error({"filen går inte att läsa: {reason}",
                   "rätta stället: en rad har formen nyckel = värde, och text står inom raka "
                   "citattecken"},
                  {"the file cannot be read: {reason}",
                   "correct the place: a line has the form key = value, and text stands within "
                   "straight quotes"}),
        .unknown_key =
            error({"okänd nyckel {key}{nearest}", "rätta stavningen eller ta bort nyckeln"},
                  {"unknown key {key}{nearest}", "correct the spelling or remove the key"}),
        .missing_key = error({"{key} saknas i {table}", "lägg till {key} i {table}"},
                             {"{key} is missing in {table}", "add {key} to {table}"}),
        .wrong_type =
            error({"{key} ska vara {expected}, inte {found}", "skriv {key} som {expected}"},
                  {"{key} should be {expected}, not {found}", "write {key} as {expected}"}),
        .wrong_value =
            error({"{key} är {value} men ska vara {expected}", "ändra {key} till {expected}"},
                  {"{key} is {value} but should be {expected}", "change {key} to {expected}"}),
    };
}

// Parses Source::text. Nothing when it is not TOML; the reason is then in `found` with its place.
[[nodiscard]] std::unique_ptr<SettingsTable> read_settings(const Sources& sources, SourceId source,
                                                           const SettingsKinds& kinds,
                                                           Diagnostics& found);

// A file read in parts has no more of them than this, whatever its size.
inline constexpr std::size_t most_settings_parts = 256;

// In bytes: what is made of a part stays in the processor's cache.
inline constexpr std::size_t common_part_size = 32'768;

// The same of a file of many tables [[key]], quickly and with little memory: each is given to
// `visit` and gone afterwards; the root keeps an empty list of them. Those of a part come in the
// order of the file, as the parts do, but several parts are read at a time. Nothing, and nothing
// reported, when the file is no TOML or must be read as a whole: what was visited is then to be
// forgotten.
[[nodiscard]] std::unique_ptr<SettingsTable> read_settings_in_parts(
    const Sources& sources, SourceId source, std::string_view key, unsigned threads,
    const std::function<void(std::size_t part, const SettingsTable& table)>& visit,
    std::size_t part_size = common_part_size);

// Where a large TOML file can be cut, so that a piece of it is read and gone before the next.
struct SettingsPart {
    std::string_view text;
    std::uint32_t lines_before = 0;
};

// The text in pieces, each but the first beginning with a line that begins with [[key]], and about
// `size` bytes long. Such a line may stand within a string or a list: the piece that it ends is
// then no TOML, since the string or list is not closed in it.
[[nodiscard]] std::vector<SettingsPart> settings_parts(std::string_view text, std::string_view key,
                                                       std::size_t size);

}  // namespace underlag
