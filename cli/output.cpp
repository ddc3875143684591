#include "cli/output.hpp"

#include <fmt/format.h>

#include <string>

#include "cli/system.hpp"
#include "underlag/files/io_error.hpp"

namespace underlag {
namespace {

constexpr std::size_t bar_width = 30;
constexpr auto time_between_drawings = std::chrono::milliseconds{100};

}  // namespace

Sink standard_output() {
    return [](std::string_view bytes) {
        if (const int error = write_to(Stream::output, bytes); error != 0)
            throw IoError(IoError::Action::write, std::string{standard_output_name}, error);
    };
}

Sink standard_error() {
    return [](std::string_view bytes) { (void)write_to(Stream::error, bytes); };
}

Progress::Progress(bool is_shown, Language language) : is_shown_(is_shown), language_(language) {}

Progress::~Progress() {
    wipe();
}

void Progress::wipe() {
    if (is_shown_ && drawn_ != Clock::time_point{})
        standard_error()("\r\x1B[K");
    drawn_ = {};
}

void Progress::show(std::size_t done, std::size_t total) {
    const auto now = Clock::now();
    if (done == total)
        return wipe();
    if (!is_shown_ || now - drawn_ < time_between_drawings)
        return;
    drawn_ = now;
    const std::size_t filled = done * bar_width / total;
    const double seconds = std::chrono::duration<double>(now - begun_).count();
    const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
    std::string line = fmt::format("\r\x1B[K[{:#<{}}{:.<{}}] {}/{}", "", filled, "",
                                   bar_width - filled, done, total);
    if (rate > 0) {
        const double left = static_cast<double>(total - done) / rate;
        line += language_ == Language::swedish
                    ? fmt::format("  {:.0f} arbetsböcker/s, {:.0f} s kvar", rate, left)
                    : fmt::format("  {:.0f} workbooks/s, {:.0f} s left", rate, left);
    }
    standard_error()(line);
}

}  // namespace underlag
