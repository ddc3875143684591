// A text read as settings, with its findings in hand.
#pragma once

#include <memory>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "underlag/settings/settings_tree.hpp"

namespace underlag {

inline constexpr SettingsKinds test_kinds = settings_kinds("A211", "wrong-agreement-file");

struct ReadSettings {
    explicit ReadSettings(std::string text) {
        Source source;
        source.name = "prov.toml";
        source.text = std::move(text);
        source.form = Source::Form::settings;
        id = sources.add(std::move(source));
        root = read_settings(sources, id, test_kinds, found);
    }
    // The text that a place covers.
    [[nodiscard]] std::string at(const Location& place) const {
        return sources[id].text.substr(place.offset, place.length);
    }

    Sources sources;
    SourceId id{};
    Diagnostics found;
    std::unique_ptr<SettingsTable> root;
};

// Every key, place and value, a line each.
inline void list_settings(const SettingsNode& node, std::string& into);

inline void list_settings(const SettingsTable& table, std::string& into) {
    for (const SettingsEntry& entry : table.entries) {
        into += entry.key + " @" + std::to_string(entry.key_place.line) + ":" +
                std::to_string(entry.key_place.offset) + "+" +
                std::to_string(entry.key_place.length) + "\n";
        list_settings(*entry.value, into);
    }
}

inline void list_settings(const SettingsNode& node, std::string& into) {
    into += std::string(node.place.field) + " @" + std::to_string(node.place.line) + ":" +
            std::to_string(node.place.column) + "=" + std::to_string(node.place.offset) + "+" +
            std::to_string(node.place.length) + "\n";
    if (const auto* text = std::get_if<std::string>(&node.value))
        into += *text + "\n";
    else if (const auto* number = std::get_if<std::int64_t>(&node.value))
        into += std::to_string(*number) + "\n";
    else if (const auto* table = std::get_if<SettingsTable>(&node.value))
        list_settings(*table, into);
    else if (const auto* array = std::get_if<SettingsArray>(&node.value))
        for (const SettingsNode& item : array->items)
            list_settings(item, into);
}

struct InParts {
    std::unique_ptr<SettingsTable> root;
    std::size_t tables = 0;
    std::string visited;
};

// Its tables [[unit]], or those of another key, in parts.
inline InParts read_in_parts(const ReadSettings& whole, unsigned threads = 1,
                             std::size_t part_size = common_part_size,
                             std::string_view key = "unit") {
    InParts read;
    std::vector<std::string> visited(most_settings_parts);
    std::vector<std::size_t> tables(most_settings_parts);
    read.root = read_settings_in_parts(
        whole.sources, whole.id, key, threads,
        [&](std::size_t part, const SettingsTable& unit) {
            ++tables[part];
            list_settings(unit, visited[part]);
        },
        part_size);
    read.tables = std::accumulate(tables.begin(), tables.end(), std::size_t{0});
    read.visited = std::accumulate(visited.begin(), visited.end(), std::string{});
    return read;
}

// Whether the parts tell what the whole tells, from the same places. Precondition: both were read.
inline bool tell_the_same(const ReadSettings& whole, const InParts& parts,
                          std::string_view key = "unit") {
    const auto listed = [&](const SettingsTable& root, const std::string* tables) {
        std::string text;
        for (const SettingsEntry& entry : root.entries) {
            text += entry.key + " @" + std::to_string(entry.key_place.offset) + "\n";
            const auto* array = std::get_if<SettingsArray>(&entry.value->value);
            if (entry.key != key || array == nullptr)
                list_settings(*entry.value, text);
            else if (tables != nullptr && array->items.empty())
                text += *tables;
            else
                for (const SettingsNode& item : array->items)
                    list_settings(std::get<SettingsTable>(item.value), text);
        }
        return text;
    };
    return listed(*whole.root, nullptr) == listed(*parts.root, &parts.visited);
}

}  // namespace underlag
