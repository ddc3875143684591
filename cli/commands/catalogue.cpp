#include "cli/commands/catalogue.hpp"

#include <algorithm>
#include <array>

#include "cli/commands/completion.hpp"
#include "cli/commands/explain.hpp"
#include "cli/commands/find.hpp"
#include "cli/commands/follow_up.hpp"
#include "cli/commands/generate.hpp"
#include "cli/commands/help.hpp"
#include "cli/commands/import.hpp"
#include "cli/commands/init.hpp"
#include "cli/commands/ledger.hpp"
#include "cli/commands/reconcile.hpp"
#include "cli/commands/share.hpp"
#include "cli/commands/status.hpp"
#include "cli/commands/validate.hpp"

namespace underlag {
namespace {

constexpr std::array<CommandRow, 13> rows{{
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
    {"import",
     "importera",
     {"lägger listors placeringar i liggaren, som minns vad som är fakturerat",
      "puts the placements of lists into the ledger, which remembers what has been invoiced"},
     import_examples,
     bind_command<ImportOptions>},
    {"generate",
     "generera",
     {"gör terminens faktureringsunderlag, en Excelfil för varje verksamhet och en sammanställning",
      "makes the term's invoice bases, an Excel file for each unit and a summary"},
     generate_examples,
     bind_command<GenerateOptions>},
    {"reconcile",
     "avstam",
     {"ställer våra placeringar mot lärosätets egen lista, dag för dag och krona för krona",
      "sets our placements against the university's own list, day by day and krona by krona"},
     reconcile_examples,
     bind_command<ReconcileOptions>},
    {"share",
     "fordela",
     {"delar en årlig kostnad mellan avtalets parter och gör ett underlag för var och en",
      "shares a yearly cost between the parties of an agreement, with an invoice base for each"},
     share_examples,
     bind_command<ShareOptions>},
    {"status",
     "",
     {"visar hur terminerna står: vad som återstår att fakturera, och dagar kvar till avtalets "
      "datum",
      "shows where the terms stand: what is left to invoice, and days left to the agreement's "
      "dates"},
     status_examples,
     bind_command<StatusOptions>},
    {"find",
     "sok",
     {"letar i liggaren efter en student, en verksamhet, ett nummer, ett belopp eller en lista",
      "looks in the ledger for a student, a unit, a number, an amount or a list"},
     find_examples,
     bind_command<FindOptions>},
    {"follow-up",
     "uppfolj",
     {"följer upp ett år: studenter, veckor och kronor bredvid året före, ramar, ändringar, "
      "statsbidrag och periodisering",
      "follows up a year: students, weeks and kronor beside the year before, frames, changes, "
      "state "
      "grant and accrual"},
     follow_up_examples,
     bind_command<FollowUpOptions>},
    {"explain",
     "forklara",
     {"förklarar en kod, eller hur varje krona på ett underlag eller för en placering räknats fram",
      "explains a code, or how every krona of a document or placement came about"},
     explain_examples,
     bind_command<ExplainOptions>},
    {"ledger",
     "liggare",
     {"visar liggarens historia, granskar den, skriver utfärdade filer igen, ger ut "
      "placeringarna, tar tillbaka importer och utfärdar underlag på nytt",
      "shows the ledger's history, verifies it, writes issued files again, exports the "
      "placements, takes back imports and issues invoice bases anew"},
     ledger_examples,
     bind_command<LedgerOptions>},
    {"help",
     "hjalp",
     {"visar hjälpen för ett kommando, eller en sida om ett ämne ur manualen",
      "shows the help of a command, or a page on a topic from the manual"},
     help_examples,
     bind_command<HelpOptions>},
    {"completion",
     "",
     {"skriver ett skript som låter skalet fylla i kommandon, flaggor och id med tabbtangenten",
      "writes a script that lets the shell fill in commands, options and ids with the tab key"},
     completion_examples,
     bind_command<CompletionOptions>},
}};

}  // namespace

std::span<const CommandDescription> described_commands() {
    static const std::vector<BoundCommand> bound = [] {
        std::vector<BoundCommand> all;
        for (const CommandRow& row : rows)
            all.push_back(row.bound());
        return all;
    }();
    static const std::vector<CommandDescription> described = [] {
        std::vector<CommandDescription> all;
        for (const BoundCommand& command : bound)
            all.push_back(command.description);
        return all;
    }();
    return described;
}

const CommandRow& row_of(const CommandDescription& command) {
    return *std::ranges::find(rows, command.name, &CommandRow::name);
}

std::vector<std::string_view> names_of_commands() {
    std::vector<std::string_view> names;
    for (const CommandRow& row : rows)
        for (const std::string_view name : {row.name, row.swedish_name})
            if (!name.empty())
                names.push_back(name);
    return names;
}

}  // namespace underlag
