package backstep.paint.slides;

import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.Shape.GlyphRun;
import backstep.paint.Rgb;
import backstep.typeset.Box.Ink;
import backstep.typeset.Box.Item;
import backstep.typeset.MathFace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A run of glyphs as a box with text in fonts that every machine has: scripts raised and lowered, letters slanted.
 *
 * @param run what is written
 * @param words whether it is a caption, in the type of captions
 */
record SlideText(GlyphRun run, boolean words) {

    /**
     * From the top of a box to its baseline, in em: where lines are as high as the type asks for, that is the ascent of
     * Times New Roman, 0.89; Impress gives every type lines of 1.2 em, and a whole em above the baseline. Between the two
     * nobody sees a difference.
     */
    private static final double ASCENT = 0.95;

    private static final double LINE = 1.2;
    /** Room on both sides for letters that are a little wider than those of the picture. */
    private static final double SIDE = 0.5;
    /** A gap of so much is a space. */
    private static final double SPACE = 0.25;

    /** Accents that stand over the letter before them. */
    private static final Map<String, String> COMBINING = Map.of("\u02dc", "\u0303", "\u02c6", "\u0302");

    String xml(String name, Function<Role, Rgb> colours, double unit) {
        double em = size();
        Rect place = new Rect(
                run.at().x() - (words ? 0 : SIDE * em),
                run.at().y() - ASCENT * em,
                run.scale() * run.box().width() + (words ? 2 : 2 * SIDE) * em,
                LINE * em);
        return """
            <p:sp><p:nvSpPr>%s<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>%s</a:xfrm>\
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody>\
            <a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"/><a:lstStyle/>\
            <a:p><a:pPr algn="%s"/>%s</a:p></p:txBody></p:sp>
            """.formatted(
                name, SlideXml.frame(place, unit, ""), words ? "l" : "ctr", runs(colours.apply(run.role()), unit));
    }

    /** The size of the letters that are no scripts. */
    private double size() {
        return ink().stream()
                .mapToDouble(item -> item.ink() instanceof Ink.Run letters ? letters.size() : 0)
                .max()
                .orElse(1);
    }

    private List<Item> ink() {
        return run.box().ink(run.at().x(), run.at().y(), run.scale());
    }

    private String runs(Rgb colour, double unit) {
        List<SlideRun> runs = new ArrayList<>();
        double em = size();
        double end = Double.MAX_VALUE;
        for (Item item : ink()) {
            if (!(item.ink() instanceof Ink.Run letters)) {
                continue;
            }
            String accent = COMBINING.get(letters.text());
            if (accent != null && !runs.isEmpty()) {
                // only what is of one run with its letter stands over it
                runs.add(runs.removeLast().followedBy(accent));
                continue;
            }
            long spaces = Math.round(Math.max(0, item.x() - end) / (SPACE * em));
            double lower = item.y() - run.at().y();
            boolean script = letters.size() < 0.9 * em;
            int shift = !script ? 0 : lower > 0 ? SlideRun.LOWERED : SlideRun.RAISED;
            runs.add(run(letters.face(), " ".repeat((int) spaces) + letters.text(), SlideRun.size(em, unit), shift));
            end = item.x() + letters.width();
        }
        return runs.stream().map(text -> text.xml(colour, run.opacity())).collect(Collectors.joining());
    }

    private static SlideRun run(MathFace face, String text, long size, int shift) {
        String font = face == MathFace.SANS || face == MathFace.SANS_BOLD ? SlideRun.SANS : SlideRun.MATH;
        return new SlideRun(text, font, size, face.isItalic(), face.isBold(), false, shift);
    }
}
