package backstep.drawing.plot;

import backstep.drawing.Learned;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.TwoClasses;
import backstep.model.iteration.Unit;
import backstep.model.landscape.UnitMap;
import backstep.model.network.Matrix;
import backstep.model.network.Sample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What units have learned, for their circles on the stage. */
public final class StageMaps {

    /** Of the tones of a plot: numbers are written over them. */
    private static final double FAINT = 0.4;

    private StageMaps() {}

    /** Those of units over two inputs, or their curves over the only one. */
    public static Map<Unit, Learned> of(Iteration iteration, List<Sample> samples, List<UnitMap> maps) {
        Optional<TwoClasses> classes = TwoClasses.of(samples);
        Map<Unit, Learned> learned = new LinkedHashMap<>();
        for (UnitMap map : maps) {
            Matrix tones = ToneScale.of(iteration, classes, map).tones(map.relief());
            learned.put(
                    map.unit(),
                    map.relief().y().isPresent() ? new Learned.Tones(faint(tones)) : new Learned.Curve(tones.row(0)));
        }
        return learned;
    }

    private static Matrix faint(Matrix tones) {
        return Matrix.generate(tones.rows(), tones.columns(), (row, column) -> FAINT * tones.get(row, column));
    }
}
