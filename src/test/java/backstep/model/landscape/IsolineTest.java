package backstep.model.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IsolineTest {

    private static final Axis AXIS = new Axis(-2, 2, 41);

    @Test
    void lineOfASlopeGoesStraightFromRimToRim() {
        List<Isoline> lines = lines((x, y) -> x + 2 * y, 0.5);

        assertThat(lines).hasSize(1);
        Isoline line = lines.getFirst();
        for (int corner = 0; corner < line.x().size(); corner++) {
            assertThat(line.x().get(corner) + 2 * line.y().get(corner)).isCloseTo(0.5, within(1e-9));
        }
        assertThat(Math.abs(line.x().get(0) - line.x().get(line.x().size() - 1)))
                .isCloseTo(4, within(1e-9));
    }

    @Test
    void lineAroundAHillIsClosed() {
        List<Isoline> lines = lines((x, y) -> x * x + y * y, 1);

        assertThat(lines).hasSize(1);
        Isoline circle = lines.getFirst();
        int last = circle.x().size() - 1;
        assertThat(circle.x().get(last)).isEqualTo(circle.x().get(0));
        assertThat(circle.y().get(last)).isEqualTo(circle.y().get(0));
        double way = 0;
        for (int corner = 0; corner < last; corner++) {
            way += Math.hypot(
                    circle.x().get(corner + 1) - circle.x().get(corner),
                    circle.y().get(corner + 1) - circle.y().get(corner));
        }
        assertThat(way).isCloseTo(2 * Math.PI, within(0.02));
    }

    @Test
    void linesOnBothSidesOfASaddleDoNotTouch() {
        assertThat(lines((x, y) -> x * y, 0.5)).hasSize(2);
        assertThat(lines((x, y) -> x * y, -0.5)).hasSize(2);
    }

    @Test
    void noLineGoesThroughWhatIsNotFinite() {
        Isoline line =
                lines((x, y) -> x < 0 ? Double.POSITIVE_INFINITY : y, 0.05).getFirst();

        assertThat(Arrays.stream(line.x().toArray())).allMatch(x -> x >= 0);
    }

    private static List<Isoline> lines(Terrain terrain, double level) {
        return Isoline.of(terrain.survey(AXIS, Optional.of(AXIS), () -> false).orElseThrow(), level);
    }
}
