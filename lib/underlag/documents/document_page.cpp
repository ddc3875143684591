#include "underlag/documents/document_page.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "underlag/compensation/compensation.hpp"
#include "underlag/documents/document_texts.hpp"
#include "underlag/documents/share_texts.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

using What = PageColumn::What;

// Without their references, two students of one name would look like one who is billed twice.
bool has_namesakes(const Document& document) {
    std::map<std::string, std::string_view> references;
    return std::ranges::any_of(document.lines, [&](const Line& line) {
        const std::string_view reference = line.placement.student_ref;
        return !reference.empty() &&
               references.try_emplace(fold_name(line.name), reference).first->second != reference;
    });
}

class PageMaker {
   public:
    PageMaker(const Document& document, const DocumentWords& words)
        : document_(document), words_(words) {}

    DocumentPage make() {
        for (const Line& line : document_.lines) {
            page_.notes.push_back(note_text(line, document_, words_));
            if (line.share == nullptr)
                continue;
            page_.percents.push_back(percent_of_cost_text(*line.share, words_));
            page_.populations.push_back(people_text(*line.share, words_));
        }
        head();
        facts();
        is_shared() ? columns_of_shares() : columns();
        if (is_shared())
            page_.total = words_[is_credit() ? Word::share_credit_total : Word::share_total];
        else
            page_.total = words_[is_credit() ? Word::credit_total : Word::total];
        remark();
        unit();
        terms();
        return std::move(page_);
    }

   private:
    [[nodiscard]] bool is_credit() const { return document_.kind == DocumentKind::credit; }
    [[nodiscard]] bool is_shared() const { return document_.cost_year > 0; }

    void head() {
        const auto& [period, term] = covered_terms(document_, words_);
        page_.file_title = file_title(document_, words_);
        page_.footer = document_footer(document_, words_);
        page_.title = document_title(document_, words_);
        credited();
        if (is_shared()) {
            head_of_shares(period, term);
            return;
        }
        page_.period = words_.filled(
            is_credit() ? Word::credit_period : Word::period,
            {{"start", to_text(period.first())}, {"end", to_text(period.last())}, {"term", term}});
    }

    void head_of_shares(const Period& period, const std::string& year) {
        page_.period = words_.filled(
            is_credit() ? Word::share_credit_period : Word::share_period,
            {{"year", year}, {"start", to_text(period.first())}, {"end", to_text(period.last())}});
    }

    void credited() {
        if (is_credit())
            page_.credited =
                words_.filled(Word::credits, {{"number", document_.credits},
                                              {"date", to_text(document_.credits_issued.value())}});
    }

    void add(std::vector<PageFact>& to, Word label, const std::string& value) const {
        if (!value.empty())
            to.push_back({words_[label], value});
    }
    void add(std::vector<PageFact>& to, Word label,
             const std::optional<OrganisationNumber>& number) const {
        if (number)
            add(to, label, number->to_text());
    }

    void facts() {
        std::vector<PageFact>& facts = page_.facts;
        const Party& receiver = document_.receiver;
        add(facts, is_shared() ? Word::share_recipient : Word::recipient, receiver.name);
        add(facts, Word::recipient_number, receiver.organisation_number);
        add(facts, Word::your_reference, receiver.reference);
        add(facts, Word::sender, document_.issuer.name);
        add(facts, Word::agreement,
            document_.agreement_reference.empty() ? document_.agreement
                                                  : document_.agreement_reference);
        std::string number =
            document_.number.empty() ? words_[Word::not_recorded] : document_.number;
        if (!document_.replaces.empty())
            number += ", " + words_.filled(Word::replaces, {{"number", document_.replaces}});
        add(facts, Word::number, number);
        add(facts, Word::issue_date, to_text(document_.issue_date));
    }

    void columns() {
        const auto add = [&](What what, Word heading) {
            page_.columns.push_back({what, words_[heading]});
        };
        const auto has_id = [](const Line& line) { return !line.placement.id.empty(); };
        add(What::unit, Word::column_activity);
        add(What::name, Word::column_student);
        if (has_namesakes(document_))
            add(What::reference, Word::column_reference);
        if (is_credit() && std::ranges::any_of(document_.lines, has_id))
            add(What::placement, Word::column_placement);
        if (!document_.policy.programmes.empty())
            add(What::programme, Word::column_programme);
        add(What::start, Word::column_start);
        add(What::end, Word::column_end);
        add(What::weeks, Word::column_weeks);
        add(What::amount, Word::column_amount);
        if (!std::ranges::all_of(page_.notes, &std::string::empty))
            add(What::note, Word::column_note);
    }

    void columns_of_shares() {
        const auto add = [&](What what, Word heading) {
            page_.columns.push_back({what, words_[heading]});
        };
        add(What::part, Word::share_column_part);
        add(What::percent, Word::share_column_percent);
        add(What::population, Word::share_column_population);
        add(What::amount, Word::share_column_amount);
        if (!std::ranges::all_of(page_.notes, &std::string::empty))
            add(What::note, Word::column_note);
    }

    void remark() {
        if (is_shared())
            return;
        const auto last_after = last_day_after_issue(document_);
        if (last_after && !is_credit())
            page_.remark = words_.filled(
                Word::after_issue,
                {{"issue_date", to_text(document_.issue_date)}, {"date", to_text(*last_after)}});
    }

    void unit() {
        std::vector<PageFact>& facts = page_.unit;
        // What is shared is paid to the one who invoices; a unit is paid itself.
        const Party& unit = is_shared() ? document_.issuer : document_.subject;
        add(facts, is_shared() ? Word::share_payment : Word::activity_name, unit.name);
        add(facts, Word::organisation_number, unit.organisation_number);
        add(facts, is_shared() ? Word::share_contact : Word::contact, unit.contact.name);
        add(facts, Word::phone, unit.contact.phone);
        add(facts, Word::email, unit.contact.email);
        if (const std::optional<Giro>& giro = unit.giro)
            add(facts, Word::giro,
                words_.filled(
                    giro->kind() == Giro::Kind::bankgiro ? Word::bankgiro : Word::plusgiro,
                    {{"number", giro->to_text()}}));
    }

    void terms() {
        std::vector<PageFact>& facts = page_.terms;
        if (is_credit())
            add(facts, Word::payment,
                words_.filled(Word::credit_terms, {{"number", document_.credits}}));
        else if (document_.due_date)
            add(facts, Word::payment,
                words_.filled(Word::payment_terms,
                              {{"due_date", to_text(*document_.due_date)},
                               {"issue_date", to_text(document_.issue_date)}}));
        // Whether what is shared is exempt from VAT, such an agreement does not say.
        if (!is_shared())
            add(facts, Word::vat, words_[Word::vat_exempt]);
    }

    const Document& document_;
    const DocumentWords& words_;
    DocumentPage page_;
};

}  // namespace

DocumentPage page_of(const Document& document, const DocumentWords& words) {
    return PageMaker{document, words}.make();
}

std::string_view text_in(PageColumn::What column, std::size_t line, const Document& document,
                         const DocumentPage& page) {
    const Line& of = document.lines[line];
    switch (column) {
        case What::unit:
            return document.subject.name;
        case What::name:
            return of.name;
        case What::reference:
            return of.placement.student_ref;
        case What::placement:
            return of.placement.id;
        case What::programme:
            return of.placement.programme;
        case What::note:
            return page.notes[line];
        case What::part:
            return of.name;
        case What::percent:
            return page.percents[line];
        case What::population:
            return page.populations[line];
        case What::start:
        case What::end:
        case What::weeks:
        case What::amount:
            break;
    }
    return {};
}

std::string shown_in(PageColumn::What column, std::size_t line, const Document& document,
                     const DocumentPage& page) {
    const Line& of = document.lines[line];
    switch (column) {
        case What::start:
            return to_text(of.period.first());
        case What::end:
            return to_text(of.period.last());
        case What::weeks:
            return weeks_text(of.quantity, ',');
        case What::amount:
            return to_text(of.amount);
        default:
            return std::string{text_in(column, line, document, page)};
    }
}

}  // namespace underlag
