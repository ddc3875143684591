#include "underlag/spreadsheet/xml_reader.hpp"

#include <expat.h>

#include <cstring>
#include <exception>
#include <string>
#include <vector>

#include "underlag/spreadsheet/package.hpp"

namespace underlag {
namespace {

struct KnownSpace {
    std::string_view uri;
    XmlSpace space;
};
constexpr KnownSpace known_spaces[] = {
    {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", XmlSpace::sheet},
    {"http://purl.oclc.org/ooxml/spreadsheetml/main", XmlSpace::sheet},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", XmlSpace::relation},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", XmlSpace::relation},
    {"http://schemas.openxmlformats.org/package/2006/relationships", XmlSpace::package},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", XmlSpace::compatibility},
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", XmlSpace::office},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", XmlSpace::table},
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", XmlSpace::text},
    {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", XmlSpace::style},
    {"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
     XmlSpace::calc_extension},
    {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", XmlSpace::manifest},
};

XmlSpace space_named(std::string_view uri) {
    for (const KnownSpace& known : known_spaces)
        if (known.uri == uri)
            return known.space;
    return uri.empty() ? XmlSpace::none : XmlSpace::other;
}

struct SplitName {
    std::string_view prefix;
    std::string_view local;
};
SplitName split(std::string_view name) {
    const std::size_t colon = name.find(':');
    if (colon == std::string_view::npos)
        return {{}, name};
    return {name.substr(0, colon), name.substr(colon + 1)};
}

}  // namespace

// Nothing may be thrown through the library, which is C: what is thrown is kept until it returns.
struct XmlReader::State {
    struct Binding {
        std::string prefix;
        XmlSpace space;
        std::size_t depth;
    };

    XmlReader* reader;
    XmlContent* content;
    WorkbookLimits limits;
    XML_Parser parser = nullptr;
    std::vector<Binding> bindings = {};
    XmlSpace unprefixed = XmlSpace::none;
    std::size_t depth = 0;
    std::uint64_t given = 0;
    bool is_stopped = false;
    std::exception_ptr thrown = nullptr;
    std::optional<FileFault> fault = std::nullopt;

    template <class Call>
    void guarded(Call call) {
        if (is_stopped)
            return;
        bool goes_on = false;
        try {
            goes_on = call();
        } catch (...) {
            thrown = std::current_exception();
        }
        if (goes_on)
            return;
        is_stopped = true;
        XML_StopParser(parser, XML_FALSE);
    }

    [[nodiscard]] XmlName name_of(const char* name) const {
        const SplitName parts = split(name);
        return {parts.prefix.empty() ? unprefixed : reader->space_of(parts.prefix), parts.local};
    }

    void bind(const char* const* pairs) {
        for (; *pairs != nullptr; pairs += 2) {
            if (std::strncmp(pairs[0], "xmlns", 5) != 0)
                continue;
            const SplitName name = split(pairs[0]);
            const bool is_default = name.prefix.empty() && name.local == "xmlns";
            if (!is_default && name.prefix != "xmlns")
                continue;
            bindings.push_back({std::string{is_default ? std::string_view{} : name.local},
                                space_named(pairs[1]), depth});
            if (is_default)
                unprefixed = bindings.back().space;
        }
    }

    void unbind() {
        if (bindings.empty() || bindings.back().depth != depth)
            return;
        while (!bindings.empty() && bindings.back().depth == depth)
            bindings.pop_back();
        unprefixed = reader->space_of("");
    }

    static void XMLCALL on_start(void* user, const char* name, const char** pairs) {
        State& state = *static_cast<State*>(user);
        state.guarded([&] {
            if (++state.depth > state.limits.depth) {
                state.fault = too_large("en del av den är nästlad i över 200 nivåer",
                                        "a part of it is nested in more than 200 levels");
                return false;
            }
            state.bind(pairs);
            return state.content->start(state.name_of(name), XmlAttributes(pairs, *state.reader));
        });
    }
    static void XMLCALL on_end(void* user, const char* name) {
        State& state = *static_cast<State*>(user);
        state.guarded([&] {
            const bool goes_on = state.content->end(state.name_of(name));
            state.unbind();
            --state.depth;
            return goes_on;
        });
    }
    static void XMLCALL on_text(void* user, const char* characters, int length) {
        State& state = *static_cast<State*>(user);
        state.guarded([&] {
            return state.content->text({characters, static_cast<std::size_t>(length)});
        });
    }
    static void XMLCALL on_doctype(void* user, const char*, const char*, const char*, int) {
        State& state = *static_cast<State*>(user);
        state.guarded([&] {
            state.fault = damaged("en del av den har en DOCTYPE, som ingen arbetsbok behöver",
                                  "a part of it has a DOCTYPE, which no workbook needs");
            return false;
        });
    }
};

const char* XmlAttributes::find(XmlSpace space, std::string_view local) const {
    for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
        const SplitName name = split(pair[0]);
        if (name.local == local &&
            (name.prefix.empty() ? XmlSpace::none : reader_->space_of(name.prefix)) == space)
            return pair[1];
    }
    return nullptr;
}

std::string_view XmlAttributes::value(std::string_view name) const {
    for (const char* const* pair = pairs_; *pair != nullptr; pair += 2)
        if (name == pair[0])
            return pair[1];
    return {};
}

std::string_view XmlAttributes::value(XmlSpace space, std::string_view local) const {
    const char* const found = find(space, local);
    return found == nullptr ? std::string_view{} : found;
}

bool XmlAttributes::has(XmlSpace space, std::string_view local) const {
    return find(space, local) != nullptr;
}

XmlReader::XmlReader(XmlContent& into, const WorkbookLimits& limits)
    : state_(std::make_unique<State>(State{.reader = this, .content = &into, .limits = limits})) {
    state_->parser = XML_ParserCreate(nullptr);
    if (state_->parser == nullptr)
        throw std::bad_alloc();
    XML_SetUserData(state_->parser, state_.get());
    XML_SetElementHandler(state_->parser, State::on_start, State::on_end);
    XML_SetCharacterDataHandler(state_->parser, State::on_text);
    XML_SetStartDoctypeDeclHandler(state_->parser, State::on_doctype);
}

XmlReader::~XmlReader() {
    XML_ParserFree(state_->parser);
}

XmlSpace XmlReader::space_of(std::string_view prefix) const {
    for (auto binding = state_->bindings.rbegin(); binding != state_->bindings.rend(); ++binding)
        if (binding->prefix == prefix)
            return binding->space;
    return prefix.empty() ? XmlSpace::none : XmlSpace::other;
}

bool XmlReader::add(std::string_view piece, bool is_last) {
    State& state = *state_;
    if (state.is_stopped)
        return false;
    const XML_Status status = XML_Parse(state.parser, piece.data(), static_cast<int>(piece.size()),
                                        is_last ? XML_TRUE : XML_FALSE);
    if (state.thrown)
        std::rethrow_exception(state.thrown);
    if (state.is_stopped) {
        if (!state.fault)
            state.fault = state.content->fault;
        return false;
    }
    state.given += piece.size();
    if (status != XML_STATUS_OK) {
        if (XML_GetErrorCode(state.parser) == XML_ERROR_NO_MEMORY)
            throw std::bad_alloc();
        state.fault =
            damaged("en del av den är inte välformad XML", "a part of it is not well-formed XML");
    } else if (!is_last && state.given > static_cast<std::uint64_t>(std::max<XML_Index>(
                                             XML_GetCurrentByteIndex(state.parser), 0)) +
                                             state.limits.xml_token) {
        state.fault =
            too_large("ett ställe i den är orimligt långt", "one place in it is unreasonably long");
    }
    state.is_stopped = state.fault.has_value();
    return !state.is_stopped;
}

const std::optional<FileFault>& XmlReader::fault() const {
    return state_->fault;
}

std::optional<FileFault> read_part(Package& package, std::string_view name, XmlContent& content,
                                   const WorkbookLimits& limits) {
    XmlReader reader(content, limits);
    bool goes_on = true;
    auto fault = package.unpack(name, [&](std::string_view piece) {
        goes_on = reader.add(piece);
        return goes_on;
    });
    if (!fault && goes_on)
        reader.add({}, true);
    return fault ? fault : reader.fault();
}

}  // namespace underlag
