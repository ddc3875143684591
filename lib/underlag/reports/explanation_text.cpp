#include <map>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/reports/calculation_text.hpp"
#include "underlag/reports/explanation_report.hpp"
#include "underlag/reports/placement_facts.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/share_explanation.hpp"
#include "underlag/reports/words.hpp"
#include "underlag/text/utf8.hpp"

namespace underlag {
namespace {

constexpr Wording invoice_head{"{}: underlag för {}, utfärdat {}\n",
                               "{}: invoice base for {}, issued {}\n"};
constexpr Wording credit_head{"{}: kreditunderlag i {}, utfärdat {}\n",
                              "{}: credit note in {}, issued {}\n"};
constexpr Wording credits_line{"krediterar {}, utfärdat {}\n", "credits {}, issued {}\n"};
constexpr Wording of_unit{"{}, {} ({})\n", "{}, {} ({})\n"};
constexpr Wording days_label{"dagar", "days"};
constexpr Wording rate_label{"veckoersättning", "week rate"};
constexpr Wording amount_label{"belopp", "amount"};
constexpr Wording reason_label{"orsak", "reason"};
constexpr Wording invoiced_label{"fakturerat", "invoiced"};
constexpr Wording credited_label{"krediterat", "credited"};
constexpr Wording credit_of{"{} (kredit av {}), {}: {}", "{} (credit of {}), {}: {}"};
constexpr Wording invoiced_on{"{}, {}: {}", "{}, {}: {}"};
constexpr Wording not_invoiced{"inget ännu", "nothing yet"};
constexpr Wording remains{"kvar efter krediter: {}", "left after credits: {}"};
constexpr Wording sum_line{"Summa: {}\n", "Total: {}\n"};
constexpr Wording policy_head{"\nSå räknas ersättningen enligt avtalet {}:\n",
                              "\nHow compensation is calculated under the agreement {}:\n"};
constexpr Wording said_in_list{"{}  {}, rad {}: {}\n", "{}  {}, line {}: {}\n"};
constexpr Wording taken_back{"{}  en import togs tillbaka: {}\n",
                             "{}  an import was taken back: {}\n"};
constexpr Wording completed{"{}  stod inte i en lista som var hel: {}\n",
                            "{}  was not in a list that was complete: {}\n"};
constexpr Wording nothing_due{"Inget att betala.\n", "Nothing to be paid.\n"};
constexpr Wording is_left{
    "Vad som ska betalas kan inte räknas ut nu: avtalet är inte inläst, eller så saknar det "
    "placeringens verksamhet, dagar eller utbildning. Det fakturerade lämnas som det är.\n",
    "What is to be paid cannot be worked out now: the agreement is not loaded, or lacks the "
    "placement's unit, days or programme. What was invoiced is left as it is.\n"};
constexpr Wording due_later{"{}, {}: blir att betala {}, när radens sista dag har kommit\n",
                            "{}, {}: to be paid from {}, when the line's last day has come\n"};
constexpr Wording waits{
    "{}: väntar på veckoersättningen; avtalet {} saknar {} års omräkning eller belopp\n",
    "{}: waits for the week rate; the agreement {} lacks the index or rate of {}\n"};
constexpr Wording issued_before{"{}:\n", "{}:\n"};
constexpr Wording no_longer_due{"{}: inget att betala längre\n",
                                "{}: nothing to be paid any longer\n"};

constexpr std::size_t label_width = 17;

std::string labelled(const Wording& label, std::string_view text, Language language) {
    std::string line = "    " + std::string{label.in(language)};
    line.append(label_width - terminal_columns(label.in(language)), ' ').append(text);
    return line + "\n";
}

std::string issued_text(const std::vector<IssuedLineEntry>& issued, Language language) {
    if (issued.empty())
        return labelled(invoiced_label, not_invoiced.in(language), language);
    std::string text;
    Money left;
    for (const IssuedLineEntry& one : issued) {
        const bool is_credit = one.kind == DocumentKind::credit;
        left += is_credit ? -one.amount : one.amount;
        text +=
            labelled(is_credit ? credited_label : invoiced_label,
                     is_credit ? credit_of.filled(language, one.number, one.credits,
                                                  to_text(one.issue_date), kronor(one.amount))
                               : invoiced_on.filled(language, one.number, to_text(one.issue_date),
                                                    kronor(one.amount)),
                     language);
    }
    if (issued.size() > 1)
        text += labelled({"", ""}, remains.filled(language, kronor(left)), language);
    return text;
}

// The calculation of one line, worked downwards.
std::string worked(const Line& line, Chain chain, Language language) {
    std::string text = labelled(days_label, days_text(line, language), language);
    bool is_first = true;
    for (const std::string& step : rate_texts(*line.placement.rate, chain, language)) {
        text += labelled(is_first ? rate_label : Wording{"", ""}, step, language);
        is_first = false;
    }
    return text + labelled(amount_label, amount_text(line, language), language);
}

std::string policy_text(const std::string& agreement, const Policy& policy, Language language) {
    std::string text = policy_head.filled(language, plain(agreement));
    for (const std::string& sentence : policy_texts(policy, language))
        text += "    " + sentence + "\n";
    return text;
}

std::string version_text(const ExplainedVersion& version, Language language) {
    const std::string facts =
        plain(version.facts.student) + ", " + placement_facts_text(version.facts, language);
    if (version.is_taken_back)
        return taken_back.filled(language, version.recorded_at, facts);
    if (version.list_name.empty())
        return completed.filled(language, version.recorded_at, facts);
    return said_in_list.filled(language, version.recorded_at, plain(version.list_name),
                               version.line, facts);
}

// A paragraph for each term of what was issued, under `head`.
std::string issued_in_terms(const std::vector<IssuedLineEntry>& issued, const Wording& head,
                            Language language) {
    std::map<Term, std::vector<IssuedLineEntry>> by_term;
    for (const IssuedLineEntry& one : issued)
        by_term[one.term].push_back(one);
    std::string text;
    for (const auto& [term, of_term] : by_term)
        text += "\n" + head.filled(language, to_text(term)) + issued_text(of_term, language);
    return text;
}

std::string placement_text(const ExplainedPlacement& placement, Language language) {
    std::string text = plain(placement.id) + "\n";
    for (const ExplainedVersion& version : placement.versions)
        text += "    " + version_text(version, language);
    if (placement.due.empty() && placement.later.empty() && placement.waiting.empty())
        text.append("\n").append((placement.is_left ? is_left : nothing_due).in(language));
    for (const ExplainedLine& due : placement.due)
        text += "\n" + to_text(term_of(due.line->period.first())) + ", " +
                plain(due.activity_name) + "\n" + worked(*due.line, due.policy.chain, language) +
                issued_text(due.issued, language);
    for (const ExplainedLine& later : placement.later)
        text += "\n" +
                due_later.filled(language, to_text(term_of(later.line->period.first())),
                                 plain(later.activity_name), to_text(later.line->period.last())) +
                worked(*later.line, later.policy.chain, language) +
                issued_text(later.issued, language);
    for (const ExplainedWait& part : placement.waiting)
        text +=
            "\n" +
            waits.filled(language, to_text(part.term), plain(part.agreement), part.missing_year) +
            issued_text(part.issued, language);
    text += issued_in_terms(placement.issued, placement.is_left ? issued_before : no_longer_due,
                            language);
    const std::vector<ExplainedLine>& worked_out =
        placement.due.empty() ? placement.later : placement.due;
    if (worked_out.empty())
        return text;
    const ExplainedLine& first = worked_out.front();
    return text + policy_text(first.agreement, first.policy, language);
}

}  // namespace

void write_document_text(const ExplainedDocument& explained, Language language, const Sink& out) {
    const Document& document = explained.document;
    const bool is_credit = document.kind == DocumentKind::credit;
    out((is_credit ? credit_head : invoice_head)
            .filled(language, document.number, document.occasion(), to_text(document.issue_date)));
    if (is_credit && document.credits_issued)
        out(credits_line.filled(language, document.credits, to_text(*document.credits_issued)));
    // Of a share the receiver is the party itself; then who invoices it is told.
    const Party& other = document.cost_year > 0 ? document.issuer : document.receiver;
    out(of_unit.filled(language, plain(document.subject.name), plain(other.name),
                       plain(document.agreement)));
    for (std::size_t index = 0; index < document.lines.size(); ++index) {
        const Line& line = document.lines[index];
        std::string text = "\n" + plain(line.name);
        if (!line.placement.id.empty())
            text += ", " + plain(line.placement.id);
        text += "\n" + (line.share != nullptr ? share_worked(line, document.policy, language)
                                              : worked(line, document.policy.chain, language));
        if (is_credit)
            text += labelled(reason_label, plain(line.reason_text), language);
        if (line.share == nullptr && index < explained.issued.size())
            text += issued_text(explained.issued[index], language);
        out(text);
    }
    out("\n" + sum_line.filled(language, kronor(document.total)));
    if (document.cost_year == 0)
        out(policy_text(document.agreement, document.policy, language));
}

void write_placements_text(const std::vector<ExplainedPlacement>& placements, Language language,
                           const Sink& out) {
    bool is_first = true;
    for (const ExplainedPlacement& placement : placements) {
        out((is_first ? "" : "\n") + placement_text(placement, language));
        is_first = false;
    }
}

}  // namespace underlag
