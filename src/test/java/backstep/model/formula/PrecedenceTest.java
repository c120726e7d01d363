package backstep.model.formula;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.formula.Formula.Negation;
import backstep.model.formula.Formula.Power;
import backstep.model.formula.Formula.Product;
import backstep.model.formula.Formula.Sign;
import backstep.model.formula.Formula.Sum;
import backstep.model.formula.Formula.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrecedenceTest {

    private static final Formula A = Terms.symbol("a", "", "");
    private static final Formula SUM = Terms.difference(Terms.symbol("b", "", ""), Terms.symbol("c", "", ""));

    @Test
    void aTreeWithoutParenthesesReadsTheSameInLatexAndInPlainText() {
        assertBoth(new Product(Sign.NONE, List.of(A, SUM)), "a(b − c)", "a\\,(b - c)");
        assertBoth(new Sum(List.of(new Term(false, A), new Term(true, SUM))), "a − (b − c)", "a - (b - c)");
        assertBoth(new Sum(List.of(new Term(false, SUM), new Term(false, A))), "b − c + a", "b - c + a");
        assertBoth(new Negation(SUM), "−(b − c)", "-(b - c)");
        assertBoth(
                new Product(Sign.DOT, List.of(Terms.number(-1), Terms.number(-2))),
                "−1.0000·(−2.0000)",
                "-1.0000 \\cdot (-2.0000)");
        assertBoth(new Power(SUM, A), "(b − c)^a", "(b - c)^{a}");
    }

    @Test
    void whatIsRaisedAlreadyIsEnclosedBeforeItIsSquared() {
        assertBoth(Terms.square(Terms.symbol("a", "", "+")), "(a⁺)²", "(a^{+})^{2}");
        assertThat(Precedence.BASE.needsParentheses(Terms.number(1.23e-7))).isFalse();
        assertThat(Precedence.BASE.needsParentheses(Terms.number(1.23e-7), Numerals.DEFAULT))
                .isTrue();
    }

    private static void assertBoth(Formula formula, String plain, String latex) {
        assertThat(PlainText.DEFAULT.of(formula)).isEqualTo(plain);
        assertThat(Latex.DEFAULT.of(formula)).isEqualTo(latex);
    }
}
