package backstep.paint;

import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Point;
import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.Shape;
import backstep.drawing.Shape.Stroke;
import backstep.model.derivation.Derivation;
import backstep.model.derivation.Derivation.Line;
import backstep.model.formula.Formula;
import backstep.model.formula.Latex;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.words.Prose;
import backstep.typeset.Box;
import backstep.typeset.MathFace;
import backstep.typeset.Typesetter;
import backstep.typeset.WordSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the chalkboard beside the network: in smaller type where it would be higher than its place. */
final class BoardDrawing {

    private static final double SIZE = 14;
    /** All relative to the size of the words. */
    private static final double TITLE = 1.3;

    private static final double FORMULA = 1.3;
    private static final double RESULT = 1.3;
    private static final double MARGIN = 1.3;
    private static final double GAP = 0.75;
    private static final double LINE_GAP = 0.15;
    private static final double INDENT = 1.3;
    /** A left-hand side wider than this part of the width has a line of its own. */
    private static final double WIDEST_LEFT = 0.33;

    private static final double SMALLER = 0.95;
    private static final double SMALLEST = 0.3;

    private final Rect place;
    private final Numerals numerals;
    private final double size;
    private final List<Part> parts = new ArrayList<>();
    private double bottom;

    private BoardDrawing(Rect place, Numerals numerals, double size) {
        this.place = place;
        this.numerals = numerals;
        this.size = size;
        bottom = place.y() + MARGIN * size;
    }

    /** The parts of the board, in the largest type with which it fits. */
    static List<Part> of(BoardText text, Rect place) {
        double scale = 1;
        BoardDrawing board = drawn(text, place, scale);
        while (board.bottom > place.bottom() && scale > SMALLEST) {
            scale *= SMALLER;
            board = drawn(text, place, scale);
        }
        return board.parts;
    }

    private static BoardDrawing drawn(BoardText text, Rect place, double scale) {
        BoardDrawing board = new BoardDrawing(place, text.numerals(), scale * SIZE);
        board.add(
                "board",
                List.of(
                        new Shape.Panel(place, 0, Role.SURFACE, Role.SURFACE, 0),
                        new Shape.Line(
                                new Point(place.x() + 0.5, place.y()),
                                new Point(place.x() + 0.5, place.bottom()),
                                Stroke.of(Role.BORDER, 1))));
        board.words("board-title", text.title(), MathFace.SANS_BOLD, TITLE, Role.TEXT);
        board.words("board-explanation", text.explanation(), MathFace.SANS, 1, Role.TEXT_MUTED);
        text.derivation().ifPresent(board::derivation);
        text.say().ifPresent(say -> board.words("board-say", say, MathFace.SANS_BOLD, 1, Role.TEXT));
        board.words("board-next-title", Prose.plain(text.nextTitle()), MathFace.SANS_BOLD, 1, Role.TEXT_MUTED);
        board.bottom -= GAP * board.size / 2;
        board.words("board-next", text.next(), MathFace.SANS, 1, Role.TEXT);
        return board;
    }

    private double left() {
        return place.x() + MARGIN * size;
    }

    private double width() {
        return place.width() - 2 * MARGIN * size;
    }

    private void add(String name, List<Shape> shapes) {
        parts.add(new Part(Kind.CAPTION, name, Optional.empty(), place, shapes, false, ""));
    }

    private void words(String name, Prose words, MathFace face, double relative, Role role) {
        List<Shape> shapes = new ArrayList<>();
        List<Box> lines = new WordSetting(face, relative * size, numerals).lines(words, width());
        for (Box line : lines) {
            bottom += line.height();
            boolean first = shapes.isEmpty();
            shapes.addAll(LinkColours.of(line, new Point(left(), bottom), role, first ? words.plainText() : "", ""));
            bottom += line.depth() + LINE_GAP * size;
        }
        bottom += GAP * size;
        add(name, shapes);
    }

    /** Aligned on the relation signs; lines that are broken go on with an indent. */
    private void derivation(Derivation derivation) {
        Typesetter setter = new Typesetter(FORMULA * size, numerals);
        Box name = setter.display(derivation.left());
        boolean beside = name.advance() <= WIDEST_LEFT * width();
        double relationX = beside ? name.advance() + setter.relationSpace() : INDENT * size;
        bottom += GAP * size;
        if (!beside) {
            row(List.of(new Placed(name, 0)), "board-line-0", derivation.left(), "");
        }
        int number = 1;
        for (Line line : derivation.lines()) {
            boolean result = line.kind() == Derivation.Kind.RESULT && !(line.right() instanceof Formula.Grid);
            Typesetter large = result ? setter.withSize(RESULT * setter.size()) : setter;
            Box relation = large.relation(line.relation());
            double x = relationX + relation.advance() + large.relationSpace();
            double hanging = x + INDENT * size;
            List<Box> broken = large.lines(line.right(), width() - x, width() - hanging);
            for (int at = 0; at < broken.size(); at++) {
                List<Placed> row = new ArrayList<>();
                if (at == 0 && beside && number == 1) {
                    row.add(new Placed(name, 0));
                }
                if (at == 0) {
                    row.add(new Placed(relation, relationX));
                }
                row.add(new Placed(broken.get(at), at == 0 ? x : hanging));
                String id = "board-line-" + number + (at == 0 ? "" : "-" + (at + 1));
                row(row, id, line.right(), at == 0 ? line.relation().text() + " " : "");
            }
            number++;
        }
        bottom += GAP * size;
    }

    private record Placed(Box box, double x) {}

    private void row(List<Placed> row, String name, Formula formula, String relation) {
        double height =
                row.stream().mapToDouble(each -> each.box.height()).max().orElse(0);
        double depth = row.stream().mapToDouble(each -> each.box.depth()).max().orElse(0);
        double baseline = bottom + height;
        List<Shape> shapes = new ArrayList<>();
        String text = relation + new PlainText(numerals).of(formula);
        for (Placed each : row) {
            boolean last = each == row.getLast();
            shapes.addAll(LinkColours.of(
                    each.box,
                    new Point(left() + each.x, baseline),
                    Role.TEXT,
                    last ? text : "",
                    last ? new Latex(numerals).of(formula) : ""));
        }
        add(name, shapes);
        bottom = baseline + depth + GAP * FORMULA * size;
    }
}
