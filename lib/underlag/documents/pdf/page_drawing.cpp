#include "underlag/documents/pdf/page_drawing.hpp"

#include <string>

namespace underlag {
namespace {

using What = PageColumn::What;

constexpr std::uint32_t black = 0;
constexpr std::uint32_t light_line = 0xD0D4D9;
constexpr std::uint32_t heading_fill = 0xEDF1F5;
constexpr double thin = 0.6;
constexpr double medium = 1.3;

// Of a line of text, how far down its letters stand.
constexpr double baseline(const Lettering& lettering) {
    return lettering.points * 0.95;
}

class PageDrawing {
   public:
    PageDrawing(Canvas& canvas, const PageSource& source, const PageLayout& layout,
                Typesetter& typesetter)
        : canvas_(canvas), source_(source), layout_(layout), typesetter_(typesetter) {}

    void draw() {
        canvas_.open("Document");
        begin_page();
        for (const Band& band : layout_.bands) {
            while (page_ < band.page) {
                ++page_;
                canvas_.next_page();
                begin_page();
            }
            enter(band);
            draw(band);
        }
        leave();
        canvas_.close("Document");
    }

   private:
    using Kind = Band::What;

    // The lines [first, end) of a text, as far as it has them; to the right of `left + width`
    // when asked for.
    void text(std::string_view text, const Lettering& lettering, const Box& box, int first, int end,
              bool to_the_right = false) {
        const SetText& set = typesetter_.set(text, lettering, box.width);
        double y = box.top + baseline(lettering);
        for (int line = first; line < std::min(end, set.lines()); ++line) {
            const double x =
                to_the_right ? box.left + box.width - set.width_of_line(line) : box.left;
            set.draw_line(canvas_.context(), line, x, y);
            y += line_pitch(lettering);
        }
    }

    // What is on every page beside the document's own text, and no part of it.
    void begin_page() {
        const double top = page_height - 34;
        const Box foot{side_margin, top, text_width_of_page, 0};
        const std::string number = source_.words.filled(
            Word::page,
            {{"page", std::to_string(page_ + 1)}, {"pages", std::to_string(layout_.pages())}});
        const double number_width = typesetter_.set(number, foot_lettering).width();
        constexpr int most_lines = 2;
        text(source_.page.footer, foot_lettering,
             {side_margin, top, text_width_of_page - number_width - 20, 0}, 0, most_lines);
        text(number, foot_lettering, foot, 0, 1, true);
        if (layout_.repeats_heading[page_])
            heading(top_margin, false);
    }

    // Opens the parts that the band stands in, after those it does not stand in are closed.
    void enter(const Band& band) {
        const char* table = nullptr;
        const char* group = nullptr;
        switch (band.what) {
            case Kind::fact:
            case Kind::unit:
            case Kind::term:
                table = "Table";
                break;
            case Kind::heading:
                table = "Table";
                group = "THead";
                break;
            case Kind::line:
                table = "Table";
                group = "TBody";
                break;
            case Kind::sum:
                table = "Table";
                group = "TFoot";
                break;
            default:
                break;
        }
        const bool is_same_table =
            table_ != nullptr && table != nullptr &&
            (band.what == entered_ || (group_ != nullptr && group != nullptr));
        if (!is_same_table) {
            leave();
            if (table != nullptr)
                canvas_.open(table);
            table_ = table;
        }
        if (group_ != group) {
            if (group_ != nullptr)
                canvas_.close(group_);
            if (group != nullptr)
                canvas_.open(group);
            group_ = group;
        }
        entered_ = band.what;
    }

    void leave() {
        if (group_ != nullptr)
            canvas_.close(group_);
        if (table_ != nullptr)
            canvas_.close(table_);
        group_ = table_ = nullptr;
    }

    void draw(const Band& band) {
        switch (band.what) {
            case Kind::title:
                paragraph(band, band.first == 0 ? "H1" : "P", source_.page.title, title_lettering,
                          layout_.title_width);
                if (band.first == 0)
                    logo();
                break;
            case Kind::credited:
                paragraph(band, "P", source_.page.credited, credited_lettering,
                          layout_.title_width);
                break;
            case Kind::period:
                paragraph(band, "P", source_.page.period, period_lettering, layout_.title_width);
                break;
            case Kind::remark:
                paragraph(band, "P", source_.page.remark, remark_lettering, text_width_of_page, 5);
                break;
            case Kind::fact:
                fact(band, source_.page.facts[band.index]);
                break;
            case Kind::unit:
                fact(band, source_.page.unit[band.index]);
                break;
            case Kind::term:
                fact(band, source_.page.terms[band.index]);
                break;
            case Kind::heading:
                heading(band.top, true);
                break;
            case Kind::line:
                line(band);
                break;
            case Kind::sum:
                sum(band);
                break;
            case Kind::air:
                break;
        }
    }

    void paragraph(const Band& band, const char* tag, const std::string& of,
                   const Lettering& lettering, double width, double above = 0) {
        canvas_.open(tag);
        text(of, lettering, {side_margin, band.top + above, width, 0}, band.first, band.end);
        canvas_.close(tag);
    }

    void logo() {
        if (source_.logo == nullptr)
            return;
        const Box box{side_margin + text_width_of_page - source_.logo->width(), top_margin,
                      source_.logo->width(), source_.logo->height()};
        canvas_.note({.tag = "Figure",
                      .text = source_.words.filled(Word::logo_text,
                                                   {{"provider", source_.document.issuer.name}}),
                      .box = box});
        canvas_.open("Figure");
        canvas_.picture(source_.logo->picture(), box);
        canvas_.close("Figure");
    }

    void fact(const Band& band, const PageFact& fact) {
        canvas_.open("TR");
        cell("TH", "Row", 1, [&] {
            text(fact.label, label_lettering, {side_margin, band.top, layout_.label_width - 8, 0},
                 band.first, band.end);
        });
        cell("TD", "", 1, [&] {
            text(fact.value, value_lettering,
                 {side_margin + layout_.label_width, band.top,
                  text_width_of_page - layout_.label_width, 0},
                 band.first, band.end);
        });
        canvas_.close("TR");
    }

    template <typename Draw>
    void cell(const char* tag, std::string_view scope, std::size_t columns, Draw draw) {
        canvas_.note({.tag = tag, .scope = scope, .columns = static_cast<int>(columns)});
        canvas_.open(tag);
        draw();
        canvas_.close(tag);
    }

    [[nodiscard]] Box box_of(std::size_t from, std::size_t to, double top) const {
        return {layout_.columns[from].left + cell_padding, top + row_padding,
                layout_.text_width(from, to), 0};
    }

    void rule(double y, double thickness, std::uint32_t colour) {
        canvas_.rule(side_margin, y, text_width_of_page, thickness, colour);
    }

    // Tagged where the table begins; on later pages it is only to be looked at.
    void heading(double top, bool is_tagged) {
        const double height = layout_.heading_height;
        canvas_.fill({side_margin, top, text_width_of_page, height}, heading_fill);
        rule(top, thin, black);
        rule(top + height, thin, black);
        if (is_tagged)
            canvas_.open("TR");
        for (std::size_t column = 0; column < layout_.columns.size(); ++column) {
            const auto draw = [&] { heading_cell(column, top); };
            if (is_tagged)
                cell("TH", "Column", 1, draw);
            else
                draw();
        }
        if (is_tagged)
            canvas_.close("TR");
    }

    void heading_cell(std::size_t column, double top) {
        const std::string& of = source_.page.columns[column].heading;
        const Lettering lettering = layout_.bold_cell();
        Box box = box_of(column, column + 1, top);
        const int lines = typesetter_.set(of, lettering, box.width).lines();
        box.top = top + (layout_.heading_height - lines * line_pitch(lettering)) / 2;
        text(of, lettering, box, 0, lines, layout_.columns[column].to_the_right);
    }

    void line(const Band& band) {
        canvas_.open("TR");
        for (std::size_t column = 0; column < layout_.columns.size(); ++column)
            cell("TD", "", 1, [&] {
                const What what = source_.page.columns[column].what;
                text(shown_in(what, band.index, source_.document, source_.page),
                     layout_.lettering_of(what), box_of(column, column + 1, band.top), band.first,
                     band.end, layout_.columns[column].to_the_right);
            });
        canvas_.close("TR");
        rule(band.top + band.height, thin, light_line);
    }

    void sum(const Band& band) {
        rule(band.top, thin, black);
        canvas_.open("TR");
        const std::size_t from = layout_.summed_from;
        const double top = band.top + 1;
        cell("TH", "Row", from, [&] {
            text(source_.page.total, layout_.bold_cell(), box_of(0, from, top), band.first,
                 band.end);
        });
        for (std::size_t column = from; column < layout_.columns.size(); ++column)
            cell("TD", "", 1, [&] {
                text(sum_in(source_.page.columns[column].what, source_.document),
                     layout_.bold_cell(), box_of(column, column + 1, top), band.first, band.end,
                     true);
            });
        canvas_.close("TR");
        rule(band.top + band.height, medium, black);
    }

    Canvas& canvas_;
    const PageSource& source_;
    const PageLayout& layout_;
    Typesetter& typesetter_;
    std::size_t page_ = 0;
    const char* table_ = nullptr;
    const char* group_ = nullptr;
    Kind entered_ = Kind::air;
};

}  // namespace

void draw_pages(Canvas& canvas, const PageSource& source, const PageLayout& layout,
                Typesetter& typesetter) {
    PageDrawing{canvas, source, layout, typesetter}.draw();
}

}  // namespace underlag
