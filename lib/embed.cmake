# Text files built into the program, byte for byte.
#
#   embed_texts(<folder> <header> <function> <base> <name>...)
#
# adds to lib/underlag/<folder> a source that defines the function declared in <header>:
# `std::string_view <function>(std::string_view name)` gives the text of <base>/<name>, and an empty
# text for a name that is not there. The source is made again when a file changes.
function(embed_texts folder header function base)
    if(NOT TARGET underlag_${folder})
        return()
    endif()
    set(source ${CMAKE_CURRENT_BINARY_DIR}/embedded/${function}.cpp)
    list(TRANSFORM ARGN PREPEND ${base}/ OUTPUT_VARIABLE files)
    list(JOIN ARGN "|" names)
    add_custom_command(
        OUTPUT ${source}
        COMMAND ${CMAKE_COMMAND} -D "SOURCE=${source}" -D "HEADER=${header}" -D "FUNCTION=${function}"
            -D "BASE=${base}" -D "NAMES=${names}" -P ${PROJECT_SOURCE_DIR}/lib/embed_script.cmake
        DEPENDS ${files} ${PROJECT_SOURCE_DIR}/lib/embed_script.cmake
        VERBATIM)
    target_sources(underlag_${folder} PRIVATE ${source})
endfunction()
