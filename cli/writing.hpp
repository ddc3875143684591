// Files that are being written, as a command sees them: Ctrl-C is noted, and a bar shows how far it
// has come.
#pragma once

#include <memory>
#include <string>

#include "cli/common_options.hpp"
#include "cli/progress.hpp"
#include "underlag/operations/run_files.hpp"

namespace underlag {

// Said when a run's files are made from a ledger whose logo has been cut off.
inline constexpr Wording without_logo_message{
    "logotypen som underlagen utfärdades med är skadad: filerna skrivs utan den\n",
    "the logo that the documents were issued with is damaged: the files are written without it\n"};

// Said when a name or text had letters that the voucher file's page lacks.
inline constexpr Wording rewritten_letters_message{
    "bokföringsfilens teckentabell (437) saknar några av bokstäverna: de är omskrivna i den\n",
    "the voucher file's code page (437) lacks some of the letters: they are rewritten in it\n"};

// From now on interruptions are only noted.
class Writing {
   public:
    Writing(const SpeechOptions& speech, std::string folder, unsigned threads, Language language);

    // The bar goes with it and its copies.
    [[nodiscard]] WritingRequest request() const;

   private:
    std::string folder_;
    unsigned threads_;
    bool shows_progress_;
    Language language_;
};

}  // namespace underlag
