// Where the time of `validate` goes: the library's steps one by one, as the command calls them.
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stopwatch.hpp"
#include "underlag/files/input_file.hpp"
#include "underlag/operations/lists.hpp"
#include "underlag/reports/validate_report.hpp"
#include "underlag/rules/check.hpp"
#include "underlag/text/encoding.hpp"

namespace underlag::bench {
namespace {

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
    std::string bytes;
    // Both are done again in "agreements and rows", so taken off there.
    phases.run("read (counted again in rows)", [&] { bytes = read_file(paths.front()); });
    phases.run("decode (counted again in rows)", [&] { (void)decode(std::move(bytes)); });
    CheckedLists checked;
    phases.run("agreements and rows", [&] {
        if (!read_inputs({.lists = {paths.front()},
                          .agreements = {paths.begin() + 1, paths.end()},
                          .threads = threads},
                         std::nullopt, checked))
            fmt::print(stderr, "the list or an agreement cannot be read\n");
    });
    phases.run("units and rates", [&] { assign_placements(threads, checked); });
    phases.run("rules", [&] { check(check_input(checked, std::nullopt, threads), checked.found); });
    phases.run("sort findings", [&] { conclude(false, checked); });
    std::size_t written = 0;
    phases.run("report as json", [&] {
        write_validate_json(checked.sources, checked.list, checked.found, Language::swedish,
                            [&](std::string_view text) { written += text.size(); });
    });
    phases.run("let go of memory", [&] { checked = {}; });
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
