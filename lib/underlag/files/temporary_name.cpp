#include "underlag/files/temporary_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <system_error>

#include "underlag/files/digest.hpp"
#include "underlag/files/system.hpp"

namespace underlag {
namespace {

// Stands in the names of temporary files: whose numbers those of their programs are.
const std::string& computer() {
    constexpr std::size_t enough = 8;
    static const std::string sum = to_hex(as_bytes(digest_of(computer_name()))).substr(0, enough);
    return sum;
}

// Another computer's programs cannot be asked for, in a folder that several share.
constexpr std::chrono::minutes longest_elsewhere{10};
// The number of one that has ended is given to others.
constexpr std::chrono::hours longest_here{24};

}  // namespace

std::string temporary_name(std::string_view target, unsigned count) {
    return fmt::format(".{}.{}-{}-{}.tmp", target, process_number(), count, computer());
}

std::optional<TemporaryName> read_temporary_name(std::string_view name) {
    constexpr std::string_view ending = ".tmp";
    if (!name.starts_with('.') || !name.ends_with(ending))
        return std::nullopt;
    name = name.substr(1, std::max(name.size(), ending.size() + 1) - 1 - ending.size());
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos)
        return std::nullopt;
    TemporaryName read{.target = std::string{name.substr(0, dot)}};
    std::string_view rest = name.substr(dot + 1);
    const auto take_number = [&](auto& number) {
        const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
        rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
        return error == std::errc{};
    };
    unsigned count = 0;
    if (!take_number(read.process) || !rest.starts_with('-'))
        return std::nullopt;
    rest.remove_prefix(1);
    if (!take_number(count))
        return std::nullopt;
    if (rest.empty())
        return read;
    read.computer = rest.substr(1);
    return rest.front() == '-' && !read.computer.empty() &&
                   read.computer.find_first_not_of("0123456789abcdef") == std::string::npos
               ? std::optional{read}
               : std::nullopt;
}

bool is_left(const std::filesystem::path& temporary, const TemporaryName& name) {
    std::error_code error;
    const auto changed = std::filesystem::last_write_time(temporary, error);
    if (error)  // it has got its real name meanwhile
        return false;
    const auto age = std::filesystem::file_time_type::clock::now() - changed;
    if (name.computer != computer())
        return age > longest_elsewhere;
    return age > longest_here || !is_running(name.process);
}

}  // namespace underlag
