#include "underlag/ledger/word_sets.hpp"

#include <optional>
#include <string>

#include "underlag/ledger/row.hpp"

namespace underlag {
namespace {

std::string digest_of_words(const StoredWords& words, const std::string& logo) {
    RecordText all;
    all.begin({}, 0, "words");
    for (const auto& [place, text] : words.texts) {
        all.text(place);
        all.text(text);
    }
    all.text(logo);
    return to_hex(as_bytes(all.checksum()));
}

std::optional<std::int64_t> record_with(Store& store, const std::string& search,
                                        const std::string& sha256) {
    Rows records = store.rows(search, {sha256});
    return records.next() ? std::optional{number_at(records, 0)} : std::nullopt;
}

}  // namespace

std::int64_t word_set_of(Store& store, RecordChain& chain, const StoredWords& words) {
    const std::string logo_sha256 =
        words.logo.empty() ? "" : to_hex(as_bytes(digest_of(words.logo)));
    const std::string sha256 = digest_of_words(words, logo_sha256);
    if (const auto known =
            record_with(store, "SELECT seq FROM word_sets WHERE sha256 = $1", sha256))
        return *known;
    RecordValue logo = std::nullopt;
    if (!words.logo.empty()) {
        const auto known =
            record_with(store, "SELECT seq FROM logos WHERE sha256 = $1", logo_sha256);
        logo = known ? *known : chain.append("logos", {logo_sha256, RecordValue::blob(words.logo)});
    }
    const std::int64_t set = chain.append("word_sets", {sha256, logo});
    for (const auto& [place, text] : words.texts)
        chain.append("words", {set, place, text});
    return set;
}

StoredWords read_word_set(Store& store, std::int64_t record) {
    StoredWords words;
    Rows texts =
        store.rows("SELECT place, text FROM words WHERE word_set = $1 ORDER BY seq", {record});
    while (texts.next())
        words.texts.emplace_back(text_at(texts, 0), text_at(texts, 1));
    Rows logo = store.rows(
        "SELECT l.picture FROM word_sets s JOIN logos l ON l.seq = s.logo "
        "WHERE s.seq = $1",
        {record});
    if (logo.next())
        words.logo = blob_at(logo, 0);
    return words;
}

}  // namespace underlag
