package backstep.paint.svg;

import static backstep.paint.Coordinates.text;

import backstep.paint.Xml;
import backstep.typeset.Box.Ink;
import backstep.typeset.FontSubset;
import backstep.typeset.MathFace;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;

/** Text as text, with the glyphs that it needs inside the document. */
final class SvgLetters implements SvgText {

    private final Map<MathFace, FontSubset> fonts = new EnumMap<>(MathFace.class);

    @Override
    public String run(Ink.Run run, double x, double y) {
        FontSubset font = fonts.computeIfAbsent(run.face(), FontSubset::new);
        run.text().codePoints().forEach(font::glyph);
        return "<text x=\"%s\" y=\"%s\" class=\"%s\" font-size=\"%s\">%s</text>"
                .formatted(text(x), text(y), className(run.face()), text(run.size()), Xml.text(run.text()));
    }

    private static String className(MathFace face) {
        return "f" + face.ordinal();
    }

    @Override
    public String definitions() {
        StringBuilder style = new StringBuilder("<style>\ntext { white-space: pre }\n");
        fonts.forEach((face, subset) -> {
            String font = "font-family: \"%s\"; font-weight: %s; font-style: %s"
                    .formatted(face.family(), face.isBold() ? "bold" : "normal", face.isItalic() ? "italic" : "normal");
            String file = Base64.getEncoder().encodeToString(Woff.of(subset.file()));
            style.append("@font-face { %s; src: url(data:font/woff;base64,%s) }\n".formatted(font, file));
            style.append(".%s { %s }\n".formatted(className(face), font));
        });
        return style.append("</style>\n").toString();
    }
}
