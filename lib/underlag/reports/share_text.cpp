#include <algorithm>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/documents/share_texts.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/share_report.hpp"
#include "underlag/reports/text_table.hpp"
#include "underlag/reports/words.hpp"
#include "underlag/reports/written_files.hpp"

namespace underlag {
namespace {

constexpr Wording cost_line{"{}: kostnaden {} är {}\n", "{}: the cost of {} is {}\n"};
constexpr Wording base_line{"    {} års priser  {}\n", "    prices of {}  {}\n"};
constexpr Wording published_line{"    beslutad för {}  {}\n", "    decided for {}  {}\n"};
constexpr Wording step_line{"    {}: {} %  {} → {}{}\n", "    {}: {} %  {} → {}{}\n"};
constexpr Wording preliminary{" (preliminär)", " (preliminary)"};
constexpr Wording rounded_line{"    avrundad till hela kronor innan den delas: {}\n",
                               "    rounded to whole kronor before it is shared: {}\n"};
constexpr Wording part_line{"\n{}, {} % = {}", "\n{}, {} % = {}"};
constexpr Wording odd_krona{" (med kronan som blev över)", " (with the krona that was left over)"};
constexpr Wording odd_ore{" (med öret som blev över)", " (with the öre that was left over)"};
constexpr Wording no_invoice{"    {} fakturerar och får inget underlag för sin del\n",
                             "    {} invoices and gets no invoice base of its own part\n"};
constexpr Wording nothing{"\nInget att fakturera för {}.\n", "\nNothing to invoice for {}.\n"};
constexpr Wording documents_written{"\nUnderlag för {}:\n\n", "\nInvoice bases for {}:\n\n"};
constexpr Wording documents_planned{"\nUnderlag som skulle göras för {}; inget är skrivet:\n\n",
                                    "\nInvoice bases that would be made for {}; nothing is "
                                    "written:\n\n"};
constexpr Wording summary{"\nSammanställning: {}\n", "\nSummary: {}\n"};
constexpr Wording deadline_line{"Faktureras senast {}.\n", "To be invoiced at latest {}.\n"};
constexpr Wording due_line{"Förfaller {} om fakturan dateras {}.\n",
                           "Due {} if the invoice is dated {}.\n"};
constexpr Wording credit_of{"kredit av {}", "credit of {}"};
constexpr Wording invoice_base{"underlag", "invoice base"};

struct Headings {
    std::string_view party, code, people, percent, quota, amount, change, number, kind, file, total;
};
constexpr Headings swedish{"Part",       "Kod",    "Folkmängd", "Procent", "Kvot", "Kronor",
                           "Förändring", "Nummer", "Typ",       "Fil",     "Summa"};
constexpr Headings english{"Party",  "Code",   "Population", "Per cent", "Quota", "Kronor",
                           "Change", "Number", "Kind",       "File",     "Total"};

using enum TextTable::Align;

TextTable::Column column(std::string_view heading, TextTable::Align align) {
    return {std::string{heading}, align};
}

std::string cost_text(const SharePlan& plan, Language language) {
    const WeekRate& cost = plan.cost->cost;
    std::string text =
        cost_line.filled(language, plain(plan.sharing.id), plan.cost->year, kronor(cost.amount));
    text += (cost.from_published ? published_line : base_line)
                .filled(language, cost.from_year, kronor(cost.from_amount));
    for (const IndexStep& step : cost.steps) {
        std::string note = step.source.empty() ? "" : ", " + plain(step.source);
        if (step.preliminary)
            note += preliminary.in(language);
        text += step_line.filled(
            language, step.year,
            (step.percent.units < 0 ? "" : "+") + with_comma(to_text(step.percent)),
            with_comma(step.exact), to_text(step.rounded), note);
    }
    if (is_rounded_first(cost))
        text += rounded_line.filled(language, kronor(cost.amount));
    return text;
}

// The shares of a part that goes by population.
std::string shares_table(const SharePlan& plan, std::size_t part, const Headings& words) {
    const PartOfCost& of = plan.cost->parts[part];
    const bool has_change = plan.before.has_value();
    std::vector<TextTable::Column> columns{
        column(words.party, left),    column(words.code, left),   column(words.people, right),
        column(words.percent, right), column(words.quota, right), column(words.amount, right)};
    if (has_change)
        columns.push_back(column(words.change, right));
    TextTable table(std::move(columns));
    const std::int64_t unit = ore_in_unit(plan.sharing);
    for (const PartyShare& share : of.shares) {
        const SharingParty& party = plan.sharing.parties[share.party];
        std::vector<std::string> cells{plain(party.name),
                                       plain(party.code),
                                       people(share.population),
                                       with_comma(population_percent(share, of)),
                                       with_comma(quota_text(share.steps, unit, of.population)),
                                       to_text(share.steps.amount)};
        if (has_change) {
            const auto before = share_of(*plan.before, plan.sharing, share.party, part);
            cells.push_back(before ? with_sign(share.steps.amount - *before) : "");
        }
        table.add(std::move(cells));
    }
    table.add_rule();
    std::vector<std::string> sum{std::string{words.total}, "", people(of.population), "", "",
                                 to_text(of.amount)};
    if (has_change)
        sum.push_back(with_sign(of.amount - plan.before->parts[part].amount));
    table.add(std::move(sum));
    return table.text();
}

std::string part_text(const SharePlan& plan, std::size_t part, Language language,
                      const Headings& words) {
    const PartOfCost& of = plan.cost->parts[part];
    const SharingPart& told = plan.sharing.parts[part];
    std::string text = part_line.filled(language, plain(told.name),
                                        with_comma(to_text(told.percent)), kronor(of.amount));
    if (of.has_odd_unit)
        text += (ore_in_unit(plan.sharing) == 1 ? odd_ore : odd_krona).in(language);
    text += "\n";
    if (!of.shares.empty())
        return text + "\n" + shares_table(plan, part, words);
    const bool is_own = !told.party || plan.sharing.is_provider(plan.sharing.parties[*told.party]);
    if (is_own)
        text += no_invoice.filled(language, plain(plan.sharing.provider.name));
    return text;
}

std::string documents_table(const DocumentRun& run, Language language, const Headings& words) {
    const bool has_numbers = std::ranges::any_of(
        run.documents, [](const Document& document) { return !document.number.empty(); });
    std::vector<TextTable::Column> columns;
    if (has_numbers) {
        columns.push_back(column(words.number, left));
        columns.push_back(column(words.kind, left));
    }
    columns.push_back(column(words.party, left));
    columns.push_back(column(words.amount, right));
    columns.push_back(column(words.file, left));
    TextTable table(std::move(columns));
    const auto add = [&](std::string number, std::string kind, std::string party, Money amount,
                         std::string file) {
        std::vector<std::string> cells;
        if (has_numbers) {
            cells.push_back(std::move(number));
            cells.push_back(std::move(kind));
        }
        cells.push_back(std::move(party));
        cells.push_back(to_text(amount));
        cells.push_back(std::move(file));
        table.add(std::move(cells));
    };
    for (const Document& document : run.documents) {
        const bool is_credit = document.kind == DocumentKind::credit;
        add(plain(document.number),
            is_credit ? credit_of.filled(language, plain(document.credits))
                      : std::string{invoice_base.in(language)},
            plain(document.subject.name), is_credit ? -document.total : document.total,
            plain(document.file));
    }
    table.add_rule();
    const std::string total{words.total};
    add(total, "", has_numbers ? "" : total, run.invoiced() - run.credited(), "");
    return table.text();
}

}  // namespace

void write_share_text(const SharePlan& plan, const DocumentRun& run, bool written,
                      Language language, const Sink& out) {
    const Headings& words = language == Language::swedish ? swedish : english;
    std::string text;
    if (plan.cost) {
        text += cost_text(plan, language);
        for (std::size_t part = 0; part < plan.cost->parts.size(); ++part)
            text += part_text(plan, part, language, words);
    }
    if (run.documents.empty()) {
        out(text + nothing.filled(language, run.occasion()));
        return;
    }
    text += (written ? documents_written : documents_planned).filled(language, run.occasion());
    text += documents_table(run, language, words);
    text += summary.filled(language, plain(run.summary_file)) + forms_text(run);
    if (const auto deadline = plan.sharing.deadline_of(run.cost_year))
        text += deadline_line.filled(language, deadline_text(*deadline, language));
    if (run.invoiced() != Money{})
        text +=
            due_line.filled(language, to_text(due_date(run.issue_date)), to_text(run.issue_date));
    out(text);
}

}  // namespace underlag
