// Bytes read, judged by every rule on some number of threads, and reported as JSON.
#pragma once

#include <string>

#include "reports/written.hpp"
#include "rules/checked_text.hpp"
#include "underlag/operations/lists.hpp"
#include "underlag/reports/validate_report.hpp"

namespace underlag {

inline std::string json_of(const Checked& checked) {
    return written([&](const Sink& out) {
        write_validate_json(checked.sources, checked.list, checked.found, Language::english, out);
    });
}

// As the program does it, with the agreements of Checked.
inline std::string judged(const std::string& list_bytes, unsigned threads) {
    CheckedLists checked;
    const ReadingRequest request{.list_texts = {{"list.csv", list_bytes}},
                                 .agreement_texts = {{"a.toml", karolinska()},
                                                     {"b.toml", sodertorn()},
                                                     {"c.toml", our_units()}},
                                 .threads = threads};
    (void)check_lists(request, std::nullopt, false, checked);
    return written([&](const Sink& out) {
        write_validate_json(checked.sources, checked.list, checked.found, Language::swedish, out);
    });
}

}  // namespace underlag
