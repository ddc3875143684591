// What can be wrong with [invoice] and [accounting] of several files: A211.
#pragma once

#include "underlag/agreement/agreement_kinds.hpp"

namespace underlag {

// {id} {table}
inline constexpr Kind differing_form_settings =
    wrong_agreement_file({"avtalet {id} har ingen {table}, och registren har olika",
                          "lägg till {table} i avtalet, eller samma i registren"},
                         {"the agreement {id} has no {table}, and the registers differ",
                          "add {table} to the agreement, or the same to the registers"});

}  // namespace underlag
