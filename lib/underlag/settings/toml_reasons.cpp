#include "underlag/settings/toml_reasons.hpp"

#include <array>

namespace underlag {

namespace {

// A reason is known by how it begins. What it says to have seen or to know already is kept.
struct Translation {
    std::string_view english;
    std::string_view swedish;
};

constexpr std::array translations{
    Translation{"could not determine value type", "värdet går inte att tyda"},
    Translation{"encountered end-of-file", "filen tar slut mitt i något"},
    Translation{"cannot redefine existing", "nyckeln finns redan"},
    Translation{"expected '='", "här väntades ="},
    Translation{"expected ']'", "här väntades ]"},
    Translation{"expected value-terminator", "värdet skulle ha slutat här"},
    Translation{"expected value", "värdet saknas"},
    Translation{"expected a comment or whitespace", "raden skulle ha slutat här"},
    Translation{"expected keys, tables, whitespace or comments",
                "här väntades en nyckel (bokstäverna a–z, siffror, - och _), en tabell eller en "
                "kommentar"},
    Translation{"expected bare key starting character", "här väntades en nyckel"},
    Translation{"expected key-value pair", "här väntades nyckel = värde"},
    Translation{"unescaped control characters", "radbrytning eller styrtecken mitt i en text"},
    Translation{"unknown escape sequence", "okänt tecken efter \\ i en text (skriv \\\\)"},
    Translation{"leading zeroes are prohibited", "ett tal får inte börja med 0"},
    Translation{"expected month between", "månaden finns inte"},
    Translation{"expected day between", "dagen finns inte"},
    Translation{"expected 2-digit", "ett datum skrivs 2016-09-01"},
    Translation{"expected 4-digit year", "ett datum skrivs 2016-09-01"},
    Translation{"expected comma or closing", "här väntades ett kommatecken eller slutet på listan"},
    Translation{"expected key or closing", "här väntades en nyckel eller }"},
    Translation{"expected bare key starting character or string delimiter",
                "här väntades en nyckel"},
    Translation{"expected decimal digit", "här väntades en siffra"},
    Translation{"expected digit", "här väntades en siffra"},
    Translation{"expected hex", "här väntades en siffra eller bokstav a–f"},
    Translation{"expected exponent", "här väntades en siffra"},
    Translation{"expected fractional digits", "här väntades en siffra"},
    Translation{"expected hour", "timmen finns inte"},
    Translation{"expected minute", "minuten finns inte"},
    Translation{"expected second", "sekunden finns inte"},
    Translation{"expected space", "här väntades ett mellanslag"},
    Translation{"expected '", "ett annat tecken väntades här"},
    Translation{"exceeded maximum nested value depth",
                "för många listor eller tabeller i varandra"},
    Translation{"exceeds length limit", "för långt"},
    Translation{"numeric value too long", "talet är för långt"},
    Translation{"fractional component exceeds", "för många decimaler"},
    Translation{"missing exponent", "talet saknar sin exponent"},
    Translation{"tables with blank bare keys", "tabellens namn saknas"},
    Translation{"underscores ", "understreck får bara stå mellan siffror i ett tal"},
    Translation{"values may not begin with underscores",
                "ett värde får inte börja med understreck"},
    Translation{"unexpected control character", "styrtecken mitt i en text"},
    Translation{"unicode surrogates", "tecknet finns inte"},
    Translation{"values greater than U+10FFFF", "tecknet finns inte"},
};

// ", saw 'x'" as ", inte 'x'".
std::string seen(std::string_view reason) {
    const auto comma = reason.rfind(", saw ");
    if (comma == std::string_view::npos)
        return "";
    return ", inte " + std::string(reason.substr(comma + 6));
}

// The name in " 'x'" of what exists already.
std::string existing(std::string_view reason) {
    const auto first = reason.find(" '");
    const auto last = reason.rfind('\'');
    if (first == std::string_view::npos || last <= first + 1)
        return "";
    return ": " + std::string(reason.substr(first + 2, last - first - 2));
}

}  // namespace

std::string_view bare_reason(std::string_view description) {
    const auto colon = description.find(": ");
    return description.starts_with("Error while parsing") && colon != std::string_view::npos
               ? description.substr(colon + 2)
               : description;
}

std::string swedish_reason(std::string_view reason) {
    for (const auto& [english, swedish] : translations) {
        if (!reason.starts_with(english))
            continue;
        if (english == "cannot redefine existing")
            return std::string(swedish) + existing(reason);
        return std::string(swedish) + seen(reason);
    }
    return "går inte att tyda som TOML";
}

}  // namespace underlag
