package io.github.jimmypage.bench.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class PlotTest {
    private static final String STRANGE = "a < b & \"c\" > d ]]> \u00b5 \uD83D\uDE00";

    private static Plot plot(String text, List<Curve> curves, List<Mark> marks) {
        return new Plot(
                "plot",
                text,
                "Description: " + text,
                "note",
                Axis.logarithmic("pages", 1, 10_000),
                Axis.linear("ns", 100),
                curves,
                marks);
    }

    private static Curve curve(Point... points) {
        return new Curve("curve", false, List.of(points));
    }

    private static Document parsed(Plot plot) throws IOException, SAXException, ParserConfigurationException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(plot.svg())));
    }

    private static List<Element> all(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static Element text(Document document, String content) {
        return all(document, "text").stream()
                .filter(text -> text.getTextContent().equals(content))
                .findFirst()
                .orElseThrow();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    @Test
    void textStandsForItselfHoweverItLooks() throws Exception {
        Document document = parsed(plot(
                STRANGE,
                List.of(new Curve(STRANGE, false, List.of(new Point(1, 1)))),
                List.of(new Mark(true, 10, STRANGE))));
        assertEquals(STRANGE, all(document, "title").get(0).getTextContent());
        assertEquals("Description: " + STRANGE, all(document, "desc").get(0).getTextContent());
        assertEquals(
                3,
                all(document, "text").stream()
                        .filter(text -> text.getTextContent().equals(STRANGE))
                        .count());
    }

    @Test
    void whatXmlCannotHoldIsAQuestionMark() throws Exception {
        Document document = parsed(plot("a\0b\uD800", List.of(curve(new Point(1, 1))), List.of()));
        assertEquals("a?b?", all(document, "title").get(0).getTextContent());
    }

    @Test
    void aPointStandsAboveTheLabelOfItsPlaceAndBesideThatOfItsValue() throws Exception {
        Document document = parsed(
                plot("plot", List.of(curve(new Point(1, 0), new Point(1000, 40), new Point(10_000, 80))), List.of()));
        List<Element> points = all(document, "circle");
        assertEquals(number(text(document, "1"), "x"), number(points.get(0), "cx"));
        assertEquals(number(text(document, "1,000"), "x"), number(points.get(1), "cx"));
        assertEquals(number(text(document, "10,000"), "x"), number(points.get(2), "cx"));
        // The base line of a label lies 4 below the middle of its figures.
        assertEquals(number(text(document, "0"), "y") - 4, number(points.get(0), "cy"), 0.1);
        assertEquals(number(text(document, "40"), "y") - 4, number(points.get(1), "cy"), 0.1);
        assertEquals(number(text(document, "80"), "y") - 4, number(points.get(2), "cy"), 0.1);
        assertTrue(number(points.get(2), "cy") < number(points.get(0), "cy"), "larger values stand higher");
    }

    @Test
    void theCurveGoesThroughItsPoints() throws Exception {
        Document document = parsed(plot("plot", List.of(curve(new Point(1, 0), new Point(100, 50))), List.of()));
        List<String> places = new ArrayList<>();
        for (Element point : all(document, "circle")) {
            places.add(point.getAttribute("cx") + "," + point.getAttribute("cy"));
        }
        assertEquals(String.join(" ", places), all(document, "polyline").get(0).getAttribute("points"));
    }

    @Test
    void aBarGoesFromTheSmallestToTheLargestWhereTheyDiffer() throws Exception {
        Document document =
                parsed(plot("plot", List.of(curve(new Point(1, 50), new Point(1000, 60, 20, 80))), List.of()));
        List<Element> bars = all(document, "line").stream()
                .filter(line -> line.getAttribute("class").contains("whisker"))
                .toList();
        assertEquals(1, bars.size());
        assertEquals(number(text(document, "20"), "y") - 4, number(bars.get(0), "y1"), 0.1);
        assertEquals(number(text(document, "80"), "y") - 4, number(bars.get(0), "y2"), 0.1);
        assertEquals(number(all(document, "circle").get(1), "cx"), number(bars.get(0), "x1"));
    }

    @Test
    void whatStandsBesideIsDashedAndNamedInTheLegend() throws Exception {
        Document document = parsed(plot(
                "plot",
                List.of(curve(new Point(1, 1)), new Curve("compared", true, List.of(new Point(1, 2)))),
                List.of()));
        assertEquals("compared", text(document, "compared").getTextContent());
        assertEquals(
                2,
                all(document, "polyline").stream()
                        .filter(line -> line.getAttribute("class").equals("curve line2 beside"))
                        .count());
    }

    @Test
    void axesHaveTheirTitlesAndBoundsTheirLabels() throws Exception {
        Document document =
                parsed(plot("plot", List.of(curve(new Point(1, 1))), List.of(new Mark(false, 60, "64 MB"))));
        text(document, "pages");
        text(document, "ns");
        assertEquals(number(text(document, "60"), "y") - 4, number(text(document, "64 MB"), "y") - 15, 0.1);
    }

    @Test
    void readersWhoDoNotSeeItAreToldWhatItShows() throws Exception {
        Document document = parsed(plot("plot", List.of(curve(new Point(1, 1))), List.of()));
        Element root = document.getDocumentElement();
        assertEquals("img", root.getAttribute("role"));
        assertEquals(
                all(document, "title").get(0).getAttribute("id") + " "
                        + all(document, "desc").get(0).getAttribute("id"),
                root.getAttribute("aria-labelledby"));
    }

    @Test
    void nothingIsFetchedAndDarkReadersHaveColoursOfTheirOwn() {
        String svg = plot("plot", List.of(curve(new Point(1, 1))), List.of()).svg();
        for (String fetching : List.of("href", "url(", "@import", "<script", "<image", "src=")) {
            assertFalse(svg.contains(fetching), fetching);
        }
        assertTrue(svg.contains("@media (prefers-color-scheme:dark)"), svg);
    }

    @Test
    void curvesThatCouldNotBeToldApartAreRefused() {
        List<Curve> many = Collections.nCopies(Plot.MOST_CURVES + 1, curve(new Point(1, 1)));
        assertThrows(IllegalArgumentException.class, () -> plot("plot", many, List.of()));
        assertThrows(IllegalArgumentException.class, () -> plot("plot", List.of(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> curve());
    }

    @Test
    void theFileHasItsNameAndItsFolderIsMade(@TempDir Path folder) throws IOException {
        Plot plot = plot(STRANGE, List.of(curve(new Point(1, 1))), List.of());
        Path file = plot.writeInto(folder.resolve("made/anew"));
        assertEquals(folder.resolve("made/anew/plot.svg"), file);
        assertEquals(plot.svg(), Files.readString(file));
    }
}
