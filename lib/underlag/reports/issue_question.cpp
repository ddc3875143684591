#include "underlag/reports/issue_question.hpp"

#include <algorithm>
#include <array>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/reports/words.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

constexpr Wording question{
    "{}, och {}: nummer {}–{}.\nDe registreras i liggaren och kan sedan bara krediteras. Ska de "
    "utfärdas? [j/N] ",
    "{}, and {}: numbers {}–{}.\nThey are recorded in the ledger and can then only be credited. "
    "Are they to be issued? [y/N] "};
constexpr Wording invoices{"{} underlag, {}", "{} invoice bases, {}"};
constexpr Wording credits{"{} kreditunderlag, {}", "{} credit notes, {}"};
constexpr Wording declined{"inget har registrerats och inga filer skrivits\n",
                           "nothing has been recorded and no files written\n"};
constexpr Wording changed{
    "liggaren eller avtalen har ändrats medan du svarade: inget har registrerats, kör igen\n",
    "the ledger or the agreements have changed while you answered: nothing has been recorded, run "
    "again\n"};

}  // namespace

std::string issue_question(const NumberedRun& run, Language language) {
    return question.filled(
        language, invoices.filled(language, grouped(run.invoice_bases), kronor(run.invoiced)),
        credits.filled(language, grouped(run.credit_notes), kronor(run.credited)), run.first_number,
        run.last_number);
}

bool means_yes(std::string_view answer) {
    constexpr std::array<std::string_view, 4> yes{"j", "ja", "y", "yes"};
    return std::ranges::find(yes, fold_name(answer)) != yes.end();
}

std::string_view unissued_text(RunConsent consent, Language language) {
    if (consent == RunConsent::declined)
        return declined.in(language);
    return consent == RunConsent::changed ? changed.in(language) : std::string_view{};
}

}  // namespace underlag
