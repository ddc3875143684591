#include "underlag/operations/share_years.hpp"

#include <algorithm>
#include <utility>

#include "underlag/agreement/cost_sharing_reader.hpp"
#include "underlag/compensation/week_rate.hpp"
#include "underlag/sharing/shared_cost.hpp"

namespace underlag {
namespace {

// What the one who invoices pays itself of a part that is no party's. A part of its own as a party
// is too; its share of a part by population is not known without the population.
Money own_parts(const CostSharing& sharing, int year) {
    Money own;
    const auto cost = share_cost(sharing, year, Populations(sharing.parties.size(), 1));
    if (!cost)
        return own;
    for (const PartOfCost& part : cost->parts) {
        const SharingPart& terms = sharing.parts[part.part];
        if (!terms.by_population &&
            (!terms.party || sharing.is_provider(sharing.parties[*terms.party])))
            own += part.amount;
    }
    return own;
}

std::string command_for(const SharingFile& file, const ShareYear& year,
                        const std::string& given_options) {
    std::string command = "underlag share " + file.name + " --year " + std::to_string(year.year);
    if (file.sharing.needs_population())
        command += " --population befolkning.csv";
    command += " --record";
    if (year.is_changed)
        command += " --correct-rates";
    return command + given_options;
}

class Years {
   public:
    Years(const Ledger* ledger, Date today, const std::string& given_options)
        : today_(today), given_options_(&given_options) {
        constexpr int first_year = 1900, last_year = 2200;
        if (ledger != nullptr)
            open_ = ledger->open_shares(first_year, last_year);
    }

    void add(const SharingFile& file, std::vector<ShareYear>& years) const {
        const CostSharing& sharing = file.sharing;
        int first = today_.year();
        each_line(sharing.id, [&](const Document&, const Line& line) {
            first = std::min(first, static_cast<int>(line.claim.part));
        });
        for (int year = std::max(first, sharing.valid_from.year()); year <= today_.year(); ++year)
            if (sharing.includes(year))
                years.push_back(year_of(file, year));
    }

   private:
    template <class Visit>
    void each_line(const std::string& agreement, const Visit& visit) const {
        for (const DocumentRun& run : open_.runs)
            for (const Document& document : run.documents)
                if (document.agreement == agreement && document.kind == DocumentKind::invoice)
                    for (const Line& line : document.lines)
                        visit(document, line);
    }

    [[nodiscard]] ShareYear year_of(const SharingFile& file, int number) const {
        const CostSharing& sharing = file.sharing;
        ShareYear year{
            .agreement = sharing.id, .year = number, .deadline = sharing.deadline_of(number)};
        if (auto cost = year_cost(sharing.cost.rates, sharing.cost, number)) {
            year.to_invoice = cost->amount - own_parts(sharing, number);
            year.cost = *std::move(cost);
        } else {
            year.missing_year = cost.error().missing_year;
        }
        each_line(sharing.id, [&](const Document& document, const Line& line) {
            if (line.claim.part != number)
                return;
            year.invoiced += line.amount;
            year.is_changed |= year.cost && line.share->cost.amount != year.cost->amount;
            if (year.numbers.empty() || year.numbers.back() != document.number)
                year.numbers.push_back(document.number);
        });
        if (year.cost && (year.is_changed || (year.numbers.empty() && year.to_invoice > Money{})))
            year.next_command = command_for(file, year, *given_options_);
        return year;
    }

    Date today_;
    const std::string* given_options_;
    OpenRuns open_ = {};
};

}  // namespace

std::vector<SharingFile> sharing_files(const Sources& settings) {
    std::vector<SharingFile> files;
    for (std::size_t index = 0; index < settings.size(); ++index) {
        const auto id = static_cast<SourceId>(index);
        // Other files need not be read as TOML once more.
        if (!shares_a_cost(settings[id]))
            continue;
        Diagnostics found;
        auto sharing = read_cost_sharing(settings, id, found);
        if (sharing && !found.has_errors())
            files.push_back({settings[id].name, *std::move(sharing)});
    }
    return files;
}

std::vector<ShareYear> share_years(const Ledger* ledger, const std::vector<SharingFile>& files,
                                   Date today, const std::string& given_options) {
    std::vector<ShareYear> years;
    if (files.empty())
        return years;
    const Years of(ledger, today, given_options);
    for (const SharingFile& file : files)
        of.add(file, years);
    return years;
}

}  // namespace underlag
