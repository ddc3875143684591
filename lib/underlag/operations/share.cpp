#include "underlag/operations/share.hpp"

#include <cassert>

#include "underlag/agreement/agreement_kinds.hpp"
#include "underlag/agreement/cost_sharing_kinds.hpp"
#include "underlag/agreement/cost_sharing_reader.hpp"
#include "underlag/compensation/week_rate.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/documents/document_texts.hpp"
#include "underlag/files/input_file.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/files/system.hpp"
#include "underlag/operations/agreements_used.hpp"
#include "underlag/placement/file_kinds.hpp"
#include "underlag/sharing/population_file.hpp"
#include "underlag/sharing/population_reader.hpp"
#include "underlag/text/personal_number.hpp"
#include "underlag/text/system_reason.hpp"

namespace underlag {
namespace {

// "2023-01-01 – 2026-12-31", "från 2023-01-01".
Argument validity(const CostSharing& sharing) {
    const std::string from = to_text(sharing.valid_from);
    if (!sharing.valid_to)
        return {"validity", "från " + from, "from " + from};
    return {"validity", from + " – " + to_text(*sharing.valid_to)};
}

class Planning {
   public:
    Planning(const ShareRequest& request, SharePlan& plan) : request_(request), plan_(plan) {}

    void go() {
        plan_.run = {.cost_year = request_.year, .issue_date = request_.issue_date};
        if (read_agreement() && read_population_file()) {
            plan_.outcome = SharePlan::Outcome::stopped;
            if (const auto populations = figures())
                share(*populations);
        }
        if (request_.strict)
            plan_.found.raise_warnings();
        plan_.found.sort();
        if (plan_.cost && !plan_.found.has_errors())
            make_documents();
    }

   private:
    bool read_agreement() {
        const std::string name = name_of(path_of(request_.agreement));
        std::string text;
        try {
            text = read_file(request_.agreement);
        } catch (const IoError& error) {
            const SourceId source =
                plan_.sources.add({.name = name, .form = Source::Form::settings});
            plan_.found.add(unreadable_agreement, {.source = source}, {reason_of(error)});
            return false;
        }
        plan_.inputs.push_back({name, sha256(text)});
        const SourceId source = plan_.sources.add(
            {.name = name, .text = std::move(text), .form = Source::Form::settings});
        auto sharing = read_cost_sharing(plan_.sources, source, plan_.found);
        if (!sharing || plan_.found.has_errors())
            return false;
        plan_.sharing = *std::move(sharing);
        plan_.inputs.back().holds = held_of_shared_cost(plan_.sharing.id);
        return true;
    }

    // False when a file that is needed cannot be read.
    bool read_population_file() {
        if (!plan_.sharing.needs_population())
            return true;
        if (request_.population.empty()) {
            plan_.found.add(
                missing_option, {},
                {{"command", "share"},
                 {"option", "--population"},
                 {"example", "underlag share " + request_.agreement + " --year " +
                                 std::to_string(request_.year) + " --population befolkning.csv"}});
            return false;
        }
        const std::string name = without_personal_numbers(name_of(path_of(request_.population)));
        std::string bytes;
        try {
            bytes = read_file(request_.population);
        } catch (const IoError& error) {
            population_ = plan_.sources.add({.name = name});
            plan_.found.add(unreadable_file, {.source = *population_}, {reason_of(error)});
            return false;
        }
        plan_.inputs.push_back({name, sha256(bytes)});
        population_ = add_population_file(name, std::move(bytes), request_.encoding, plan_.sources,
                                          plan_.found);
        if (!population_)
            return false;
        return true;
    }

    // Those of the year's cost; nothing when they, or the year, are wrong.
    std::optional<Populations> figures() {
        const CostSharing& sharing = plan_.sharing;
        if (!sharing.includes(request_.year)) {
            plan_.found.add(
                year_outside_agreement, sharing.place,
                {{"year", request_.year}, {"agreement", sharing.id}, validity(sharing)});
            return std::nullopt;
        }
        if (const auto cost = year_cost(sharing.cost.rates, sharing.cost, request_.year); !cost)
            plan_.found.add(no_cost_for_year, sharing.place,
                            {{"year", request_.year},
                             {"agreement", sharing.id},
                             {"missing_year", cost.error().missing_year}});
        if (!population_)
            return Populations(sharing.parties.size(), 0);
        return read_population(plan_.sources, *population_, sharing,
                               sharing.population_year_of(request_.year), plan_.found);
    }

    void share(const Populations& populations) {
        const CostSharing& sharing = plan_.sharing;
        if (plan_.found.has_errors())
            return;
        auto cost = share_cost(sharing, request_.year, populations);
        assert(cost);
        if (cost->cost.is_preliminary())
            plan_.found.add(
                preliminary_cost, sharing.place,
                {{"year", request_.year}, {"agreement", sharing.id}, {"cost", cost->cost.amount}});
        plan_.cost = *std::move(cost);
        plan_.before = year_before();
    }

    std::optional<SharedCost> year_before() {
        const CostSharing& sharing = plan_.sharing;
        const int year = request_.year - 1;
        if (!sharing.includes(year))
            return std::nullopt;
        std::optional<Populations> populations = Populations(sharing.parties.size(), 0);
        if (population_)
            populations = population_of_year_before(plan_.sources, *population_, sharing,
                                                    sharing.population_year_of(year));
        if (!populations)
            return std::nullopt;
        auto cost = share_cost(sharing, year, *populations);
        return cost ? std::optional{*std::move(cost)} : std::nullopt;
    }

    void make_documents() {
        plan_.outcome = SharePlan::Outcome::planned;
        plan_.due = due_shares(plan_.sharing, *plan_.cost, plan_.before);
        plan_.run = make_share_run(plan_.sharing, plan_.due, request_.year, request_.issue_date);
        plan_.run.own_shares = own_shares(plan_.sharing, *plan_.cost, plan_.before);
        for (Document& document : plan_.run.documents)
            document.file = document_file(document);
        plan_.run.summary_file = summary_file(plan_.run);
        plan_.run.trace = {.inputs = plan_.inputs, .program_version = request_.program_version};
    }

    const ShareRequest& request_;
    SharePlan& plan_;
    std::optional<SourceId> population_;
};

}  // namespace

void plan_share(const ShareRequest& request, SharePlan& into) {
    Planning(request, into).go();
}

}  // namespace underlag
