package backstep.paint.slides;

import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.model.derivation.Derivation;
import backstep.model.formula.PlainText;
import backstep.paint.BoardText;
import backstep.paint.Colours;
import backstep.paint.Xml;

/** The chalkboard as a box of text: sentences, and a line for each side of the derivation. */
record SlideBoard(BoardText board, Rect place) {

    private static final double MARGIN = 18;
    private static final double SIZE = 14;
    private static final double TITLE = 18;
    private static final double FORMULA = 16;
    /** Points of a hundredth for a pixel. */
    private static final double POINTS = 100 / 12_700.0;

    String xml(String name, Colours colours, double unit) {
        StringBuilder text = new StringBuilder();
        add(text, board.title().plainText(), TITLE, true, SlideText.SANS, Role.TEXT, colours, unit);
        add(text, board.explanation().plainText(), SIZE, false, SlideText.SANS, Role.TEXT_MUTED, colours, unit);
        board.derivation().ifPresent(derivation -> addLines(text, derivation, colours, unit));
        board.say().ifPresent(say -> add(text, say.plainText(), SIZE, true, SlideText.SANS, Role.TEXT, colours, unit));
        add(text, board.nextTitle(), SIZE, true, SlideText.SANS, Role.TEXT_MUTED, colours, unit);
        add(text, board.next().plainText(), SIZE, false, SlideText.SANS, Role.TEXT, colours, unit);
        Rect inner = new Rect(
                place.x() + MARGIN, place.y() + MARGIN, place.width() - 2 * MARGIN, place.height() - 2 * MARGIN);
        return """
            <p:sp><p:nvSpPr>%s<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>%s</a:xfrm>\
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody>\
            <a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr>\
            <a:lstStyle/>%s</p:txBody></p:sp>
            """.formatted(name, SlideXml.frame(inner, unit, ""), text);
    }

    private void addLines(StringBuilder text, Derivation derivation, Colours colours, double unit) {
        PlainText plain = new PlainText(board.numerals());
        String left = plain.of(derivation.left()) + " ";
        for (Derivation.Line line : derivation.lines()) {
            String words = left + line.relation().text() + " " + plain.of(line.right());
            boolean result = line == derivation.result();
            add(text, words, result ? 1.2 * FORMULA : FORMULA, false, SlideText.MATH, Role.TEXT, colours, unit);
            left = "    ";
        }
    }

    private static void add(
            StringBuilder text,
            String words,
            double size,
            boolean bold,
            String font,
            Role role,
            Colours colours,
            double unit) {
        text.append("""
            <a:p><a:pPr><a:spcAft><a:spcPts val="600"/></a:spcAft></a:pPr><a:r><a:rPr lang="en-US" sz="%d"%s>%s\
            <a:latin typeface="%s"/></a:rPr><a:t>%s</a:t></a:r></a:p>\
            """.formatted(
                        Math.round(POINTS * unit * size),
                        bold ? " b=\"1\"" : "",
                        SlideShapes.colour(colours.of(role), 1),
                        font,
                        Xml.text(words)));
    }
}
