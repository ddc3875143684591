#include "cli/commands/catalogue.hpp"

#include <array>

#include "cli/commands/explain.hpp"
#include "cli/commands/generate.hpp"
#include "cli/commands/init.hpp"
#include "cli/commands/validate.hpp"

namespace underlag {
namespace {

// In the order in which a user meets them.
constexpr std::array<CommandRow, 4> rows{{
    {"init",
     "skapa",
     {"skriver ett avtal och ett register att fylla i och en tom placeringslista",
      "writes an agreement and a register to fill in, and an empty placement list"},
     init_examples,
     bind_command<InitOptions>},
    {"validate",
     "validera",
     {"kontrollerar placeringslistor och säger cell för cell vad som är fel",
      "checks placement lists and says cell by cell what is wrong"},
     validate_examples,
     bind_command<ValidateOptions>},
    {"generate",
     "generera",
     {"gör terminens faktureringsunderlag, en Excelfil för varje verksamhet och en sammanställning",
      "makes the term's invoice bases, an Excel file for each unit and a summary"},
     generate_examples,
     bind_command<GenerateOptions>},
    {"explain",
     "forklara",
     {"förklarar en kod: vad som kontrolleras, varför, och hur det rättas",
      "explains a code: what is checked, why, and how to mend it"},
     explain_examples,
     bind_command<ExplainOptions>},
}};

}  // namespace

std::span<const CommandRow> commands() {
    return rows;
}

}  // namespace underlag
