#include "underlag/operations/copy.hpp"

#include <filesystem>
#include <utility>

#include "underlag/diagnostics/ledger_usage_kinds.hpp"
#include "underlag/diagnostics/server_kinds.hpp"
#include "underlag/files/system.hpp"
#include "underlag/ledger/ledger_error.hpp"

namespace underlag {
namespace {

// A ledger's file that was not there before; removed unless it is kept.
class BegunFile {
   public:
    BegunFile() = default;
    BegunFile(const BegunFile&) = delete;
    BegunFile& operator=(const BegunFile&) = delete;
    // Some systems remove no file that is open; what is left then is as empty as it was made.
    ~BegunFile() {
        std::error_code unknown;
        if (!path_.empty() && std::filesystem::file_size(path_, unknown) == 0)
            remove();
    }

    void begin(std::filesystem::path path) { path_ = std::move(path); }
    void keep() { path_.clear(); }
    void remove() {
        std::error_code left_there;
        if (!path_.empty() && std::filesystem::remove(path_, left_there))
            path_.clear();
    }

   private:
    std::filesystem::path path_;
};

// Removes the file as long as the ledger's transaction is open: nobody else writes into it then.
struct WhileOpen {
    BegunFile& file;
    ~WhileOpen() { file.remove(); }
};

bool is_file_to_be_made(const StoreAddress& address) {
    std::error_code unknown;
    return !address.is_server() && !std::filesystem::exists(path_of(address.shown()), unknown) &&
           !unknown;
}

CopyOutcome copied(const CopyRequest& request) {
    CopyOutcome outcome;
    BegunFile file;  // goes after the ledger
    Ledger from = Ledger::open(request.from, Ledger::Access::read);
    from.begin_reading();
    if (request.is_interrupted())
        return outcome;
    const bool makes_file = is_file_to_be_made(request.to);
    std::optional<Ledger> to = Ledger::open_if_there(request.to, Ledger::Access::write);
    if (to)
        to->begin_writing();
    else
        to = Ledger::create(request.to);
    if (!is_untouched(*to)) {
        outcome.found.add(copy_target_not_empty, {}, {{"path", request.to.shown()}});
        return outcome;
    }
    const WhileOpen removes{file};
    if (makes_file)
        file.begin(path_of(request.to.shown()));
    outcome.copied = copy_records(from, *to, request.is_interrupted);
    if (outcome.copied) {
        to->commit();
        file.keep();
    }
    return outcome;
}

}  // namespace

// Who has interrupted it while it waited for a server is not told that the server does not answer.
CopyOutcome copy_ledger(const CopyRequest& request) {
    try {
        return copied(request);
    } catch (const LedgerError& error) {
        if (&error.kind() == &server_unreachable && request.is_interrupted())
            return {};
        throw;
    }
}

}  // namespace underlag
