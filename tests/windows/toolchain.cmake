# Cross-builds for Windows with Debian's mingw-w64, against what dependencies.sh has built.
if(NOT UNDERLAG_WINDOWS_PREFIX)
    set(UNDERLAG_WINDOWS_PREFIX $ENV{UNDERLAG_WINDOWS_PREFIX} CACHE PATH "What tests/windows/dependencies.sh has written")
endif()
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES UNDERLAG_WINDOWS_PREFIX)

set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)
set(CMAKE_CROSSCOMPILING_EMULATOR ${CMAKE_CURRENT_LIST_DIR}/wine.sh)

set(CMAKE_PREFIX_PATH ${UNDERLAG_WINDOWS_PREFIX})
set(CMAKE_FIND_ROOT_PATH ${UNDERLAG_WINDOWS_PREFIX})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
foreach(kind LIBRARY INCLUDE PACKAGE)
    set(CMAKE_FIND_ROOT_PATH_MODE_${kind} ONLY)
endforeach()
set(ENV{PKG_CONFIG_LIBDIR} ${UNDERLAG_WINDOWS_PREFIX}/lib/pkgconfig)

# One file that needs nothing but Windows, the same bytes each time. lxw_tmpfile is ours and libxlsxwriter's: ours is first.
set(CMAKE_EXE_LINKER_FLAGS_INIT "-static -Wl,--no-insert-timestamp -Wl,--allow-multiple-definition")
add_compile_definitions(_WIN32_WINNT=0x0A00 U_STATIC_IMPLEMENTATION)
