package backstep.drawing.plot;

import backstep.controller.Frame;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Point;
import backstep.drawing.Role;
import backstep.drawing.Shape;
import backstep.drawing.Shape.Stroke;
import backstep.model.formula.Formula;
import backstep.model.iteration.Evaluation;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.TwoClasses;
import backstep.model.iteration.Unit;
import backstep.model.network.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The samples on a map: discs with their target, a ring around those that the network misclassifies. */
final class SampleMarks {

    /** More discs would hide what they lie on. */
    static final int MOST = 300;
    /** With more than this, discs are small and have no number. */
    private static final int MOST_NUMBERED = 40;

    private final PlotSheet sheet;
    private final Frame frame;
    private final int output;
    private final double middle;
    private final List<Sample> samples;
    private final double radius;
    private final boolean numbered;
    private final String prefix;

    /**
     * The marks on a map of a unit.
     *
     * @param middle targets above it have the colour of high values
     * @param withTargets whether these are to be written on the discs: on an axis they can be read anyway
     */
    SampleMarks(PlotSheet sheet, Unit unit, double middle, boolean withTargets) {
        this(sheet, unit, middle, withTargets, "");
    }

    /** @param prefix of the names of parts: where there are several maps, those of one */
    SampleMarks(PlotSheet sheet, Unit unit, double middle, boolean withTargets, String prefix) {
        this.prefix = prefix;
        this.sheet = sheet;
        this.middle = middle;
        frame = sheet.frame();
        output = frame.iteration().before().isOutput(unit.layer()) ? unit.index() : 0;
        List<Sample> all = frame.lesson().samples();
        samples = all.subList(0, Math.min(MOST, all.size()));
        numbered = withTargets && samples.size() <= MOST_NUMBERED;
        radius = numbered ? 0.62 * sheet.em() : samples.size() <= MOST_NUMBERED ? 0.42 * sheet.em() : 0.3 * sheet.em();
    }

    /** Where a sample lies on the map. */
    @FunctionalInterface
    interface Places {
        Point of(Sample sample);
    }

    double target(Sample sample) {
        return sample.targets().get(output);
    }

    /** Those that lie within the plot. */
    List<Part> parts(PlotArea area, Places places) {
        Optional<TwoClasses> classes = TwoClasses.of(frame.lesson().samples());
        Evaluation evaluation =
                Evaluation.of(frame.iteration().before(), frame.iteration().rule(), samples);
        List<Part> parts = new ArrayList<>();
        for (int index = 0; index < samples.size(); index++) {
            Sample sample = samples.get(index);
            Point at = places.of(sample);
            if (area.place().grown(0.5).overlapsCircle(at, 1)) {
                boolean wrong = classes.isPresent()
                        && !classes.get().isRight(sample, evaluation.outputs().get(index));
                parts.add(PlotSheet.point(
                        prefix + "sample-" + index, at, 1.7 * radius, shapes(sample, at, wrong, isShown(index))));
            }
        }
        return parts;
    }

    private boolean isShown(int index) {
        return index == frame.iteration().sampleIndex();
    }

    private List<Shape> shapes(Sample sample, Point at, boolean wrong, boolean shown) {
        List<Shape> shapes = new ArrayList<>();
        if (wrong) {
            shapes.add(circle(at, 1.55 * radius, Optional.empty(), Stroke.of(Role.SURFACE, 5)));
            shapes.add(circle(at, 1.55 * radius, Optional.empty(), Stroke.of(Role.ERROR, 3)));
        }
        Role fill = target(sample) > middle ? Role.FORWARD : Role.BACKWARD_TEXT;
        shapes.add(circle(at, radius, Optional.of(fill), Stroke.of(shown ? Role.TEXT : Role.SURFACE, 2.5)));
        if (numbered) {
            Formula.Number target = new Formula.Number(target(sample), Optional.of(new Quantity.Target(output)));
            shapes.add(
                    sheet.given(target, 0.85).center(at.x(), at.y() + 0.28 * sheet.em(), 1.5 * radius, Role.ON_PHASE));
        }
        return shapes;
    }

    private static Shape circle(Point at, double radius, Optional<Role> fill, Stroke stroke) {
        return new Shape.Circle(at, radius, fill, Optional.of(stroke));
    }
}
