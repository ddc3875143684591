// Where the time of `validate` goes: the library's steps one by one, as the command calls them.
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stopwatch.hpp"
#include "underlag/agreement/agreement_reader.hpp"
#include "underlag/files/input_file.hpp"
#include "underlag/parallel/in_parallel.hpp"
#include "underlag/placement/list_reader.hpp"
#include "underlag/placement/protected_students.hpp"
#include "underlag/reports/validate_report.hpp"
#include "underlag/rules/check.hpp"
#include "underlag/text/encoding.hpp"

namespace underlag::bench {
namespace {

constexpr int first_year = 2016;
constexpr int last_year = 2017;

class Phases {
   public:
    template <typename Work>
    void run(const std::string& name, Work&& work) {
        const auto [place, is_new] = costs_.try_emplace(name);
        if (is_new)
            order_.push_back(name);
        place->second.push_back(cost_of(work));
    }

    void report() const {
        for (const std::string& name : order_)
            print(name, costs_.at(name));
    }

   private:
    std::map<std::string, std::vector<Cost>> costs_;
    std::vector<std::string> order_;
};

void one_round(const std::vector<std::string>& paths, unsigned threads, Phases& phases) {
    Sources sources;
    Diagnostics found;
    std::vector<Agreement> agreements;
    phases.run("agreements", [&] {
        std::vector<SourceId> ids;
        for (std::size_t file = 1; file < paths.size(); ++file)
            ids.push_back(sources.add({.name = paths[file],
                                       .text = read_file(paths[file]),
                                       .form = Source::Form::settings}));
        agreements = read_agreements(sources, ids, found, threads);
    });
    std::string bytes;
    phases.run("read", [&] { bytes = read_file(paths.front()); });
    // Done again by `read_list`, so taken off there.
    phases.run("decode (counted again in rows)",
               [&, copy = bytes]() mutable { (void)decode(std::move(copy)); });
    PlacementList list;
    phases.run("rows", [&] {
        read_list(paths.front(), std::move(bytes), std::nullopt, sources, list, found, threads);
        protect_students(sources, list);
    });
    Assignments assignments;
    std::optional<RateBook> rates;
    phases.run("units and rates", [&] {
        assignments = assign(list, agreements, threads);
        rates.emplace(agreements, first_year, last_year);
    });
    phases.run("rules", [&] {
        check({.sources = sources,
               .list = list,
               .agreements = agreements,
               .assignments = assignments,
               .rates = *rates,
               .generate = std::nullopt,
               .threads = threads},
              found);
    });
    phases.run("sort findings", [&] { found.sort(); });
    std::size_t written = 0;
    phases.run("report as json", [&] {
        write_validate_json(sources, list, found, Language::swedish,
                            [&](std::string_view text) { written += text.size(); });
    });
    phases.run("let go of memory", [&] {
        list = {};
        assignments = {};
        sources = {};
        found = {};
        agreements = {};
    });
}

}  // namespace
}  // namespace underlag::bench

int main(int count, char** arguments) {
    using namespace underlag::bench;
    if (count < 4) {
        fmt::print(stderr, "usage: bench_phases ROUNDS THREADS LIST AGREEMENT...\n");
        return 2;
    }
    const std::vector<std::string> paths(arguments + 3, arguments + count);
    Phases phases;
    for (int round = 0; round < std::atoi(arguments[1]); ++round)
        one_round(paths, static_cast<unsigned>(std::atoi(arguments[2])), phases);
    phases.report();
}
