package backstep.paint.svg;

import static backstep.paint.Coordinates.text;

import backstep.paint.Xml;
import backstep.typeset.Box.Ink;
import backstep.typeset.FontSubset;
import backstep.typeset.MathFace;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;

/** Text as text, with the glyphs that it needs inside the document; tall signs, which no other font has, as shapes. */
final class SvgLetters implements SvgText {

    private final Map<MathFace, FontSubset> fonts = new EnumMap<>(MathFace.class);
    private final SvgText shapes = new SvgOutlines();

    @Override
    public String run(Ink.Run run, double x, double y) {
        if (run.face().isTall()) {
            return shapes.run(run, x, y);
        }
        FontSubset font = fonts.computeIfAbsent(run.face(), FontSubset::new);
        run.text().codePoints().forEach(font::glyph);
        return "<text x=\"%s\" y=\"%s\" class=\"%s\" font-size=\"%s\">%s</text>"
                .formatted(text(x), text(y), className(run.face()), text(run.size()), Xml.text(run.text()));
    }

    private static String className(MathFace face) {
        return "f" + face.ordinal();
    }

    /** Fonts of the same widths, for programs that take none from a document: Inkscape, LibreOffice, rsvg. */
    private static String substitutes(MathFace face) {
        return switch (face) {
            case SANS, SANS_BOLD -> "Verdana, sans-serif";
            default -> "\"Latin Modern Roman\", \"Times New Roman\", \"Liberation Serif\", serif";
        };
    }

    @Override
    public String definitions() {
        StringBuilder style = new StringBuilder("<style>\ntext { white-space: pre }\n");
        fonts.forEach((face, subset) -> {
            String font = "font-weight: %s; font-style: %s"
                    .formatted(face.isBold() ? "bold" : "normal", face.isItalic() ? "italic" : "normal");
            String file = Base64.getEncoder().encodeToString(Woff.of(subset.file()));
            style.append("@font-face { font-family: \"%s\"; %s; src: url(data:font/woff;base64,%s) }\n"
                    .formatted(face.family(), font, file));
            style.append(".%s { font-family: \"%s\", %s; %s }\n"
                    .formatted(className(face), face.family(), substitutes(face), font));
        });
        return style.append("</style>\n").toString();
    }
}
