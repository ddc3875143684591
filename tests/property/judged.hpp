// Bytes read, judged by every rule on some number of threads, and reported as JSON.
#pragma once

#include <string>

#include "reports/written.hpp"
#include "rules/checked_text.hpp"
#include "underlag/reports/validate_report.hpp"

namespace underlag {

inline std::string json_of(const Checked& checked) {
    return written([&](const Sink& out) {
        write_validate_json(checked.sources, checked.list, checked.found, Language::english, out);
    });
}

// As the program does it, with the agreements of Checked.
inline std::string judged(const std::string& list_bytes, unsigned threads) {
    Sources sources;
    Diagnostics found;
    std::vector<SourceId> files;
    for (const std::string& text : {karolinska(), sodertorn(), our_units()})
        files.push_back(
            sources.add({.name = "a.toml", .text = text, .form = Source::Form::settings}));
    const std::vector<Agreement> agreements = read_agreements(sources, files, found);
    PlacementList list;
    read_list("list.csv", list_bytes, std::nullopt, sources, list, found, threads);
    const Assignments assignments = assign(list, agreements, threads);
    const RateBook rates(agreements, 1990, 2100);
    check({.sources = sources,
           .list = list,
           .agreements = agreements,
           .assignments = assignments,
           .rates = rates,
           .generate = std::nullopt,
           .threads = threads},
          found);
    found.sort();
    return written([&](const Sink& out) {
        write_validate_json(sources, list, found, Language::swedish, out);
    });
}

}  // namespace underlag
