#include "underlag/store/postgres/connecting.hpp"

#include <poll.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "underlag/files/system.hpp"
#include "underlag/store/postgres/hosts.hpp"
#include "underlag/store/postgres/postgres_failure.hpp"

namespace underlag {
namespace {

using Clock = std::chrono::steady_clock;
using Parameters = std::vector<std::pair<std::string, std::string>>;

constexpr std::chrono::seconds longest_wait{7};
constexpr std::chrono::seconds longest_second_look{2};
constexpr const char* usual_port = "5432";

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

std::string value_of(const Settings& settings, const char* keyword) {
    const auto found = settings.find(keyword);
    return found == settings.end() ? "" : found->second;
}

// Whether the address says how far the server is to be trusted, or its service file does. What the
// environment says is not for servers beyond this computer: nobody sees it there.
bool says_trust(const std::string& address, const Settings& settings) {
    if (given_settings(address).contains("sslmode"))
        return true;
    const char* of_environment = std::getenv("PGSSLMODE");
    const std::string mode = value_of(settings, "sslmode");
    return mode != "prefer" && (of_environment == nullptr || mode != of_environment);
}

// libpq's own default (prefer) takes anybody for the server, and its certificates are nowhere.
void add_trust(const std::string& address, const Settings& settings, Parameters& parameters) {
    std::string mode = value_of(settings, "sslmode");
    if (!says_trust(address, settings) &&
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

Parameters parameters_of(const std::string& address, const Settings& settings) {
    Parameters parameters{// A cable that was pulled out is noticed within a minute.
                          {"keepalives_idle", "30"},
                          {"keepalives_interval", "10"},
                          {"keepalives_count", "3"},
                          {"fallback_application_name", "underlag"}};
    add_trust(address, settings, parameters);
    parameters.emplace_back("dbname", address);  // what it says counts, not what stands before it
    parameters.emplace_back("client_encoding", "UTF8");
    return parameters;
}

// One of the places where the server may be: a host and, of its numbers, one.
struct Place {
    std::string host, number, port;
    std::string session = {};  // target_session_attrs, where the address does not say it of one
};

// Whether there is a port for each host, or one for all; libpq says what is wrong otherwise.
bool are_of_one_length(const Settings& settings) {
    const std::string host = value_of(settings, "host"), number = value_of(settings, "hostaddr");
    const std::size_t hosts = parts_of(host).size(), numbers = parts_of(number).size(),
                      ports = parts_of(value_of(settings, "port")).size();
    return (host.empty() || number.empty() || hosts == numbers) &&
           (ports == 1 || ports == std::max(hosts, numbers));
}

// In the order of the address. libpq would try them one after the other too, but each as long as
// if it were alone. Precondition: they are of one length.
std::vector<Place> places_of(const Settings& settings) {
    const std::vector<std::string> hosts = parts_of(value_of(settings, "host")),
                                   numbers = parts_of(value_of(settings, "hostaddr")),
                                   ports = parts_of(value_of(settings, "port"));
    std::vector<Place> places;
    for (std::size_t index = 0; index < std::max(hosts.size(), numbers.size()); ++index) {
        const std::string host = index < hosts.size() ? hosts[index] : "";
        std::string port = ports.size() == 1 ? ports.front() : ports[index];
        if (port.empty() && ports.size() > 1)
            port = usual_port;
        std::string number = index < numbers.size() ? numbers[index] : "";
        const bool is_socket = host.empty() || host.front() == '/' || host.front() == '@';
        std::vector<std::string> known;
        if (number.empty() && !is_socket)
            known = numbers_of(host);
        if (known.empty())
            known.push_back(std::move(number));
        for (std::string& one : known)
            places.push_back({host, std::move(one), port});
    }
    if (value_of(settings, "target_session_attrs") != "prefer-standby")
        return places;
    // One is preferred to all of the others: libpq, which is asked about one, cannot know.
    std::vector<Place> twice;
    for (const char* session : {"standby", "any"})
        for (Place place : places) {
            place.session = session;
            twice.push_back(std::move(place));
        }
    return twice;
}

struct Words {
    explicit Words(const Parameters& parameters) {  // which must outlive it
        for (const auto& [keyword, value] : parameters) {
            keywords.push_back(keyword.c_str());
            values.push_back(value.c_str());
        }
        keywords.push_back(nullptr);
        values.push_back(nullptr);
    }
    std::vector<const char*> keywords, values;
};

// Until it is connected, refused, or the time is over: then it is false.
bool go_on(PGconn* connection, Clock::time_point end) {
    auto state = PGRES_POLLING_WRITING;
    while (state == PGRES_POLLING_WRITING || state == PGRES_POLLING_READING) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        pollfd socket{
            .fd = PQsocket(connection),
            .events = static_cast<short>(state == PGRES_POLLING_READING ? POLLIN : POLLOUT),
            .revents = 0};
        if (left <= 0)
            return false;
        if (socket.fd < 0)
            return true;
        const int ready = poll(&socket, 1, static_cast<int>(left));
        if (ready < 0 && errno == EINTR)
            continue;  // Ctrl-C, which others answer, or the terminal has changed its size
        if (ready <= 0)
            return ready < 0;
        state = PQconnectPoll(connection);
    }
    return true;
}

// The SQLSTATE of a refusal stands in the long form of its message alone, which can only be asked
// for before the server has answered.
std::string state_of_refusal(const Words& words, Clock::time_point end) {
    const Connection connection{
        PQconnectStartParams(words.keywords.data(), words.values.data(), 1)};
    (void)PQsetErrorVerbosity(connection.get(), PQERRORS_VERBOSE);
    (void)go_on(connection.get(), std::min(Clock::now() + longest_second_look, end));
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
    const Settings settings = all_settings(address);
    if (!are_of_one_length(settings)) {
        const Parameters parameters = parameters_of(address, settings);
        const Words words{parameters};
        const Connection refused{
            PQconnectStartParams(words.keywords.data(), words.values.data(), 1)};
        throw StoreFailure{StoreFailure::Kind::unreachable,
                           one_line(PQerrorMessage(refused.get()))};
    }
    const std::vector<Place> places = places_of(settings);
    const auto end = Clock::now() + longest_wait;
    auto told = StoreFailure::Kind::unreachable;
    std::string messages;
    for (std::size_t tried = 0; tried < places.size(); ++tried) {
        Parameters parameters = parameters_of(address, settings);
        for (const auto& [keyword, value] :
             {std::pair{"host", &places[tried].host}, std::pair{"hostaddr", &places[tried].number},
              std::pair{"port", &places[tried].port},
              std::pair{"target_session_attrs", &places[tried].session}})
            if (!value->empty())
                parameters.emplace_back(keyword, *value);
        const Words words{parameters};
        const auto begin = Clock::now();
        Connection connection{PQconnectStartParams(words.keywords.data(), words.values.data(), 1)};
        // What is left is shared by those that are left.
        const bool is_answered = go_on(
            connection.get(), begin + (end - begin) / static_cast<long>(places.size() - tried));
        if (PQstatus(connection.get()) == CONNECTION_OK) {
            (void)PQsetNoticeProcessor(
                connection.get(), [](void*, const char*) {}, nullptr);
            return connection;
        }
        std::string message = one_line(PQerrorMessage(connection.get()));
        std::string state;
        if (!is_answered)  // nobody to look at once more; libpq has said no more than where it was
            message += message.empty() ? "no answer in time" : " no answer in time";
        else if (Clock::now() - begin < longest_second_look)
            state = state_of_refusal(words, end + longest_second_look / 2);
        // The same places again.
        if (tried > 0 && places[tried].session != places[tried - 1].session)
            messages.clear();
        messages += (messages.empty() ? "" : "; ") + message;
        const auto kind = kind_of_refusal(state, message);
        if (told == StoreFailure::Kind::unreachable)
            told = kind;
        if (ends_search(kind, message))
            throw StoreFailure{kind, messages};
    }
    throw StoreFailure{told, messages};
}

}  // namespace underlag
