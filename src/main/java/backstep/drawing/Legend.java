package backstep.drawing;

import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Shape.Stroke;
import backstep.drawing.StageType.Lettering;
import backstep.model.formula.Formula;
import backstep.model.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One line under the network that says what lines, marks and fills mean: a sample of each, and a word or two. */
record Legend(Room room, StageType type, Messages messages) {

    private static final double MARGIN = 14;
    /** All in em: a sample that is a line, between sample and words, between words and the next sample. */
    private static final double LINE = 1.8;

    private static final double SPACE = 0.45;
    private static final double GAP = 1.4;
    private static final double DISC = 0.55;
    /** How far the middle of small letters is above the baseline. */
    private static final double MIDDLE = 0.27;

    private enum Entry {
        POSITIVE,
        NEGATIVE,
        LARGE,
        GRADIENT,
        UPDATE,
        FILL,
        FLAT
    }

    Part part() {
        double natural = 0;
        for (Entry entry : Entry.values()) {
            natural += sampleWidth(entry) + SPACE + words(entry, 1).width() + GAP;
        }
        double size =
                Math.min(room.textScale() * Limits.leastType(room), (room.width() - 2 * MARGIN) / (natural - GAP));
        double middle = room.height() - (room.bottom() - room.captions()) / 2;
        double x = MARGIN;
        List<Shape> shapes = new ArrayList<>();
        for (Entry entry : Entry.values()) {
            shapes.addAll(sample(entry, new Point(x, middle), size));
            x += (sampleWidth(entry) + SPACE) * size;
            Lettering words = words(entry, size);
            shapes.add(words.at(x, middle + MIDDLE * size, Role.TEXT_MUTED));
            x += words.width() + GAP * size;
        }
        Rect place = new Rect(MARGIN, middle - 0.8 * size, x - GAP * size - MARGIN, 1.6 * size);
        return new Part(Kind.LEGEND, "stage-legend", Optional.empty(), place, shapes);
    }

    private Lettering words(Entry entry, double size) {
        String key = "stage.legend." + entry.name().toLowerCase(Locale.ROOT);
        return type.symbol(new Formula.Words(messages.get(key)), size);
    }

    private static double sampleWidth(Entry entry) {
        return switch (entry) {
            case POSITIVE, NEGATIVE, LARGE -> LINE;
            case GRADIENT -> 0.6;
            case UPDATE, FILL, FLAT -> 2 * DISC;
        };
    }

    /** @param left the middle of its left end */
    private List<Shape> sample(Entry entry, Point left, double em) {
        Point right = left.add(new Point(LINE * em, 0));
        Point center = left.add(new Point(DISC * em, 0));
        return switch (entry) {
            case POSITIVE -> List.of(new Shape.Line(left, right, Stroke.of(Role.EDGE, 3)));
            case NEGATIVE -> List.of(new Shape.Line(left, right, new Stroke(Role.EDGE, 3, Edges.DASHES, 1)));
            case LARGE -> List.of(new Shape.Line(left, right, Stroke.of(Role.EDGE, Edges.THICKEST)));
            case GRADIENT -> List.of(sign(Labels.DERIVATIVE_MARK, left, em, Role.BACKWARD_TEXT));
            case UPDATE -> List.of(sign(new Formula.Words("\u2191\u2193"), left, em, Role.UPDATE_TEXT));
            case FILL ->
                List.of(
                        new Shape.Level(center, DISC * em, 0.6, Role.FORWARD_SOFT),
                        new Shape.Circle(center, DISC * em, Optional.empty(), Optional.of(Stroke.of(Role.INK, 1.4))));
            case FLAT -> FlatMarks.mark(center, DISC * em, true);
        };
    }

    private Shape sign(Formula sign, Point left, double em, Role role) {
        return type.symbol(sign, em).at(left.x(), left.y() + MIDDLE * em, role);
    }
}
