#include "underlag/invoicing/one_off.hpp"

#include <algorithm>
#include <memory>
#include <span>
#include <utility>

#include "underlag/invoicing/due_lines.hpp"
#include "underlag/parallel/spares.hpp"

namespace underlag {
namespace {

using Unit = std::pair<std::uint32_t, std::uint32_t>;  // indexes of its agreement and of itself

// The rows that may get a line, those of a unit together, in the order of documents. What is due of
// them is made twice: once for the sums, and again when a document is written.
class UnitRows {
   public:
    explicit UnitRows(const DueQuestion& question) : question_(question) {
        rows_.reserve(question_.list.placements.size());
        for (std::uint32_t row = 0; row < question_.list.placements.size(); ++row)
            if (!question_.leaves_out(row))
                rows_.push_back(row);
        // Agreements and their units are sorted by id, so their indexes sort as the ids do.
        std::ranges::sort(rows_, {}, [&](std::uint32_t row) {
            return std::pair{unit_of(row), row};
        });
    }

    [[nodiscard]] std::vector<Document> documents() const {
        std::vector<Document> documents;
        for (auto begin = rows_.begin(); begin != rows_.end();) {
            const Unit unit = unit_of(*begin);
            const auto end = std::find_if(begin, rows_.end(),
                                          [&](std::uint32_t row) { return unit_of(row) != unit; });
            const std::vector<DueLine> due = due_lines(question_, {begin, end});
            if (!due.empty())
                documents.push_back(counted(unit, due));
            begin = end;
        }
        return documents;
    }

    void give_lines(Document& document) const {
        const auto of_unit = std::ranges::equal_range(
            rows_, unit_of(document), {}, [&](std::uint32_t row) { return unit_of(row); });
        std::vector<Line> lines;
        lines.reserve(of_unit.size());
        for (const DueLine& due : due_lines(question_, {of_unit.begin(), of_unit.end()}))
            lines.push_back(due.line);
        put_lines(document, std::move(lines), *orders_.borrow());
    }

   private:
    [[nodiscard]] Unit unit_of(std::uint32_t row) const {
        const Assignment& assignment = question_.assignments[row];
        return {assignment.agreement, assignment.activity};
    }

    // Agreements and their units are sorted by id.
    [[nodiscard]] Unit unit_of(const Document& document) const {
        const auto agreement =
            std::ranges::lower_bound(question_.agreements, document.agreement, {}, &Agreement::id);
        const auto unit =
            std::ranges::lower_bound(agreement->activities, document.subject.id, {}, &Activity::id);
        return {agreement - question_.agreements.begin(), unit - agreement->activities.begin()};
    }

    [[nodiscard]] Document counted(Unit unit, const std::vector<DueLine>& due) const {
        const Agreement& agreement = question_.agreements[unit.first];
        Document document = document_of(agreement, agreement.activities[unit.second]);
        document.lines_to_make = due.size();
        for (const DueLine& one : due) {
            document.days += one.line.quantity;
            document.total += one.line.amount;
        }
        return document;
    }

    DueQuestion question_;
    std::vector<std::uint32_t> rows_;
    mutable Spares<SwedishOrder> orders_;  // one a thread
};

}  // namespace

DocumentRun make_one_off(const Sources& sources, const PlacementList& list,
                         const std::vector<Agreement>& agreements, const Assignments& assignments,
                         const RateBook& rates, Term term, Date issue_date,
                         const std::vector<bool>& left_out) {
    const auto rows = std::make_shared<const UnitRows>(DueQuestion{.sources = sources,
                                                                   .list = list,
                                                                   .agreements = agreements,
                                                                   .assignments = assignments,
                                                                   .rates = rates,
                                                                   .ledger_rows = {},
                                                                   .terms = {term, term},
                                                                   .issue_date = issue_date,
                                                                   .left_out = left_out});
    DocumentRun run{.term = term,
                    .issue_date = issue_date,
                    .documents = rows->documents(),
                    .line_source = [rows](Document& document) { rows->give_lines(document); }};
    run.date_documents();
    return run;
}

}  // namespace underlag
