// How the program deals with memory that it has used.
#pragma once

namespace underlag {

// Keeps memory that was freed for what comes next: most of a run is over before the system could
// make use of it, and every page given back and fetched again is cleared once more. Call it first.
void keep_freed_memory();

}  // namespace underlag
