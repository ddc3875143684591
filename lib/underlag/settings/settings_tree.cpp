#include "underlag/settings/settings_tree.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <atomic>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "underlag/parallel/in_parallel.hpp"
#include "underlag/settings/setting_texts.hpp"
#include "underlag/settings/text_places.hpp"
#include "underlag/settings/toml_reasons.hpp"
#include "underlag/text/utf8.hpp"

#ifndef TOML_HEADER_ONLY
#define TOML_HEADER_ONLY 0
#endif

namespace underlag {

namespace {

// Settings nest three or four deep; what lies deeper than this has no use and is not followed.
constexpr int deepest = 32;

// Builds the values; `text` gives the keys' names to Location::field.
class TreeBuilder {
   public:
    // `lines_before`: those of the text that are not in what was parsed.
    TreeBuilder(std::string_view text, const TextPlaces& places, std::uint32_t lines_before)
        : text_(text), places_(&places), lines_before_(lines_before) {}

    [[nodiscard]] SettingsTable table(const toml::table& from, std::string_view field,
                                      int depth) const {
        SettingsTable table;
        table.place = place(from.source(), field);
        table.entries.reserve(from.size());
        for (const auto& [key, value] : from) {
            Location key_place = place(key.source(), {});
            key_place.field = name_at(key_place);
            table.entries.push_back(
                {std::string(key.str()), key_place,
                 std::make_unique<SettingsNode>(node(value, key_place.field, depth + 1))});
        }
        std::ranges::sort(table.entries, {}, [](const SettingsEntry& entry) {
            return std::tuple(entry.key_place.offset, std::string_view(entry.key));
        });
        return table;
    }

   private:
    [[nodiscard]] SettingsNode node(const toml::node& from, std::string_view field,
                                    int depth) const {
        SettingsNode made{OtherSettingsValue{}, place(from.source(), field)};
        if (depth > deepest)
            return made;
        if (const auto* inner = from.as_table())
            made.value = table(*inner, field, depth);
        else if (const auto* array = from.as_array())
            made.value = items(*array, field, depth);
        else if (const auto* text = from.as_string())
            made.value = text->get();
        else if (const auto* number = from.as_integer())
            made.value = number->get();
        else if (const auto* truth = from.as_boolean())
            made.value = truth->get();
        else if (const auto* day = from.as_date()) {
            const toml::date& date = day->get();
            if (const auto known = Date::from_ymd(date.year, date.month, date.day))
                made.value = *known;
        }
        return made;
    }

    [[nodiscard]] SettingsArray items(const toml::array& from, std::string_view field,
                                      int depth) const {
        SettingsArray array;
        array.items.reserve(from.size());
        for (const toml::node& item : from)
            array.items.push_back(node(item, field, depth + 1));
        return array;
    }

    [[nodiscard]] Location place(const toml::source_region& region, std::string_view field) const {
        Location place = places_->between(lines_before_ + region.begin.line, region.begin.column,
                                          lines_before_ + region.end.line, region.end.column);
        place.field = field;
        return place;
    }

    // The key as it stands in the text, without quotes.
    [[nodiscard]] std::string_view name_at(const Location& key) const {
        std::string_view name = text_.substr(key.offset, key.length);
        if (name.size() >= 2 && (name.front() == '"' || name.front() == '\''))
            name = name.substr(1, name.size() - 2);
        return name;
    }

    std::string_view text_;
    const TextPlaces* places_;
    std::uint32_t lines_before_;
};

std::unique_ptr<SettingsTable> root_of(SourceId source, SettingsTable table) {
    auto root = std::make_unique<SettingsTable>(std::move(table));
    root->place = Location{};  // a finding about the whole file has no line
    root->place.source = source;
    return root;
}

// The tables [[key]] of a part that holds nothing else; nullptr when it does.
SettingsArray* only_array(SettingsTable& part, std::string_view key) {
    if (part.entries.size() != 1 || part.entries.front().key != key)
        return nullptr;
    return std::get_if<SettingsArray>(&part.entries.front().value->value);
}

}  // namespace

std::unique_ptr<SettingsTable> read_settings(const Sources& sources, SourceId source,
                                             const SettingsKinds& kinds, Diagnostics& found) {
    const std::string_view text = sources[source].text;
    if (const auto offset = find_long_key(text)) {
        found.add(kinds.syntax, TextPlaces(source, text).at_offset(*offset),
                  {{"reason", "nyckeln har för många delar", "the key has too many parts"}});
        return nullptr;
    }
    // The library would tell of it in English, at another place.
    if (const std::size_t sound = sound_utf8_length(text); sound < text.size()) {
        found.add(kinds.syntax, TextPlaces(source, text).at_offset(sound),
                  {{"reason", "den är inte UTF-8; spara den som UTF-8",
                    "it is not UTF-8; save it as UTF-8"}});
        return nullptr;
    }
    try {
        const TextPlaces places(source, text);
        return root_of(source, TreeBuilder(text, places, 0).table(toml::parse(text), {}, 0));
    } catch (const toml::parse_error& error) {
        const std::string_view reason = bare_reason(error.description());
        const toml::source_position at = error.source().begin;
        found.add(kinds.syntax, TextPlaces(source, text).at(at.line, at.column),
                  {{"reason", swedish_reason(reason), std::string(reason)}});
        return nullptr;
    }
}

// A part that is TOML ends outside every string and list, so the next begins where the whole text
// would have it begin; and what the parts tell cannot contradict each other where the first has no
// [[key]] and the others nothing else.
std::unique_ptr<SettingsTable> read_settings_in_parts(
    const Sources& sources, SourceId source, std::string_view key, unsigned threads,
    const std::function<void(std::size_t part, const SettingsTable& table)>& visit,
    std::size_t part_size) {
    const std::string_view text = sources[source].text;
    if (find_long_key(text))
        return nullptr;
    const TextPlaces places(source, text);
    const std::vector<SettingsPart> parts =
        settings_parts(text, key, std::max(part_size, text.size() / (most_settings_parts - 2)));
    const auto tree_of = [&](const SettingsPart& part) -> std::optional<SettingsTable> {
        try {
            return TreeBuilder(text, places, part.lines_before)
                .table(toml::parse(part.text), {}, 0);
        } catch (const toml::parse_error&) {
            return std::nullopt;
        }
    };
    auto first = tree_of(parts.front());
    if (!first ||
        std::ranges::find(first->entries, key, &SettingsEntry::key) != first->entries.end())
        return nullptr;
    std::unique_ptr<SettingsTable> root = root_of(source, *std::move(first));
    std::optional<SettingsEntry> entry;
    std::atomic<bool> failed = false;
    in_parallel(threads, parts.size() - 1, [&](std::size_t part) {
        if (failed)
            return;
        auto tree = tree_of(parts[part + 1]);
        SettingsArray* array = tree ? only_array(*tree, key) : nullptr;
        if (array == nullptr) {
            failed = true;
            return;
        }
        for (const SettingsNode& item : array->items)
            visit(part, std::get<SettingsTable>(item.value));
        if (part == 0) {
            array->items.clear();
            entry = std::move(tree->entries.front());
        }
    });
    if (failed)
        return nullptr;
    if (entry)
        root->entries.push_back(*std::move(entry));
    return root;
}

std::vector<SettingsPart> settings_parts(std::string_view text, std::string_view key,
                                         std::size_t size) {
    const std::string heading = "\n[[" + std::string(key) + "]]";
    std::vector<SettingsPart> parts{{text, 0}};
    // The first piece ends where the first table begins, however soon.
    std::size_t least = 0;
    if (text.starts_with(std::string_view(heading).substr(1))) {
        parts = {{text.substr(0, 0), 0}, {text, 0}};
        least = size;
    }
    while (true) {
        SettingsPart& last = parts.back();
        const std::size_t line_break = last.text.find(heading, least);
        if (line_break == std::string_view::npos)
            return parts;
        const std::string_view before = last.text.substr(0, line_break + 1);
        const auto lines = static_cast<std::uint32_t>(std::ranges::count(before, '\n'));
        const SettingsPart next{last.text.substr(before.size()), last.lines_before + lines};
        last.text = before;
        parts.push_back(next);
        least = size;
    }
}

}  // namespace underlag
