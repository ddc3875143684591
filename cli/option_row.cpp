#include "cli/option_row.hpp"

namespace underlag {

std::string OptionRow::spelling() const {
    const std::string whole = "--" + std::string{name};
    return letter == 0 ? whole : std::string{'-', letter} + ", " + whole;
}

}  // namespace underlag
