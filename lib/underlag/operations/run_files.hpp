// The files of a run: all its workbooks, several at a time, shown only when all are there.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/documents/document_words.hpp"
#include "underlag/files/staged_files.hpp"
#include "underlag/invoicing/document_run.hpp"
#include "underlag/ledger/ledger.hpp"

namespace underlag {

// Runs that are recorded and whose files are not written: who is to write them.

// On a shared ledger somebody else may be writing them just now, or has been stopped in it; or
// another run of our own is at it.
struct HeldRun {
    RunOutline run;
    RunClaim claim;
};

struct UnfinishedRuns {
    std::vector<RunOutline> ours = {};  // ours to write, and those that nobody claims
    std::vector<HeldRun> held = {};
    std::vector<RunClaim> before = {};  // what was claimed of `ours`
};

// `with_others`: runs that somebody claimed more than an hour ago are ours too.
[[nodiscard]] UnfinishedRuns unfinished_runs(const Ledger& ledger, bool with_others);

// Claims those that are ours, to be written into `folder`, and gives them: whoever comes second to
// the same run leaves it, also when several ask at once. Precondition: no transaction has begun.
[[nodiscard]] UnfinishedRuns take_unfinished_runs(Ledger& ledger, bool with_others,
                                                  const std::string& folder);

// Completes those that are ours, one after the other, until one is not; `complete` says whether it
// is. That one and those behind it are given back to who claimed them before, also when it throws:
// else they would be kept from writing them for an hour.
void complete_in_turn(Ledger& ledger, const UnfinishedRuns& taken,
                      const std::function<bool(const RunOutline&)>& complete);

struct WritingRequest {
    std::filesystem::path folder;  // --out
    unsigned threads = 1;
    // Asked from several threads; when it says yes, nothing is written.
    std::function<bool()> is_interrupted = [] { return false; };
    // Told how many workbooks of how many are made, by one thread at a time.
    std::function<void(std::size_t made, std::size_t of)> progress = {};
    // What a one-off run's page tells of findings; null: nothing.
    const Sources* sources = nullptr;
    const Diagnostics* findings = nullptr;
    // Which documents, and for null whether the summary, are written. Without it: all.
    std::function<bool(const Document*)> wanted = {};
};

// The number of workbooks that were made when it was interrupted: they are gone then, nothing has
// been written. Nothing when it was not interrupted. Throws IoError; nothing is then left either.
[[nodiscard]] std::optional<std::size_t> write_documents(const DocumentRun& run,
                                                         const DocumentWords& words,
                                                         const WritingRequest& request);

// What became of the files of a recorded run.
struct RunFiles {
    bool is_interrupted = false;  // then nothing was written
    std::vector<IssuedFile> files = {};
    // Below --out: other documents stand there, so nothing was written.
    std::vector<std::string> others_there = {};
    // Hidden halves of files, which an earlier try that was killed left there and which could not
    // be removed.
    std::vector<std::string> halves_left = {};
    // The ledger's logo cannot be put into a workbook: the documents are without it.
    bool is_without_logo = false;
    // Letters that the page of the vouchers lacks have been rewritten.
    bool has_rewritten_letters = false;

    [[nodiscard]] bool are_written() const { return !is_interrupted && others_there.empty(); }
};

// Whether a file (below --out) was issued with the name of a student who is protected now.
[[nodiscard]] bool has_lost_names(const IssuedRun& stored, const std::string& file);

// Makes all files of a run from the ledger alone, and flushes them to the disk, in `staged`: then
// they have only to be published. Throws IoError.
[[nodiscard]] RunFiles stage_run_files(const IssuedRun& stored, const WritingRequest& request,
                                       StagedFiles& staged);

// Gives staged files their names, and removes what earlier tries that were killed have left half
// written beside them: there are names in it. Throws IoError.
void publish_run_files(StagedFiles& staged, const std::function<bool()>& is_interrupted,
                       RunFiles& into);

// Writes all documents of a run and its summary from the ledger alone; files that are there already
// with the same bytes are left as they are, and one with a name that is not to be shown any more is
// replaced when it has the bytes that were issued. Throws IoError.
[[nodiscard]] RunFiles write_run_files(const IssuedRun& stored, const WritingRequest& request);

// The same for a run that was cut off before its files were written, and records that they are
// there, in a transaction of its own. Throws IoError and LedgerError.
[[nodiscard]] RunFiles complete_run(Ledger& ledger, const IssuedRun& stored,
                                    const WritingRequest& request);

// Before anything is recorded: which of the run's files are there already.
[[nodiscard]] std::vector<std::string> files_there(const DocumentRun& run,
                                                   const std::filesystem::path& folder);

// I304: workbooks of earlier one-off runs that lie below the term's folder and are not of this run.
// Numbered workbooks, which a ledger has issued, are never stale.
void check_stale_files(const DocumentRun& run, const std::filesystem::path& folder,
                       Diagnostics& found);

}  // namespace underlag
