#include <fmt/format.h>

#include <algorithm>

#include "underlag/compensation/compensation.hpp"
#include "underlag/reports/generate_report.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/shown_rows.hpp"
#include "underlag/reports/text_table.hpp"
#include "underlag/reports/words.hpp"
#include "underlag/reports/written_files.hpp"

namespace underlag {
namespace {

struct Words {
    std::string_view nothing;
    std::string_view written;
    std::string_view not_written;
    std::string_view number, kind, university, activity, placements, weeks, amount, file;
    std::string_view invoice, credit_of;
    std::string_view invoiced, credited, total;
    std::string_view summary;
    std::string_view deadline, due;
};

constexpr Words swedish{
    .nothing = "Inget att fakturera för {}.\n",
    .written = "Underlag för {} ({} – {}):\n\n",
    .not_written = "Underlag som skulle göras för {} ({} – {}); inget är skrivet:\n\n",
    .number = "Nummer",
    .kind = "Typ",
    .university = "Lärosäte",
    .activity = "Verksamhet",
    .placements = "Placeringar",
    .weeks = "Veckor",
    .amount = "Kronor",
    .file = "Fil",
    .invoice = "underlag",
    .credit_of = "kredit av {}",
    .invoiced = "Fakturerat",
    .credited = "Krediterat",
    .total = "Summa",
    .summary = "Sammanställning: {}\n",
    .deadline = "Faktureras senast {}.\n",
    .due = "Förfaller {} om fakturan dateras {}.\n"};

constexpr Words english{
    .nothing = "Nothing to invoice for {}.\n",
    .written = "Invoice bases for {} ({} – {}):\n\n",
    .not_written = "Invoice bases that would be made for {} ({} – {}); nothing is written:\n\n",
    .number = "Number",
    .kind = "Kind",
    .university = "University",
    .activity = "Unit",
    .placements = "Placements",
    .weeks = "Weeks",
    .amount = "Kronor",
    .file = "File",
    .invoice = "invoice base",
    .credit_of = "credit of {}",
    .invoiced = "Invoiced",
    .credited = "Credited",
    .total = "Total",
    .summary = "Summary: {}\n",
    .deadline = "To be invoiced at latest {}.\n",
    .due = "Due {} if the invoice is dated {}.\n"};

template <typename... Values>
std::string filled(std::string_view text, const Values&... values) {
    return fmt::format(fmt::runtime(text), values...);
}

bool is_credit(const Document& document) {
    return document.kind == DocumentKind::credit;
}

// Which columns the run needs beyond those that every run has.
struct ExtraColumns {
    bool number = false;
    bool kind = false;
    bool university = false;

    explicit ExtraColumns(const DocumentRun& run)
        : number(
              std::ranges::any_of(run.documents, [](const auto& d) { return !d.number.empty(); })),
          kind(std::ranges::any_of(run.documents, is_credit)),
          university(std::ranges::any_of(run.documents, [&](const auto& d) {
              return d.receiver.name != run.documents.front().receiver.name;
          })) {}
};

class DocumentTable {
   public:
    DocumentTable(const DocumentRun& run, const Words& words)
        : run_(run), words_(words), extra_(run), table_(columns()) {}

    std::string text() {
        for (const Document& document : run_.documents)
            add(document);
        table_.add_rule();
        add_totals();
        return table_.text();
    }

   private:
    [[nodiscard]] std::vector<TextTable::Column> columns() const {
        using enum TextTable::Align;
        std::vector<TextTable::Column> columns;
        const auto add = [&](std::string_view heading, TextTable::Align align) {
            columns.push_back({std::string{heading}, align});
        };
        if (extra_.number)
            add(words_.number, left);
        if (extra_.kind)
            add(words_.kind, left);
        if (extra_.university)
            add(words_.university, left);
        add(words_.activity, left);
        add(words_.placements, right);
        add(words_.weeks, right);
        add(words_.amount, right);
        add(words_.file, left);
        return columns;
    }

    // A credit takes away: its amount is shown with a minus, so that the column adds up.
    void add(const Document& document) {
        std::vector<std::string> cells;
        if (extra_.number)
            cells.push_back(plain(document.number));
        if (extra_.kind)
            cells.push_back(is_credit(document) ? filled(words_.credit_of, plain(document.credits))
                                                : std::string{words_.invoice});
        if (extra_.university)
            cells.push_back(plain(document.receiver.name));
        cells.push_back(plain(document.subject.name));
        cells.push_back(grouped(document.line_count()));
        cells.push_back(weeks_text(document.days, ','));
        cells.push_back(to_text(is_credit(document) ? -document.total : document.total));
        cells.push_back(plain(document.file));
        table_.add(std::move(cells));
    }

    void add_totals() {
        const std::string placements = grouped(run_.placements());
        const std::string weeks = weeks_text(run_.days(), ',');
        const Money total = run_.invoiced() - run_.credited();
        if (!extra_.kind) {
            add_total(words_.total, placements, weeks, total);
            return;
        }
        add_total(words_.invoiced, placements, weeks, run_.invoiced());
        add_total(words_.credited, "", "", -run_.credited());
        add_total(words_.total, "", "", total);
    }

    void add_total(std::string_view name, std::string placements, std::string weeks, Money amount) {
        std::vector<std::string> cells{std::string{name}};
        const int between = int{extra_.number} + int{extra_.kind} + int{extra_.university};
        cells.resize(1 + static_cast<std::size_t>(between));
        cells.push_back(std::move(placements));
        cells.push_back(std::move(weeks));
        cells.push_back(to_text(amount));
        cells.emplace_back();
        table_.add(std::move(cells));
    }

    const DocumentRun& run_;
    const Words& words_;
    ExtraColumns extra_;
    TextTable table_;
};

}  // namespace

void write_generate_text(const DocumentRun& run, bool written, Language language, const Sink& out) {
    const Words& words = language == Language::swedish ? swedish : english;
    if (run.documents.empty()) {
        out(filled(words.nothing, to_text(run.term)) + skipped_text(run.skipped, language));
        return;
    }
    const Period period = period_of(run.term);
    std::string text = filled(written ? words.written : words.not_written, to_text(run.term),
                              to_text(period.first()), to_text(period.last()));
    text += DocumentTable(run, words).text();
    text += '\n';
    if (!run.summary_file.empty())
        text += filled(words.summary, plain(run.summary_file)) + forms_text(run);
    text += filled(words.deadline, deadline_text(invoicing_deadline(run.term), language));
    if (!std::ranges::all_of(run.documents, is_credit))
        text += filled(words.due, to_text(due_date(run.issue_date)), to_text(run.issue_date));
    text += skipped_text(run.skipped, language);
    out(text);
}

}  // namespace underlag
