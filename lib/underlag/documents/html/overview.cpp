#include "underlag/documents/html/overview.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "underlag/compensation/compensation.hpp"
#include "underlag/documents/html/overview_parts.hpp"
#include "underlag/documents/html/page_data.hpp"
#include "underlag/documents/templates.hpp"
#include "underlag/invoicing/document_run.hpp"
#include "underlag/text/personal_number.hpp"

namespace underlag {
namespace {

class OverviewPage {
   public:
    OverviewPage(const DocumentRun& run, const DocumentWords& words, const OverviewExtras& extras)
        : run_(run), words_(words), extras_(extras) {}

    PageData make() {
        put("title", words_.filled(is_shared() ? Word::overview_share_title : Word::overview_title,
                                   {{"term", run_.occasion()}, {"year", run_.occasion()}}));
        put("skip", Word::overview_skip);
        if (!run_.documents.empty())
            put("provider", run_.documents.front().issuer.name);
        issued();
        totals();
        charts();
        documents();
        run_files();
        if (extras_.findings != nullptr)
            page_.set("findings", findings_data(words_, *extras_.sources, *extras_.findings));
        if (!run_.skipped.empty())
            page_.set("skipped", skipped_data(run_, words_));
        trace();
        return std::move(page_);
    }

   private:
    [[nodiscard]] bool is_shared() const { return run_.cost_year > 0; }
    void put(const char* name, std::string text) { page_.set(name, value(std::move(text))); }
    void put(const char* name, Word word) { page_.set(name, word_of(word)); }
    [[nodiscard]] PageData word_of(Word word) const { return value(words_[word]); }
    [[nodiscard]] PageData kronor(Money amount) const {
        return value(words_.filled(Word::overview_kronor, {{"amount", to_text(amount)}}));
    }

    void issued() {
        const std::string day = to_text(run_.issue_date);
        put("issued", is_shared()
                          ? words_.filled(Word::share_summary_issued, {{"issue_date", day}})
                          : words_.filled(Word::summary_issued,
                                          {{"issue_date", day},
                                           {"deadline", to_text(invoicing_deadline(run_.term))}}));
    }

    void totals() {
        put("totals_heading", Word::overview_totals);
        PageList rows;
        const auto add = [&](Word label, PageData shown) {
            rows.push_back(object({{"label", word_of(label)}, {"value", std::move(shown)}}));
        };
        const auto count = [](std::size_t number) { return value(std::to_string(number)); };
        const auto credits = static_cast<std::size_t>(
            std::ranges::count(run_.documents, DocumentKind::credit, &Document::kind));
        add(Word::overview_total, kronor(run_.invoiced() - run_.credited()));
        add(Word::overview_invoiced, kronor(run_.invoiced()));
        add(Word::overview_credited, kronor(run_.credited()));
        add(Word::overview_invoices, count(run_.documents.size() - credits));
        add(Word::overview_credits, count(credits));
        if (!is_shared()) {
            add(Word::overview_placements, count(run_.placements()));
            add(Word::overview_days, value(std::to_string(run_.days())));
            add(Word::overview_weeks, value(weeks_text(run_.days(), ',')));
        }
        page_.set("totals", rows);
    }

    void charts() {
        PageList charts;
        const auto add = [&](const char* id, Word heading, Word of,
                             const std::vector<OverviewBar>& bars) {
            if (bars.empty())
                return;
            PageList rows;
            for (const OverviewBar& bar : bars)
                rows.push_back(object({{"label", value(bar.label)},
                                       {"width", value(std::to_string(bar.width))},
                                       {"amount", kronor(bar.amount)},
                                       {"share", value(bar.share)}}));
            charts.push_back(object({{"id", id},
                                     {"heading", word_of(heading)},
                                     {"of", word_of(of)},
                                     {"amount_heading", word_of(Word::overview_amount)},
                                     {"share_heading", word_of(Word::overview_share_of_total)},
                                     {"with_note", PageData{run_.credited() > Money{}}},
                                     {"note", word_of(Word::overview_without_credits)},
                                     {"bars", rows}}));
        };
        if (is_shared()) {
            add("by-party", Word::overview_by_party, Word::overview_party, unit_bars(run_, words_));
        } else {
            add("by-unit", Word::overview_by_unit, Word::overview_unit, unit_bars(run_, words_));
            add("by-university", Word::overview_by_university, Word::overview_university,
                university_bars(run_));
        }
        page_.set("charts", charts);
    }

    // "2016-0003, kredit av 2016-0001"
    [[nodiscard]] std::string number_of(const Document& document) const {
        std::string text =
            document.number.empty() ? words_[Word::overview_not_recorded] : document.number;
        if (document.kind == DocumentKind::credit)
            text += ", " + words_.filled(Word::overview_credit, {{"number", document.credits}});
        if (!document.replaces.empty())
            text += ", " + words_.filled(Word::replaces, {{"number", document.replaces}});
        return text;
    }

    [[nodiscard]] PageData link(const std::string& file, Word name, const std::string& of) const {
        return object({{"href", value(address_of(file, form_file(run_, DocumentForm::html)))},
                       {"name", word_of(name)},
                       {"of", value(of)}});
    }

    [[nodiscard]] PageData row_of(std::size_t index) const {
        const Document& document = run_.documents[index];
        const bool is_credit = document.kind == DocumentKind::credit;
        const std::string of = document.number.empty() ? document.subject.name : document.number;
        PageList files;
        files.push_back(link(document.file, Word::overview_workbook, of));
        if (index < extras_.forms.size()) {
            const DocumentForms& forms = extras_.forms[index];
            if (!forms.pdf.empty())
                files.push_back(link(forms.pdf, Word::overview_pdf, of));
            if (!forms.e_invoice.empty())
                files.push_back(link(forms.e_invoice, Word::overview_e_invoice, of));
        }
        const auto counted = [&](std::string text) {
            return value(is_credit ? std::string{} : std::move(text));
        };
        return object({{"number", value(number_of(document))},
                       {"unit", value(document.subject.name)},
                       {"university", value(document.receiver.name)},
                       {"agreement", value(document.agreement)},
                       {"due_date", value(document.due_date ? to_text(*document.due_date) : "")},
                       {"placements", counted(std::to_string(document.line_count()))},
                       {"weeks", counted(weeks_text(document.days, ','))},
                       {"amount", value(to_text(is_credit ? -document.total : document.total))},
                       {"files", files}});
    }

    [[nodiscard]] PageList columns() const {
        PageList columns;
        const auto add = [&](Word heading, bool is_number = false) {
            columns.push_back(
                object({{"heading", word_of(heading)}, {"is_number", PageData{is_number}}}));
        };
        add(Word::overview_number);
        add(is_shared() ? Word::overview_party : Word::overview_unit);
        if (!is_shared())
            add(Word::overview_university);
        add(Word::overview_agreement);
        add(Word::overview_due_date);
        if (!is_shared()) {
            add(Word::overview_placements, true);
            add(Word::overview_weeks, true);
        }
        add(Word::overview_amount, true);
        add(Word::overview_files);
        return columns;
    }

    void documents() {
        put("documents_heading", Word::overview_documents);
        if (run_.documents.empty()) {
            put("nothing", Word::overview_nothing);
            return;
        }
        PageList rows;
        for (std::size_t index = 0; index < run_.documents.size(); ++index)
            rows.push_back(row_of(index));
        page_.set("placed", PageData{!is_shared()});
        page_.set("documents",
                  object({{"columns", columns()},
                          {"rows", rows},
                          {"sum_span", is_shared() ? "4" : "5"},
                          {"sum_label", word_of(Word::overview_total)},
                          {"placements", value(std::to_string(run_.placements()))},
                          {"weeks", value(weeks_text(run_.days(), ','))},
                          {"total", value(to_text(run_.invoiced() - run_.credited()))}}));
    }

    void run_files() {
        put("run_files_heading", Word::overview_run_files);
        PageList files;
        files.push_back(link(run_.summary_file, Word::overview_summary, {}));
        if (!extras_.vouchers.empty())
            files.push_back(link(extras_.vouchers, Word::overview_vouchers, {}));
        page_.set("run_files", files);
    }

    void trace() {
        put("trace_heading", Word::overview_trace);
        PageList rows;
        const auto add = [&](PageData label, const std::string& shown) {
            if (!shown.empty())
                rows.push_back(object({{"label", std::move(label)}, {"value", value(shown)}}));
        };
        add(word_of(Word::trace_version), run_.trace.program_version);
        add(word_of(Word::trace_chain), run_.trace.chain_head);
        for (const InputFile& input : run_.trace.inputs)
            add(value(without_personal_numbers(input.name)), input.sha256);
        page_.set("trace", rows);
    }

    const DocumentRun& run_;
    const DocumentWords& words_;
    const OverviewExtras& extras_;
    PageData page_;
};

}  // namespace

std::string html_of(const DocumentRun& run, const DocumentWords& words,
                    const OverviewExtras& extras) {
    Template page{std::string{built_in_template("oversikt.html")}};
    page.set_custom_escape([](const std::string& text) { return hypertext(text); });
    return page.render(OverviewPage{run, words, extras}.make());
}

}  // namespace underlag
