#include "underlag/operations/found_documents.hpp"

#include <algorithm>
#include <map>

#include "underlag/ledger/issued_documents.hpp"

namespace underlag {
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
