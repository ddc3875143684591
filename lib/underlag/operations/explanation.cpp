#include "underlag/operations/explanation.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace underlag {
namespace {

// Of one term.
std::vector<IssuedLineEntry> issued_in(const std::vector<IssuedLineEntry>& entries, Term term) {
    std::vector<IssuedLineEntry> issued;
    for (const IssuedLineEntry& entry : entries)
        if (entry.term == term)
            issued.push_back(entry);
    return issued;
}

class PlacementExplanation {
   public:
    PlacementExplanation(const Ledger& ledger, const LedgerStanding& standing)
        : ledger_(&ledger), standing_(&standing) {}

    ExplainedPlacement of(const std::string& id,
                          const std::vector<PlacementVersionEntry>& versions) {
        ExplainedPlacement explained;
        explained.id = id;
        texts_ = &explained.texts;
        for (const PlacementVersionEntry& version : versions)
            explained.versions.push_back(explained_version(version, versions.back()));
        const std::int64_t placement = versions.front().version;
        const std::vector<IssuedLineEntry> issued =
            issued_for(*ledger_, std::vector{placement})[placement];
        std::set<Term> told;  // terms of which there is something to tell but what was issued
        for (const auto& [lines, into] : {std::pair{&standing_->due, &explained.due},
                                          std::pair{&standing_->later, &explained.later}})
            for (const DueLine& due : *lines)
                if (due.line.claim.id == placement) {
                    into->push_back(explained_line(due, issued));
                    told.insert(term_of(due.line.period.first()));
                }
        for (const WaitingPart& part : standing_->waiting)
            if (standing_->checked.ledger_rows[part.row].placement == placement) {
                explained.waiting.push_back({part.term,
                                             standing_->checked.agreements[part.agreement].id,
                                             part.missing_year, issued_in(issued, part.term)});
                told.insert(part.term);
            }
        for (const IssuedLineEntry& entry : issued)
            if (!told.contains(entry.term))
                explained.issued.push_back(entry);
        explained.is_left = is_left(placement);
        return explained;
    }

   private:
    [[nodiscard]] bool is_left(std::int64_t placement) const {
        const std::vector<LedgerRow>& rows = standing_->checked.ledger_rows;
        const auto row = std::ranges::find(rows, placement, &LedgerRow::placement);
        return row == rows.end() || standing_->faulty[static_cast<std::size_t>(row - rows.begin())];
    }

    // A student who is protected now is not named as of before either.
    ExplainedVersion explained_version(const PlacementVersionEntry& version,
                                       const PlacementVersionEntry& now) {
        ExplainedVersion explained{version.recorded_at, version.list_name, version.line, {}};
        explained.is_taken_back = version.is_taken_back;
        PlacementFacts& facts = explained.facts;
        facts.agreement = kept(version.agreement);
        facts.activity = kept(version.activity);
        facts.activity_name = kept(name_of_unit(version));
        facts.student = kept(!version.student.empty()   ? version.student
                             : !now.student_ref.empty() ? now.student_ref
                                                        : version.student_ref);
        facts.programme = kept(version.programme);
        facts.first = version.first;
        facts.last = version.last;
        facts.stated_days = version.stated_days;
        facts.is_cancelled = version.is_cancelled;
        return explained;
    }

    // By today's agreements; the id when they have no such unit.
    [[nodiscard]] std::string name_of_unit(const PlacementVersionEntry& version) const {
        for (const Agreement& agreement : standing_->checked.agreements)
            for (const Activity& activity : agreement.activities)
                if (agreement.id == version.agreement && activity.id == version.activity)
                    return activity.name;
        return version.activity;
    }

    std::string_view kept(std::string text) { return texts_->emplace_back(std::move(text)); }

    ExplainedLine explained_line(const DueLine& due,
                                 const std::vector<IssuedLineEntry>& issued) const {
        const Agreement& agreement = standing_->checked.agreements[due.agreement];
        const Activity& activity = agreement.activities[due.activity];
        return {&due.line,
                agreement.id,
                activity.id,
                activity.name,
                policy_of(agreement),
                issued_in(issued, term_of(due.line.period.first()))};
    }

    const Ledger* ledger_;
    const LedgerStanding* standing_;
    std::list<std::string>* texts_ = nullptr;  // of the placement being explained
};

}  // namespace

std::optional<ExplainedDocument> explain_document(const Ledger& ledger, const std::string& number) {
    const auto run = ledger.run_of(number);
    if (!run)
        return std::nullopt;
    const IssuedRun issued = ledger.read_run(*run);
    ExplainedDocument explained{
        .document = *std::ranges::find(issued.run.documents, number, &Document::number)};
    std::vector<std::int64_t> placements;
    for (const Line& line : explained.document.lines)
        if (line.claim.kind == ClaimKey::Kind::placement)
            placements.push_back(line.claim.id);
    IssuedLines all = issued_for(ledger, placements);
    for (const Line& line : explained.document.lines)
        if (line.claim.kind == ClaimKey::Kind::placement)
            explained.issued.push_back(issued_in(all[line.claim.id], term_of(line.period.first())));
    return explained;
}

std::vector<ExplainedPlacement> explain_placement(const Ledger& ledger,
                                                  const LedgerStanding& standing,
                                                  const std::string& id) {
    PlacementExplanation explanation(ledger, standing);
    std::vector<ExplainedPlacement> placements;
    for (const std::vector<PlacementVersionEntry>& versions : placement_history(ledger, id))
        placements.push_back(explanation.of(id, versions));
    return placements;
}

}  // namespace underlag
