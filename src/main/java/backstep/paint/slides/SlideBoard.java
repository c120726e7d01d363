package backstep.paint.slides;

import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.board.BoardBlock;
import backstep.drawing.board.BoardBlock.Bar;
import backstep.drawing.board.BoardBlock.Card;
import backstep.drawing.board.BoardBlock.Derived;
import backstep.drawing.board.BoardBlock.Parts;
import backstep.drawing.board.BoardBlock.Replaced;
import backstep.drawing.board.BoardBlock.Said;
import backstep.drawing.board.BoardBlock.Steepness;
import backstep.drawing.board.BoardBlock.Tone;
import backstep.drawing.board.BoardBlock.Track;
import backstep.drawing.board.BoardDrawing;
import backstep.model.derivation.Derivation;
import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.formula.Terms;
import backstep.model.words.Prose;
import backstep.model.words.Prose.Piece;
import backstep.paint.Colours;
import backstep.paint.StepPicture.Written;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The chalkboard as a box of text, which every program for slides can edit: sentences, and a line for each side of the
 * derivation, aligned on the relations by a tab.
 */
final class SlideBoard {

    private static final double MARGIN = 1.3;
    /** All relative to the size of the words. */
    private static final double TITLE = 1.3;

    private static final double FORMULA = 1.2;
    private static final double SMALL_FORMULA = 1.1;
    private static final double RESULT = 1.3;
    /** Of a paragraph, in points of a hundredth for one of its size. */
    private static final double AFTER = 0.35;

    /** Of one that begins something new. */
    private static final double BEFORE = 0.5;

    /** Before a relation, in sizes of the type. */
    private static final double SPACE = 0.3;

    /** Formulas on one line are lower than those of the picture, which leaves room for larger type. */
    private static final double LOWER = 1.2;

    private static final String TO = " \u2192 ";

    private final Written written;
    private final Colours colours;
    private final double unit;
    private final PlainText plain;
    private final double size;
    private final StringBuilder text = new StringBuilder();
    private double before;

    SlideBoard(Written written, Colours colours, double unit) {
        this.written = written;
        this.colours = colours;
        this.unit = unit;
        double drawn = written.drawn().size();
        size = Math.min(Math.max(BoardDrawing.SIZE, drawn), LOWER * drawn);
        plain = new PlainText(numerals(), SlideScripts.MARKS);
    }

    private Numerals numerals() {
        return written.board().numerals();
    }

    String xml(String name) {
        written.board().blocks().forEach(this::add);
        double margin = MARGIN * BoardDrawing.SIZE;
        Rect inner = written.place().grown(-margin);
        return """
            <p:sp><p:nvSpPr>%s<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>%s</a:xfrm>\
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody>\
            <a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr>\
            <a:lstStyle/>%s</p:txBody></p:sp>
            """.formatted(name, SlideXml.frame(inner, unit, ""), text);
    }

    private void add(BoardBlock block) {
        switch (block) {
            case Said(Tone tone, Prose words) -> {
                if (tone.opens()) {
                    apart();
                }
                paragraph(prose(words, tone));
            }
            case Derived(Derivation derivation, boolean ofStep) -> lines(derivation, ofStep ? FORMULA : SMALL_FORMULA);
            case Replaced replaced -> paragraph(replaced(replaced, FORMULA));
            case Track track ->
                paragraph(replaced(track.output(), 1)
                        + runs("  (", 1, Role.TEXT)
                        + prose(track.note(), Tone.NOTE)
                        + runs(")", 1, Role.TEXT));
            case Bar bar ->
                paragraph(math(bar.name(), 1) + runs("  " + numerals().text(bar.value()), 1, Role.TEXT));
            case Parts parts -> {
                apart();
                paragraph(prose(parts.title(), Tone.CARD_TITLE));
                parts.rows()
                        .forEach(row -> paragraph(prose(row.words(), Tone.NOTE)
                                + runs("  " + row.number().text(), 1, Role.TEXT)));
            }
            case Steepness steepness -> {
                apart();
                paragraph(prose(steepness.title(), Tone.CARD_TITLE)
                        + steepness.words().stream()
                                .map(words -> runs("  ", 1, Role.TEXT) + prose(words, Tone.NOTE))
                                .collect(Collectors.joining()));
            }
            case Card card -> {
                apart();
                card.blocks().forEach(this::add);
            }
        }
    }

    // ---- paragraphs

    /** Room before what begins something new. */
    private void apart() {
        before = text.isEmpty() ? 0 : BEFORE;
    }

    private void paragraph(String runs) {
        paragraph(runs, 0, 0);
    }

    /**
     * @param left where its lines begin
     * @param first how far to the right of that its first line begins
     */
    private void paragraph(String runs, long left, long first) {
        text.append("""
            <a:p><a:pPr marL="%d" indent="%d"><a:spcBef><a:spcPts val="%d"/></a:spcBef>\
            <a:spcAft><a:spcPts val="%d"/></a:spcAft></a:pPr>%s</a:p>
            """.formatted(left, first, Math.round(before * size(1)), Math.round(AFTER * size(1)), runs));
        before = 0;
    }

    /** Relations stand one below the other: the left side hangs out, and a tab leads from it to where lines begin. */
    private void lines(Derivation derivation, double relative) {
        Derivation printed = derivation.asPrinted(numerals());
        double left = SlideScripts.width(SlideScripts.runs(plain.of(printed.left()), 0, false)) + SPACE;
        long relation = Math.round(unit * relative * size * left);
        for (Derivation.Line line : printed.lines()) {
            double large = line.kind() == Derivation.Kind.RESULT ? RESULT * relative : relative;
            boolean first = line == printed.lines().getFirst();
            String start = first ? math(printed.left(), relative) + runs("\t", relative, Role.TEXT) : "";
            String sign = runs(line.relation().text() + " ", large, Role.TEXT);
            paragraph(start + sign + math(line.right(), large), relation, first ? -relation : 0);
        }
    }

    // ---- runs

    private long size(double relative) {
        return SlideRun.size(relative * size, unit);
    }

    private static boolean isBold(Tone tone) {
        return switch (tone) {
            case TITLE, CARD_TITLE, HEADING, SAY, NEXT_TITLE -> true;
            case EXPLANATION, WHERE, CARD_WORDS, VERDICT, NOTE, NEXT -> false;
        };
    }

    private static Role role(Tone tone) {
        return switch (tone) {
            case EXPLANATION, WHERE, NEXT_TITLE -> Role.TEXT_MUTED;
            case TITLE, CARD_TITLE, HEADING, SAY, CARD_WORDS, VERDICT, NOTE, NEXT -> Role.TEXT;
        };
    }

    private String prose(Prose words, Tone tone) {
        double relative = tone == Tone.TITLE ? TITLE : 1;
        StringBuilder runs = new StringBuilder();
        for (Piece piece : words.pieces()) {
            runs.append(
                    switch (piece) {
                        case Piece.Plain(String letters) ->
                            new SlideRun(letters, SlideRun.SANS, size(relative), false, isBold(tone), false, 0)
                                    .xml(colours.of(role(tone)), 1);
                        case Piece.Symbol(Formula formula) -> math(formula, relative, role(tone), false);
                    });
        }
        return runs.toString();
    }

    private String replaced(Replaced replaced, double relative) {
        return math(replaced.name(), relative)
                + runs("  ", relative, Role.TEXT)
                + math(number(replaced.old()), relative, Role.TEXT_MUTED, true)
                + runs(TO, relative, Role.TEXT)
                + math(number(replaced.now()), relative, Role.UPDATE_TEXT, false);
    }

    private static Formula number(double value) {
        return Terms.number(value);
    }

    private String math(Formula formula, double relative) {
        return math(formula, relative, Role.TEXT, false);
    }

    private String math(Formula formula, double relative, Role role, boolean struck) {
        List<SlideRun> runs = SlideScripts.runs(SlideScripts.spaced(plain.of(formula)), size(relative), struck);
        return runs.stream().map(run -> run.xml(colours.of(role), 1)).collect(Collectors.joining());
    }

    private String runs(String letters, double relative, Role role) {
        return new SlideRun(letters, SlideRun.MATH, size(relative), false, false, false, 0).xml(colours.of(role), 1);
    }
}
