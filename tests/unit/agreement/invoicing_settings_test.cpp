#include <doctest/doctest.h>

#include "underlag/agreement/agreement_reader.hpp"

namespace underlag {
namespace {

struct Read {
    explicit Read(const std::vector<std::string>& files) {
        std::vector<SourceId> ids;
        for (const std::string& text : files)
            ids.push_back(sources.add({.name = std::to_string(ids.size()) + ".toml",
                                       .text = text,
                                       .form = Source::Form::settings}));
        agreements = read_agreements(sources, ids, found);
    }
    [[nodiscard]] std::string first_text() const {
        return found.all().empty() ? std::string{}
                                   : message(found.all().front(), Language::swedish);
    }

    Sources sources;
    Diagnostics found;
    std::vector<Agreement> agreements;
};

std::string agreement(const std::string& of_university = "", const std::string& more = "") {
    return "[agreement]\nid = \"KI\"\nvalid_from = 2016-01-01\n[university]\nname = \"KI\"\n" +
           of_university + "[compensation]\nweek_rate = \"1530.00\"\nprice_year = 2016\n" + more;
}

std::string units(const std::string& of_provider = "", const std::string& more = "") {
    return "[provider]\nname = \"Kommun\"\norganisation_number = \"212000-9994\"\n" + of_provider +
           more + "[[activity]]\nid = \"aso\"\nname = \"Åsö\"\n";
}

TEST_CASE("without settings documents are exempt from tax by the agreement's own words") {
    const Read read({agreement(), units()});
    REQUIRE(read.found.all().empty());
    const InvoiceSettings& invoice = read.agreements.front().invoice;
    CHECK(invoice == InvoiceSettings{});
    CHECK(invoice.tax == TaxCategory::exempt);
    CHECK(invoice.tax_text == "Momsbefriat enligt avtal § 4.6");
    CHECK(read.agreements.front().accounting == AccountingSettings{});
}

TEST_CASE("the register's settings are every agreement's, but for one that has its own") {
    const std::string of_register = R"([invoice]
tax = "outside"
tax_code = "VATEX-EU-O"
names = "reference"
ocr = "length"
attach = false
[accounting]
receivable = "1511"
revenue = "3590"
dimensions = { projekt = 6, ansvar = 1 }
)";
    const Read read({agreement(), units("", of_register)});
    REQUIRE(read.found.all().empty());
    const Agreement& of_all = read.agreements.front();
    CHECK(of_all.invoice.tax == TaxCategory::outside);
    CHECK(of_all.invoice.names == NamesOnInvoice::reference);
    CHECK(of_all.invoice.ocr == OcrNumber::length);
    CHECK_FALSE(of_all.invoice.attach);
    CHECK(of_all.accounting.receivable == "1511");
    CHECK(of_all.accounting.dimensions.front() == std::pair<std::string, int>{"projekt", 6});
    const Read own({agreement("", "[invoice]\nnames = \"initials\"\n"), units("", of_register)});
    CHECK(own.agreements.front().invoice.names == NamesOnInvoice::initials);
    CHECK(own.agreements.front().invoice.tax == TaxCategory::exempt);
    CHECK(own.agreements.front().accounting.revenue == "3590");
}

TEST_CASE("addresses and VAT numbers are read with their check digits") {
    const Read read({agreement("peppol_id = \"0088:7300010000001\"\n"),
                     units("peppol_id = \"0007:2120009994\"\nvat_number = \"SE212000999401\"\n")});
    REQUIRE(read.found.all().empty());
    CHECK(read.agreements.front().university.peppol_id == "0088:7300010000001");
    CHECK(read.agreements.front().provider.vat_number == "SE212000999401");
    for (const char* wrong :
         {"2120009994", "0007:212000-9994", "0007:2120009995", "0088:7300010000002",
          "0007:162120009994", "0007:", "abcd:1", "0192:12 3", "1234:abc", "9955:SE212000999501"}) {
        CAPTURE(wrong);
        CHECK(Read({agreement("peppol_id = \"" + std::string{wrong} + "\"\n"), units()})
                  .first_text()
                  .starts_with("peppol_id är "));
    }
    for (const char* wrong : {"212000999401", "SE212000999501", "SE212000999402"}) {
        CAPTURE(wrong);
        CHECK(Read({agreement(), units("vat_number = \"" + std::string{wrong} + "\"\n")})
                  .first_text()
                  .starts_with("vat_number är "));
    }
    CHECK(Read({agreement("peppol_id = \"9955:SE212000999401\"\n"), units()}).found.all().empty());
}

TEST_CASE("a misspelt key, an unknown choice and an account that is no number are told of") {
    CHECK(Read({agreement("", "[invoice]\ntax_kode = \"x\"\n"), units()})
              .first_text()
              .find("tax_code") != std::string::npos);
    CHECK(Read({agreement("", "[invoice]\ntax = \"free\"\n"), units()}).found.has_errors());
    CHECK(Read({agreement("", "[accounting]\nreceivable = \"15x\"\nrevenue = \"3590\"\n"), units()})
              .first_text()
              .starts_with("receivable är 15x"));
    CHECK(
        Read({agreement("", "[accounting]\nreceivable = \"1511\"\n"), units()}).found.has_errors());
}

TEST_CASE("what is outside VAT is not said to be exempt, unless the user writes so") {
    const Read bare({agreement("", "[invoice]\ntax = \"outside\"\n"), units()});
    CHECK(bare.agreements.front().invoice.tax_text.empty());
    CHECK(bare.agreements.front().invoice.tax_code == "VATEX-EU-O");
    const Read own(
        {agreement("", "[invoice]\ntax = \"outside\"\ntax_text = \"Ej moms\"\n"), units()});
    CHECK(own.agreements.front().invoice.tax_text == "Ej moms");
}

TEST_CASE("a dimension is one that the format leaves free, and stands for one key") {
    const auto with = [](const std::string& dimensions) {
        return Read({agreement("",
                               "[accounting]\nreceivable = \"1511\"\nrevenue = \"3590\"\n"
                               "dimensions = { " +
                                   dimensions + " }\n"),
                     units()});
    };
    CHECK(with("ansvar = 1, projekt = 6, aktivitet = 20").found.all().empty());
    CHECK(
        with("ansvar = 3").first_text().starts_with("ansvar är 3 men ska vara 1 (kostnadsställe)"));
    CHECK(with("ansvar = 1, enhet = 1").first_text().starts_with("enhet är 1"));
}

TEST_CASE("two registers that say different things are an error where an agreement needs them") {
    const std::string one = "[accounting]\nreceivable = \"1511\"\nrevenue = \"3590\"\n";
    const std::string other =
        "[accounting]\nreceivable = \"1510\"\nrevenue = \"3590\"\n"
        "[[activity]]\nid = \"b\"\nname = \"B\"\n";
    CHECK(Read({agreement(), units("", one), other}).first_text() ==
          "avtalet KI har ingen [accounting], och registren har olika");
    CHECK(Read({agreement("", one), units(), other}).found.all().empty());
}

}  // namespace
}  // namespace underlag
