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
    for (const char* wrong : {"2120009994", "0007:212000-9994", "0007:2120009995",
                              "0088:7300010000002", "0007:", "abcd:1", "0192:12 3"}) {
        CAPTURE(wrong);
        CHECK(Read({agreement("peppol_id = \"" + std::string{wrong} + "\"\n"), units()})
                  .first_text()
                  .starts_with("peppol_id är "));
    }
    CHECK(Read({agreement(), units("vat_number = \"212000999401\"\n")})
              .first_text()
              .starts_with("vat_number är "));
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

}  // namespace
}  // namespace underlag
