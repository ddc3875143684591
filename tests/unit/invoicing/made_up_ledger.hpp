// A ledger in memory: placements as lists say them, and the documents issued for them, as plain
// vectors.
#pragma once

#include <algorithm>
#include <charconv>
#include <deque>
#include <map>
#include <string>
#include <vector>

#include "rules/checked_text.hpp"
#include "underlag/invoicing/changes_told.hpp"
#include "underlag/invoicing/recorded_run.hpp"

namespace underlag {

// The ledger's placements after an import, and the agreements of the day.
struct Imported {
    explicit Imported(const Given& given) : checked(given) {
        left_out = faulty_rows(checked.list, checked.found);
    }
    Checked checked;
    std::vector<LedgerRow> rows;
    std::vector<bool> left_out;
};

// Due minus invoiced, with what it was made from.
struct Comparison {
    std::vector<DueLine> due;
    std::vector<InvoicedLine> invoiced;
    std::vector<std::string> not_loaded;
    Difference difference;
};

class MadeUpLedger {
   public:
    // The whole list as it is now; "P-7" is placement 7. A row that is as before keeps its version.
    const Imported& import(const Given& given) {
        Imported& now = imports_.emplace_back(given);
        for (const Placement& placement : now.checked.list.placements) {
            const std::string& text = now.checked.sources[placement.source].text;
            const std::string row =
                text.substr(placement.offset, text.find('\n', placement.offset) - placement.offset);
            std::int64_t record = 0;
            std::from_chars(placement.id.data() + 2, placement.id.data() + placement.id.size(),
                            record);
            auto& [version, known] = versions_[record];
            if (known != row) {
                version = ++last_version_;
                known = row;
            }
            now.rows.push_back({.placement = record, .version = version, .has_list_id = true});
        }
        return now;
    }
    // One list, and the agreement as it is now.
    const Imported& import(const std::string& list, const std::string& agreement = karolinska()) {
        return import({.lists = {list}, .agreements = {agreement, our_units()}});
    }

    [[nodiscard]] Comparison compare(Terms terms, Date issue_date) const {
        const Imported& now = imports_.back();
        const Checked& checked = now.checked;
        Comparison made;
        made.due = due_lines({.sources = checked.sources,
                              .list = checked.list,
                              .agreements = checked.agreements,
                              .assignments = checked.assignments,
                              .rates = *checked.rates,
                              .ledger_rows = now.rows,
                              .terms = terms,
                              .issue_date = issue_date,
                              .left_out = now.left_out});
        for (const DocumentRun& run : runs)
            add_invoiced_lines(run, open, terms, made.invoiced);
        made.not_loaded = leave_unjudged_lines(made.invoiced, checked.agreements,
                                               checked.assignments, now.rows, now.left_out);
        std::vector<std::int64_t> cancelled;
        for (std::size_t row = 0; row < now.rows.size(); ++row)
            if (checked.list.placements[row].is_cancelled)
                cancelled.push_back(now.rows[row].placement);
        std::ranges::sort(cancelled);
        made.difference = due_minus_invoiced(claims_of(made.due, checked.agreements),
                                             claims_of(made.invoiced), cancelled);
        return made;
    }

    [[nodiscard]] Compared judged(const Comparison& comparison, Date issue_date) const {
        const Imported& now = imports_.back();
        return {comparison.due,
                comparison.invoiced,
                comparison.difference,
                now.checked.agreements,
                *now.checked.rates,
                now.rows,
                issue_date};
    }

    const DocumentRun& issue(const Comparison& comparison, Term term, Date issue_date) {
        const Imported& now = imports_.back();
        const ReasonText reason = [](const Credit&, const InvoicedLine&, const DueLine* in_stead) {
            return std::string{in_stead == nullptr ? "borta" : "ändrad"};
        };
        auto& next_number = next_numbers_.try_emplace(issue_date.year(), 1).first->second;
        DocumentRun& run =
            runs.emplace_back(make_recorded_run({.due = comparison.due,
                                                 .invoiced = comparison.invoiced,
                                                 .difference = comparison.difference,
                                                 .agreements = now.checked.agreements,
                                                 .list = now.checked.list,
                                                 .ledger_rows = now.rows,
                                                 .term = term,
                                                 .issue_date = issue_date,
                                                 .next_number = next_number,
                                                 .reason_text = reason}));
        next_number += static_cast<std::int64_t>(run.documents.size());
        for (Document& document : run.documents)
            for (Line& line : document.lines) {
                line.records.line = ++last_line_;
                if (document.kind == DocumentKind::invoice)
                    open.push_back(last_line_);
                else
                    std::erase(open, line.records.credited);
            }
        return run;
    }

    // All terms up to `term`.
    const DocumentRun& issue(Term term, Date issue_date) {
        return issue(compare({{2000, Season::spring}, term}, issue_date), term, issue_date);
    }

    std::deque<DocumentRun> runs;    // as issued
    std::vector<std::int64_t> open;  // records of invoiced lines that are not credited, sorted

   private:
    std::deque<Imported> imports_;
    std::map<std::int64_t, std::pair<std::int64_t, std::string>> versions_;
    std::map<int, std::int64_t> next_numbers_;
    std::int64_t last_version_ = 0;
    std::int64_t last_line_ = 0;
};

// "2016-0002 kredit 2016-0001 aso: Åsa Ek 1 530,00; 2016-0003 aso: ..."
inline std::string told(const DocumentRun& run) {
    std::string text;
    for (const Document& document : run.documents) {
        text += (text.empty() ? "" : "; ") + document.number;
        if (document.kind == DocumentKind::credit)
            text += " kredit " + document.credits;
        text += " " + document.subject.id + ":";
        for (const Line& line : document.lines)
            text += " " + std::string(line.name) + " " + to_text(line.amount);
    }
    return with_plain_spaces(text);
}

}  // namespace underlag
