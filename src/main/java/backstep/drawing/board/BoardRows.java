package backstep.drawing.board;

import backstep.drawing.Point;
import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.Shape;
import backstep.drawing.Shape.Stroke;
import backstep.drawing.board.BoardBlock.Bar;
import backstep.drawing.board.BoardBlock.Card;
import backstep.drawing.board.BoardBlock.Parts;
import backstep.drawing.board.BoardBlock.Replaced;
import backstep.drawing.board.BoardBlock.Steepness;
import backstep.drawing.board.BoardBlock.Track;
import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.model.words.Prose;
import backstep.typeset.Box;
import backstep.typeset.LabelSetting;
import backstep.typeset.MathFace;
import backstep.typeset.WordSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Lines of a board with a small picture in them: a bar, a mark on a line, a curve. */
final class BoardRows {

    /** All relative to the size of the words. */
    private static final double SPACE = 0.6;

    private static final double ROW_GAP = 0.3;
    private static final double BAR = 0.7;
    private static final double STACK = 1.1;
    private static final double DOT = 0.32;
    private static final double PLOT_WIDTH = 9.4;
    private static final double PLOT_HEIGHT = 6;
    private static final double SWATCH = 0.7;

    /** Neighbours in a stacked bar differ by how much of the ground is seen through them, and by a gap. */
    private static final List<Double> SHADES = List.of(1.0, 0.5, 0.75, 0.3);

    private static final double GAP = 2;

    private final BoardPen pen;
    /** Of the names and of the numbers of the card at hand, so that what is between them is equally wide. */
    private double names;

    private double numbers;

    BoardRows(BoardPen pen) {
        this.pen = pen;
    }

    /** Makes the columns of a card's rows wide enough for all of them. */
    void align(Card card) {
        names = 0;
        numbers = 0;
        card.blocks().forEach(block -> {
            if (block instanceof Track(Replaced output, var _, var _, var _, var _)) {
                widen(output.name(), pen.widthOf(output, pen.size()));
            } else if (block instanceof Bar(var _, Formula name, var _, double value)) {
                widen(name, pen.number(value, pen.size()).advance());
            }
        });
    }

    private void widen(Formula name, double number) {
        names = Math.max(names, LabelSetting.symbol(name, pen.size()).advance());
        numbers = Math.max(numbers, number);
    }

    private double pictureLeft() {
        return pen.left() + names + SPACE * pen.size();
    }

    private double pictureWidth() {
        return pen.right() - numbers - SPACE * pen.size() - pictureLeft();
    }

    private double baseline() {
        return pen.bottom() + LabelSetting.ASCENT * pen.size();
    }

    private double middle() {
        return pen.bottom() + (LabelSetting.ASCENT + LabelSetting.DEPTH) * pen.size() / 2;
    }

    private Shape name(Formula name) {
        return BoardPen.run(LabelSetting.symbol(name, pen.size()), pen.left(), baseline(), Role.TEXT, pen.text(name));
    }

    private void end(String name, List<Shape> shapes) {
        pen.add(name, shapes, pen.bottom() + (LabelSetting.ASCENT + LabelSetting.DEPTH) * pen.size());
        pen.skip(ROW_GAP);
    }

    /** A ring where the output was, a dot where it is now, a mark at its target. */
    void track(Track track) {
        double size = pen.size();
        double y = middle();
        List<Shape> shapes = new ArrayList<>(List.of(name(track.output().name())));
        shapes.add(new Shape.Line(
                new Point(pictureLeft(), y), new Point(pictureLeft() + pictureWidth(), y), Stroke.of(Role.BORDER, 2)));
        at(track.target())
                .ifPresent(x -> shapes.add(new Shape.Line(
                        new Point(x, y - size / 2), new Point(x, y + size / 2), Stroke.of(Role.ERROR, 3))));
        at(track.was())
                .ifPresent(x -> shapes.add(new Shape.Circle(
                        new Point(x, y),
                        DOT * size - 0.75,
                        Optional.of(Role.SURFACE),
                        Optional.of(Stroke.of(Role.TEXT_MUTED, 1.5)))));
        at(track.is())
                .ifPresent(x -> shapes.add(
                        new Shape.Circle(new Point(x, y), DOT * size, Optional.of(Role.UPDATE), Optional.empty())));
        double x = pen.right() - pen.widthOf(track.output(), size);
        shapes.addAll(pen.changed(track.output(), size, x, baseline()));
        end("board-track", shapes);
        pen.words("board-track-note", MathFace.SANS, 1, Role.TEXT, track.note(), names + SPACE * size);
        pen.skip(ROW_GAP);
    }

    private Optional<Double> at(double share) {
        return Double.isNaN(share) ? Optional.empty() : Optional.of(pictureLeft() + share * pictureWidth());
    }

    void bar(Bar bar) {
        double height = BAR * pen.size();
        Rect place = new Rect(pictureLeft(), middle() - height / 2, bar.share() * pictureWidth(), height);
        List<Shape> shapes = new ArrayList<>(List.of(name(bar.name())));
        shapes.add(new Shape.Panel(place, Math.min(2, place.width() / 2), Role.UPDATE, Role.UPDATE, 0));
        shapes.add(number(pen.numerals().parts(bar.value())));
        end("board-bar", shapes);
    }

    private Shape number(Numerals.Parts value) {
        Box number = LabelSetting.number(value, pen.size());
        return BoardPen.run(number, pen.right() - number.advance(), baseline(), Role.TEXT, value.text());
    }

    /** A stacked bar, and a line for each part. */
    void parts(Parts parts, Role role) {
        if (!parts.shares().isEmpty()) {
            stack(parts.shares(), role);
        }
        parts.rows().forEach(row -> row(row, role, parts.shares().diverging()));
    }

    private void stack(StackedShares shares, Role role) {
        double height = STACK * pen.size();
        double y = pen.bottom() + height / 2;
        List<Shape> stack = new ArrayList<>();
        for (int part = 0; part < shares.segments().size(); part++) {
            StackedShares.Segment segment = shares.segments().get(part);
            if (segment.from() < segment.to()) {
                double from = along(segment.from()) + GAP / 2;
                double to = Math.max(from + 1, along(segment.to()) - GAP / 2);
                stack.add(new Shape.Line(new Point(from, y), new Point(to, y), shade(part, role, 0.75 * height)));
            }
        }
        if (shares.diverging()) {
            stack.add(upright(along(shares.zero()), y, height, Stroke.of(Role.TEXT_MUTED, 1)));
            stack.add(upright(along(shares.sum()), y, height, Stroke.of(Role.TEXT, 3)));
        }
        pen.add("board-stack", stack, pen.bottom() + height);
        pen.skip(SPACE);
    }

    private double along(double share) {
        return pen.left() + share * (pen.right() - pen.left());
    }

    private static Stroke shade(int part, Role role, double width) {
        return new Stroke(role, width, List.of(), SHADES.get(part % SHADES.size()));
    }

    private static Shape upright(double x, double y, double height, Stroke stroke) {
        return new Shape.Line(new Point(x, y - height / 2), new Point(x, y + height / 2), stroke);
    }

    private void row(Parts.Row row, Role role, boolean marksSum) {
        double size = pen.size();
        double swatch = SWATCH * size;
        double y = middle();
        List<Shape> shapes = new ArrayList<>();
        OptionalInt part = row.part();
        if (part.isPresent()) {
            shapes.add(new Shape.Line(
                    new Point(pen.left(), y), new Point(pen.left() + swatch, y), shade(part.getAsInt(), role, swatch)));
        } else if (marksSum && row.sum()) {
            shapes.add(upright(pen.left() + swatch / 2, y, swatch, Stroke.of(Role.TEXT, 3)));
        }
        double x = pen.left() + swatch + SPACE * size;
        Box words = new WordSetting(MathFace.SANS, size, pen.numerals())
                .lines(row.words(), Double.MAX_VALUE)
                .getFirst();
        shapes.add(BoardPen.run(words, x, baseline(), Role.TEXT, row.words().plainText()));
        shapes.add(number(row.number()));
        end("board-part", shapes);
    }

    /** The curve, with what there is to say about it beside it. */
    void steepness(Steepness steepness) {
        double size = pen.size();
        double top = pen.bottom();
        Rect place = new Rect(pen.left(), top, PLOT_WIDTH * size, PLOT_HEIGHT * size);
        SlopeCurve curve = new SlopeCurve(steepness.slope(), place);
        Stroke axis = new Stroke(Role.TEXT_MUTED, 1, List.of(), 0.5);
        List<Shape> shapes = new ArrayList<>();
        shapes.add(line(curve.horizontal(), axis));
        shapes.add(line(curve.vertical(), axis));
        shapes.add(new Shape.Polyline(curve.curve(), Stroke.of(Role.FORWARD, 2)));
        shapes.add(line(curve.tangent(), Stroke.of(Role.BACKWARD, 2.5)));
        boolean saturated = steepness.slope().isSaturated();
        shapes.add(new Shape.Circle(
                curve.point(),
                DOT * size,
                Optional.of(saturated ? Role.SURFACE : Role.BACKWARD),
                Optional.of(Stroke.of(saturated ? Role.BACKWARD : Role.SURFACE, saturated ? 2.5 : 1.5))));
        double indent = place.width() + size;
        pen.skip(SPACE);
        pen.words("board-slope-title", MathFace.SANS_BOLD, 1, Role.TEXT, steepness.title(), indent);
        for (Prose words : steepness.words()) {
            pen.words("board-slope-words", MathFace.SANS, 1, Role.TEXT, words, indent);
        }
        double bottom = Math.max(pen.bottom(), place.bottom());
        pen.skip((top - pen.bottom()) / size);
        pen.add("board-slope", shapes, bottom);
    }

    private static Shape line(List<Point> ends, Stroke stroke) {
        return new Shape.Line(ends.getFirst(), ends.getLast(), stroke);
    }
}
