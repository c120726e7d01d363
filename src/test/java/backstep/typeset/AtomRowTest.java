package backstep.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AtomRowTest {

    private static AtomRow row(Formula formula) {
        return new FormulaSetting(Numerals.DEFAULT, Integer.MAX_VALUE).row(formula, TexStyle.display(20));
    }

    private static List<String> texts(List<Box> lines) {
        return lines.stream().map(TypesettingTest::text).toList();
    }

    @Test
    void formulaThatFitsStaysOnOneLine() {
        AtomRow row = row(Samples.hiddenDeltaInNumbers());
        double width = row.box().width();
        assertThat(row.lines(width, width)).hasSize(1);
        assertThat(row.lines(width - 1, width)).hasSize(2);
    }

    @Test
    void breaksBeforeTheOuterSignFirst() {
        AtomRow row = row(Samples.hiddenDeltaInNumbers());
        assertThat(texts(row.lines(420, 420)))
                .containsExactly("(0.7001⋅(−0.0972)+(−0.6002)⋅0.1425)", "⋅0.5175⋅(1−0.5175)");
    }

    @Test
    void breaksInsideParenthesesWhereTheOuterSignIsTooFar() {
        AtomRow row = row(Samples.hiddenDeltaInNumbers());
        List<Box> lines = row.lines(250, 250);
        assertThat(texts(lines).getFirst()).isEqualTo("(0.7001⋅(−0.0972)");
        assertThat(lines).allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(250));
    }

    @Test
    void sumOfTwentyTermsKeepsEveryWidthAndEveryCharacter() {
        Formula sum = Samples.sum(IntStream.range(0, 20)
                .mapToObj(i -> Samples.times(Samples.name("w", "1," + i, "(1)"), Samples.name("x", "" + i, "")))
                .toArray(Formula[]::new));
        AtomRow row = row(sum);
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
        AtomRow row = row(Samples.hiddenDelta());
        double width = row.box().width();
        assertThat(row.lines(width / 2, width)).hasSize(2);
        assertThat(row.lines(width / 2, width).getFirst().width()).isLessThanOrEqualTo(width / 2);
    }

    @Test
    void lineThatStartsWithAFactorStartsWithADotAndFactorsThatBelongTogetherStayTogether() {
        Formula h = Samples.name("h", "1", "");
        Formula slope = Samples.times(h, new Formula.Parentheses(Samples.minus(new Formula.Literal(1), h)));
        Formula sum = Samples.sum(Samples.name("a", "", ""), Samples.name("b", "", ""), Samples.name("c", "", ""));
        AtomRow row = row(Samples.times(new Formula.Parentheses(sum), slope));
        double width = row.box().width();
        assertThat(texts(row.lines(0.8 * width, width))).containsExactly("(a+b+c)", "\u22c5h1(1\u2212h1)");
    }

    @Test
    void shortDifferenceInParenthesesStaysTogether() {
        AtomRow row = row(Samples.hiddenDelta());
        for (double width = 130; width < row.box().width(); width += 11) {
            assertThat(texts(row.lines(width, width))).anyMatch(line -> line.contains("(1\u2212h1)"));
        }
    }

    @Test
    void lineThatIsTornDeeperStartsFurtherIn() {
        AtomRow row = row(Samples.hiddenDeltaInNumbers());
        List<Box> lines = row.lines(250, 250);
        assertThat(texts(lines).get(1)).startsWith("+");
        assertThat(Inked.of(lines.get(1)).getFirst().x())
                .isGreaterThan(Inked.of(lines.getLast()).getFirst().x() + 10);
    }

    @Test
    void productThatStartsAFormulaMayStartWithAMinusSign() {
        Formula error = new Formula.Negation(
                new Formula.Parentheses(Samples.minus(Samples.name("d", "", ""), Samples.name("y", "", ""))));
        Formula product = Samples.times(error, Samples.name("\u03b4", "1", ""));
        assertThat(TypesettingTest.text(row(product).box())).isEqualTo("\u2212(d\u2212y)\u03b41");
        assertThat(TypesettingTest.text(
                        row(Samples.sum(Samples.name("a", "", ""), product)).box()))
                .isEqualTo("a+(\u2212(d\u2212y))\u03b41");
    }
}
