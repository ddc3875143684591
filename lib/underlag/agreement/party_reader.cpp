// Reads the parties (§ 2) and the facts that parties and units have alike.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "underlag/agreement/agreement_file.hpp"
#include "underlag/agreement/agreement_kinds.hpp"
#include "underlag/diagnostics/kind.hpp"
#include "underlag/files/file_pattern.hpp"

namespace underlag {

namespace {

constexpr std::size_t longest_id = 100;  // a part of file names

bool is_digit(char sign) {
    return sign >= '0' && sign <= '9';
}

bool is_id_sign(char sign) {
    const char lower = static_cast<char>(sign | 0x20);
    return is_digit(sign) || sign == '-' || (lower >= 'a' && lower <= 'z');
}

// Takes the digits at the end of `id` away and tells how many there were.
std::size_t take_digits(std::string_view& id) {
    const std::size_t before = id.size();
    while (!id.empty() && is_digit(id.back()))
        id.remove_suffix(1);
    return before - id.size();
}

bool take_hyphen(std::string_view& id) {
    const bool hyphen = id.ends_with('-');
    id.remove_suffix(hyphen ? 1 : 0);
    return hyphen;
}

// "hemtjanst-2016-0001": would look like the file of an issued document.
bool looks_like_a_document(std::string_view id) {
    constexpr std::string_view credit = "-kredit";
    const std::string_view end = id.substr(id.size() - std::min(id.size(), credit.size()));
    const bool is_credit = std::ranges::equal(end, credit, {}, [](char sign) {
        return sign == '-' ? sign : static_cast<char>(sign | 0x20);
    });
    if (is_credit)
        id.remove_suffix(credit.size());
    return take_digits(id) >= 4 && take_hyphen(id) && take_digits(id) == 4 && take_hyphen(id);
}

struct NumberNames {
    Wording name;
    Wording form;
};

constexpr NumberNames organisation_number_names{
    {"organisationsnumret", "the organisation number"},
    {"ett organisationsnummer, som 212000-0142", "an organisation number, such as 212000-0142"}};
constexpr NumberNames bankgiro_names{
    {"bankgironumret", "the bankgiro number"},
    {"ett bankgironummer, som 160-9908", "a bankgiro number, such as 160-9908"}};
constexpr NumberNames plusgiro_names{
    {"plusgironumret", "the plusgiro number"},
    {"ett plusgironummer, som 28 65 43-4", "a plusgiro number, such as 28 65 43-4"}};

void report_number(TableReader& reader, std::string_view key, const std::string& text,
                   NumberError error, const NumberNames& names, Diagnostics& found) {
    const Argument what("what", std::string(names.name.swedish), std::string(names.name.english));
    switch (error.reason) {
        case NumberError::Reason::wrong_check_digit:
            found.add(failing_check_digit, reader.place(key),
                      {what, {"value", text}, {"digit", std::string(1, error.right_digit)}});
            break;
        case NumberError::Reason::a_persons_number:
            found.add(persons_number, reader.place(key), {what});
            break;
        case NumberError::Reason::not_of_this_form:
            reader.reject(key, text, std::string(names.form.swedish),
                          std::string(names.form.english));
            break;
    }
}

// GS1's check digit: every second digit from the right counts three times.
bool is_location_number(std::string_view digits) {
    int sum = 0;
    for (std::size_t at = 0; at < digits.size(); ++at)
        sum += (digits[at] - '0') * (at % 2 == 0 ? 1 : 3);
    return digits.size() == 13 && sum % 10 == 0;
}

constexpr std::size_t number_size = 10;  // without the prefix 16, which the rules refuse

bool is_vat_number(std::string_view text) {
    return text.size() == number_size + 4 && text.starts_with("SE") && text.ends_with("01") &&
           std::ranges::all_of(text.substr(2), is_digit) &&
           OrganisationNumber::parse(text.substr(2, number_size)).has_value();
}

// A scheme and an id that fits it, in the schemes that Swedish parties have: 0007 organisation
// numbers, 0088 location numbers (GLN), 9955 VAT numbers. Others the network may not know.
bool is_electronic_address(std::string_view text) {
    constexpr std::size_t scheme_size = 4;
    if (text.size() < scheme_size + 2 || text[scheme_size] != ':')
        return false;
    const std::string_view scheme = text.substr(0, scheme_size);
    const std::string_view id = text.substr(scheme_size + 1);
    const bool has_digits_alone = std::ranges::all_of(id, is_digit);
    if (!std::ranges::all_of(scheme, is_digit) || id.find(' ') != std::string_view::npos)
        return false;
    if (scheme == "0007")
        return has_digits_alone && id.size() == number_size &&
               OrganisationNumber::parse(id).has_value();
    if (scheme == "0088")
        return has_digits_alone && is_location_number(id);
    return scheme == "9955" && is_vat_number(id);
}

}  // namespace

std::string place_text(const Sources& sources, const Location& place) {
    return fmt::format("{}:{}", sources[place.source].name, place.line);
}

std::string read_id(TableReader& reader) {
    std::string id = reader.required_text("id");
    if (id.empty())
        return id;
    if (id.size() > longest_id || !std::ranges::all_of(id, is_id_sign))
        reader.reject("id", id, "högst 100 av bokstäverna a–z, siffror och bindestreck",
                      "at most 100 of the letters a–z, digits and hyphens");
    else if (looks_like_a_document(id))
        reader.reject("id", id, "ett id som inte slutar som ett underlagsnummer (-2016-0001)",
                      "an id that does not end like a document's number (-2016-0001)");
    else if (is_device_name(id))
        reader.reject("id", id, "ett annat id: så heter en enhet i Windows, och ingen fil där kan",
                      "another id: a device is called so in Windows, where no file can be");
    return id;
}

std::optional<OrganisationNumber> read_organisation_number(TableReader& reader,
                                                           Diagnostics& found) {
    constexpr std::string_view key = "organisation_number";
    const auto text = reader.text(key);
    if (!text)
        return std::nullopt;
    auto number = OrganisationNumber::parse(*text);
    if (number)
        return *std::move(number);
    report_number(reader, key, *text, number.error(), organisation_number_names, found);
    return std::nullopt;
}

Contact read_contact(TableReader& reader, Diagnostics& found) {
    Contact contact;
    const SettingsTable* table = reader.table("contact");
    if (table == nullptr)
        return contact;
    TableReader facts(*table, "contact", agreement_settings, found);
    contact.name = facts.text("name").value_or("");
    contact.phone = facts.text("phone").value_or("");
    contact.email = facts.text("email").value_or("");
    facts.finish();
    return contact;
}

std::optional<Giro> read_giro(TableReader& reader, Diagnostics& found) {
    std::optional<Giro> giro;
    const auto read = [&](std::string_view key, Giro::Kind kind, const NumberNames& names) {
        const auto text = reader.text(key);
        if (!text)
            return false;
        auto number = Giro::parse(kind, *text);
        if (number)
            giro = *std::move(number);
        else
            report_number(reader, key, *text, number.error(), names, found);
        return true;
    };
    const bool has_bankgiro = read("bankgiro", Giro::Kind::bankgiro, bankgiro_names);
    const bool has_plusgiro = read("plusgiro", Giro::Kind::plusgiro, plusgiro_names);
    if (has_bankgiro && has_plusgiro)
        found.add(two_giro_numbers, reader.place("plusgiro"));
    return giro;
}

std::string read_peppol_id(TableReader& reader) {
    constexpr std::string_view key = "peppol_id";
    const std::string text = reader.text(key).value_or("");
    if (!text.empty() && !is_electronic_address(text))
        reader.reject(key, text, "en adress, som \"0007:2120000142\" (0007, 0088 eller 9955)",
                      "an address, such as \"0007:2120000142\" (0007, 0088 or 9955)");
    return text;
}

std::string read_vat_number(TableReader& reader) {
    constexpr std::string_view key = "vat_number";
    const std::string text = reader.text(key).value_or("");
    if (!text.empty() && !is_vat_number(text))
        reader.reject(key, text, "ett momsregistreringsnummer, som \"SE212000014201\"",
                      "a VAT number, such as \"SE212000014201\"");
    return text;
}

Provider read_provider(const SettingsTable& table, Diagnostics& found) {
    TableReader reader(table, "[provider]", agreement_settings, found);
    Provider provider;
    provider.name = reader.required_text("name");
    reader.require("organisation_number");
    provider.organisation_number = read_organisation_number(reader, found);
    provider.contact = read_contact(reader, found);
    provider.giro = read_giro(reader, found);
    provider.peppol_id = read_peppol_id(reader);
    provider.vat_number = read_vat_number(reader);
    provider.place = table.place;
    reader.finish();
    return provider;
}

University read_university(const SettingsTable& table, Diagnostics& found) {
    TableReader reader(table, "[university]", agreement_settings, found);
    University university;
    university.name = reader.required_text("name");
    university.aliases = reader.texts("aliases");
    university.organisation_number = read_organisation_number(reader, found);
    university.invoice_reference = reader.text("invoice_reference").value_or("");
    university.customer_number = reader.text("customer_number").value_or("");
    university.peppol_id = read_peppol_id(reader);
    university.vat_number = read_vat_number(reader);
    university.place = table.place;
    reader.finish();
    return university;
}

}  // namespace underlag
