# Debian keeps manual pages compressed, and links to them named so too. Run by cpack on the files of each package, before
# it is closed.
file(GLOB_RECURSE pages ${CPACK_TEMPORARY_DIRECTORY}/*.[1-9])
list(FILTER pages INCLUDE REGEX "/share/man/")
foreach(page IN LISTS pages)
    if(IS_SYMLINK ${page})
        file(READ_SYMLINK ${page} other)
        file(REMOVE ${page})
        file(CREATE_LINK ${other}.gz ${page}.gz SYMBOLIC)
    else()
        execute_process(COMMAND gzip -9nf ${page} COMMAND_ERROR_IS_FATAL ANY)
    endif()
endforeach()
