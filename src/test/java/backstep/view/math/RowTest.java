package backstep.view.math;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowTest {

    private static Row row(Formula formula) {
        return new FormulaSetting(Numerals.DEFAULT, Integer.MAX_VALUE).row(formula, Style.display(20));
    }

    private static List<String> texts(List<Box> lines) {
        return lines.stream().map(TypesettingTest::text).toList();
    }

    @Test
    void formulaThatFitsStaysOnOneLine() {
        Row row = row(Samples.hiddenDeltaInNumbers());
        double width = row.box().width();
        assertThat(row.lines(width, width)).hasSize(1);
        assertThat(row.lines(width - 1, width)).hasSize(2);
    }

    @Test
    void breaksBeforeTheOuterSignFirst() {
        Row row = row(Samples.hiddenDeltaInNumbers());
        assertThat(texts(row.lines(420, 420)))
                .containsExactly("(0.7000⋅(−0.0972)+(−0.6000)⋅0.1425)", "⋅0.5175⋅(1−0.5175)");
    }

    @Test
    void breaksInsideParenthesesWhereTheOuterSignIsTooFar() {
        Row row = row(Samples.hiddenDeltaInNumbers());
        List<Box> lines = row.lines(250, 250);
        assertThat(texts(lines).getFirst()).isEqualTo("(0.7000⋅(−0.0972)");
        assertThat(lines).allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(250));
    }

    @Test
    void sumOfTwentyTermsKeepsEveryWidthAndEveryCharacter() {
        Formula sum = Samples.sum(IntStream.range(0, 20)
                .mapToObj(i -> Samples.times(Samples.name("w", "1," + i, "(1)"), Samples.name("x", "" + i, "")))
                .toArray(Formula[]::new));
        Row row = row(sum);
        for (double width = 120; width < row.box().width(); width += 37) {
            List<Box> lines = row.lines(width, width);
            double room = width;
            assertThat(lines).allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(room + 0.01));
            assertThat(String.join("", texts(lines))).isEqualTo(TypesettingTest.text(row.box()));
            assertThat(texts(lines).stream().skip(1)).allMatch(line -> line.startsWith("+"));
        }
    }

    @Test
    void firstLineMayHaveAnotherWidth() {
        Row row = row(Samples.hiddenDelta());
        double width = row.box().width();
        assertThat(row.lines(width / 2, width)).hasSize(2);
        assertThat(row.lines(width / 2, width).getFirst().width()).isLessThanOrEqualTo(width / 2);
    }
}
