#include "underlag/rules/check_input.hpp"

#include <string>

namespace underlag {

Argument row_name(std::string_view argument, const Sources& sources, const Placement& other,
                  const Placement& here) {
    if (sources[other.source].form == Source::Form::ledger) {
        const std::string id{other.id};
        return {argument, id + " i liggaren", id + " in the ledger"};
    }
    const std::string number = std::to_string(other.line);
    if (other.source == here.source)
        return {argument, "rad " + number, "line " + number};
    const std::string& sheet = sources[other.source].sheet;
    if (!sheet.empty() && sources[other.source].name == sources[here.source].name)
        return {argument, "rad " + number + " i bladet " + sheet,
                "line " + number + " of the sheet " + sheet};
    const std::string file =
        sources[other.source].name + (sheet.empty() ? std::string{} : ": " + sheet);
    return {argument, "rad " + number + " i " + file, "line " + number + " of " + file};
}

}  // namespace underlag
