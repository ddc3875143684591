#include "cli/kept_memory.hpp"

#ifdef UNDERLAG_MIMALLOC
#include <mimalloc.h>
#endif

namespace underlag {

void keep_freed_memory() {
#ifdef UNDERLAG_MIMALLOC
    constexpr long milliseconds = 10'000;
    mi_option_set(mi_option_decommit_delay, milliseconds);
    mi_option_set(mi_option_segment_decommit_delay, milliseconds);
#endif
}

}  // namespace underlag
