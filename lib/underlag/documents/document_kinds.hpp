// What can be wrong with a template of the documents' words.
#pragma once

#include "underlag/settings/settings_tree.hpp"

namespace underlag {

inline constexpr SettingsKinds template_settings = settings_kinds("U503", "wrong-template");

}  // namespace underlag
