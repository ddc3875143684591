// A text read as settings, with its findings in hand.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "underlag/settings/settings_tree.hpp"

namespace underlag {

inline constexpr SettingsKinds test_kinds = settings_kinds("A211", "wrong-agreement-file");

struct ReadText {
    explicit ReadText(std::string text) {
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

}  // namespace underlag
