#include "cli/import_run.hpp"

#include <algorithm>
#include <filesystem>

#include "cli/checked_lists.hpp"
#include "cli/environment.hpp"
#include "cli/explain_hint.hpp"
#include "cli/failure.hpp"
#include "cli/import_summary.hpp"
#include "cli/interruption.hpp"
#include "cli/output.hpp"
#include "cli/placement_changes.hpp"
#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/files/input_file.hpp"
#include "underlag/invoicing/skipped_rows.hpp"
#include "underlag/ledger/ledger.hpp"
#include "underlag/reports/validate_report.hpp"
#include "underlag/rules/check.hpp"
#include "underlag/rules/doubtful_cells.hpp"
#include "underlag/text/nearest_clause.hpp"

namespace underlag {
namespace {

constexpr Wording stopped_message{"inget har importerats: rätta felen\n",
                                  "nothing has been imported: correct the errors\n"};
constexpr Wording stopped_by_rows_message{
    "inget har importerats: rätta felen, eller lämna ute de felaktiga raderna med "
    "--skip-invalid\n",
    "nothing has been imported: correct the errors, or leave out the faulty rows with "
    "--skip-invalid\n"};
constexpr Wording interrupted_message{"avbrutet: inget har importerats\n",
                                      "interrupted: nothing has been imported\n"};

// The earliest term that a row to be paid has a day in.
std::optional<Term> earliest_term(const PlacementList& list) {
    std::optional<Term> earliest;
    for (const Placement& placement : list.placements)
        if (placement.period() && placement.is_readable && !placement.is_cancelled)
            earliest =
                std::min(earliest.value_or(term_of(placement.first)), term_of(placement.first));
    return earliest;
}

// Names are salted from the texts of the lists: whoever has them knows the names anyway, and from
// what the ledger holds they cannot be worked out.
std::string name_salt_seed(const CheckedLists& checked) {
    constexpr std::size_t piece = std::size_t{1} << 20U;
    std::string seed = "underlag: names of students";
    for (const ListShape& list : checked.list.lists) {
        const Source& source = checked.sources[list.source];
        for (std::size_t at = 0; source.form == Source::Form::list && at < source.text.size();
             at += piece)
            seed = sha256(seed + source.text.substr(at, piece));
    }
    return seed;
}

// One try: made anew when another run made the ledger meanwhile.
class Import {
   public:
    Import(const ImportOptions& options, const ImportSettings& settings, Language language)
        : options_(&options),
          settings_(&settings),
          language_(language),
          ledger_(Ledger::open_if_there(
              settings.ledger, options.dry_run ? Ledger::Access::read : Ledger::Access::write)) {}

    // Nothing: to be tried again.
    std::optional<ExitCode> go() {
        if (!read())
            return fail(checked_.sources, checked_.found, form());
        register_rows();
        tell();
        if (is_stopped())
            return stop();
        if (!options_->dry_run && !registration_.changes.empty()) {
            note_interruptions();
            if (!ledger_) {
                ledger_ = Ledger::create(settings_->ledger);
                if (!ledger_->is_empty())
                    return std::nullopt;
            }
            record();
            if (is_interrupted()) {
                standard_error()(interrupted_message.in(language_));
                return ExitCode::interrupted;
            }
            ledger_->commit();
        }
        answer();
        return ExitCode::done;
    }

   private:
    FailureForm form() const {
        return {language_, options_->speech.color, options_->reading.format == "json"};
    }

    bool read() {
        std::optional<NamedLedgerList> known;
        if (ledger_) {
            if (options_->dry_run)
                ledger_->begin_reading();
            else
                ledger_->begin_writing();
            known = NamedLedgerList{settings_->ledger, ledger_->placements({})};
        }
        const bool is_read =
            read_inputs(options_->lists, options_->reading, {.agreements = true, .checksums = true},
                        std::move(known), checked_);
        if (is_read)
            check_wishes();
        return is_read && !stops_for_wishes_;
    }

    // What only the ledger and the agreements can tell of the options.
    void check_wishes() {
        Diagnostics wrong;
        if (ledger_ && settings_->first_term && *settings_->first_term != ledger_->first_term())
            wrong.add(first_term_is_set, {},
                      {{"first_term", ledger_->first_term()}, {"wanted", *settings_->first_term}});
        std::vector<std::string_view> units;
        for (const Agreement& agreement : checked_.agreements)
            for (const Activity& activity : agreement.activities)
                units.push_back(activity.id);
        for (const std::string& id : options_->activities)
            if (std::ranges::find(units, id) == units.end())
                wrong.add(emptied_unit_unknown, {}, {{"id", id}, nearest_clause(id, units)});
        stops_for_wishes_ = wrong.has_errors();
        if (stops_for_wishes_)
            checked_.found = std::move(wrong);
    }

    void register_rows() {
        assign_placements(settings_->threads, checked_);
        first_term_ = ledger_
                          ? ledger_->first_term()
                          : settings_->first_term.value_or(
                                earliest_term(checked_.list).value_or(term_of(settings_->date)));
        if (ledger_)
            last_invoiced_ = ledger_->last_open_term();
        CheckInput input = check_input(checked_, std::nullopt, settings_->threads);
        input.ledger_row_count = checked_.ledger_rows.size();
        input.first_term = first_term_;
        registration_ = register_lists(input, checked_.list,
                                       {.ledger_rows = checked_.ledger_rows,
                                        .complete_for = settings_->complete_for,
                                        .emptied = options_->activities,
                                        .skip_invalid = options_->skip_invalid},
                                       checked_.found);
        mask_doubtful_cells(checked_.sources, checked_.list, checked_.found);
        note_known_lists();
        conclude(options_->reading.strict, checked_);
    }

    void note_known_lists() {
        if (!ledger_ || !registration_.changes.empty())
            return;
        std::size_t input = 0;
        for (const ListShape& list : checked_.list.lists) {
            if (checked_.sources[list.source].form != Source::Form::list)
                continue;
            if (const auto date = ledger_->imported_at(checked_.inputs[input].sha256))
                checked_.found.add(already_imported, {.source = list.source}, {{"date", *date}});
            ++input;
        }
    }

    [[nodiscard]] bool is_stopped() const {
        return options_->skip_invalid ? has_errors_outside_rows(checked_.list, checked_.found)
                                      : checked_.found.has_errors();
    }

    void tell() const {
        if (options_->reading.format == "json")
            return;
        const Sink messages = standard_error();
        if (!options_->speech.quiet)
            for (const ListShape& shape : checked_.list.lists)
                if (checked_.sources[shape.source].form == Source::Form::list)
                    messages(shape_line(checked_.sources, shape, language_) + "\n");
        write_findings_text(checked_.sources, checked_.found,
                            text_style(options_->speech, options_->reading.list_all, language_,
                                       standard_error_is_terminal()),
                            messages);
        if (options_->speech.quiet)
            return;
        const std::size_t rows = checked_.list.placements.size() - checked_.ledger_rows.size();
        messages(counts_line(rows, checked_.found, language_) + "\n");
        if (standard_error_is_terminal())
            messages(explain_hint(checked_.found, language_));
    }

    ExitCode stop() {
        if (options_->reading.format == "json") {
            registration_ = {};
            answer();
        } else if (options_->skip_invalid ||
                   has_errors_outside_rows(checked_.list, checked_.found)) {
            standard_error()(stopped_message.in(language_));
        } else {
            standard_error()(stopped_by_rows_message.in(language_));
        }
        return ExitCode::faulty;
    }

    void record() {
        const ImportRecord record{.recorded_at = settings_->recorded_at,
                                  .program_version = UNDERLAG_VERSION,
                                  .lists = checked_.inputs,
                                  .agreements = checked_.agreement_inputs,
                                  .first_term = first_term_,
                                  .complete_for = settings_->complete_for,
                                  .name_salt_seed = name_salt_seed(checked_)};
        is_new_ = ledger_->is_empty();
        auto change = registration_.changes.begin();
        ledger_->append_import(record, [&]() -> std::optional<PlacementChange> {
            if (change == registration_.changes.end())
                return std::nullopt;
            return placement_change(checked_, *change++);
        });
    }

    void answer() const {
        ImportSummary summary;
        summary.ledger = settings_->ledger;
        const bool would_be_new = options_->dry_run && !registration_.changes.empty();
        summary.is_new = is_new_ || (!ledger_ && would_be_new);
        summary.is_there = ledger_.has_value();
        summary.is_dry_run = options_->dry_run;
        summary.first_term = first_term_;
        summary.complete_for = settings_->complete_for;
        if (summary.is_new)
            summary.ledger =
                std::filesystem::absolute(settings_->ledger).lexically_normal().string();
        add_tallies(checked_, registration_, first_term_, summary);
        if (options_->skip_invalid)
            summary.skipped = skipped_rows(checked_.sources, checked_.list, checked_.found);
        summary.next_command = next_command();
        const EachImportChange changes = each_change(checked_, registration_, first_term_);
        if (options_->reading.format == "json")
            write_import_json(checked_.sources, summary, changes, checked_.found, language_,
                              standard_output());
        else
            write_import_text(summary, changes, options_->reading.list_all, language_,
                              standard_output());
    }

    // The term that these changes are most likely to be invoiced in: the latest with a day of them,
    // before or after, that has begun or has been invoiced in advance.
    [[nodiscard]] std::string next_command() const {
        if (registration_.changes.empty() || options_->dry_run)
            return {};
        Term term = first_term_;
        const Term latest = std::max(term_of(settings_->date), last_invoiced_.value_or(term));
        const auto include = [&](std::optional<std::uint32_t> row) {
            if (row)
                term =
                    std::max(term, std::min(term_of(checked_.list.placements[*row].last), latest));
        };
        for (const RegistrationChange& change : registration_.changes) {
            include(change.known);
            include(change.row);
        }
        return "underlag generate --term " + to_text(term);
    }

    const ImportOptions* options_;
    const ImportSettings* settings_;
    Language language_;
    std::optional<Ledger> ledger_;
    CheckedLists checked_ = {};
    bool stops_for_wishes_ = false;
    Term first_term_ = {};
    std::optional<Term> last_invoiced_ = {};
    Registration registration_ = {};
    bool is_new_ = false;
};

}  // namespace

ExitCode import_lists(const ImportOptions& options, const ImportSettings& settings,
                      Language language) {
    while (true)
        if (const auto code = Import(options, settings, language).go())
            return *code;
}

}  // namespace underlag
