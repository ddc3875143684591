// Lets several threads write workbooks at once.
#pragma once

namespace underlag {

// libxlsxwriter turns the date a document was made into text with `gmtime`, whose result lies in
// one buffer for the whole program. Two threads that close workbooks of different dates could then
// write each other's date. A program that links this has a `gmtime` that gives each thread a buffer
// of its own, which is all that the C standard promises of it anyway; calling this makes sure it is
// linked. It changes nothing at run time.
void use_gmtime_per_thread();

}  // namespace underlag
