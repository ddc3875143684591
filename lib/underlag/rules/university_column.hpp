// C003: several universities are loaded, and a list does not say which a row belongs to.
#pragma once

#include "underlag/rules/check_input.hpp"

namespace underlag {

void check_university_column(const CheckInput& input, Diagnostics& found);

}  // namespace underlag
