#include "underlag/store/store_address.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "underlag/store/postgres/postgres_store.hpp"
#include "underlag/text/passwords_in_text.hpp"

namespace underlag {
namespace {

using Fault = StoreAddress::Fault;

constexpr std::array<std::string_view, 2> schemes{"postgresql://", "postgres://"};

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

// "PostgreSQL:/host" is not meant to be a file.
bool is_meant_as_server(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos)
        return false;
    std::string scheme{text.substr(0, colon)};
    std::ranges::transform(scheme, scheme.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return scheme == "postgresql" || scheme == "postgres";
}

// "host=db dbname=vfu", "jdbc:postgresql://db/vfu"
bool is_another_form(std::string_view text) {
    return text.find("://") != std::string_view::npos ||
           text.find("host=") != std::string_view::npos ||
           text.find("dbname=") != std::string_view::npos || text.starts_with("service=");
}

// Of one host: "db.kommun.se:5432", "[::1]:5432", "%2Frun%2Fpostgresql", "".
bool has_sound_port(std::string_view host) {
    const auto bracket = host.rfind(']');
    const auto colon = host.find(':', bracket == std::string_view::npos ? 0 : bracket);
    return colon == std::string_view::npos || std::ranges::all_of(host.substr(colon + 1), is_digit);
}

// `user@host:port,host:port`. A password with a sign that ends this part looks like a port that is
// no number.
std::optional<Fault> fault_of_hosts(std::string_view hosts, bool has_at_sign_behind) {
    if (const auto at = hosts.rfind('@'); at != std::string_view::npos) {
        if (hosts.substr(0, at).find(':') != std::string_view::npos)
            return Fault::password;
        hosts.remove_prefix(at + 1);
    }
    while (true) {
        const auto comma = hosts.find(',');
        if (!has_sound_port(hosts.substr(0, comma)))
            return has_at_sign_behind ? Fault::password : Fault::form;
        if (comma == std::string_view::npos)
            return std::nullopt;
        hosts.remove_prefix(comma + 1);
    }
}

// Names that need no quotes, so that what is seen in other programs is what was written here.
bool is_schema_name(std::string_view name) {
    constexpr std::size_t longest = 48;  // of the 63 bytes of a role, which has a word behind it
    const auto is_small = [](char letter) { return letter >= 'a' && letter <= 'z'; };
    return !name.empty() && name.size() <= longest && (is_small(name.front())) &&
           std::ranges::all_of(name,
                               [&](char letter) {
                                   return is_small(letter) || is_digit(letter) || letter == '_';
                               }) &&
           !name.starts_with("pg_") && name != "information_schema" && name != "public";
}

}  // namespace

bool StoreAddress::is_of_server(std::string_view shown) {
    return std::ranges::any_of(schemes,
                               [&](std::string_view scheme) { return shown.starts_with(scheme); });
}

tl::expected<StoreAddress, Fault> StoreAddress::parse(std::string_view text) {
    if (has_password(text))
        return tl::unexpected(Fault::password);
    if (!is_meant_as_server(text)) {
        if (is_another_form(text))
            return tl::unexpected(Fault::form);
        return StoreAddress{std::string{text}};
    }
    const auto scheme = std::ranges::find_if(
        schemes, [&](std::string_view known) { return text.starts_with(known); });
    std::string_view behind =
        scheme == schemes.end() ? text.substr(text.find(':') + 1) : text.substr(scheme->size());
    if (scheme == schemes.end())
        behind.remove_prefix(std::min(behind.find_first_not_of('/'), behind.size()));
    const auto hosts_end = std::min(behind.find_first_of("/?"), behind.size());
    const bool has_at_sign_behind = behind.find('@', hosts_end) != std::string_view::npos;
    if (const auto fault = fault_of_hosts(behind.substr(0, hosts_end), has_at_sign_behind))
        return tl::unexpected(*fault);

    StoreAddress address;
    address.shown_ = text;
    address.schema_ = "underlag";
    bool has_schema = false;
    const auto query = std::min(behind.find('?'), behind.size());
    std::string kept;
    for (std::string_view rest = behind.substr(query); !rest.empty();) {
        rest.remove_prefix(1);  // ? or &
        const auto end = std::min(rest.find('&'), rest.size());
        const std::string_view parameter = rest.substr(0, end);
        rest.remove_prefix(end);
        const auto sign = parameter.find('=');
        const auto key = percent_decoded(parameter.substr(0, sign));
        if (key == "password" || key == "sslpassword")
            return tl::unexpected(Fault::password);
        if (!key || sign == std::string_view::npos)
            return tl::unexpected(Fault::form);
        if (key != "schema") {
            kept += (kept.empty() ? "?" : "&") + std::string{parameter};
            continue;
        }
        if (std::exchange(has_schema, true))
            return tl::unexpected(Fault::form);  // which one is meant?
        address.schema_ = percent_decoded(parameter.substr(sign + 1)).value_or("");
        if (!is_schema_name(address.schema_))
            return tl::unexpected(Fault::schema);
    }
    if (scheme == schemes.end())
        return tl::unexpected(Fault::form);
    address.connection_ = std::string{*scheme} + std::string{behind.substr(0, query)} + kept;
    if (!can_use_servers())
        return tl::unexpected(Fault::no_servers);
    if (!is_connection(address.connection_))
        return tl::unexpected(Fault::form);
    return address;
}

}  // namespace underlag
