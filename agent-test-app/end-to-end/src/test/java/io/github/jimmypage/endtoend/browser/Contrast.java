package io.github.jimmypage.endtoend.browser;

import java.util.List;

/** How well the texts of a page stand out from what is behind them, as WCAG 2.2 (1.4.3) reckons. Without state; thread-safe. */
public final class Contrast {
    private static final String POOR = """
            const least = 4.5;
            const poor = new Set();
            const parts = colour => {
              const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number);
              return [r, g, b, a];
            };
            const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
            const light = colour => {
              const [r, g, b] = colour.map(value => value / 255).map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const ground = element => {
              const layers = [];
              for (let at = element; at; at = at.parentElement) layers.unshift(parts(getComputedStyle(at).backgroundColor));
              return layers.reduce((below, top) => over(top, below), [255, 255, 255, 1]);
            };
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            let seen = 0;
            while (texts.nextNode()) {
              const text = texts.currentNode.data.trim();
              const element = texts.currentNode.parentElement;
              if (!text || element.closest('.unseen, option, script, style, noscript') || !element.checkVisibility({visibilityProperty: true})) continue;
              const style = getComputedStyle(element);
              const below = ground(element);
              const above = over(parts(element instanceof SVGElement ? style.fill : style.color), below);
              const [more, less] = [light(above), light(below)].sort((a, b) => b - a);
              const contrast = (more + 0.05) / (less + 0.05);
              seen++;
              if (contrast < least) poor.add(contrast.toFixed(2) + ' ' + element.tagName + ' ' + text.slice(0, 40));
            }
            return seen ? [...poor] : ['no text'];
            """;

    private Contrast() {}

    /** The texts that can be seen and hardly be read, each with its contrast. */
    public static List<?> poor(Browser browser) {
        return (List<?>) browser.js(POOR);
    }
}
