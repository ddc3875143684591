#include "underlag/documents/pdf/page_layout.hpp"

#include <algorithm>
#include <utility>

#include "underlag/compensation/compensation.hpp"
#include "underlag/documents/pdf/page_fitting.hpp"

namespace underlag {
namespace {

using What = PageColumn::What;

bool is_summed(What what) {
    return what == What::weeks || what == What::amount;
}

bool is_never_broken(What what) {
    return is_summed(what) || what == What::start || what == What::end;
}

// Calls `see` with every word of a text: what stands between ordinary spaces.
template <typename See>
void each_word(std::string_view text, See see) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin)
            see(text.substr(begin, end - begin));
        begin = end + 1;
    }
}

class LayoutMaker {
   public:
    LayoutMaker(const Document& document, const DocumentPage& page, const Logo* logo,
                Typesetter& typesetter)
        : document_(document), page_(page), logo_(logo), typesetter_(typesetter) {}

    PageLayout make() {
        measure_labels();
        measure_columns();
        head();
        table();
        foot();
        break_into_pages(layout_);
        return std::move(layout_);
    }

   private:
    using Kind = Band::What;

    double natural(std::string_view text, const Lettering& lettering) {
        return typesetter_.set(text, lettering).width();
    }
    int lines(std::string_view text, const Lettering& lettering, double width) {
        return typesetter_.set(text, lettering, width).lines();
    }

    void add(Band band) { layout_.bands.push_back(band); }
    void air(double height) { add({.what = Kind::air, .height = height}); }

    // In pieces where it is higher than a page.
    void add_lines(Kind what, std::size_t index, int lines, double pitch, double around,
                   bool keeps_with_next = false) {
        const double most = body_end - top_margin - layout_.heading_height - around;
        const int most_lines = std::max(1, static_cast<int>(most / pitch));
        for (int first = 0; first < lines; first += most_lines) {
            const int end = std::min(lines, first + most_lines);
            add({.what = what,
                 .index = index,
                 .first = first,
                 .end = end,
                 .keeps_with_next = keeps_with_next && end == lines,
                 .height = (end - first) * pitch + around});
        }
    }

    void paragraph(Kind what, const std::string& text, const Lettering& lettering, double width,
                   double around) {
        if (!text.empty())
            add_lines(what, 0, lines(text, lettering, width), line_pitch(lettering), around);
    }

    // `keeps_with_next`: the last one too.
    void facts(Kind what, const std::vector<PageFact>& facts, bool together,
               bool last_too = false) {
        for (std::size_t index = 0; index < facts.size(); ++index) {
            const int rows =
                std::max(lines(facts[index].label, label_lettering, layout_.label_width),
                         lines(facts[index].value, value_lettering,
                               text_width_of_page - layout_.label_width));
            add_lines(what, index, rows, line_pitch(value_lettering), 2,
                      together && (last_too || index + 1 < facts.size()));
        }
    }

    void measure_labels() {
        double widest = 0;
        for (const auto* facts : {&page_.facts, &page_.unit, &page_.terms})
            for (const PageFact& fact : *facts)
                widest = std::max(widest, natural(fact.label, label_lettering));
        constexpr double gap = 14;
        layout_.label_width = std::min(widest + gap, text_width_of_page * 0.4);
        layout_.title_width = text_width_of_page - (logo_ == nullptr ? 0 : logo_->width() + gap);
    }

    WantedWidth wanted_width(const PageColumn& column) {
        const What what = column.what;
        double longest_word = 0;
        const auto see_words = [&](std::string_view text, const Lettering& lettering) {
            each_word(text, [&](std::string_view word) {
                longest_word = std::max(longest_word, natural(word, lettering));
            });
        };
        see_words(column.heading, layout_.bold_cell());
        const double heading = longest_word;
        std::vector<double> widths{heading, natural(sum_in(what, document_), layout_.bold_cell())};
        // The unit is the same on all lines.
        const std::size_t lines = what == What::unit
                                      ? std::min<std::size_t>(document_.lines.size(), 1)
                                      : document_.lines.size();
        for (std::size_t line = 0; line < lines; ++line) {
            const std::string text = shown_in(what, line, document_, page_);
            widths.push_back(natural(text, layout_.lettering_of(what)));
            see_words(text, layout_.lettering_of(what));
        }
        return wanted_of(widths, is_never_broken(what), longest_word, heading);
    }

    [[nodiscard]] WantedWidth wanted_of(std::vector<double>& widths, bool is_never_broken,
                                        double longest_word, double heading) const {
        // So that no rounding breaks a text that just fits.
        constexpr double slack = 1;
        const double around = 2 * cell_padding + slack;
        // A word without end must not take the room of all the others.
        const double most_of_word = 11 * layout_.table_points;
        std::ranges::sort(widths);
        WantedWidth wanted;
        wanted.natural = widths.back() + around;
        wanted.common = std::max(heading, widths[(widths.size() - 1) * 9 / 10]) + around;
        wanted.least = is_never_broken
                           ? wanted.natural
                           : std::max(heading, std::min(longest_word, most_of_word)) + around;
        wanted.common = std::clamp(wanted.common, wanted.least, wanted.natural);
        return wanted;
    }

    // In letters in which most rows have one line, if they need not be small; otherwise in the
    // largest in which no word must be broken.
    void measure_columns() {
        std::vector<WantedWidth> wanted;
        const auto measure = [&](double points) {
            layout_.table_points = points;
            wanted.clear();
            for (const PageColumn& column : page_.columns)
                wanted.push_back(wanted_width(column));
        };
        const auto fits = [&](double points, auto have) {
            measure(points);
            return have(wanted, text_width_of_page);
        };
        if (!fits(10, have_common_room) && !fits(9, have_common_room) && !fits(10, have_room) &&
            !fits(9, have_room) && !fits(8, have_room))
            measure(7);
        const std::vector<double> widths = shared_widths(wanted, text_width_of_page);
        double left = side_margin;
        for (std::size_t column = 0; column < page_.columns.size(); ++column) {
            const bool is_sum = is_summed(page_.columns[column].what);
            layout_.columns.push_back({left, widths[column], is_sum});
            left += widths[column];
        }
        const auto first = std::ranges::find_if(
            page_.columns, [](const PageColumn& column) { return is_summed(column.what); });
        layout_.summed_from = static_cast<std::size_t>(first - page_.columns.begin());
    }

    void head() {
        paragraph(Kind::title, page_.title, title_lettering, layout_.title_width, 4);
        paragraph(Kind::credited, page_.credited, credited_lettering, layout_.title_width, 3);
        paragraph(Kind::period, page_.period, period_lettering, layout_.title_width, 3);
        if (logo_ != nullptr) {
            double used = 0;
            for (const Band& band : layout_.bands)
                used += band.height;
            air(std::max(0.0, logo_->height() - used));
        }
        air(10);
        facts(Kind::fact, page_.facts, false);
        air(14);
    }

    void table() {
        const double pitch = line_pitch(layout_.cell());
        int rows = 1;
        for (std::size_t column = 0; column < page_.columns.size(); ++column)
            rows = std::max(rows, lines(page_.columns[column].heading, layout_.bold_cell(),
                                        layout_.text_width(column, column + 1)));
        const double heading_height = rows * pitch + 2 * row_padding;
        add({.what = Kind::heading,
             .end = rows,
             .keeps_with_next = true,
             .height = heading_height});
        layout_.heading_height = heading_height;
        for (std::size_t line = 0; line < document_.lines.size(); ++line) {
            rows = 1;
            for (std::size_t column = 0; column < page_.columns.size(); ++column) {
                const What what = page_.columns[column].what;
                rows = std::max(
                    rows, lines(shown_in(what, line, document_, page_), layout_.lettering_of(what),
                                layout_.text_width(column, column + 1)));
            }
            add_lines(Kind::line, line, rows, pitch, 2 * row_padding,
                      line + 1 == document_.lines.size());
        }
        rows = lines(page_.total, layout_.bold_cell(), layout_.text_width(0, layout_.summed_from));
        for (std::size_t column = layout_.summed_from; column < page_.columns.size(); ++column)
            rows =
                std::max(rows, lines(sum_in(page_.columns[column].what, document_),
                                     layout_.bold_cell(), layout_.text_width(column, column + 1)));
        add_lines(Kind::sum, 0, rows, pitch, 2 * row_padding + 2);
        layout_.heading_height = 0;
        paragraph(Kind::remark, page_.remark, remark_lettering, text_width_of_page, 8);
        layout_.heading_height = heading_height;
    }

    void foot() {
        air(14);
        facts(Kind::unit, page_.unit, true, true);
        add({.what = Kind::air, .keeps_with_next = true, .height = 8});
        facts(Kind::term, page_.terms, true);
    }

    const Document& document_;
    const DocumentPage& page_;
    const Logo* logo_;
    Typesetter& typesetter_;
    PageLayout layout_;
};

}  // namespace

std::string sum_in(What what, const Document& document) {
    if (what == What::weeks)
        return weeks_text(document.days, ',');
    return what == What::amount ? to_text(document.total) : std::string{};
}

PageLayout layout_of(const Document& document, const DocumentPage& page, const Logo* logo,
                     Typesetter& typesetter) {
    return LayoutMaker{document, page, logo, typesetter}.make();
}

}  // namespace underlag
