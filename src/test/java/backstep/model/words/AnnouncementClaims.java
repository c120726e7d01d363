package backstep.model.words;

import static backstep.model.words.SaidBeside.isDerivative;
import static backstep.model.words.SentenceClaims.near;
import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.derivation.Derivation.Kind;
import backstep.model.formula.Formula;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import java.util.List;

/** What is claimed of a step before it is taken. */
final class AnnouncementClaims {

    /** A δ in words, or the symbol in its place. */
    private static final String DELTA = "(?:δ of )?NAME";

    private AnnouncementClaims() {}

    static SentenceClaims all() {
        SentenceClaims claims = new SentenceClaims();
        forward(claims);
        errors(claims);
        deltas(claims);
        parameters(claims);
        return claims;
    }

    private static void forward(SentenceClaims claims) {
        claims.claim(
                "Net input of NAME = the weighted sum of the values before it",
                said -> assertThat(said.step())
                        .isEqualTo(new Step.NetInput((Unit) said.named(1).owner())));
        claims.claim("Value of NAME = (.+) of its net input", said -> {
            assertThat(said.step()).isEqualTo(said.named(1));
            near(said.value(), ForwardClaims.called(said.group(2), said.value(new Step.NetInput(said.unit()))));
        });
        claims.claim("Value of NAME = its net input", said -> {
            assertThat(said.step()).isEqualTo(said.named(1));
            near(said.value(), said.value(new Step.NetInput(said.unit())));
        });
        claims.claim("Value of NAME = softmax of the net inputs of all outputs", said -> {
            assertThat(said.step()).isEqualTo(said.named(1));
            assertThat(said.inLines()).hasSize(said.context().outputs());
        });
    }

    private static void errors(SentenceClaims claims) {
        claims.claim(
                "Error of NAME = half the square of its distance from NAME",
                said -> near(said.value(), distance(said) * distance(said) / 2));
        claims.claim(
                "Error of NAME = the square of its distance from NAME",
                said -> near(said.value(), distance(said) * distance(said)));
        claims.claim("Error of NAME = the square of its distance from NAME, over NAME", said -> {
            assertThat(said.formulas())
                    .contains(
                            said.name(3) instanceof Formula.Symbol symbol
                                    ? new Formula.Lettered(
                                            symbol.name(), said.context().outputs())
                                    : said.name(3));
            near(said.value(), distance(said) * distance(said) / said.context().outputs());
        });
        claims.claim("Error of NAME = minus NAME times the logarithm of NAME", said -> {
            double t = said.value(said.named(2));
            near(said.value(), t == 0 ? 0 : -t * Math.log(said.value(said.named(3))));
        });
        claims.claim("Error of NAME = minus the logarithm of the probability that it gives to NAME", said -> {
            double y = said.value(said.named(1));
            near(said.value(), -Math.log(said.value(said.named(2)) == 1 ? y : 1 - y));
        });
        claims.claim(
                "Error of NAME = minus the logarithms of NAME and of 1 − NAME, weighted by NAME and 1 − NAME", said -> {
                    double y = said.value(said.named(2));
                    double t = said.value(said.named(4));
                    near(said.value(), -t * Math.log(y) - (1 - t) * Math.log(1 - y));
                });
        claims.claim(
                "Total error = the errors of all outputs together",
                said -> near(said.value(), ForwardClaims.sumOfErrors(said)));
        claims.claim("Total error = the error of the only output", said -> {
            near(said.value(), said.value(new Step.OutputError(0)));
            assertThat(said.context().outputs()).isEqualTo(1);
        });
        claims.claim("Total error = the square root of the sum of these terms", said -> {
            near(said.value(), Math.sqrt(ForwardClaims.sumOfErrors(said)));
            assertThat(said.context().outputs()).isGreaterThan(1);
        });
        claims.claim(
                "Total error = the square root of this term",
                said -> near(said.value(), Math.sqrt(said.value(new Step.OutputError(0)))));
    }

    private static double distance(SaidBeside said) {
        return said.value(said.named(1)) - said.value(said.named(2));
    }

    private static void deltas(SentenceClaims claims) {
        claims.claim(DELTA + " = slope of the error times the slope of NAME", said -> {
            List<Formula> chain = said.factors(Kind.CHAIN_RULE);
            assertThat(chain).hasSize(2);
            assertThat(isDerivative(chain.get(1), said.named(2), new Step.NetInput(said.unit())))
                    .isTrue();
            isOfTheStep(said);
        });
        claims.claim(DELTA + " = slope of the error, for the output is linear", said -> {
            near(said.value(), said.iteration().errorSlope(said.unit().index()));
            isOfTheStep(said);
        });
        claims.claim(DELTA + " = what is left when the denominators cancel", said -> {
            assertThat(said.line(Kind.SYMBOLS)).isInstanceOf(Formula.Sum.class);
            assertThat(said.formulas()).anyMatch(Formula.Fraction.class::isInstance);
            isOfTheStep(said);
        });
        claims.claim(DELTA + " = the slopes of all errors at its net input, added up", said -> {
            assertThat(((Formula.Sum) said.line(Kind.SYMBOLS)).terms())
                    .hasSize(said.context().outputs());
            isOfTheStep(said);
        });
        claims.claim(DELTA + " = what flows back to NAME, times its slope", said -> {
            assertThat(said.named(2)).isEqualTo(said.unit().value());
            assertThat(said.inSymbols()).isNotEmpty();
            isOfTheStep(said);
        });
        claims.claim(DELTA + " = what flows back to NAME, which is linear", said -> {
            near(said.iteration().activationSlope(said.unit()), 1);
            assertThat(said.inSymbols()).doesNotContain(said.unit().value());
            isOfTheStep(said);
        });
    }

    private static void isOfTheStep(SaidBeside said) {
        assertThat(said.named(1).owner()).isEqualTo(said.unit());
    }

    private static void parameters(SentenceClaims claims) {
        claims.claim("(?:Gradient of )?NAME = three slopes multiplied, from NAME back to NAME", said -> {
            List<Formula> chain = said.factors(Kind.CHAIN_RULE);
            assertThat(chain).hasSize(3).allMatch(Formula.Derivative.class::isInstance);
            assertThat(((Formula.Derivative) chain.getFirst()).of()).isEqualTo(said.name(2));
            assertThat(new Step.Gradient((Parameter) said.named(3).owner())).isEqualTo(said.step());
        });
        claims.claim("(?:Gradient of )?NAME = minus the difference NAME, times NAME", said -> {
            isOfTheParameter(said);
            assertThat(said.formulas()).contains(said.name(2), said.name(3));
        });
        claims.claim("(?:Gradient of )?NAME = " + DELTA + "(?: times NAME)?", said -> {
            isOfTheParameter(said);
            Unit into = ((Parameter) said.step().owner()).into();
            assertThat(said.named(2).owner()).isEqualTo(into);
            double factor = said.group(3).isEmpty() ? 1 : said.value(said.named(3));
            near(said.value(), said.value(new Step.Delta(into)) * factor);
        });
        claims.claim("New NAME = old NAME minus NAME times (?:its gradient|NAME)", said -> {
            isOfTheParameter(said);
            Quantity old = (Parameter) said.step().owner();
            double gradient = said.value(new Step.Gradient((Parameter) old));
            near(said.value(), said.value(old) - said.value(said.named(3)) * gradient);
        });
    }

    private static void isOfTheParameter(SaidBeside said) {
        assertThat(said.named(1).owner()).isEqualTo(said.step().owner());
    }
}
