// Names that Windows takes for a device wherever they stand: what is written there is lost.
#pragma once

#include <string_view>

namespace underlag {

// "con", "NUL.xlsx", "com1", "lpt9.", in any case and whatever follows the first dot.
[[nodiscard]] bool is_device_name(std::string_view name);

}  // namespace underlag
