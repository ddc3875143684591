#include "underlag/documents/credit_reasons.hpp"

namespace underlag {
namespace {

// Names what is new: the unit; with another university, that too; at the same unit, the agreement.
std::string moved_text(const InvoiceBase& old, const DueLine& now,
                       const std::vector<Agreement>& agreements, const DocumentWords& words) {
    const Agreement& agreement = agreements[now.agreement];
    const Activity& activity = agreement.activities[now.activity];
    if (old.agreement->university.name != agreement.university.name)
        return words.filled(Word::reason_university, {{"activity", activity.name},
                                                      {"university", agreement.university.name}});
    if (old.activity->id != activity.id)
        return words.filled(Word::reason_unit, {{"activity", activity.name}});
    return words.filled(
        Word::reason_agreement,
        {{"agreement", agreement.reference.empty() ? agreement.id : agreement.reference}});
}

std::string days_text(int before, int days, const DocumentWords& words) {
    return words.filled(days == 1 ? Word::reason_one_day : Word::reason_days,
                        {{"days", std::to_string(days)}, {"before", std::to_string(before)}});
}

}  // namespace

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
            return days_text(old.line->days(), now->line.days(), words);
        case CreditReason::rate_changed:
            return words.filled(Word::reason_rate, {{"week_rate", to_text(now->line.rate->amount)},
                                                    {"before", to_text(old.line->rate->amount)}});
        case CreditReason::cancelled:
        case CreditReason::no_longer_due:
            break;
    }
    return words[Word::reason_nothing];
}

}  // namespace underlag
