// Numbers as spreadsheet files want them, whatever the program's locale says.
#pragma once

#include <locale.h>

namespace underlag {

// libxlsxwriter prints numbers with `printf`, whose decimal sign is the locale's: under sv_SE a
// workbook would hold "1530,00", which no program reads. As long as this lives, the thread has the
// C locale; others keep theirs.
class NumbersInC {
   public:
    NumbersInC() : before_(::uselocale(c_locale())) {}
    ~NumbersInC() { ::uselocale(before_); }
    NumbersInC(const NumbersInC&) = delete;
    NumbersInC& operator=(const NumbersInC&) = delete;

   private:
    static locale_t c_locale() {
        static const locale_t c = ::newlocale(LC_ALL_MASK, "C", nullptr);
        return c;
    }
    locale_t before_;
};

}  // namespace underlag
