#include "underlag/sharing/share_documents.hpp"

#include <algorithm>
#include <utility>

namespace underlag {
namespace {

Period year_period(int year) {
    return Period::between(Date::from_ymd(year, 1, 1).value(), Date::from_ymd(year, 12, 31).value())
        .value();
}

// How a party comes to pay the whole of a part.
ShareBasis whole_part(const CostSharing& sharing, const SharedCost& cost, const PartOfCost& part) {
    return {.cost = cost.cost,
            .part = sharing.parts[part.part].name,
            .percent = sharing.parts[part.part].percent,
            .part_amount = part.amount,
            .population = std::nullopt,
            .quota = to_decimal_text(part.amount),
            .floor = part.amount};
}

ShareBasis share_by_people(const CostSharing& sharing, const SharedCost& cost,
                           const PartOfCost& part, const PartyShare& share) {
    const std::int64_t unit = ore_in_unit(sharing);
    ShareBasis basis = whole_part(sharing, cost, part);
    basis.population = share.population;
    basis.population_of_all = part.population;
    basis.counted_on = Date::from_ymd(sharing.population_year_of(cost.year), 12, 31);
    basis.quota = quota_text(share.steps, unit, part.population);
    basis.floor = Money::from_ore(share.steps.floor * unit);
    basis.remainder = remainder_text(share.steps, unit, part.population);
    basis.rank = share.steps.rank;
    basis.is_raised = share.steps.is_rounded_up;
    return basis;
}

Party issuer_of(const Provider& provider) {
    return {.name = provider.name,
            .organisation_number = provider.organisation_number,
            .contact = provider.contact,
            .giro = provider.giro,
            .electronic_address = provider.peppol_id,
            .vat_number = provider.vat_number};
}

Party paying(const SharingParty& party) {
    return {.id = party.id,
            .name = party.name,
            .organisation_number = party.organisation_number,
            .reference = party.invoice_reference,
            .customer_number = party.customer_number,
            .electronic_address = party.peppol_id,
            .vat_number = party.vat_number};
}

}  // namespace

std::optional<Money> share_of(const SharedCost& cost, const CostSharing& sharing, std::size_t party,
                              std::size_t part) {
    const PartOfCost& of = cost.parts[part];
    if (sharing.parts[of.part].party == party)
        return of.amount;
    const auto share = std::ranges::find(of.shares, party, &PartyShare::party);
    return share == of.shares.end() ? std::nullopt : std::optional{share->steps.amount};
}

std::vector<DueShare> due_shares(const CostSharing& sharing, const SharedCost& cost,
                                 const std::optional<SharedCost>& before) {
    std::vector<DueShare> due;
    for (std::size_t party = 0; party < sharing.parties.size(); ++party) {
        if (sharing.is_provider(sharing.parties[party]))
            continue;
        for (std::size_t part = 0; part < cost.parts.size(); ++part) {
            const auto amount = share_of(cost, sharing, party, part);
            if (!amount || *amount == Money{})
                continue;
            const PartOfCost& of = cost.parts[part];
            const auto share = std::ranges::find(of.shares, party, &PartyShare::party);
            DueShare& one = due.emplace_back();
            one.party = party;
            one.basis = share == of.shares.end() ? whole_part(sharing, cost, of)
                                                 : share_by_people(sharing, cost, of, *share);
            if (before)
                one.basis.before = share_of(*before, sharing, party, part);
            one.amount = *amount;
            one.claim = {.part = cost.year, .kind = ClaimKey::Kind::share};
        }
    }
    return due;
}

std::vector<OwnShare> own_shares(const CostSharing& sharing, const SharedCost& cost,
                                 const std::optional<SharedCost>& before) {
    std::vector<OwnShare> own;
    const auto add = [&](ShareBasis basis, Money amount, std::optional<Money> amount_before) {
        if (amount == Money{})
            return;
        basis.before = amount_before;
        own.push_back(
            {.party = sharing.provider.name, .basis = std::move(basis), .amount = amount});
    };
    for (std::size_t part = 0; part < cost.parts.size(); ++part) {
        const PartOfCost& of = cost.parts[part];
        const SharingPart& terms = sharing.parts[of.part];
        if (!terms.by_population && !terms.party) {
            add(whole_part(sharing, cost, of), of.amount,
                before ? std::optional{before->parts[part].amount} : std::nullopt);
            continue;
        }
        for (std::size_t party = 0; party < sharing.parties.size(); ++party) {
            const auto amount = share_of(cost, sharing, party, part);
            if (!amount || !sharing.is_provider(sharing.parties[party]))
                continue;
            const auto share = std::ranges::find(of.shares, party, &PartyShare::party);
            add(share == of.shares.end() ? whole_part(sharing, cost, of)
                                         : share_by_people(sharing, cost, of, *share),
                *amount, before ? share_of(*before, sharing, party, part) : std::nullopt);
        }
    }
    return own;
}

Line line_of(const DueShare& due, int year) {
    return {.claim = due.claim,
            .name = due.basis.part,
            .period = year_period(year),
            .quantity = 1,
            .price = due.amount,
            .amount = due.amount,
            .share = &due.basis};
}

Document document_of(const CostSharing& sharing, const SharingParty& party) {
    return {.agreement = sharing.id,
            .agreement_reference = sharing.reference,
            .issuer = issuer_of(sharing.provider),
            .receiver = paying(party),
            .subject = paying(party),
            .policy = {.rounding = sharing.cost.rounding,
                       .chain = sharing.cost.chain,
                       .invoice = sharing.invoice,
                       .accounting = sharing.accounting}};
}

DocumentRun make_share_run(const CostSharing& sharing, const std::vector<DueShare>& due, int year,
                           Date issue_date) {
    DocumentRun run{.cost_year = year, .issue_date = issue_date};
    const SwedishOrder order;
    for (auto begin = due.begin(); begin != due.end();) {
        const auto end = std::find_if(
            begin, due.end(), [&](const DueShare& one) { return one.party != begin->party; });
        Document& document =
            run.documents.emplace_back(document_of(sharing, sharing.parties[begin->party]));
        std::vector<Line> lines;
        for (; begin != end; ++begin)
            lines.push_back(line_of(*begin, year));
        put_lines(document, std::move(lines), order);
    }
    run.date_documents();
    return run;
}

}  // namespace underlag
