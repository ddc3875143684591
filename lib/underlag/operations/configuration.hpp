// `underlag.toml`: the defaults of options, and headings of lists, told once (contract, section 1).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/operations/option_value.hpp"
#include "underlag/placement/field.hpp"

namespace underlag {

// An option of some command, under its long name.
struct KnownOption {
    enum class Form : std::uint8_t { on_or_off, text, texts };
    std::string_view name;
    Form form = Form::text;
    ValueKind kind = ValueKind::text;
    std::vector<std::string_view> choices = {};  // of all commands together; empty: any value
};

struct ConfiguredOption {
    std::string_view name;  // the KnownOption's
    // One text of an option that takes one. Paths count from where the program runs.
    std::variant<bool, std::vector<std::string>> value;
};

struct Configuration {
    std::vector<ConfiguredOption> options;  // each once
    std::vector<ExtraHeading> headings;
};

// Reads Source::text, from which hide_passwords has to have taken what is secret. Everything wrong
// is found in one pass (U504); what is right is returned all the same. The files that a pattern
// names are looked for where the option takes several.
[[nodiscard]] Configuration read_configuration(const Sources& sources, SourceId source,
                                               std::span<const KnownOption> known,
                                               Diagnostics& found);

// The same of a file. Throws IoError.
[[nodiscard]] Configuration read_configuration_file(const std::string& path,
                                                    std::span<const KnownOption> known,
                                                    Sources& sources, Diagnostics& found);

}  // namespace underlag
