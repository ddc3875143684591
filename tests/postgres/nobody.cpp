// Put before the program's own libpq by LD_PRELOAD: the ledger then records nobody as its user, as
// in a file, so that the chain and every document can be compared byte for byte.
#include <libpq-fe.h>

extern "C" char* PQuser(const PGconn* /*connection*/) {
    static char nobody[] = "";
    return nobody;
}
