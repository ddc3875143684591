#include "underlag/operations/found_documents.hpp"

#include <algorithm>
#include <map>

#include "underlag/ledger/history.hpp"

namespace underlag {
namespace {

class DocumentHits {
   public:
    DocumentHits(const Ledger& ledger, const std::vector<Agreement>& agreements,
                 const SoughtText& sought,
                 const std::function<bool(std::int64_t placement)>& is_found)
        : ledger_(&ledger), agreements_(&agreements), sought_(&sought), is_found_(&is_found) {}

    void look_at(const Document& document) {
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
    [[nodiscard]] std::optional<FoundBy> found_by(const Document& document) const {
        if (sought_->is_number(document.number) || sought_->is_number(document.credits))
            return FoundBy::number;
        if (sought_->is_reference(document.subject.id) || sought_->is_in(document.subject.name))
            return FoundBy::activity;
        const auto agreement = std::ranges::find(*agreements_, document.agreement, &Agreement::id);
        if (sought_->is_reference(document.agreement) || sought_->is_in(document.receiver.name) ||
            (agreement != agreements_->end() && sought_->means_university(*agreement)))
            return FoundBy::university;
        if (sought_->is_amount(document.total))
            return FoundBy::amount;
        for (const Line& line : document.lines)
            if (const auto by = found_by(line))
                return by;
        return std::nullopt;
    }

    [[nodiscard]] std::optional<FoundBy> found_by(const Line& line) const {
        if (line.claim.kind != ClaimKey::Kind::placement || (*is_found_)(line.claim.id))
            return std::nullopt;
        if (sought_->is_reference(line.placement.id))
            return FoundBy::placement_id;
        if (sought_->is_reference(line.placement.student_ref))
            return FoundBy::reference;
        // A student who has become protected since is not found by name.
        if (!line.placement.is_protected && sought_->is_in_person(line.name) &&
            !protected_reference(*ledger_, line.claim.id))
            return FoundBy::name;
        if (sought_->is_amount(line.amount))
            return FoundBy::amount;
        return std::nullopt;
    }

    static Hit hit_of(const Document& document, FoundBy by) {
        Hit hit;
        hit.what = document.kind == DocumentKind::credit ? Hit::What::credit : Hit::What::invoice;
        hit.by = by;
        hit.state = FoundState::invoiced;
        hit.number = document.number;
        hit.agreement = document.agreement;
        hit.activity = document.subject.id;
        hit.activity_name = document.subject.name;
        hit.university = document.receiver.name;
        hit.term = document.term;
        hit.cost_year = document.cost_year;
        hit.amount = document.total;
        return hit;
    }

    const Ledger* ledger_;
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
    DocumentHits hits(ledger, agreements, sought, is_found);
    for (const std::int64_t run : ledger.runs()) {
        const IssuedRun issued = ledger.read_run(run);
        for (const Document& document : issued.run.documents)
            hits.look_at(document);
    }
    return std::move(hits).hits();
}

}  // namespace underlag
