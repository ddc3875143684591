#include "underlag/documents/document_texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

std::string days_after_text(const Line& line, Date issue_date, HolidayPolicy holidays,
                            const DocumentWords& words) {
    const auto after =
        Period::between(std::max(line.period.first(), issue_date.plus_days(1)), line.period.last());
    if (!after)
        return "";
    const std::string date = to_text(issue_date);
    if (line.placement.count.stated_days && line.period.first() <= issue_date)
        return words.filled(Word::some_days_after_issue, {{"date", date}});
    const int days = line.placement.count.stated_days.value_or(
        count_days(*after, holidays, std::nullopt).paid());
    if (days == 0)
        return "";
    return words.filled(days == 1 ? Word::one_day_after_issue : Word::days_after_issue,
                        {{"days", std::to_string(days)}, {"date", date}});
}

void add(std::string& texts, const std::string& text, std::string_view separator) {
    if (text.empty())
        return;
    if (!texts.empty())
        texts += separator;
    texts += text;
}

// Names what is new: the unit; with another university, that too; at the same unit, the agreement.
std::string moved_text(const Document& old, const DueLine& now,
                       const std::vector<Agreement>& agreements, const DocumentWords& words) {
    const Agreement& agreement = agreements[now.agreement];
    const Activity& activity = agreement.activities[now.activity];
    if (old.receiver.name != agreement.university.name)
        return words.filled(Word::reason_university, {{"activity", activity.name},
                                                      {"university", agreement.university.name}});
    if (old.subject.id != activity.id)
        return words.filled(Word::reason_unit, {{"activity", activity.name}});
    return words.filled(
        Word::reason_agreement,
        {{"agreement", agreement.reference.empty() ? agreement.id : agreement.reference}});
}

std::string days_text(int before, int days, const DocumentWords& words) {
    return words.filled(days == 1 ? Word::reason_one_day : Word::reason_days,
                        {{"days", std::to_string(days)}, {"before", std::to_string(before)}});
}

std::string with_number(const std::string& number) {
    return number.empty() ? "" : "-" + number;
}

Period year_of_cost(int year) {
    return Period::between(Date::from_ymd(year, 1, 1).value(), Date::from_ymd(year, 12, 31).value())
        .value();
}

std::string note_of_share(const Line& line, const Document& document, const DocumentWords& words) {
    std::string note{line.reason_text};
    if (document.kind == DocumentKind::credit)
        return note;
    if (const auto in_stead_of = document.replaced_by_line(line); !in_stead_of.empty())
        add(note, words.filled(Word::replaces, {{"number", in_stead_of}}), "; ");
    if (line.share->cost.is_preliminary())
        add(note, words[Word::share_preliminary], "; ");
    return note;
}

}  // namespace

CoveredTerms covered_terms(const Document& document, const DocumentWords& words) {
    if (document.cost_year > 0)
        return {year_of_cost(document.cost_year), document.occasion()};
    std::set<Term> terms;
    for (const Line& line : document.lines)
        terms.insert(term_of(line.period.first()));
    if (terms.empty())
        terms.insert(document.term);
    const Term last = *terms.rbegin();
    const Period period =
        Period::between(period_of(*terms.begin()).first(), period_of(last).last()).value();
    terms.erase(last);
    std::string others;
    for (const Term term : terms)
        others += (others.empty() ? "" : ", ") + to_text(term);
    if (others.empty())
        return {period, to_text(last)};
    return {period,
            words.filled(Word::several_terms, {{"terms", others}, {"last", to_text(last)}})};
}

std::string note_text(const Line& line, const Document& document, const DocumentWords& words) {
    if (line.share != nullptr)
        return note_of_share(line, document, words);
    std::string note{line.reason_text};
    if (const Term term = term_of(line.period.first()); term != document.term)
        add(note, words.filled(Word::of_term, {{"term", to_text(term)}}), "; ");
    if (line.placement.continued_from)
        add(note,
            words.filled(Word::continued, {{"term", to_text(*line.placement.continued_from)}}),
            "; ");
    if (line.placement.continues_in)
        add(note, words.filled(Word::continues, {{"term", to_text(*line.placement.continues_in)}}),
            "; ");
    if (document.kind == DocumentKind::credit)  // how it was counted stands on what it credits
        return note;
    if (const auto in_stead_of = document.replaced_by_line(line); !in_stead_of.empty())
        add(note, words.filled(Word::replaces, {{"number", in_stead_of}}), "; ");
    if (const auto stated = line.placement.count.stated_days)
        add(note, words.filled(Word::stated_days, {{"days", std::to_string(*stated)}}), "; ");
    if (line.placement.rate != nullptr && line.placement.rate->is_preliminary())
        add(note, words[Word::preliminary_rate], "; ");
    add(note, days_after_text(line, document.issue_date, document.policy.public_holidays, words),
        "; ");
    return note;
}

std::string counted_text(const DayCount& count, const DocumentWords& words) {
    if (count.stated_days)
        return words.filled(Word::counted_as_stated,
                            {{"calendar", std::to_string(count.calendar())}});
    const std::string weekdays = std::to_string(count.weekdays);
    if (count.unpaid_holidays == 0)
        return words.filled(Word::counted_weekdays, {{"days", weekdays}});
    return words.filled(
        count.unpaid_holidays == 1 ? Word::counted_without_holiday : Word::counted_without_holidays,
        {{"weekdays", weekdays}, {"holidays", std::to_string(count.unpaid_holidays)}});
}

std::string rate_source_text(const WeekRate& rate, const DocumentWords& words) {
    const std::string year = std::to_string(rate.from_year);
    std::string text;
    if (!rate.from_published)
        text = words.filled(Word::rate_base, {{"year", year}});
    else if (rate.from_source.empty())
        text = words.filled(Word::rate_published_bare, {{"year", year}});
    else
        text = words.filled(Word::rate_published, {{"year", year}, {"source", rate.from_source}});
    if (rate.steps.size() == 1)
        text = words.filled(Word::rate_indexed_once,
                            {{"from", text}, {"year", std::to_string(rate.steps.front().year)}});
    else if (rate.steps.size() > 1)
        text = words.filled(Word::rate_indexed, {{"from", text},
                                                 {"first", std::to_string(rate.steps.front().year)},
                                                 {"last", std::to_string(rate.steps.back().year)}});
    if (rate.is_preliminary())
        text += " (" + words[Word::preliminary] + ")";
    return text;
}

std::string document_title(const Document& document, const DocumentWords& words) {
    const std::string term = covered_terms(document, words).text;
    const bool is_credit = document.kind == DocumentKind::credit;
    const Word title = document.cost_year > 0
                           ? (is_credit ? Word::share_credit_title : Word::share_title)
                           : (is_credit ? Word::credit_title : Word::title);
    return words.filled(title, {{"term", term}, {"year", term}, {"number", document.credits}});
}

std::string file_title(const Document& document, const DocumentWords& words) {
    return fmt::format("{}, {}, {}", document_title(document, words), document.subject.name,
                       covered_terms(document, words).text);
}

std::string document_footer(const Document& document, const DocumentWords& words) {
    return words.filled(Word::footer, {{"provider", document.issuer.name},
                                       {"term", covered_terms(document, words).text},
                                       {"number", document.number}});
}

std::optional<Date> last_day_after_issue(const Document& document) {
    std::optional<Date> last;
    for (const Line& line : document.lines)
        if (line.period.last() > document.issue_date && (!last || *last < line.period.last()))
            last = line.period.last();
    return last;
}

std::string credit_reason_text(const Credit& credit, const InvoicedLine& old, const DueLine* now,
                               const std::vector<Agreement>& agreements,
                               const DocumentWords& words) {
    if (credit.reason == CreditReason::cancelled)
        return words[Word::reason_cancelled];
    if (now == nullptr)
        return words[Word::reason_nothing];
    switch (credit.reason) {
        case CreditReason::unit_changed:
            return moved_text(*old.document, *now, agreements, words);
        case CreditReason::period_changed:
            return words.filled(Word::reason_period, {{"start", to_text(now->line.period.first())},
                                                      {"end", to_text(now->line.period.last())}});
        case CreditReason::days_changed:
            return days_text(old.line->quantity, now->line.quantity, words);
        case CreditReason::rate_changed:
            if (fold_name(now->line.placement.programme) !=
                fold_name(old.line->placement.programme))
                return words.filled(Word::reason_programme,
                                    {{"programme", std::string{now->line.placement.programme}},
                                     {"before", std::string{old.line->placement.programme}},
                                     {"week_rate", to_text(now->line.price)}});
            return words.filled(Word::reason_rate, {{"week_rate", to_text(now->line.price)},
                                                    {"before", to_text(old.line->price)}});
        case CreditReason::cancelled:
        case CreditReason::no_longer_due:
        case CreditReason::reissued:
            break;
    }
    return words[Word::reason_nothing];
}

std::string document_file(const Document& document) {
    return fmt::format("{}/{}/{}{}{}.xlsx", document.occasion(), document.agreement,
                       document.subject.id, with_number(document.number),
                       document.kind == DocumentKind::credit ? "-kredit" : "");
}

void name_files(DocumentRun& run) {
    for (Document& document : run.documents)
        document.file = document_file(document);
    run.summary_file = summary_file(run);
}

std::string summary_file(const DocumentRun& run) {
    return fmt::format("{}/sammanstallning{}.xlsx", run.occasion(),
                       run.documents.empty() ? "" : with_number(run.documents.front().number));
}

}  // namespace underlag
