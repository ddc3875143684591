// The least a validator must do: read the file, split its fields, read its dates, on one and on two
// threads. What `validate` takes beyond this is for the rules, the report and our own doing.
#include <cstdlib>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include "stopwatch.hpp"
#include "underlag/files/input_file.hpp"
#include "underlag/parallel/in_parallel.hpp"
#include "underlag/text/csv_scanner.hpp"
#include "underlag/text/dates.hpp"

namespace underlag::bench {
namespace {

constexpr std::size_t start_column = 4;
constexpr std::size_t end_column = 5;

// Cut at line breaks: the lists of `make_list` have none inside quotes.
std::vector<std::string_view> parts_of(std::string_view text, std::size_t count) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t part = 1; part <= count; ++part) {
        const std::size_t line_break = text.find('\n', text.size() / count * part);
        const std::size_t end =
            part == count || line_break == std::string_view::npos ? text.size() : line_break + 1;
        parts.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return parts;
}

std::size_t cells_in(std::string_view text) {
    CsvScanner scanner(text, ';', false);
    std::size_t cells = 0;
    for (Record record; scanner.next(record);)
        cells += record.cells.size();
    return cells;
}

std::size_t dates_in(std::string_view text) {
    CsvScanner scanner(text, ';', false);
    std::size_t dates = 0;
    for (Record record; scanner.next(record);)
        for (const std::size_t column : {start_column, end_column})
            if (column < record.cells.size()) {
                const RawCell& cell = record.cells[column];
                dates +=
                    read_date(text.substr(cell.offset, cell.length)).date.has_value() ? 1U : 0U;
            }
    return dates;
}

template <typename Count>
std::size_t in_parts(std::string_view text, unsigned threads, Count&& count) {
    const auto parts = parts_of(text, threads);
    std::vector<std::size_t> counts(threads);
    in_parallel(threads, threads, [&](std::size_t part) { counts[part] = count(parts[part]); });
    return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

template <typename Work>
void measure(std::string_view what, int rounds, Work&& work) {
    std::vector<Cost> costs;
    std::size_t counted = 0;
    for (int round = 0; round < rounds; ++round)
        costs.push_back(cost_of([&] { counted = work(); }));
    print(fmt::format("{} ({})", what, counted), costs);
}

}  // namespace
}  // namespace underlag::bench

int main(int count, char** arguments) {
    using namespace underlag;
    using namespace underlag::bench;
    if (count != 3) {
        fmt::print(stderr, "usage: bench_limits LIST ROUNDS\n");
        return 2;
    }
    const int rounds = std::atoi(arguments[2]);
    std::string text;
    measure("reading the file: bytes", rounds, [&] {
        text = read_file(arguments[1]);
        return text.size();
    });
    for (const unsigned threads : {1U, 2U}) {
        const std::string_view on = threads == 1 ? "1 thread" : "2 threads";
        measure(fmt::format("splitting fields, {}: cells", on), rounds,
                [&] { return in_parts(text, threads, cells_in); });
        measure(fmt::format("splitting fields and reading dates, {}: dates", on), rounds,
                [&] { return in_parts(text, threads, dates_in); });
    }
}
