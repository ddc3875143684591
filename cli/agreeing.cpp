#include "cli/agreeing.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <string>

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

// What is told before numbers are drawn.
struct ToIssue {
    std::size_t invoice_bases = 0, credit_notes = 0;
    Money invoiced = {}, credited = {};
    std::string first_number = {}, last_number = {};

    // Precondition: the run has documents.
    explicit ToIssue(const DocumentRun& run)
        : credit_notes(static_cast<std::size_t>(
              std::ranges::count(run.documents, DocumentKind::credit, &Document::kind))),
          invoiced(run.invoiced()),
          credited(run.credited()),
          first_number(run.documents.front().number),
          last_number(run.documents.back().number) {
        invoice_bases = run.documents.size() - credit_notes;
    }
    friend bool operator==(const ToIssue&, const ToIssue&) = default;
};

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

}  // namespace

bool can_ask() {
    return standard_input_is_terminal() && standard_error_is_terminal();
}

std::optional<ExitCode> ask(const AskedRun& asked, Language language) {
    const ToIssue shown(asked.run());
    asked.let_go();
    if (!is_agreed_to(shown, language)) {
        standard_error()(declined_message.in(language));
        return ExitCode::interrupted;
    }
    if (const auto stopped = asked.plan_anew())
        return stopped;
    if (!asked.run().documents.empty() && ToIssue(asked.run()) == shown)
        return std::nullopt;
    standard_error()(changed_message.in(language));
    return ExitCode::interrupted;
}

}  // namespace underlag
