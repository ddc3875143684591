// A progress bar on a terminal's standard error: workbooks done, rate and time left.
#pragma once

#include <chrono>
#include <cstddef>

#include "underlag/diagnostics/kind.hpp"

namespace underlag {

// Draws at most ten times a second, and wipes itself when it goes.
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
