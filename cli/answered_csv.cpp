#include "cli/answered_csv.hpp"

#include "cli/output.hpp"
#include "underlag/diagnostics/wording.hpp"
#include "underlag/reports/generate_report.hpp"

namespace underlag {
namespace {

constexpr Wording rewritten_message{
    "filens teckenkodning saknar några av bokstäverna: de är omskrivna i den\n",
    "the file's encoding lacks some of the letters: they are rewritten in it\n"};

}  // namespace

void answer_csv(const DocumentRun& run, const DocumentWords& words, bool lines, Language language) {
    if (words.export_shape) {
        if (!write_shaped_csv(run, *words.export_shape, lines, standard_output()))
            standard_error()(rewritten_message.in(language));
    } else if (lines) {
        write_generate_lines_csv(run, standard_output());
    } else {
        write_generate_csv(run, standard_output());
    }
}

}  // namespace underlag
