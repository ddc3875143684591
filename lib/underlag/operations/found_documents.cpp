#include "underlag/operations/found_documents.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "underlag/ledger/issued_documents.hpp"
#include "underlag/text/composition.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/text/numbers.hpp"

namespace underlag {

namespace {

std::vector<std::string> words_of(const std::string& folded) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        if (end > at)
            words.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

// As lists are read: macOS may give å as an a and a ring.
std::string composed(std::string_view text) {
    std::string letters{text};
    (void)compose(letters);
    return letters;
}

}  // namespace

SoughtText::SoughtText(std::string_view text)
    : text_(composed(text)),
      folded_(fold_name(text_)),
      key_(reference_key(text_)),
      words_(words_of(fold_person(text_))),
      amount_(parse_amount(text_)) {}

bool SoughtText::is_reference(std::string_view reference) const {
    return !reference.empty() && !key_.empty() && reference_key(reference) == key_;
}

bool SoughtText::is_in_person(std::string_view name) const {
    if (name.empty() || words_.empty())
        return false;
    const std::string folded = fold_person(name);
    return std::ranges::all_of(
        words_, [&](const std::string& word) { return folded.find(word) != std::string::npos; });
}

bool SoughtText::is_in(std::string_view name) const {
    return !folded_.empty() && fold_name(name).find(folded_) != std::string::npos;
}

bool SoughtText::is_amount(Money amount) const {
    return amount_ && (*amount_ == amount || *amount_ == -amount);
}

RecordQuestion SoughtText::question(const std::vector<Agreement>& agreements) const {
    // What the ledger calls an agreement or unit may be an id that it had, and is an alias now. A
    // row may be of a later agreement with the same university than the one that it names.
    std::set<std::string, std::less<>> universities;
    for (const Agreement& agreement : agreements)
        if (means_university(agreement))
            universities.insert(fold_name(agreement.university.name));
    const auto is_agreement = [&agreements, universities](std::string_view id) {
        return std::ranges::any_of(agreements_named(agreements, id), [&](std::size_t named) {
            return universities.contains(fold_name(agreements[named].university.name));
        });
    };
    std::vector<ActivityNames> names;
    for (const Agreement& agreement : agreements)
        names.emplace_back(agreement);
    const auto is_activity = [this, &agreements, names](std::string_view id) {
        for (std::size_t agreement = 0; agreement < agreements.size(); ++agreement) {
            const auto unit = names[agreement].find(id);
            if (unit && means_unit(agreements[agreement].activities[*unit]))
                return true;
        }
        return is_reference(id);
    };
    return {.is_person = [this](std::string_view name) { return is_in_person(name); },
            .is_agreement = is_agreement,
            .is_activity = is_activity,
            .is_list = [this](std::string_view name) { return is_in(name); },
            .reference = key_,
            .placement = record_of_own_id(text_),
            .amount = amount_};
}

bool SoughtText::is_number(std::string_view number) const {
    return !number.empty() && fold_name(number) == folded_;
}

bool SoughtText::means_unit(const Activity& unit) const {
    return is_reference(unit.id) || is_in(unit.name) ||
           std::ranges::any_of(unit.aliases,
                               [this](const std::string& alias) { return is_in(alias); });
}

bool SoughtText::means_university(const Agreement& agreement) const {
    return is_reference(agreement.id) || is_in(agreement.university.name) ||
           std::ranges::any_of(agreement.university.aliases,
                               [this](const std::string& alias) { return is_in(alias); });
}

namespace {

class DocumentHits {
   public:
    DocumentHits(const std::vector<Agreement>& agreements, const SoughtText& sought,
                 const std::function<bool(std::int64_t placement)>& is_found)
        : agreements_(&agreements), sought_(&sought), is_found_(&is_found) {}

    void look_at(const IssuedDocumentFacts& document) {
        if (document.kind == DocumentKind::credit)
            credited_[document.credits] += document.total;
        if (const auto by = found_by(document))
            hits_.push_back(hit_of(document, *by));
    }

    [[nodiscard]] std::vector<Hit> hits() && {
        for (Hit& hit : hits_) {
            const auto credited = credited_.find(hit.number);
            if (hit.what == Hit::What::credit ||
                (credited != credited_.end() && credited->second == hit.amount))
                hit.state = FoundState::credited;
        }
        return std::move(hits_);
    }

   private:
    [[nodiscard]] std::optional<FoundBy> found_by(const IssuedDocumentFacts& document) const {
        if (sought_->is_number(document.number) || sought_->is_number(document.credits))
            return FoundBy::number;
        if (sought_->is_reference(document.subject) || sought_->is_in(document.subject_name))
            return FoundBy::activity;
        const auto agreement = std::ranges::find(*agreements_, document.agreement, &Agreement::id);
        if (sought_->is_reference(document.agreement) || sought_->is_in(document.receiver_name) ||
            (agreement != agreements_->end() && sought_->means_university(*agreement)))
            return FoundBy::university;
        if (sought_->is_amount(document.total))
            return FoundBy::amount;
        for (const IssuedLineFacts& line : document.lines)
            if (const auto by = found_by(line))
                return by;
        return std::nullopt;
    }

    [[nodiscard]] std::optional<FoundBy> found_by(const IssuedLineFacts& line) const {
        if ((*is_found_)(line.placement))
            return std::nullopt;
        if (sought_->is_reference(line.id))
            return FoundBy::placement_id;
        if (sought_->is_reference(line.student_ref))
            return FoundBy::reference;
        // A student who has become protected since is not found by name.
        if (!line.is_protected && sought_->is_in_person(line.name))
            return FoundBy::name;
        if (sought_->is_amount(line.amount))
            return FoundBy::amount;
        return std::nullopt;
    }

    static Hit hit_of(const IssuedDocumentFacts& document, FoundBy by) {
        Hit hit;
        hit.what = document.kind == DocumentKind::credit ? Hit::What::credit : Hit::What::invoice;
        hit.by = by;
        hit.state = FoundState::invoiced;
        hit.number = document.number;
        hit.agreement = document.agreement;
        hit.activity = document.subject;
        hit.activity_name = document.subject_name;
        hit.university = document.receiver_name;
        hit.term = document.term;
        hit.cost_year = document.cost_year;
        hit.amount = document.total;
        return hit;
    }

    const std::vector<Agreement>* agreements_;
    const SoughtText* sought_;
    const std::function<bool(std::int64_t placement)>* is_found_;
    std::map<std::string, Money> credited_;  // of each invoice base, by number
    std::vector<Hit> hits_;
};

}  // namespace

std::vector<Hit> found_documents(const Ledger& ledger, const std::vector<Agreement>& agreements,
                                 const SoughtText& sought,
                                 const std::function<bool(std::int64_t placement)>& is_found) {
    DocumentHits hits(agreements, sought, is_found);
    each_issued_document(ledger, sought.question(agreements),
                         [&](const IssuedDocumentFacts& document) { hits.look_at(document); });
    return std::move(hits).hits();
}

}  // namespace underlag
