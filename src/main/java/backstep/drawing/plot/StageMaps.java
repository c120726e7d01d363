package backstep.drawing.plot;

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

/** What units have learned, as tones for their circles on the stage. */
public final class StageMaps {

    /** Of the tones of a plot: numbers are written over them. */
    private static final double FAINT = 0.4;

    private StageMaps() {}

    /** Those of units over two inputs; a curve over one has no place under a number. */
    public static Map<Unit, Matrix> of(Iteration iteration, List<Sample> samples, List<UnitMap> maps) {
        Optional<TwoClasses> classes = TwoClasses.of(samples);
        Map<Unit, Matrix> tones = new LinkedHashMap<>();
        for (UnitMap map : maps) {
            if (map.relief().y().isPresent()) {
                tones.put(
                        map.unit(), faint(ToneScale.of(iteration, classes, map).tones(map.relief())));
            }
        }
        return tones;
    }

    private static Matrix faint(Matrix tones) {
        return Matrix.generate(tones.rows(), tones.columns(), (row, column) -> FAINT * tones.get(row, column));
    }
}
