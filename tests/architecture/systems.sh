#!/usr/bin/env bash
# What differs between operating systems stands in pairs of files, system_posix.cpp and system_windows.cpp, of which a
# build has one. Nowhere else is it asked which system this is, and names of files go through two functions: a path that
# is made from a std::string is not UTF-8 on Windows, and gives its name back with backslashes.
# Usage: systems.sh ROOT
set -euo pipefail
cd "$1"

wrong=0
# refuse WHY PATTERN [FILES_THAT_MAY]: lines of code that hold it, comments left out.
refuse() {
    local why=$1 pattern=$2 may=${3:-^$} found
    while IFS= read -r found; do
        echo "$found: $why"
        wrong=$((wrong + 1))
    done < <(grep -rnE --include='*.[ch]pp' "$pattern" lib cli | grep -vE '^[^:]+:[0-9]+: *//' | grep -vE "$may" || true)
}

pair='^(lib/underlag/files|cli)/system[a-z_]*_(posix|windows)\.cpp:'
refuse "the build chooses the file for a system, not the code" \
    '_WIN32|_WIN64|__MINGW|_MSC_VER|__linux|__unix|__APPLE__|__GLIBC__'
# libpq reads its own variables so, and we look at two of them beside it.
refuse "belongs in system_posix.cpp and system_windows.cpp" \
    'std::getenv|std::strerror|[^:a-z_]::(open|close|read|write|fsync|stat|fstat|access|mkdir|rmdir|unlink|rename|isatty|getpid|madvise|mmap|uselocale|_exit)\(' \
    "$pair|std::getenv.*(PGSSLMODE|HOME)"
refuse "path_of (files/system.hpp) makes a path of a name" \
    'filesystem::path *[({]|fs::path *[({]' "$pair"
refuse "name_of (files/system.hpp) gives the name of a path" \
    '\.(u8string|generic_string|generic_u8string|native)\(\)|[a-z_)]\.string\(\)' "$pair"
# GCC 12 for Windows frees the memory of a thread's objects before it destroys them: parallel/spares.hpp instead.
refuse "a thread's own object must need no destructor" \
    'thread_local' 'thread_local [A-Za-z_:]+\* |thread_local std::tm |^lib/underlag/documents/pdf/'

for folder in lib/underlag/files cli; do
    for file in system.hpp system_posix.cpp system_windows.cpp; do
        [[ -s $folder/$file ]] || { echo "$folder/$file is missing"; wrong=$((wrong + 1)); }
    done
done

((wrong == 0)) && echo "two pairs of files know the operating system"
