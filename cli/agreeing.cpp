#include "cli/agreeing.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "cli/environment.hpp"
#include "cli/output.hpp"
#include "underlag/diagnostics/wording.hpp"
#include "underlag/reports/amount_text.hpp"
#include "underlag/reports/words.hpp"

namespace underlag {
namespace {

constexpr Wording question{
    "{}, och {}: nummer {}–{}.\nDe registreras i liggaren och kan sedan bara krediteras. Ska de "
    "utfärdas? [j/N] ",
    "{}, and {}: numbers {}–{}.\nThey are recorded in the ledger and can then only be credited. "
    "Are they to be issued? [y/N] "};
constexpr Wording invoices{"{} underlag, {}", "{} invoice bases, {}"};
constexpr Wording credits{"{} kreditunderlag, {}", "{} credit notes, {}"};
constexpr Wording declined_message{"inget har registrerats och inga filer skrivits\n",
                                   "nothing has been recorded and no files written\n"};
constexpr Wording changed_message{
    "liggaren har ändrats av en annan körning medan du svarade: inget har registrerats, kör igen\n",
    "another run has changed the ledger while you answered: nothing has been recorded, run "
    "again\n"};

}  // namespace

ToIssue::ToIssue(const DocumentRun& run)
    : credit_notes(static_cast<std::size_t>(
          std::ranges::count(run.documents, DocumentKind::credit, &Document::kind))),
      invoiced(run.invoiced()),
      credited(run.credited()),
      first_number(run.documents.front().number),
      last_number(run.documents.back().number) {
    invoice_bases = run.documents.size() - credit_notes;
}

bool can_ask() {
    return standard_input_is_terminal() && standard_error_is_terminal();
}

bool is_agreed_to(const ToIssue& run, Language language) {
    standard_error()(question.filled(
        language, invoices.filled(language, grouped(run.invoice_bases), kronor(run.invoiced)),
        credits.filled(language, grouped(run.credit_notes), kronor(run.credited)), run.first_number,
        run.last_number));
    std::array<char, 16> answer{};
    if (std::fgets(answer.data(), static_cast<int>(answer.size()), stdin) == nullptr)
        return false;
    const char first = answer.front();
    return first == 'j' || first == 'J' || first == 'y' || first == 'Y';
}

void tell_declined(Language language) {
    standard_error()(declined_message.in(language));
}

void tell_changed_meanwhile(Language language) {
    standard_error()(changed_message.in(language));
}

}  // namespace underlag
