package backstep.drawing.plot;

import backstep.drawing.Point;
import backstep.drawing.Role;
import backstep.drawing.Shape;
import backstep.drawing.Shape.Stroke;
import backstep.drawing.StageType.Lettering;
import backstep.model.formula.Formula;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/** The vertical axis of sizes that differ by powers of ten: places on it are their logarithms. */
record Decades(PlotSheet sheet, PlotArea area) {

    /** The distance of two marks, in em. */
    private static final double APART = 2.2;

    /** Whole decades that hold all sizes, one at least. */
    static Interval holding(DoubleStream all) {
        DoubleSummaryStatistics sizes = all.filter(size -> size > 0 && Double.isFinite(size))
                .map(Math::log10)
                .summaryStatistics();
        if (sizes.getCount() == 0) {
            return new Interval(-1, 0);
        }
        double high = Math.ceil(sizes.getMax());
        return new Interval(Math.min(high - 1, Math.floor(sizes.getMin() - 0.2)), high);
    }

    /** A line and a number for each power of ten that there is room for. */
    List<Shape> grid() {
        List<Shape> shapes = new ArrayList<>();
        double em = sheet.em();
        int step = Math.max(
                1, (int) Math.ceil(area.vertical().span() / (area.place().height() / (APART * em))));
        for (int decade = (int) area.vertical().low(); decade <= area.vertical().high(); decade += step) {
            Point left = area.at(area.horizontal().low(), decade);
            Point right = area.at(area.horizontal().high(), decade);
            shapes.add(new Shape.Line(left, right, Stroke.of(Role.BORDER, 1)));
            Lettering label = sheet.formula(new Formula.Power(new Formula.Literal(10), new Formula.Literal(decade)));
            shapes.add(label.at(left.x() - label.width() - 0.5 * em, left.y() + 0.28 * em, Role.TEXT_MUTED));
        }
        return shapes;
    }
}
