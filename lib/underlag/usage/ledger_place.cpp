#include "underlag/usage/ledger_place.hpp"

#include "underlag/diagnostics/ledger_usage_kinds.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/usage/option_values.hpp"

namespace underlag {
namespace {

// What may be a password behind a sign that is out of place is not shown.
std::string without_what_may_be_secret(const std::string& text) {
    const auto scheme = text.find("://");
    const auto sign = text.find_first_of(":=", scheme == std::string::npos ? 0 : scheme + 3);
    return sign == std::string::npos ? text : text.substr(0, sign + 1) + "…";
}

void check_address(const std::string& text, Diagnostics& found) {
    const auto address = StoreAddress::parse(text);
    if (address)
        return;
    const Argument shown{"address", text};
    using Fault = StoreAddress::Fault;
    switch (address.error()) {
        case Fault::password:
            found.add(password_in_address, {});
            break;
        case Fault::form:
            found.add(wrong_ledger_address, {}, {{"address", without_what_may_be_secret(text)}});
            break;
        case Fault::schema:
            found.add(wrong_schema_name, {}, {shown});
            break;
        case Fault::no_servers:
            found.add(built_without_servers, {}, {shown});
            break;
    }
}

// Nothing for an empty text, and for what is none, which is U501.
std::optional<std::chrono::seconds> patience(const std::string& wait, Diagnostics& found) {
    constexpr int a_day = 86'400;
    if (wait.empty())
        return std::nullopt;
    const auto seconds = read_number(
        wait, "--wait", {0, a_day},
        {"ett antal sekunder från 0 till 86400", "a number of seconds from 0 to 86400"}, found);
    return seconds ? std::optional{std::chrono::seconds{*seconds}} : std::nullopt;
}

}  // namespace

LedgerPlace LedgerPlace::completed(std::string_view of_environment) const {
    LedgerPlace place = *this;
    if (place.empty())
        place.address = of_environment.empty() ? "underlag.db" : std::string{of_environment};
    return place;
}

void check_completed_place(const LedgerPlace& place, Diagnostics& found) {
    check_address(place.address, found);
    (void)patience(place.wait, found);
}

StoreAddress store_address(const LedgerPlace& place) {
    Diagnostics none;
    StoreAddress address = StoreAddress::parse(place.address).value();
    address.patience = patience(place.wait, none);
    return address;
}

std::string options_of_next(const std::string& configuration, const std::string& ledger,
                            const std::vector<std::string>& agreements,
                            const DefaultsTaken& defaults) {
    std::string given;
    if (!configuration.empty())
        given += " --config " + shell_word(configuration);
    if (!ledger.empty() && !defaults.has("ledger"))
        given += " --ledger " + shell_word(ledger);
    if (defaults.has("agreement"))
        return given;
    for (const std::string& agreement : agreements)
        given += " --agreement " + shell_word(agreement);
    return given;
}

}  // namespace underlag
