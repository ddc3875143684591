#include "cli/ledger_place.hpp"

#include <algorithm>

#include "cli/environment.hpp"
#include "cli/option_values.hpp"
#include "cli/output.hpp"
#include "underlag/diagnostics/ledger_usage_kinds.hpp"

namespace underlag {
namespace {

constexpr Wording waiting_message{"väntar på {}, som skriver i liggaren sedan {}\n",
                                  "waiting for {}, who has been writing in the ledger since {}\n"};

// They have just let it go to somebody else.
constexpr Wording waiting_for_some_message{"väntar på andra som skriver i liggaren\n",
                                           "waiting for others who write in the ledger\n"};

Language language_of_waiting = Language::swedish;

std::string address_text(const std::string& option) {
    if (!option.empty())
        return option;
    const std::string variable = environment_variable("UNDERLAG_LEDGER");
    return variable.empty() ? "underlag.db" : variable;
}

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

void check_ledger_place(std::span<const OptionRow> rows, Diagnostics& found) {
    const auto value = [&](std::string_view name) -> const std::string* {
        const auto row = std::ranges::find(rows, name, &OptionRow::name);
        return row == rows.end() ? nullptr : std::get<std::string*>(row->target);
    };
    if (const std::string* address = value("ledger"))
        check_address(address_text(*address), found);
    if (const std::string* wait = value("wait"))
        (void)patience(*wait, found);
}

void check_ledger_address(const LedgerPlace& place, Diagnostics& found) {
    check_address(address_text(place.address), found);
}

StoreAddress ledger_address(const LedgerPlace& place) {
    Diagnostics none;
    StoreAddress address = StoreAddress::parse(address_text(place.address)).value();
    address.patience = patience(place.wait, none);
    address.tell_of_waiting = [](const Holder& holder) {
        standard_error()(
            holder.user.empty()
                ? std::string{waiting_for_some_message.in(language_of_waiting)}
                : waiting_message.filled(language_of_waiting, holder.user, holder.since));
    };
    return address;
}

void tell_of_waiting_in(Language language) {
    language_of_waiting = language;
}

}  // namespace underlag
