// What `find` answers: the hits as a table for a person, or JSON (underlag.find/1).
#pragma once

#include <string>
#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/operations/find.hpp"
#include "underlag/reports/chunks.hpp"

namespace underlag {

struct FindAnswer {
    std::string ledger;  // its path, as the user gave it
    std::optional<Term> term = {};
    std::vector<Hit> hits = {};
    std::string given_options = {};  // that `explain` must have too: " --ledger kommun.db"
};

// The command that explains a hit.
[[nodiscard]] std::string explaining_command(const Hit& hit, const std::string& given_options);

// The text that was looked for is not repeated: it may be a protected student's name.
void write_find_json(const FindAnswer& answer, const Sink& out);
void write_find_text(const FindAnswer& answer, Language language, const Sink& out);

}  // namespace underlag
