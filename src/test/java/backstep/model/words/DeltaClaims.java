package backstep.model.words;

import static backstep.model.words.SaidBeside.isDerivative;
import static backstep.model.words.SentenceClaims.near;
import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.derivation.Derivation.Kind;
import backstep.model.formula.Formula;
import backstep.model.formula.Named;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Activation;
import java.util.List;

/** What sentences about deltas claim. */
final class DeltaClaims {

    private DeltaClaims() {}

    static void in(SentenceClaims claims) {
        outputDeltas(claims);
        hiddenDeltas(claims);
    }

    private static void outputDeltas(SentenceClaims claims) {
        claims.claim("The slope of the error times the slope of NAME", said -> {
            List<Formula> chain = said.factors(Kind.CHAIN_RULE);
            assertThat(chain).hasSize(2);
            assertThat(isDerivative(chain.get(1), said.unit().value(), new Step.NetInput(said.unit())))
                    .isTrue();
            assertThat(said.named(1)).isEqualTo(said.unit().value());
        });
        claims.claim(
                "The slope of the error alone: that of a linear output is 1",
                said -> near(
                        said.value(), said.iteration().errorSlope(said.unit().index())));
        claims.claim(
                "The denominators in the slope of the error cancel, and the targets add up to 1, which leaves output"
                        + " minus target",
                said -> {
                    near(said.iteration().sample().targets().sum(), 1);
                    assertThat(said.context().function(said.unit().layer())).isEqualTo(Activation.SOFTMAX);
                    assertThat(said.line(Kind.SYMBOLS)).isEqualTo(outputMinusTarget(said));
                });
        claims.claim("The denominators in the slope of the error cancel, which leaves output minus target", said -> {
            assertThat(said.context().function(said.unit().layer())).isNotEqualTo(Activation.SOFTMAX);
            assertThat(said.line(Kind.SYMBOLS)).isEqualTo(outputMinusTarget(said));
        });
        claims.claim(
                "The denominators in the slope of the error cancel, which leaves the output times the sum of the"
                        + " targets, minus the target",
                said -> {
                    Formula.Sum sum = (Formula.Sum) said.line(Kind.SYMBOLS);
                    assertThat(sum.terms()).hasSize(2);
                    assertThat(sum.terms().get(1))
                            .isEqualTo(new Formula.Term(
                                    true, said.context().target(said.unit().index())));
                    assertThat(Named.in(sum.terms().getFirst().formula()))
                            .hasSize(1 + said.context().outputs())
                            .contains(said.unit().value());
                });
        claims.claim("Every output depends on the net input of NAME, so the slopes of all errors add up", said -> {
            assertThat(said.line(Kind.CHAIN_RULE)).isInstanceOf(Formula.BigSum.class);
            assertThat(((Formula.Sum) said.line(Kind.SYMBOLS)).terms())
                    .hasSize(said.context().outputs())
                    .hasSizeGreaterThan(1);
        });
        claims.claim("\\[m = (\\d)] is 1 where m is (\\d), and 0 elsewhere", said -> {
            assertThat(said.group(1))
                    .isEqualTo(said.group(2))
                    .isEqualTo(Integer.toString(said.unit().index() + 1));
            assertThat(said.formulas()).contains(new Formula.Words("[m = " + said.group(1) + "]"));
        });
    }

    private static Formula outputMinusTarget(SaidBeside said) {
        return new Formula.Sum(List.of(
                new Formula.Term(false, said.context().value(said.unit())),
                new Formula.Term(true, said.context().target(said.unit().index()))));
    }

    private static void hiddenDeltas(SentenceClaims claims) {
        claims.claim("(Both errors|All errors|The error) flows? back to (?:it|NAME) through LIST", said -> {
            int outputs = said.context().outputs();
            assertThat(said.group(1))
                    .isEqualTo(
                            switch (outputs) {
                                case 1 -> "The error";
                                case 2 -> "Both errors";
                                default -> "All errors";
                            });
            if (outputs > 1) {
                near(said.value(new Step.TotalError()), ForwardClaims.sumOfErrors(said));
                assertThat(said.context().function(said.context().outputLayer()).spansLayer())
                        .isFalse();
            }
            carries(said, 3);
        });
        claims.claim("The deltas? of LIST flows? back to (?:it|NAME) through LIST", said -> {
            carries(said, 3);
            assertThat(said.inSymbols())
                    .containsAll(said.allNamed(1).stream()
                            .map(value -> new Step.Delta((Unit) value.owner()))
                            .toList());
        });
        claims.claim("What has arrived at LIST flows on to (?:it|NAME) through LIST", said -> carries(said, 3));
        claims.claim(
                "These weights have already been updated, although the error was made with the old ones: the common"
                        + " mistake, so NAME is only taken for NAME",
                said -> {
                    said.isTaken(1, 2);
                    assertThat(said.inSymbols()).anyMatch(Step.Update.class::isInstance);
                });
    }

    /** The weights in a group are those through which something comes back to the unit. */
    private static void carries(SaidBeside said, int group) {
        Unit own = said.unit();
        List<Quantity> weights = said.allNamed(group).stream()
                .map(weight -> weight instanceof Step.Update(Parameter parameter) ? parameter : weight)
                .toList();
        assertThat(weights)
                .isEqualTo(Unit.ofLayer(said.iteration().before(), own.layer() + 1).stream()
                        .map(after -> new Weight(after, own))
                        .toList());
        assertThat(said.inSymbols()).containsAll(said.allNamed(group));
    }
}
