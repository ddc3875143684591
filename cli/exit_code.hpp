// What a command tells the shell; the same with and without --format json.
#pragma once

namespace underlag {

enum class ExitCode : int {
    done = 0,
    faulty = 1,       // the list has errors: nothing written, nothing recorded
    wrong_usage = 2,  // or a wrong agreement, template or configuration
    failed = 3,       // a file or disk
    interrupted = 130,
};

}  // namespace underlag
