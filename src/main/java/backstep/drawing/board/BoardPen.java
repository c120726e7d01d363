package backstep.drawing.board;

import backstep.drawing.Drawing.Part;
import backstep.drawing.Point;
import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.Shape;
import backstep.drawing.Shape.GlyphRun;
import backstep.drawing.Shape.Stroke;
import backstep.drawing.board.BoardBlock.Replaced;
import backstep.drawing.board.BoardBlock.Tone;
import backstep.drawing.board.DerivationSetting.Arrangement;
import backstep.drawing.board.DerivationSetting.Placed;
import backstep.model.derivation.Derivation;
import backstep.model.derivation.Derivation.Line;
import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.words.Prose;
import backstep.typeset.Box;
import backstep.typeset.LabelSetting;
import backstep.typeset.MathFace;
import backstep.typeset.Typesetter;
import backstep.typeset.WordSetting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes on a board from top to bottom. */
final class BoardPen {

    /** All relative to the size of the words. */
    private static final double FORMULA = 1.3;

    private static final double SMALL_FORMULA = 1.15;
    private static final double LARGE = 1.5;
    private static final double GAP = 0.75;
    private static final double LINE_GAP = 0.15;
    private static final int MOST_TERMS = 8;
    /** Of the capital letters of a label: where a number is struck through. */
    private static final double MIDDLE = 0.3;

    private final double size;
    private final Numerals numerals;
    private final PlainText plain;
    private final BoardRows rows;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Deque<Opened> opened = new ArrayDeque<>();
    private double left;
    private double width;
    private double bottom;

    /** What is written within a frame, whose ground comes before it. */
    private record Opened(int parts, double left, double width, double top, double margin) {}

    /**
     * How a sentence looks.
     *
     * @param size relative to other words
     * @param gap under it, relative to the usual one
     */
    private record Look(MathFace face, double size, Role role, double gap) {

        static Look of(Tone tone) {
            return switch (tone) {
                case TITLE -> new Look(MathFace.SANS_BOLD, 1.3, Role.TEXT, 1);
                case EXPLANATION -> new Look(MathFace.SANS, 1, Role.TEXT_MUTED, 1);
                case WHERE -> new Look(MathFace.SANS, 1, Role.TEXT_MUTED, 0.5);
                case CARD_TITLE, HEADING -> new Look(MathFace.SANS_BOLD, 1, Role.TEXT, 0.5);
                case CARD_WORDS, VERDICT, NOTE -> new Look(MathFace.SANS, 1, Role.TEXT, 0.75);
                case SAY -> new Look(MathFace.SANS_BOLD, 1, Role.TEXT, 0);
                case NEXT_TITLE -> new Look(MathFace.SANS_BOLD, 1, Role.TEXT_MUTED, 0.5);
                case NEXT -> new Look(MathFace.SANS, 1, Role.TEXT, 1);
            };
        }
    }

    /** @param start as wide as lines may be, with the place of the first */
    BoardPen(Rect start, double size, Numerals numerals) {
        this.size = size;
        this.numerals = numerals;
        plain = new PlainText(numerals);
        left = start.x();
        width = start.width();
        bottom = start.y();
        rows = new BoardRows(this);
    }

    List<Part> parts() {
        return parts;
    }

    /** Where what is written next begins. */
    double bottom() {
        return bottom;
    }

    double left() {
        return left;
    }

    double right() {
        return left + width;
    }

    /** Of words, in pixels. */
    double size() {
        return size;
    }

    Numerals numerals() {
        return numerals;
    }

    /** For lines with pictures in them. */
    BoardRows rows() {
        return rows;
    }

    void skip(double gap) {
        bottom += gap * size;
    }

    // ---- frames

    /** From here on what is written stands in a frame. */
    void begin(double margin) {
        double inner = margin * size;
        opened.push(new Opened(parts.size(), left, width, bottom, inner));
        left += inner;
        width -= 2 * inner;
        bottom += inner;
    }

    /** Closes the frame and puts its ground under it. */
    void end(String name, Role ground, double corner, Optional<Role> edge) {
        Opened frame = opened.pop();
        left = frame.left;
        width = frame.width;
        bottom += frame.margin;
        Rect place = new Rect(left, frame.top, width, bottom - frame.top);
        List<Shape> shapes = new ArrayList<>(List.of(new Shape.Panel(place, corner, ground, ground, 0)));
        edge.ifPresent(role -> shapes.add(
                new Shape.Line(new Point(left + 1.5, frame.top), new Point(left + 1.5, bottom), Stroke.of(role, 3))));
        parts.add(frame.parts, BoardDrawing.part(name, place, shapes));
        skip(GAP);
    }

    /** Adds what stands between {@code bottom} and a lower one. */
    void add(String name, List<Shape> shapes, double newBottom) {
        int number = names.merge(name, 1, Integer::sum);
        Rect place = new Rect(left, bottom, width, newBottom - bottom);
        parts.add(BoardDrawing.part(number == 1 ? name : name + "-" + number, place, shapes));
        bottom = newBottom;
    }

    // ---- words

    void words(Tone tone, Prose words) {
        Look look = Look.of(tone);
        words("board-" + tone.id(), look.face, look.size, look.role, words, 0);
        skip(GAP * look.gap);
    }

    /** @param indent from the left, in pixels */
    void words(String name, MathFace face, double relative, Role role, Prose words, double indent) {
        List<Shape> shapes = new ArrayList<>();
        double y = bottom;
        for (Box line : new WordSetting(face, relative * size, numerals).lines(words, width - indent)) {
            y += line.height();
            String text = shapes.isEmpty() ? words.plainText() : "";
            shapes.addAll(LinkColours.of(line, new Point(left + indent, y), role, text, ""));
            y += line.depth() + LINE_GAP * size;
        }
        add(name, shapes, y);
    }

    // ---- formulas

    /** @param ofStep whether it is larger, as what the step is about */
    void derivation(Derivation derivation, boolean ofStep) {
        Typesetter setter = new Typesetter((ofStep ? FORMULA : SMALL_FORMULA) * size, numerals, MOST_TERMS);
        skip(ofStep ? GAP : 0);
        Derivation printed = derivation.asPrinted(numerals);
        Arrangement arrangement = new DerivationSetting(printed, setter, true).in(width);
        double top = bottom;
        Optional<Line> last = Optional.empty();
        double low = 0;
        List<Shape> row = new ArrayList<>();
        double baseline = arrangement.placed().getFirst().baseline();
        for (Placed piece : arrangement.placed()) {
            if (piece.baseline() != baseline) {
                add("board-line", row, top + low);
                row = new ArrayList<>();
                baseline = piece.baseline();
            }
            boolean first = piece.line().isPresent() && !piece.line().equals(last);
            last = piece.line().isPresent() ? piece.line() : last;
            String text = first ? text(printed, piece.line().orElseThrow()) : "";
            low = Math.max(low, baseline + piece.box().depth());
            row.addAll(LinkColours.of(piece.box(), new Point(left + piece.x(), top + baseline), Role.TEXT, text, ""));
        }
        add("board-line", row, top + arrangement.height());
        skip(ofStep ? 2 * GAP : GAP);
    }

    private String text(Derivation derivation, Line line) {
        String left = line == derivation.lines().getFirst() ? plain.of(derivation.left()) + " " : "";
        return left + line.relation().text() + " " + plain.of(line.right());
    }

    void replaced(Replaced replaced) {
        double font = LARGE * size;
        double baseline = bottom + LabelSetting.ASCENT * font;
        List<Shape> shapes = new ArrayList<>();
        Box name = LabelSetting.symbol(replaced.name(), font);
        shapes.add(run(name, left, baseline, Role.TEXT, plain.of(replaced.name())));
        shapes.addAll(changed(replaced, font, left + name.advance() + font / 2, baseline));
        add("board-replaced", shapes, baseline + LabelSetting.DEPTH * font);
        skip(GAP / 2);
    }

    /** A number struck through, and the one that takes its place. */
    List<Shape> changed(Replaced replaced, double font, double x, double baseline) {
        Box old = number(replaced.old(), font);
        Box now = number(replaced.now(), font);
        double strike = baseline - MIDDLE * font;
        return List.of(
                run(old, x, baseline, Role.TEXT_MUTED, text(replaced.old())),
                new Shape.Line(new Point(x, strike), new Point(x + old.advance(), strike), Stroke.of(Role.TEXT, 1.5)),
                run(now, x + old.advance() + font / 2, baseline, Role.UPDATE_TEXT, text(replaced.now())));
    }

    /** How wide that is. */
    double widthOf(Replaced replaced, double font) {
        return number(replaced.old(), font).advance()
                + font / 2
                + number(replaced.now(), font).advance();
    }

    Box number(double value, double font) {
        return LabelSetting.number(numerals.parts(value), font);
    }

    String text(double value) {
        return numerals.text(value);
    }

    String text(Formula formula) {
        return plain.of(formula);
    }

    static Shape run(Box box, double x, double baseline, Role role, String text) {
        return new GlyphRun(box, new Point(x, baseline), 1, role, 1, text, "");
    }
}
