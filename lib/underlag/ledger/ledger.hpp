// The ledger (liggare): every list read and every document issued, append-only (contract, section
// 8), in a store. The only door to it.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "underlag/invoicing/document_run.hpp"
#include "underlag/ledger/imports.hpp"
#include "underlag/ledger/issued_run.hpp"
#include "underlag/ledger/ledger_error.hpp"
#include "underlag/placement/ledger_list.hpp"
#include "underlag/store/store.hpp"

namespace underlag {

// Which placements `Ledger::placements` gives.
struct PlacementFilter {
    std::vector<std::string> agreements = {};  // ids; empty: all
    std::optional<Term> term = std::nullopt;   // those with a day in it
};

// Who shares a cost, under an agreement and in one of its parts.
struct Sharer {
    std::string agreement;  // ids
    std::string party;
    std::string part;  // its name
};

// `recorded_at` as in an ImportRecord.
struct NameRemoval {
    std::string recorded_at;
    std::string reason;
};

// A placement that a later import has changed again.
struct ChangedSince {
    std::string placement_id;
    std::int64_t import = 0;  // its record, the first such
    std::string recorded_at = {};
};

// When a list with the same bytes was imported last.
struct EarlierImport {
    std::int64_t import = 0;  // its record
    std::string recorded_at = {};
};

// The import that a version of a placement came with.
struct VersionOrigin {
    std::int64_t import = 0;  // its record
    std::string recorded_at = {};
    std::string list_name = {};  // empty: of no list's row
};

// A file of agreements that an import or a run was made with.
struct AgreementUse {
    std::int64_t record = 0;  // of the import or run
    std::string recorded_at = {};
    std::string recorded_by = {};  // empty: unknown
    InputFile file = {};
};

// What the ledger held before an import, of the placements that it changed and nothing has changed
// since.
struct VersionsBefore {
    // The version before; of a placement that was new the import's own, cancelled.
    LedgerPlacements placements = {};
    std::vector<ChangedSince> changed_since = {};
};

// Every function throws LedgerError (L403 busy, L404 damaged) or IoError (disk full, read-only).
class Ledger {
   public:
    using Access = Intent;

    // Throws LedgerError L406 when there is none (an empty file is none), L404 when the file is no
    // ledger, damaged or of a newer form. An older form is brought up to date with Access::write,
    // after a backup beside it; with Access::read it is read as it is.
    [[nodiscard]] static Ledger open(const StoreAddress& address, Access access);
    // Nothing instead of L406 for a file, which the first import makes. On a server whoever
    // administers it makes the ledger: there it is L406 all the same.
    [[nodiscard]] static std::optional<Ledger> open_if_there(const StoreAddress& address,
                                                             Access access);
    // For the first import: makes the file, readable by owner and group only, with its tables in
    // the transaction that is then begun, so that a crash leaves no half ledger. When another run
    // made one meanwhile, opens that. On a server: the schema with its tables and roles, by whoever
    // may make them.
    [[nodiscard]] static Ledger create(const StoreAddress& address);
    // For tests: a new one in an empty store, and in one without a file.
    [[nodiscard]] static Ledger made_in(std::unique_ptr<Store> store);
    [[nodiscard]] static Ledger in_memory();

    Ledger(Ledger&&) noexcept;
    Ledger& operator=(Ledger&&) noexcept;
    ~Ledger();  // what was not committed is undone

    // Waits for other runs (for a while: then L403) and keeps them out until `commit`. What is read
    // after this is what is changed. `create` has begun already.
    void begin_writing();
    // What is read after this is of one moment.
    void begin_reading();
    void commit();

    // Whether others may be at work in it.
    [[nodiscard]] bool is_shared() const;

    // --- Placements
    [[nodiscard]] bool is_empty() const;  // made just now: nothing imported yet
    [[nodiscard]] Term first_term() const;
    // The version that holds now of each. Those of a term are ordered by agreement, unit and first
    // day, others by their records.
    [[nodiscard]] LedgerPlacements placements(const PlacementFilter& filter) const;
    // For taking back an import. A student who is protected now is protected in the versions too.
    [[nodiscard]] VersionsBefore versions_before(std::int64_t import) const;
    // The ids of agreements that placements belong to, sorted.
    [[nodiscard]] std::vector<std::string> agreement_ids() const;
    // The last import of a list with these bytes; nothing: never.
    [[nodiscard]] std::optional<EarlierImport> last_import_of(const std::string& sha256) const;
    // By version.
    [[nodiscard]] std::map<std::int64_t, VersionOrigin> origins_of(
        std::span<const std::int64_t> versions) const;
    // In the order of the records. An import taken back was made with none.
    [[nodiscard]] std::vector<AgreementUse> agreement_uses() const;
    // Asks `next` for one change after another until it gives nothing, and appends all. Returns
    // the placements' records, in the order of the changes.
    std::vector<std::int64_t> append_import(
        const ImportRecord& record, const std::function<std::optional<PlacementChange>()>& next);

    // Takes these rows of names out of the ledger for good, and records that and why. Every record
    // that had them keeps their digest. Does nothing for those removed before.
    void remove_names(std::span<const std::int64_t> names, const NameRemoval& removal);

    // --- Documents
    // The number that comes next in a year: 1 when none has been issued.
    [[nodiscard]] std::int64_t next_number(int year) const;
    [[nodiscard]] std::optional<Date> latest_issue_date() const;
    // Records a run with its documents (numbered, in their order) and fills in the head of the
    // chain and every line's own record. The files come later: `append_files`.
    std::int64_t append_run(DocumentRun& run, const StoredWords& words, bool only_term,
                            const std::string& recorded_at);
    // What the lines of these answer for, in every year: their records, in this order. Recorded
    // the first time.
    [[nodiscard]] std::vector<std::int64_t> sharers(std::span<const Sharer> wanted);
    // Does nothing for files that are recorded already.
    void append_files(std::int64_t run, std::span<const IssuedFile> files);
    // Runs whose files have not been recorded, oldest first.
    [[nodiscard]] std::vector<RunOutline> unfinished_runs() const;
    [[nodiscard]] std::vector<std::int64_t> runs() const;  // all, oldest first
    [[nodiscard]] IssuedRun read_run(std::int64_t id) const;
    // The run of a document; nothing for a number that was never issued.
    [[nodiscard]] std::optional<std::int64_t> run_of(const std::string& number) const;
    // Runs with an invoice line of a placement in the terms that no credit note has credited, with
    // these lines and their documents alone. For due minus invoiced.
    [[nodiscard]] OpenRuns open_runs(Term first, Term last) const;
    // The same as open_runs of shares of the costs of these years.
    [[nodiscard]] OpenRuns open_shares(int first_year, int last_year) const;
    // Each unit, and each party that shares a cost, as the last run that named it had it, without
    // keys for the accounting system.
    [[nodiscard]] std::vector<Party> last_parties() const;
    // The last term with such a line; nothing when there is none.
    [[nodiscard]] std::optional<Term> last_open_term() const;
    // The lists behind these versions of placements, each once, for sheet Kontroll.
    [[nodiscard]] std::vector<InputFile> inputs_of(std::span<const std::int64_t> versions) const;

    // For the files of this folder: what the store fails in while `work` uses it is thrown on as
    // LedgerError or IoError.
    template <class Work>
    decltype(auto) guarded(Work work) const {
        return told_of(store_->shown(), [&]() -> decltype(auto) { return work(*store_); });
    }
    [[nodiscard]] Store& store() const { return *store_; }

   private:
    explicit Ledger(std::unique_ptr<Store> store);
    [[nodiscard]] OpenRuns open_claims(ClaimKey::Kind kind, std::int32_t first_part,
                                       std::int32_t last_part) const;
    std::unique_ptr<Store> store_;
};

}  // namespace underlag
