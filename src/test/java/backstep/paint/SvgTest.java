package backstep.paint;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.fixtures.Painted;
import backstep.model.lesson.Lesson;
import backstep.paint.svg.Svg;
import backstep.view.base.Theme;
import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgTest {

    private static final Pattern FONT = Pattern.compile("base64,([^)]+)\\)");
    private static final Lesson LESSON = Lessons.builtIn("w-and-u");

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < nodes.getLength(); at++) {
            elements.add((Element) nodes.item(at));
        }
        return elements;
    }

    private static String svg(int step, boolean outlines) {
        return Svg.of(Painted.of(LESSON, Theme.LIGHT).of(step), 2, outlines);
    }

    @Test
    void groupsSayWhatTheyAre() throws Exception {
        Document document = parsed(svg(42, false));

        assertThat(elements(document, "g"))
                .extracting(group -> group.getAttribute("id"))
                .contains("x1", "h3", "y2", "w11", "u32", "edge-w23", "delta-h1", "delta-y2", "E1", "E")
                .filteredOn(id -> !id.isEmpty())
                .doesNotHaveDuplicates();
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(LESSON.title());
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .contains("w₂₃");
        assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo("2560");
        assertThat(document.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 1280 720");
    }

    @Test
    void textIsTextInFontsThatAreInside() throws Exception {
        String svg = svg(22, false);
        Document document = parsed(svg);

        assertThat(elements(document, "text"))
                .extracting(Element::getTextContent)
                .contains("0.5175", "−0.0383");
        // Of the outside it names nothing but the name of its language.
        assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("://");
        List<MatchResult> fonts = FONT.matcher(svg).results().toList();
        assertThat(fonts).hasSize(3);
        StringBuilder shown = new StringBuilder();
        for (MatchResult each : fonts) {
            byte[] file = unpacked(Base64.getDecoder().decode(each.group(1)));
            Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
            for (char character = ' '; character < '\u2300'; character++) {
                shown.append(font.canDisplay(character) ? String.valueOf(character) : "");
            }
            assertThat(file.length).isLessThan(30_000);
        }
        assertThat(shown.toString()).contains("0", "9", "−", "h", "δ", "∂").doesNotContain("J");
    }

    /** The TrueType file of a WOFF, as its specification says. */
    private static byte[] unpacked(byte[] woff) throws DataFormatException {
        ByteBuffer file = ByteBuffer.wrap(woff);
        assertThat(file.getInt(0)).isEqualTo(0x774F4646);
        assertThat(file.getInt(8)).isEqualTo(woff.length);
        int tables = file.getShort(12);
        ByteBuffer font = ByteBuffer.allocate(file.getInt(16));
        font.putInt(file.getInt(4)).putShort((short) tables).position(12);
        int offset = 12 + 16 * tables;
        for (int table = 0; table < tables; table++) {
            int entry = 44 + 20 * table;
            int length = file.getInt(entry + 12);
            font.putInt(file.getInt(entry))
                    .putInt(file.getInt(entry + 16))
                    .putInt(offset)
                    .putInt(length);
            Inflater inflater = new Inflater();
            inflater.setInput(woff, file.getInt(entry + 4), file.getInt(entry + 8));
            byte[] content = new byte[length];
            if (file.getInt(entry + 8) == length) {
                file.get(file.getInt(entry + 4), content);
            } else {
                assertThat(inflater.inflate(content)).isEqualTo(length);
            }
            inflater.end();
            font.put(offset, content);
            offset += (length + 3) / 4 * 4;
        }
        assertThat(offset).isEqualTo(font.capacity());
        return font.array();
    }

    @Test
    void programsThatTakeNoFontFromADocumentFindOneOfTheSameWidths() {
        String svg = Svg.of(Painted.withBoard(LESSON).of(22), 1, false);

        assertThat(svg)
                .contains("font-family: \"KaTeX_Main\", \"Latin Modern Roman\", \"Times New Roman\"")
                .contains("font-family: \"DejaVu Sans\", Verdana")
                .doesNotContain("KaTeX_Size");
    }

    @Test
    void outlinesNeedNoFont() throws Exception {
        Document document = parsed(svg(22, true));

        assertThat(elements(document, "text")).isEmpty();
        assertThat(elements(document, "style")).isEmpty();
        assertThat(elements(document, "path")).hasSizeGreaterThan(40);
    }

    @Test
    void aTitleMayHoldAnything() throws Exception {
        Lesson odd = LESSON.withTitle("a < b & \"c\" \u0001 ä 神 😀");

        Document document = parsed(Svg.of(Painted.of(odd, Theme.DARK).of(1), 1, false));

        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("a < b & \"c\"  ä 神 😀");
    }
}
