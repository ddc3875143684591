// Lists read from texts, and what was found in them as short sentences.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/placement/list_reader.hpp"
#include "underlag/placement/placement_list.hpp"

namespace underlag {

// "F5": column and row as a spreadsheet names them; "5" for a whole row.
inline std::string cell_of(const Location& place) {
    std::string letter;
    if (place.column > 0)
        letter = static_cast<char>('A' + static_cast<int>(place.column) - 1);
    return letter + std::to_string(place.row);
}

// "E" error, "W" warning, "N" note.
inline std::string letter_of(Severity severity) {
    return severity == Severity::error ? "E" : severity == Severity::warning ? "W" : "N";
}

// A place below the files called list.csv, b.csv, c.csv: "5:F5" (text line, cell), "b.csv 5:F5".
// A place in an agreement is its file and line: "a.toml 12"; one without a file is "-".
inline std::string place_name(const Sources& sources, const Location& place) {
    if (place.source == SourceId::none)
        return "-";
    const Source& source = sources[place.source];
    if (source.form == Source::Form::settings)
        return source.name + " " + std::to_string(place.line);
    const std::string file = source.name == "list.csv" ? "" : source.name + " ";
    return file + std::to_string(place.line) + ":" + cell_of(place);
}

inline std::string bytes_at(const Sources& sources, const Location& place) {
    return place.length == 0 ? "" : sources[place.source].text.substr(place.offset, place.length);
}

// Amounts are written with no-break spaces; here as plain ones, to be read.
inline std::string with_plain_spaces(std::string text) {
    for (std::size_t at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0"))
        text.replace(at, 2, " ");
    return text;
}

// All that a finding says, a line each: "E 2:F2 2016-09-02" (severity, place, the bytes it stands
// at), what and help in Swedish, what and help in English.
inline std::string told(const Sources& sources, const Diagnostic& finding) {
    return with_plain_spaces(
        letter_of(finding.severity) + " " + place_name(sources, finding.place) + " " +
        bytes_at(sources, finding.place) + "\n" + message(finding, Language::swedish) + "\n" +
        help(finding, Language::swedish) + "\n" + message(finding, Language::english) + "\n" +
        help(finding, Language::english) + "\n");
}

// "P101 E 2:F2; P112 W 3:E3", in the order of a report; of one code only, when one is given.
inline std::string findings_of(const Sources& sources, Diagnostics found, std::string_view code) {
    found.sort();
    std::string text;
    for (const Diagnostic& finding : found.all()) {
        if (!code.empty() && finding.kind->code != code)
            continue;
        text += (text.empty() ? "" : "; ") + std::string(finding.kind->code) + " " +
                letter_of(finding.severity) + " " + place_name(sources, finding.place);
    }
    return text;
}

// Of every finding with this code, all that it says.
inline std::string told_of(const Sources& sources, Diagnostics found, std::string_view code) {
    found.sort();
    std::string text;
    for (const Diagnostic& finding : found.all())
        if (finding.kind->code == code)
            text += told(sources, finding);
    return text;
}

// One list read, called list.csv; further ones b.csv, c.csv.
struct ReadText {
    explicit ReadText(std::string text, std::optional<Encoding> forced = std::nullopt) {
        read(std::move(text), forced);
    }
    void read(std::string text, std::optional<Encoding> forced = std::nullopt) {
        const std::string name = list.lists.empty()
                                     ? "list"
                                     : std::string(1, static_cast<char>('a' + list.lists.size()));
        read_list(name + ".csv", std::move(text), forced, sources, list, found);
    }
    [[nodiscard]] std::string findings(std::string_view code = "") const {
        return findings_of(sources, found, code);
    }
    [[nodiscard]] std::string told(std::string_view code) const {
        return told_of(sources, found, code);
    }
    [[nodiscard]] const Placement& row(std::size_t index = 0) const {
        return list.placements.at(index);
    }
    [[nodiscard]] std::size_t rows() const { return list.placements.size(); }
    [[nodiscard]] std::string activity(std::size_t index = 0) const {
        return std::string(list.activities[row(index).activity]);
    }
    [[nodiscard]] std::string student(std::size_t index = 0) const {
        return std::string(row(index).student);
    }
    // "2016-09-05–2016-10-07", with ? for a date that could not be read.
    [[nodiscard]] std::string period(std::size_t index = 0) const {
        const Placement& placement = row(index);
        return (placement.has_first ? to_text(placement.first) : "?") + "–" +
               (placement.has_last ? to_text(placement.last) : "?");
    }
    // Every stretch of the text that must not be shown, joined by "|".
    [[nodiscard]] std::string masked() const {
        std::string all;
        for (const MaskedBytes& bytes : sources[SourceId{0}].masked)
            all += (all.empty() ? "" : "|") +
                   sources[SourceId{0}].text.substr(bytes.offset, bytes.length);
        return all;
    }

    Sources sources;
    PlacementList list;
    Diagnostics found;
};

}  // namespace underlag
