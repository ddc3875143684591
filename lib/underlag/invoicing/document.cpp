#include "underlag/invoicing/document.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <tuple>

namespace underlag {
namespace {

// The order of a document's lines: by name in Swedish order, then by first day; lines that are
// alike in both keep their order.
void sort_by_name(std::vector<Line>& lines, const SwedishOrder& order) {
    std::vector<std::pair<std::string, std::size_t>> keys;
    keys.reserve(lines.size());
    for (std::size_t index = 0; index < lines.size(); ++index)
        keys.emplace_back(order.sort_key(lines[index].name), index);
    std::ranges::sort(keys, [&](const auto& a, const auto& b) {
        return std::tuple(std::string_view{a.first}, lines[a.second].period.first(), a.second) <
               std::tuple(std::string_view{b.first}, lines[b.second].period.first(), b.second);
    });
    std::vector<Line> sorted;
    sorted.reserve(lines.size());
    for (const auto& [key, index] : keys)
        sorted.push_back(lines[index]);
    lines = std::move(sorted);
}

// Owns what the lines of one document lead into: their texts in one piece of memory, and each rate
// and share once.
class Ground {
   public:
    explicit Ground(std::vector<Line>& lines) {
        std::size_t size = 0;
        visit(lines, [&](std::string_view& text, const Seen& seen) {
            size += seen.was(text) ? 0 : text.size();
        });
        texts_.reserve(size);
        visit(lines, [&](std::string_view& text, Seen& seen) {
            if (!seen.was(text)) {
                const std::size_t place = texts_.size();
                texts_ += text;  // within what is reserved: what stands there stays where it is
                seen.copy = std::string_view{texts_}.substr(place, text.size());
            }
            seen.next = seen.copy;
        });
        for (Line& line : lines) {
            if (line.placement.rate != nullptr)
                line.placement.rate = kept(line.placement.rate, rates_);
            if (line.share != nullptr)
                line.share = kept(line.share, shares_);
        }
    }

   private:
    // A text of the line before: lines that follow each other say the same programme and list.
    struct Seen {
        std::string_view original = {};
        std::string_view copy = {};
        std::string_view next = {};
        [[nodiscard]] bool was(std::string_view text) const {
            return text.data() == original.data() && text.size() == original.size();
        }
    };

    // Calls `see` for every text of every line with what stood in its place on the line before.
    template <class See>
    static void visit(std::vector<Line>& lines, See see) {
        std::array<Seen, 7> before;
        for (Line& line : lines) {
            PlacementBasis& placement = line.placement;
            const std::array<std::string_view*, 7> texts{
                &line.name,           &placement.id,        &placement.student_ref,
                &placement.programme, &placement.list_name, &placement.list_sheet,
                &line.reason_text};
            for (std::size_t index = 0; index < texts.size(); ++index) {
                Seen& seen = before[index];
                const std::string_view original = *texts[index];
                seen.next = original;
                see(*texts[index], seen);
                *texts[index] = seen.next;
                seen.original = original;
            }
        }
    }

    template <class Basis>
    const Basis* kept(const Basis* basis, std::deque<std::pair<const Basis*, Basis>>& all) {
        const auto known =
            std::ranges::find(all, basis, [](const auto& entry) { return entry.first; });
        if (known != all.end())
            return &known->second;
        Basis& copy = all.emplace_back(basis, *basis).second;
        own_sources(copy);
        return &copy;
    }

    void own_sources(WeekRate& rate) {
        rate.from_source = sources_.emplace_back(rate.from_source);
        for (IndexStep& step : rate.steps)
            step.source = sources_.emplace_back(step.source);
    }
    void own_sources(ShareBasis& share) { own_sources(share.cost); }

    std::string texts_;
    std::deque<std::string> sources_;
    std::deque<std::pair<const WeekRate*, WeekRate>> rates_;  // by what they were copied from
    std::deque<std::pair<const ShareBasis*, ShareBasis>> shares_;
};

Party issuer_of(const Agreement& agreement) {
    return {.name = agreement.provider.name,
            .organisation_number = agreement.provider.organisation_number,
            .contact = agreement.provider.contact,
            .giro = agreement.provider.giro,
            .electronic_address = agreement.provider.peppol_id,
            .vat_number = agreement.provider.vat_number};
}

Party receiver_of(const Agreement& agreement) {
    return {.name = agreement.university.name,
            .organisation_number = agreement.university.organisation_number,
            .reference = agreement.university.invoice_reference,
            .customer_number = agreement.university.customer_number,
            .electronic_address = agreement.university.peppol_id,
            .vat_number = agreement.university.vat_number};
}

}  // namespace

Party subject_of(const Activity& unit) {
    return {.id = unit.id,
            .name = unit.name,
            .organisation_number = unit.organisation_number,
            .contact = unit.contact,
            .giro = unit.giro,
            .coding = unit.coding};
}

Policy policy_of(const Agreement& agreement) {
    const CompensationTerms& terms = agreement.compensation;
    Policy policy{.in_arrears = agreement.in_arrears,
                  .rounding = terms.rounding,
                  .chain = terms.chain,
                  .public_holidays = terms.public_holidays};
    for (const ProgrammeRates& programme : terms.programmes)
        policy.programmes.push_back(programme.name);
    policy.invoice = agreement.invoice;
    policy.accounting = agreement.accounting;
    return policy;
}

std::string_view Document::replaced_by_line(const Line& line) const {
    const auto found = std::ranges::lower_bound(in_stead_of, line.claim, {},
                                                [](const auto& one) { return one.first; });
    return found == in_stead_of.end() || found->first != line.claim ? std::string_view{}
                                                                    : found->second;
}

Document document_of(const Agreement& agreement, const Activity& unit) {
    return {.agreement = agreement.id,
            .agreement_reference = agreement.reference,
            .issuer = issuer_of(agreement),
            .receiver = receiver_of(agreement),
            .subject = subject_of(unit),
            .policy = policy_of(agreement)};
}

Document credit_note_of(const Document& original, std::vector<Line> lines,
                        const SwedishOrder& order) {
    Document note{.kind = DocumentKind::credit,
                  .credits = original.number,
                  .credits_issued = original.issue_date,
                  .term = original.term,
                  .cost_year = original.cost_year,
                  .agreement = original.agreement,
                  .agreement_reference = original.agreement_reference,
                  .issuer = original.issuer,
                  .receiver = original.receiver,
                  .subject = original.subject,
                  .policy = original.policy};
    put_lines(note, std::move(lines), order);
    return note;
}

void keep_lines(Document& document, std::vector<Line> lines) {
    document.ground = std::make_shared<const Ground>(lines);
    document.lines = std::move(lines);
    document.lines_to_make = 0;
}

void put_lines(Document& document, std::vector<Line> lines, const SwedishOrder& order) {
    sort_by_name(lines, order);
    keep_lines(document, std::move(lines));
    document.days = 0;
    document.total = {};
    for (const Line& line : document.lines) {
        document.total += line.amount;
        if (line.claim.kind == ClaimKey::Kind::placement)
            document.days += line.quantity;
    }
}

}  // namespace underlag
