# Debian packages: `cpack -G DEB` in a build folder makes underlag and underlag-dev.
#
# The same tree gives the same bytes: every date in a package is that of the last commit (or SOURCE_DATE_EPOCH).

set(packaging ${CMAKE_CURRENT_LIST_DIR})
set(nobody "underlag <underlag@example.org>")
set(maintainer "${nobody}")
if(DEFINED ENV{DEBFULLNAME} AND DEFINED ENV{DEBEMAIL})
    set(maintainer "$ENV{DEBFULLNAME} <$ENV{DEBEMAIL}>")
endif()
set(UNDERLAG_MAINTAINER "${maintainer}" CACHE STRING "Who answers for the packages: Name <address>")

# --- The date
set(date $ENV{SOURCE_DATE_EPOCH})
if(NOT date)
    execute_process(COMMAND git log -1 --format=%ct WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
        OUTPUT_VARIABLE date OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(NOT date)
    set(date 1767225600)  # 2026-01-01: an archive without its history
endif()
execute_process(COMMAND date -u -R -d "@${date}" OUTPUT_VARIABLE package_date OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY)

# --- What is installed beside the program
include(GNUInstallDirs)
set(made ${PROJECT_BINARY_DIR}/packages)
set(share ${CMAKE_INSTALL_DATADIR}/underlag)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/templates DESTINATION ${share} COMPONENT underlag)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/examples DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT underlag
    PATTERN library EXCLUDE PATTERN run.sh EXCLUDE PATTERN out EXCLUDE)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/examples/library
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/underlag-dev/examples COMPONENT underlag-dev)
install(FILES ${PROJECT_SOURCE_DIR}/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT underlag)

# Completion is what the program itself says, so it has to run here.
if(NOT CMAKE_CROSSCOMPILING)
    set(completions)
    foreach(shell bash zsh fish)
        add_custom_command(OUTPUT ${made}/completion.${shell}
            COMMAND underlag completion ${shell} --lang sv --config /dev/null > completion.${shell}
            WORKING_DIRECTORY ${made} DEPENDS underlag VERBATIM)
        list(APPEND completions ${made}/completion.${shell})
    endforeach()
    add_custom_target(underlag_completions ALL DEPENDS ${completions})
    install(FILES ${made}/completion.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
        RENAME underlag COMPONENT underlag)
    install(FILES ${made}/completion.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions
        RENAME _underlag COMPONENT underlag)
    install(FILES ${made}/completion.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d
        RENAME underlag.fish COMPONENT underlag)
endif()

# What Debian asks of every package: its licences, and what has changed in it.
configure_file(${packaging}/changelog.in ${made}/changelog @ONLY)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/CHANGELOG.md ${PROJECT_SOURCE_DIR}/LICENSE)
execute_process(COMMAND gzip -9nc ${made}/changelog OUTPUT_FILE ${made}/changelog.gz COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND gzip -9nc ${PROJECT_SOURCE_DIR}/CHANGELOG.md OUTPUT_FILE ${made}/NEWS.gz COMMAND_ERROR_IS_FATAL ANY)
# Of what is compiled into the program; linked libraries are packages, with notices of their own.
set(noticed libcli11-dev rapidjson-dev libexpected-dev libkainjow-mustache-dev libsqlitecpp-dev icc-profiles-free)
set(notices "")
foreach(package IN LISTS noticed)
    if(EXISTS /usr/share/doc/${package}/copyright)
        file(READ /usr/share/doc/${package}/copyright notice)
        string(APPEND notices "=== ${package}\n\n${notice}\n")
    endif()
endforeach()
file(CONFIGURE OUTPUT ${made}/NOTICES CONTENT "@notices@" @ONLY)
execute_process(COMMAND gzip -9nc ${made}/NOTICES OUTPUT_FILE ${made}/NOTICES.gz COMMAND_ERROR_IS_FATAL ANY)
# In Debian's form each line of a text begins with a space, and an empty one is a point.
file(READ ${PROJECT_SOURCE_DIR}/LICENSE licence)
string(REGEX REPLACE "\n+$" "" licence "${licence}")
string(REPLACE "\n" "\n " licence " ${licence}")
string(REPLACE "\n \n" "\n .\n" licence "${licence}")
string(REPLACE "\n \n" "\n .\n" licence "${licence}")
configure_file(${packaging}/copyright.in ${made}/copyright @ONLY)
foreach(component underlag underlag-dev)
    set(doc ${CMAKE_INSTALL_DATADIR}/doc/${component})
    install(FILES ${made}/copyright ${made}/changelog.gz DESTINATION ${doc} COMPONENT ${component})
endforeach()
install(FILES ${made}/NEWS.gz ${made}/NOTICES.gz DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT underlag)

# --- The packages
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME underlag)
set(CPACK_PACKAGE_VENDOR underlag)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "invoice bases for clinical placements, from placement lists")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT ${UNDERLAG_MAINTAINER})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_COMPONENTS_ALL underlag underlag-dev)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)

set(CPACK_DEBIAN_UNDERLAG_PACKAGE_NAME underlag)
set(CPACK_DEBIAN_UNDERLAG_PACKAGE_SHLIBDEPS ON)
set(CPACK_COMPONENT_UNDERLAG_DESCRIPTION
    "Reads a municipality's lists of clinical placements (VFU), checks them cell by
cell against the agreements with the universities, and makes the invoice bases
of a term: workbooks, PDF, e-invoices and vouchers. A ledger remembers what has
been invoiced, so that no day is invoiced twice.")
if(UNDERLAG_PDF)
    # The fonts are files that the program opens, which shlibdeps cannot see.
    set(CPACK_DEBIAN_UNDERLAG_PACKAGE_DEPENDS "fonts-crosextra-carlito, fonts-dejavu-core")
endif()

set(CPACK_DEBIAN_UNDERLAG-DEV_PACKAGE_NAME underlag-dev)
set(CPACK_DEBIAN_UNDERLAG-DEV_PACKAGE_SECTION libdevel)
set(CPACK_COMPONENT_UNDERLAG-DEV_DESCRIPTION
    "This is the library: what the program underlag does, for other programs in
C++20. Headers, a static library and a CMake package, for
find_package(underlag) and underlag::core.")
set(dev_depends pkg-config libfmt-dev libexpected-dev libicu-dev zlib1g-dev libsqlitecpp-dev libsqlite3-dev
    libxlsxwriter-dev libtomlplusplus-dev libgmp-dev nettle-dev libdeflate-dev libexpat1-dev libpugixml-dev)
if(UNDERLAG_PDF)
    list(APPEND dev_depends libpango1.0-dev libgdk-pixbuf-2.0-dev libqpdf-dev fonts-crosextra-carlito fonts-dejavu-core)
endif()
if(UNDERLAG_POSTGRES)
    list(APPEND dev_depends libpq-dev)
endif()
list(JOIN dev_depends ", " CPACK_DEBIAN_UNDERLAG-DEV_PACKAGE_DEPENDS)

set(at_packing "set(ENV{SOURCE_DATE_EPOCH} ${date})\n")
if(UNDERLAG_MAINTAINER STREQUAL nobody)
    string(APPEND at_packing "message(NOTICE \"These packages say that ${nobody} answers for them, who is nobody. Before they are given out: cmake -DUNDERLAG_MAINTAINER='Name <address>'\")\n")
endif()
file(CONFIGURE OUTPUT ${made}/at_packing.cmake CONTENT "${at_packing}")
set(CPACK_PROJECT_CONFIG_FILE ${made}/at_packing.cmake)
set(CPACK_PRE_BUILD_SCRIPTS ${packaging}/compressed_manual.cmake)
include(CPack)
