#!/bin/sh
# wine.sh PROGRAM.exe ARGUMENT...: runs it under Wine, in a folder of its own for what Wine keeps (UNDERLAG_WINE).
WINEPREFIX=${UNDERLAG_WINE:-${XDG_CACHE_HOME:-$HOME/.cache}/underlag/wine} WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='
export WINEPREFIX WINEDEBUG WINEDLLOVERRIDES
for wine in /usr/lib/wine/wine64 wine64 wine; do
    command -v "$wine" >/dev/null && exec "$wine" "$@"
done
echo "wine is not installed" >&2
exit 127
