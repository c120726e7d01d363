package backstep.model.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddendsTest {

    private static final Addends ADDENDS = new Addends(Numerals.DEFAULT);

    private static List<String> printed(double sum, Double... terms) {
        return ADDENDS.of(List.of(terms), sum).stream()
                .map(Numerals.Parts::text)
                .toList();
    }

    /** 0.0062 + 0.0274 is 0.0336, which is not the 0.0337 under it; 0.00624 + 0.02743 is 0.03367. */
    @Test
    void termsCarryADigitMoreWhereAReaderWouldNotFindTheirSum() {
        assertThat(printed(0.033671, 0.006244, 0.027427)).containsExactly("0.00624", "0.02743");
    }

    @Test
    void termsThatAddUpAreWrittenAsUsual() {
        assertThat(printed(-0.0383, -0.0170, -0.0213)).containsExactly("−0.0170", "−0.0213");
        assertThat(printed(0.5, 0.5)).containsExactly("0.5000");
    }

    /** 4.44·10⁻⁵ + 4.44·10⁻⁵ is 8.88·10⁻⁵, and the sum was 8.89·10⁻⁵. */
    @Test
    void powersOfTenCarryDigitsToo() {
        assertThat(printed(8.886e-5, 4.443e-5, 4.443e-5)).containsExactly("4.443·10⁻⁵", "4.443·10⁻⁵");
    }

    @Test
    void whatNoDigitsMakeAddUpIsWrittenAsUsual() {
        assertThat(printed(Double.NaN, 0.1, 0.2)).containsExactly("0.1000", "0.2000");
    }
}
