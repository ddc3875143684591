#include "underlag/store/postgres/hosts.hpp"

#include <netdb.h>

#include <algorithm>
#include <array>

namespace underlag {
namespace {

bool is_here(std::string_view host) {
    return host.empty() || host.front() == '/' || host.front() == '@' || host == "localhost" ||
           host == "::1" ||
           (host.starts_with("127.") &&
            host.find_first_not_of("0123456789.") == std::string_view::npos);
}

}  // namespace

std::vector<std::string> parts_of(std::string_view list) {
    std::vector<std::string> parts;
    while (true) {
        const auto comma = list.find(',');
        parts.emplace_back(list.substr(0, comma));
        if (comma == std::string_view::npos)
            return parts;
        list.remove_prefix(comma + 1);
    }
}

bool are_all_here(std::string_view hosts) {
    return std::ranges::all_of(parts_of(hosts), is_here);
}

std::vector<std::string> numbers_of(const std::string& host) {
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    std::vector<std::string> numbers;
    if (getaddrinfo(host.c_str(), nullptr, &wanted, &found) != 0)
        return numbers;  // libpq says why
    for (const addrinfo* one = found; one != nullptr; one = one->ai_next) {
        std::array<char, NI_MAXHOST> number{};
        if (getnameinfo(one->ai_addr, one->ai_addrlen, number.data(), number.size(), nullptr, 0,
                        NI_NUMERICHOST) == 0)
            numbers.emplace_back(number.data());
    }
    freeaddrinfo(found);
    return numbers;
}

}  // namespace underlag
