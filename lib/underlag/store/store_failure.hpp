// A store could not do what it was asked to: busy, out of room, damaged, or no store of ours.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace underlag {

// Who keeps a store, as far as it knows.
struct Holder {
    std::string user = {};
    std::string since = {};  // "14:03"
};

class StoreFailure : public std::runtime_error {
   public:
    enum class Kind {
        busy,  // somebody else writes, and was waited for
        // The disk or the server failed:
        no_room,
        write_protected,
        interrupted,  // what an interrupted run began can only be undone by who may write
        moved,        // the file was moved or replaced while it was in use
        cannot_open,
        failed,
        not_allowed,
        // A server's alone:
        unreachable,      // it does not answer
        not_let_in,       // it does not know the user, or lacks the password
        no_database,      // it has none of that name
        untrusted,        // its certificate is not what was asked for, or it has no TLS
        no_session,       // something between us and it takes the transaction apart
        lost,             // the connection broke; what was not committed is undone
        cancelled,        // it stopped a statement, because of its own limit or by hand
        roles_taken,      // the roles that a new ledger would have are another ledger's
        no_rights,        // the role may not do it
        unknown_outcome,  // it broke while it was committed, and nobody can be asked
        again,            // somebody else came between: the whole is to be done anew
        // What is there is not what it should be:
        not_ours,
        of_a_trial,   // of a version before the first release
        unreadable,   // broken already where it begins
        broken,       // its form as a file
        unlike,       // a table or column is not as the program made it
        refused,      // the tables do not take what is to be written
        contradicts,  // its records say what cannot be
        other,
    };

    // `message` is what the database said, or what contradicts what; it is English.
    StoreFailure(Kind kind, const std::string& message)
        : std::runtime_error(message), kind_(kind) {}
    // `system_error` is an errno; 0: the system was not the reason.
    StoreFailure(Kind kind, const std::string& message, bool while_reading, int system_error)
        : std::runtime_error(message),
          kind_(kind),
          while_reading_(while_reading),
          system_error_(system_error) {}
    // Busy, and by whom.
    StoreFailure(const std::string& message, Holder holder)
        : std::runtime_error(message), kind_(Kind::busy), holder_(std::move(holder)) {}

    [[nodiscard]] Kind kind() const { return kind_; }
    [[nodiscard]] bool while_reading() const { return while_reading_; }
    [[nodiscard]] int system_error() const { return system_error_; }
    // Of `busy`; without a user where it is not known.
    [[nodiscard]] const Holder& holder() const { return holder_; }

   private:
    Kind kind_;
    bool while_reading_ = false;
    int system_error_ = 0;
    Holder holder_ = {};
};

}  // namespace underlag
