// The program's two streams, which say when they cannot be written, and the bar on a terminal that
// shows how far files have come.
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/reports/chunks.hpp"

namespace underlag {

// What an IoError calls standard output.
inline constexpr std::string_view standard_output_name = "stdout";

// Unbuffered; throws IoError when the stream is full or closed.
[[nodiscard]] Sink standard_output();
// A stream of messages that cannot be written has nobody to tell: failures are dropped.
[[nodiscard]] Sink standard_error();

// A progress bar on standard error: workbooks done, rate and time left. Draws at most ten times a
// second, and wipes itself when it goes.
class Progress {
   public:
    // Nothing is drawn unless `is_shown`.
    Progress(bool is_shown, Language language);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    // So many of `total`; the last wipes the bar.
    void show(std::size_t done, std::size_t total);

   private:
    void wipe();
    using Clock = std::chrono::steady_clock;
    bool is_shown_;
    Language language_;
    Clock::time_point begun_ = Clock::now();
    Clock::time_point drawn_ = {};
};

}  // namespace underlag
