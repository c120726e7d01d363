package backstep.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Accent;
import backstep.model.formula.Numerals;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TypesettingTest {

    private static final double EM = 20;
    private static final FormulaSetting SETTING = new FormulaSetting(Numerals.DEFAULT, Integer.MAX_VALUE);

    private static Box display(Formula formula) {
        return SETTING.row(formula, TexStyle.display(EM)).box();
    }

    private static Box inline(Formula formula) {
        return SETTING.row(formula, TexStyle.text(EM)).box();
    }

    @Test
    void charactersOfFullSizeStandOnOneBaseline() {
        assertThat(Inked.of(display(Samples.hiddenDelta())))
                .filteredOn(ink -> ink.em() == EM)
                .allSatisfy(ink -> assertThat(ink.baseline()).isZero());
    }

    @Test
    void subscriptIsSmallerAndBelowAndSuperscriptAboveAndTheyDoNotTouch() {
        Box box = display(Samples.name("w", "ji", "(2)"));
        Inked sub = Inked.only(box, "ji");
        Inked sup = Inked.only(box, "(2)");
        assertThat(sub.em()).isEqualTo(0.7 * EM);
        assertThat(sub.baseline()).isPositive();
        assertThat(sup.baseline()).isNegative();
        assertThat(sup.bottom()).isLessThan(sub.top());
        assertThat(sub.x()).isGreaterThanOrEqualTo(Inked.only(box, "w").right() - 0.1 * EM);
    }

    @Test
    void derivativeOnOneLineHasASolidusAndNoBar() {
        Formula derivative = new Formula.Derivative(
                Samples.name("E", "", ""), Samples.name("h", "2", ""), OptionalDouble.of(0.5), Optional.empty());
        List<Inked> inks = Inked.of(SETTING.onOneLine(derivative, TexStyle.text(EM)));
        assertThat(inks).extracting(Inked::text).containsExactly("∂", "E", "/", "∂", "h", "2");
        assertThat(inks)
                .filteredOn(ink -> ink.em() == EM)
                .extracting(Inked::baseline)
                .containsOnly(0.0);
        assertThat(Inked.of(inline(derivative)))
                .extracting(Inked::text)
                .contains("bar")
                .doesNotContain("/");
    }

    @Test
    void subscriptOfTheSameLetterIsAtTheSameHeightWhateverItIs() {
        assertThat(Inked.only(display(Samples.name("w", "5", "")), "5").baseline())
                .isEqualTo(Inked.only(display(Samples.name("w", "o", "")), "o").baseline());
    }

    @Test
    void exponentOfASymbolStandsOverItsIndex() {
        Box box = display(new Formula.Power(Samples.name("z", "4", ""), new Formula.Literal(2)));
        assertThat(Inked.only(box, "2").x()).isEqualTo(Inked.only(box, "4").x(), within(0.1 * EM));
        assertThat(Inked.only(box, "2").bottom())
                .isLessThan(Inked.only(box, "4").top());
    }

    @Test
    void lettersAreItalicAndDigitsAndWordsUpright() {
        assertThat(Glyphs.letters("h1", EM).items()).hasSize(2);
        assertThat(face(Glyphs.letters("h", EM))).isEqualTo(MathFace.MATH);
        assertThat(face(Glyphs.letters("ij", EM))).isEqualTo(MathFace.MATH);
        assertThat(face(Glyphs.letters("12", EM))).isEqualTo(MathFace.MAIN);
        assertThat(face(Glyphs.letters("total", EM))).isEqualTo(MathFace.MAIN);
    }

    private static MathFace face(Box box) {
        return box.onlyRun().orElseThrow().face();
    }

    @Test
    void fractionBarLiesOnTheAxisBetweenNumeratorAndDenominator() {
        Box box = display(new Formula.Fraction(new Formula.Literal(1), Samples.name("n", "", "")));
        Inked bar = Inked.only(box, "bar");
        assertThat((bar.top() + bar.bottom()) / 2).isEqualTo(-0.25 * EM, within(1e-9));
        assertThat(Inked.only(box, "1").bottom()).isLessThan(bar.top());
        assertThat(Inked.only(box, "n").top()).isGreaterThan(bar.bottom());
        assertThat(Inked.only(box, "1").em()).isEqualTo(EM);
        assertThat(Inked.only(inline(new Formula.Fraction(new Formula.Literal(1), Samples.name("n", "", ""))), "1")
                        .em())
                .isEqualTo(0.7 * EM);
    }

    @Test
    void boundsOfDisplayedSumStandAboveAndBelowItAndBesideItWithinText() {
        Inked sign = Inked.only(display(Samples.general()), "∑");
        assertThat(Inked.only(display(Samples.general()), "n").bottom()).isLessThan(sign.top());
        assertThat(Inked.of(display(Samples.general())))
                .filteredOn(ink -> ink.text().equals("k") && ink.top() > sign.bottom())
                .isNotEmpty();
        assertThat(Inked.only(inline(Samples.general()), "n").x())
                .isGreaterThan(Inked.only(inline(Samples.general()), "∑").right() - 0.1 * EM);
    }

    @Test
    void accentSitsOnItsLetter() {
        for (Accent accent : List.of(Accent.TILDE, Accent.HAT)) {
            Box box = display(Samples.accented("y", accent));
            Inked letter = Inked.only(box, "y");
            Inked mark = Inked.only(box, accent == Accent.HAT ? "ˆ" : "˜");
            assertThat(mark.bottom()).isLessThan(letter.top());
            assertThat((mark.x() + mark.right()) / 2).isBetween(letter.x(), letter.right());
        }
    }

    @Test
    void parenthesesGrowWithWhatTheyHoldAndStayCentredOnTheAxis() {
        Formula fraction = new Formula.Fraction(Samples.name("x", "", ""), Samples.name("y", "", ""));
        Box box = display(new Formula.Parentheses(fraction));
        Inked open = Inked.only(box, "(");
        assertThat(open.bottom() - open.top())
                .isGreaterThan(0.9 * display(fraction).total());
        assertThat((open.top() + open.bottom()) / 2).isEqualTo(-0.25 * EM, within(0.01 * EM));
        Inked plain = Inked.only(display(new Formula.Parentheses(Samples.name("x", "1", ""))), "(");
        assertThat(plain.baseline()).isEqualTo(0, within(0.01 * EM));
    }

    @Test
    void widthIsThatOfThePartsAndTheSpacesBetweenThem() {
        Box x = display(Samples.name("x", "", ""));
        Box y = display(Samples.name("y", "", ""));
        Box plus = Glyphs.text(MathFace.MAIN, "+", EM);
        assertThat(display(Samples.sum(Samples.name("x", "", ""), Samples.name("y", "", "")))
                        .width())
                .isEqualTo(x.width() + plus.width() + y.width() + 2 * 4 / 18.0 * EM, within(1e-9));
    }

    @Test
    void noInkOverlapsOtherInk() {
        for (Formula formula : Samples.all()) {
            for (Box box : List.of(display(formula), inline(formula))) {
                List<Inked> inks = Inked.of(box);
                for (int i = 0; i < inks.size(); i++) {
                    for (int j = i + 1; j < inks.size(); j++) {
                        assertThat(inks.get(i).overlaps(inks.get(j)))
                                .as("%s over %s", inks.get(i), inks.get(j))
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void boxIsAsHighAndDeepAndWideAsItsInk() {
        for (Formula formula : Samples.all()) {
            Box box = display(formula);
            for (Inked ink : Inked.of(box)) {
                assertThat(ink.top()).isGreaterThanOrEqualTo(-box.height() - 0.01 * EM);
                assertThat(ink.bottom()).isLessThanOrEqualTo(box.depth() + 0.01 * EM);
                assertThat(ink.right()).isLessThanOrEqualTo(box.width() + box.italic() + 0.01 * EM);
            }
        }
    }

    @Test
    void negativeNumberAfterASignStandsInParentheses() {
        assertThat(text(display(
                        Samples.dot(Samples.number(0.7, Samples.U_11), Samples.number(-0.0972, Samples.DELTA_Y1)))))
                .isEqualTo("0.7⋅(−0.0972)");
        assertThat(text(display(Samples.sum(Samples.number(-1, Samples.U_11), Samples.number(-2, Samples.U_11)))))
                .isEqualTo("−1+(−2)");
        assertThat(text(display(Samples.minus(
                        Samples.name("x", "", ""),
                        Samples.minus(Samples.name("y", "", ""), Samples.name("z", "", ""))))))
                .isEqualTo("x−(y−z)");
    }

    @Test
    void tinyNumberHasARealExponent() {
        Box box = display(Samples.number(-1.23e-5, Samples.DELTA_Y1));
        assertThat(text(box)).isEqualTo("−1.23⋅10−5");
        assertThat(Inked.only(box, "−5").baseline()).isNegative();
        assertThat(Inked.only(box, "−5").em()).isEqualTo(0.7 * EM);
    }

    @Test
    void middleOfAVeryLongSumIsLeftOut() {
        Formula sum = Samples.sum(
                Samples.name("a", "", ""),
                Samples.name("b", "", ""),
                Samples.name("c", "", ""),
                Samples.name("d", "", ""),
                Samples.name("e", "", ""));
        assertThat(text(new FormulaSetting(Numerals.DEFAULT, 4)
                        .row(sum, TexStyle.text(EM))
                        .box()))
                .isEqualTo("a+b+⋯+e");
        assertThat(text(new FormulaSetting(Numerals.DEFAULT, 5)
                        .row(sum, TexStyle.text(EM))
                        .box()))
                .isEqualTo("a+b+c+d+e");
    }

    static String text(Box box) {
        StringBuilder text = new StringBuilder();
        Inked.of(box).stream().filter(ink -> !ink.text().equals("bar")).forEach(ink -> text.append(ink.text()));
        return text.toString();
    }
}
