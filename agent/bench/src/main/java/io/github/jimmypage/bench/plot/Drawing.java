package io.github.jimmypage.bench.plot;

import java.util.List;

/**
 * Lays a plot out. Brings its own ground, light or dark as the reader has it: a page that embeds it may have another idea than the
 * reader's system, and dark lines would be lost on it.
 */
final class Drawing {
    static final double WIDTH = 760;
    static final double LEFT = 86;
    static final double RIGHT = 720;
    private static final double LEGEND_TOP = 46;
    private static final double LEGEND_LINE = 19;
    private static final double AREA_HEIGHT = 260;
    private static final double BELOW = 76;

    private final Plot plot;
    private final Svg svg = new Svg();
    private final double top;
    private final double bottom;

    Drawing(Plot plot) {
        this.plot = plot;
        this.top = LEGEND_TOP + LEGEND_LINE * plot.curves().size() + 6;
        this.bottom = top + AREA_HEIGHT;
    }

    String svg() {
        double height = bottom + BELOW;
        svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + Svg.number(WIDTH) + " "
                + Svg.number(height) + "\" width=\"" + Svg.number(WIDTH) + "\" height=\"" + Svg.number(height)
                + "\" role=\"img\" aria-labelledby=\"t d\">");
        svg.element("title", plot.title(), "id", "t").element("desc", plot.description(), "id", "d");
        svg.raw(Colours.STYLE);
        svg.element("rect", "", "class", "ground", "width", WIDTH, "height", height, "rx", 8.0);
        svg.element("text", plot.title(), "class", "title", "x", 20.0, "y", 28.0);
        svg.element("text", plot.note(), "class", "small", "x", 20.0, "y", height - 12);
        grid();
        plot.marks().forEach(this::mark);
        // The first last, so that it lies above what it is compared with.
        for (int i = plot.curves().size() - 1; i >= 0; i--) {
            curve(plot.curves().get(i), i + 1);
            legend(plot.curves().get(i), i);
        }
        return svg.raw("</svg>").toString();
    }

    private void grid() {
        for (Axis.Tick tick : plot.vertical().ticks()) {
            double y = y(tick.value());
            line("grid", LEFT, y, RIGHT, y);
            svg.element("text", tick.label(), "class", "end", "x", LEFT - 8, "y", y + 4);
        }
        for (Axis.Tick tick : plot.horizontal().ticks()) {
            double x = x(tick.value());
            line("grid", x, bottom, x, bottom + 5);
            svg.element("text", tick.label(), "class", "middle", "x", x, "y", bottom + 20);
        }
        line("axis", LEFT, bottom, RIGHT, bottom);
        double middle = (top + bottom) / 2;
        svg.element(
                "text",
                plot.horizontal().title(),
                "class",
                "middle axis-title",
                "x",
                (LEFT + RIGHT) / 2,
                "y",
                bottom + 42);
        svg.element(
                "text",
                plot.vertical().title(),
                "class",
                "middle axis-title",
                "transform",
                "translate(18 " + Svg.number(middle) + ") rotate(-90)");
    }

    private void mark(Mark mark) {
        if (mark.upright()) {
            double x = x(mark.value());
            line("mark", x, top, x, bottom);
            svg.element("text", mark.label(), "class", "end", "x", x - 6, "y", top + 12);
        } else {
            double y = y(mark.value());
            line("mark", LEFT, y, RIGHT, y);
            svg.element("text", mark.label(), "x", LEFT + 8, "y", y + 15);
        }
    }

    private void curve(Curve curve, int colour) {
        StringBuilder way = new StringBuilder();
        for (Point point : curve.points()) {
            way.append(way.isEmpty() ? "" : " ")
                    .append(Svg.number(x(point.x())))
                    .append(',')
                    .append(Svg.number(y(point.y())));
        }
        svg.element("polyline", "", "class", style(curve, colour), "points", way.toString());
        for (Point point : curve.points()) {
            if (point.least() < point.most()) {
                line("whisker line" + colour, x(point.x()), y(point.least()), x(point.x()), y(point.most()));
            }
            svg.element("circle", "", "class", "dot" + colour, "cx", x(point.x()), "cy", y(point.y()), "r", 3.5);
        }
    }

    private void legend(Curve curve, int row) {
        double y = LEGEND_TOP + LEGEND_LINE * row;
        svg.element("polyline", "", "class", style(curve, row + 1), "points", sample(y));
        svg.element("text", curve.name(), "x", LEFT + 38, "y", y + 4);
    }

    private static String sample(double y) {
        return String.join(
                " ", List.of(Svg.number(LEFT) + "," + Svg.number(y), Svg.number(LEFT + 28) + "," + Svg.number(y)));
    }

    private static String style(Curve curve, int colour) {
        return "curve line" + colour + (curve.beside() ? " beside" : "");
    }

    private void line(String style, double x1, double y1, double x2, double y2) {
        svg.element("line", "", "class", style, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    }

    private double x(double value) {
        return LEFT + plot.horizontal().position(value) * (RIGHT - LEFT);
    }

    private double y(double value) {
        return bottom - plot.vertical().position(value) * (bottom - top);
    }
}
