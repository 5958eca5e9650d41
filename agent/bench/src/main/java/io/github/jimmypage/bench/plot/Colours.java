package io.github.jimmypage.bench.plot;

import java.util.List;

/** The style of all plots: colours that stand out from each other in print and to the colour-blind, on light and on dark ground. */
final class Colours {
    private static final List<String> ON_LIGHT = List.of("#0b62c4", "#c2410c", "#1a7f37", "#8250df", "#57606a");
    private static final List<String> ON_DARK = List.of("#79b8ff", "#ffa657", "#7ee787", "#d2a8ff", "#b1bac4");

    static final String STYLE = "<style>\n"
            + "text{font:12px system-ui,'Segoe UI',Helvetica,Arial,sans-serif}"
            + ".title{font-size:15px;font-weight:600}.small{font-size:11px}.axis-title{font-size:13px}"
            + ".middle{text-anchor:middle}.end{text-anchor:end}"
            + ".curve{fill:none;stroke-width:2;stroke-linejoin:round}.beside{stroke-dasharray:6 4}"
            + ".whisker{stroke-width:1.2}.mark{stroke-width:1.2;stroke-dasharray:2 3}\n"
            + theme("#ffffff", "#1f2328", "#59636e", "#d8dee4", ON_LIGHT)
            + "@media (prefers-color-scheme:dark){\n"
            + theme("#161b22", "#e6edf3", "#9198a1", "#343b44", ON_DARK)
            + "}\n</style>";

    private Colours() {}

    private static String theme(String ground, String text, String faint, String grid, List<String> curves) {
        StringBuilder css = new StringBuilder();
        css.append(".ground{fill:")
                .append(ground)
                .append("}text{fill:")
                .append(text)
                .append('}');
        css.append(".small{fill:")
                .append(faint)
                .append("}.grid{stroke:")
                .append(grid)
                .append('}');
        css.append(".axis,.mark{stroke:").append(faint).append("}\n");
        for (int i = 0; i < curves.size(); i++) {
            css.append(".line")
                    .append(i + 1)
                    .append("{stroke:")
                    .append(curves.get(i))
                    .append('}');
            css.append(".dot")
                    .append(i + 1)
                    .append("{fill:")
                    .append(curves.get(i))
                    .append('}');
        }
        return css.append('\n').toString();
    }
}
