// What a report writes, as one text; and lists and places to write about.
#pragma once

#include <string>
#include <string_view>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/reports/chunks.hpp"

namespace underlag {

template <typename Report>
std::string written(const Report& report) {
    std::string text;
    report(Sink{[&](std::string_view piece) { text += piece; }});
    return text;
}

// The first place of `value` in the list; its line is counted from the record's own.
inline Location cell_at(const Source& source, std::string_view value, std::uint32_t line,
                        std::uint32_t column, std::string_view field) {
    return {.source = SourceId{0},
            .line = line,
            .row = line,
            .column = column,
            .offset = source.text.find(value),
            .length = static_cast<std::uint32_t>(value.size()),
            .field = field};
}

inline Location row_at(const Source& source, std::string_view beginning, std::uint32_t line) {
    return {
        .source = SourceId{0}, .line = line, .row = line, .offset = source.text.find(beginning)};
}

// Kinds of the tests' own, not the rules' of the same name: hence not inline.
constexpr Kind end_before_start{.code = "P101",
                                .name = "end-before-start",
                                .severity = Severity::error,
                                .swedish = {"slutdatum {end} ligger före startdatum {start}",
                                            "byt plats på datumen eller rätta det som är fel"},
                                .english = {"end date {end} is before start date {start}",
                                            "swap the dates or correct the wrong one"}};

constexpr Kind remark{.code = "C015",
                      .name = "ignored-column",
                      .severity = Severity::note,
                      .swedish = {"{text}", ""},
                      .english = {"{text}", ""}};

constexpr Kind doubt{
    .code = "P106",
    .name = "duplicate-row",
    .severity = Severity::warning,
    .swedish = {"raden är densamma som rad 2", "ta bort den ena\neller skilj dem åt"},
    .english = {"the row is the same as row 2", "remove one\nor tell them apart"}};

// The list of the contract's own example, section 6.
inline Source example_list() {
    return {.name = "placeringar.csv",
            .text =
                "Placeringar\n\nuniversity;activity;student;programme;start;end\n"
                "KI;hemsjukvard-aso;Nils Öberg;Sjuksköterska;2016-09-05;2016-10-07\n"
                "KI;hemsjukvard-aso;Åsa Ek;Sjuksköterska;2016-09-05;2016-09-02\n"};
}

}  // namespace underlag
