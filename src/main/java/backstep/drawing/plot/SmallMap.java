package backstep.drawing.plot;

import backstep.drawing.Drawing;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.Room;
import backstep.drawing.Shape;
import backstep.drawing.Shape.Stroke;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.TwoClasses;
import backstep.model.landscape.Isoline;
import backstep.model.landscape.UnitMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The function of a unit with nothing around it: colours and the line where it decides, or the curve. */
final class SmallMap {

    private final Rect all;
    private final UnitMap map;
    private final OptionalDouble threshold;
    private final ToneScale scale;

    SmallMap(Iteration iteration, Optional<TwoClasses> classes, UnitMap map, Room room) {
        this.map = map;
        all = new Rect(0, 0, room.width(), room.height());
        threshold = UnitMap.threshold(iteration, map.unit(), classes);
        scale = ToneScale.of(iteration, classes, map);
    }

    Plot plot() {
        return map.relief().y().isPresent() ? tiles() : curve();
    }

    private Plot tiles() {
        PlotArea area = PlotArea.of(
                all,
                Interval.around(map.relief().x()),
                Interval.around(map.relief().y().orElseThrow()));
        List<Part> parts = new ArrayList<>();
        parts.add(PlotSheet.part(
                "tiles",
                all,
                List.of(new Shape.Shading(all, scale.tones(map.relief()), Role.BACKWARD, Role.SURFACE, Role.FORWARD))));
        List<Shape> lines = new ArrayList<>();
        threshold.ifPresent(level -> Isoline.of(map.relief(), level)
                .forEach(line -> lines.addAll(
                        PlotLines.through(line.x().toArray(), line.y().toArray(), area, Stroke.of(Role.INK, 1.5)))));
        parts.add(PlotSheet.part("decision", all, lines));
        return new Plot(new Drawing(parts), area);
    }

    private Plot curve() {
        PlotArea area = PlotArea.of(
                all,
                Interval.of(map.relief().x()),
                Interval.holding(map.relief().spread()));
        List<Shape> curve = PlotLines.curve(map.relief(), area, Stroke.of(Role.FORWARD, 2));
        return new Plot(new Drawing(List.of(PlotSheet.part("curve", all, curve))), area);
    }
}
