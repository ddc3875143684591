#include "underlag/store/postgres/connecting.hpp"

#include <poll.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string_view>
#include <vector>

#include "underlag/files/system.hpp"
#include "underlag/store/postgres/postgres_failure.hpp"

namespace underlag {
namespace {

using Clock = std::chrono::steady_clock;
using Parameters = std::vector<std::pair<std::string, std::string>>;

constexpr std::chrono::seconds longest_wait{8};
constexpr std::chrono::seconds longest_second_look{2};

struct FreeOptions {
    void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};
using Options = std::unique_ptr<PQconninfoOption, FreeOptions>;

std::map<std::string, std::string> as_map(const Options& options) {
    std::map<std::string, std::string> values;
    for (const PQconninfoOption* option = options.get();
         option != nullptr && option->keyword != nullptr; ++option)
        if (option->val != nullptr)
            values[option->keyword] = option->val;
    return values;
}

using Settings = std::map<std::string, std::string>;

// What stands in the address itself.
Settings given_settings(const std::string& address) {
    return as_map(Options{PQconninfoParse(address.c_str(), nullptr)});
}

// What the environment and a service file say besides.
Settings all_settings(const std::string& address) {
    Settings settings = given_settings(address);
    if (settings.contains("service")) {
        const char* keywords[] = {"dbname", nullptr};
        const char* values[] = {address.c_str(), nullptr};
        // Begins to connect, and is let go before a word is said: else nobody reads the file to us.
        const Connection connection{PQconnectStartParams(keywords, values, 1)};
        return as_map(Options{PQconninfo(connection.get())});
    }
    settings.merge(as_map(Options{PQconndefaults()}));
    return settings;
}

bool is_here(std::string_view host) {
    return host.empty() || host.front() == '/' || host.front() == '@' || host == "localhost" ||
           host == "::1" ||
           (host.starts_with("127.") &&
            host.find_first_not_of("0123456789.") == std::string_view::npos);
}

// Each of several hosts.
bool are_all_here(std::string_view hosts) {
    while (true) {
        const auto comma = hosts.find(',');
        if (!is_here(hosts.substr(0, comma)))
            return false;
        if (comma == std::string_view::npos)
            return true;
        hosts.remove_prefix(comma + 1);
    }
}

std::string value_of(const Settings& settings, const char* keyword) {
    const auto found = settings.find(keyword);
    return found == settings.end() ? "" : found->second;
}

// libpq's own default (prefer) takes anybody for the server, and its certificates are nowhere.
void add_trust(const std::string& address, const Settings& settings, Parameters& parameters) {
    std::string mode = value_of(settings, "sslmode");
    const bool is_said =
        given_settings(address).contains("sslmode") || std::getenv("PGSSLMODE") != nullptr;
    if (!is_said && mode == "prefer" &&
        !(are_all_here(value_of(settings, "host")) && are_all_here(value_of(settings, "hostaddr"))))
        parameters.emplace_back("sslmode", mode = "verify-full");
    // Where it stands, `require` would look at certificates too.
    if (!mode.starts_with("verify") || !value_of(settings, "sslrootcert").empty())
        return;
    const char* home = std::getenv("HOME");
    std::error_code error;
    const bool has_own =
        home != nullptr && std::filesystem::exists(path_of(home) / ".postgresql/root.crt", error);
    constexpr const char* of_the_system = "/etc/ssl/certs/ca-certificates.crt";
    if (!has_own && std::filesystem::exists(of_the_system, error))
        parameters.emplace_back("sslrootcert", of_the_system);
}

Parameters parameters_of(const std::string& address) {
    const Settings settings = all_settings(address);
    const std::string hosts = value_of(settings, "host");
    const auto seconds =
        std::max<std::int64_t>(2, longest_wait.count() / (1 + std::ranges::count(hosts, ',')));
    Parameters parameters{{"connect_timeout", std::to_string(seconds)},
                          // A cable that was pulled out is noticed within a minute.
                          {"keepalives_idle", "30"},
                          {"keepalives_interval", "10"},
                          {"keepalives_count", "3"},
                          {"fallback_application_name", "underlag"}};
    add_trust(address, settings, parameters);
    parameters.emplace_back("dbname", address);  // what it says counts, not what stands before it
    parameters.emplace_back("client_encoding", "UTF8");
    return parameters;
}

struct Words {
    explicit Words(const Parameters& parameters) {
        for (const auto& [keyword, value] : parameters) {
            keywords.push_back(keyword.c_str());
            values.push_back(value.c_str());
        }
        keywords.push_back(nullptr);
        values.push_back(nullptr);
    }
    std::vector<const char*> keywords, values;
};

// The SQLSTATE of a refusal stands in the long form of its message alone, which can only be asked
// for before the server has answered.
std::string state_of_refusal(const Words& words) {
    const Connection connection{
        PQconnectStartParams(words.keywords.data(), words.values.data(), 1)};
    (void)PQsetErrorVerbosity(connection.get(), PQERRORS_VERBOSE);
    const auto end = Clock::now() + longest_second_look;
    auto state = PGRES_POLLING_WRITING;
    while (state == PGRES_POLLING_WRITING || state == PGRES_POLLING_READING) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        pollfd socket{
            .fd = PQsocket(connection.get()),
            .events = static_cast<short>(state == PGRES_POLLING_READING ? POLLIN : POLLOUT),
            .revents = 0};
        if (left <= 0 || socket.fd < 0 || poll(&socket, 1, static_cast<int>(left)) <= 0)
            return {};
        state = PQconnectPoll(connection.get());
    }
    const std::string_view said = PQerrorMessage(connection.get());
    constexpr std::size_t length = 5;
    for (std::size_t place = said.find(": "); place != std::string_view::npos;
         place = said.find(": ", place + 1)) {
        const auto begin = said.find_first_not_of(' ', place + 1);
        if (begin == std::string_view::npos || begin + length >= said.size() ||
            said[begin + length] != ':')
            continue;
        const std::string_view code = said.substr(begin, length);
        const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
        const auto is_of_code = [&](char letter) {
            return is_digit(letter) || (letter >= 'A' && letter <= 'Z');
        };
        // "FATAL" has no digit.
        if (std::ranges::all_of(code, is_of_code) && std::ranges::any_of(code, is_digit))
            return std::string{code};
    }
    return {};
}

}  // namespace

Connection connect(const std::string& address) {
    const Parameters parameters = parameters_of(address);
    const Words words{parameters};
    const auto begin = Clock::now();
    Connection connection{PQconnectdbParams(words.keywords.data(), words.values.data(), 1)};
    if (PQstatus(connection.get()) == CONNECTION_OK) {
        (void)PQsetNoticeProcessor(
            connection.get(), [](void*, const char*) {}, nullptr);
        return connection;
    }
    const std::string message = one_line(PQerrorMessage(connection.get()));
    const std::string state =
        Clock::now() - begin < longest_second_look ? state_of_refusal(words) : std::string{};
    throw StoreFailure{kind_of_refusal(state, message), message};
}

}  // namespace underlag
