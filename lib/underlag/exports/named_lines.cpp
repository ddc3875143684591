#include "underlag/exports/named_lines.hpp"

#include <memory>
#include <utility>
#include <vector>

namespace underlag {
namespace {

std::string initials_of(std::string_view name) {
    std::string initials;
    bool begins = true;
    for (std::size_t at = 0; at < name.size();) {
        const auto lead = static_cast<unsigned char>(name[at]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        const std::string_view letter = name.substr(at, length);
        if (begins && letter != " " && letter != "-")
            initials.append(letter).append(".");
        begins = letter == " " || letter == "-";
        at += length;
    }
    return initials;
}

// What the lines lead into, with the names that were made for them.
struct NamedGround {
    std::shared_ptr<const void> original;
    std::vector<std::string> names;
};

}  // namespace

std::string invoiced_name(const Line& line, NamesOnInvoice names) {
    if (line.claim.kind == ClaimKey::Kind::share)
        return std::string{line.name};
    if (line.placement.is_protected || names == NamesOnInvoice::reference)
        return std::string{line.placement.student_ref};
    return names == NamesOnInvoice::full ? std::string{line.name} : initials_of(line.name);
}

Document named_for_invoice(const Document& document) {
    Document named = document;
    const auto ground = std::make_shared<NamedGround>();
    ground->original = document.ground;
    ground->names.reserve(document.lines.size());
    for (Line& line : named.lines)
        line.name = ground->names.emplace_back(invoiced_name(line, document.policy.invoice.names));
    named.ground = ground;
    return named;
}

}  // namespace underlag
