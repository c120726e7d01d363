package backstep.model.words;

import static backstep.model.words.SentenceClaims.near;
import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.formula.Formula;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What sentences about net inputs, values and errors claim. */
final class ForwardClaims {

    private ForwardClaims() {}

    static void in(SentenceClaims claims) {
        sums(claims);
        values(claims);
        errors(claims);
        totals(claims);
    }

    private static void sums(SentenceClaims claims) {
        claims.claim(
                "The values? LIST (?:is|are) weighted by LIST( and summed)?(?:, and the bias NAME is added)?", said -> {
                    List<Quantity> all = new ArrayList<>(said.allNamed(1));
                    assertThat(said.group(3).isEmpty()).isEqualTo(all.size() == 1);
                    all.addAll(said.allNamed(2));
                    if (!said.group(4).isEmpty()) {
                        all.add(said.named(4));
                    }
                    assertThat(said.inSymbols()).containsExactlyInAnyOrderElementsOf(all);
                });
    }

    private static void values(SentenceClaims claims) {
        claims.claim("The net input goes through (.+)", said -> {
            assertThat(said.inLines()).containsExactly(new Step.NetInput(said.unit()));
            near(said.value(), called(said.group(1), said.value(new Step.NetInput(said.unit()))));
        });
        claims.claim("The net inputs of all outputs go through softmax together", said -> {
            Set<Quantity> all = netInputs(said);
            assertThat(said.inLines()).isEqualTo(all);
            double sum =
                    all.stream().mapToDouble(each -> Math.exp(said.value(each))).sum();
            near(said.value(), Math.exp(said.value(new Step.NetInput(said.unit()))) / sum);
        });
        claims.claim("The unit is linear: its value is its net input", said -> {
            assertThat(said.inLines()).containsExactly(new Step.NetInput(said.unit()));
            near(said.value(), said.value(new Step.NetInput(said.unit())));
        });
        claims.claim(
                "The output is linear: its value is the sum itself",
                said -> near(said.value(), said.value(new Step.NetInput(said.unit()))));
        claims.claim("Whatever comes in, the value lies between (0|−1) and 1", said -> {
            near(at(said, 60), 1);
            near(at(said, -60), said.group(1).equals("0") ? 0 : -1);
        });
        claims.claim(
                "Positive net inputs pass, negative ones become 0",
                said -> assertThat(List.of(at(said, 3), at(said, -3))).containsExactly(3.0, 0.0));
        claims.claim(
                "Positive net inputs pass, of negative ones only a hundredth",
                said -> assertThat(List.of(at(said, 3), at(said, -3))).containsExactly(3.0, -0.03));
        claims.claim("The value is always positive: a smooth form of relu", said -> {
            assertThat(at(said, -9)).isPositive();
            near(at(said, 60), 60);
        });
        claims.claim(
                "The values are positive and add up to 1",
                said -> near(
                        Unit.ofLayer(said.iteration().before(), said.unit().layer()).stream()
                                .mapToDouble(said.iteration()::valueOf)
                                .peek(value -> assertThat(value).isPositive())
                                .sum(),
                        1));
    }

    private static double square(double value) {
        return value * value;
    }

    private static Set<Quantity> netInputs(SaidBeside said) {
        return Unit.ofLayer(said.iteration().before(), said.unit().layer()).stream()
                .map(Step.NetInput::new)
                .collect(Collectors.toSet());
    }

    private static double at(SaidBeside said, double netInput) {
        return said.context().function(said.unit().layer()).value(netInput);
    }

    static double called(String function, double a) {
        return switch (function) {
            case "the logistic function" -> 1 / (1 + Math.exp(-a));
            case "tanh" -> Math.tanh(a);
            case "relu" -> a > 0 ? a : 0;
            case "leaky relu" -> a > 0 ? a : a / 100;
            case "softplus" -> Math.log(1 + Math.exp(a));
            default -> throw new AssertionError("no function: " + function);
        };
    }

    private static void errors(SentenceClaims claims) {
        claims.claim("Half the square of the distance between NAME and NAME", said -> {
            near(said.value(), square(distance(said)) / 2);
            assertThat(said.inSymbols()).containsExactlyInAnyOrder(said.named(1), said.named(2));
        });
        claims.claim(
                "The half will cancel the 2 of the derivative",
                said -> near(Math.abs(slope(said)), Math.sqrt(2 * said.value())));
        claims.claim(
                "The square of the distance between NAME and NAME", said -> near(said.value(), square(distance(said))));
        claims.claim(
                "The square of the distance between NAME and NAME, over NAME, the number of outputs, here (\\d+)",
                said -> {
                    int outputs = Integer.parseInt(said.group(4));
                    assertThat(outputs).isEqualTo(said.context().outputs());
                    assertThat(said.formulas())
                            .contains(new Formula.Lettered(((Formula.Lettered) said.name(3)).letter(), outputs));
                    near(said.value(), square(distance(said)) / outputs);
                });
        claims.claim("The root is taken of the sum, not of each part", said -> {
            assertThat(said.hasRoot()).isFalse();
            assertThat(said.beside(new Step.TotalError()).hasRoot()).isTrue();
        });
        claims.claim("Minus the logarithm of NAME, for its target is 1", said -> {
            near(said.value(), -Math.log(said.value(said.named(1))));
            near(said.target(said.named(1)), 1);
        });
        claims.claim(
                "Minus the logarithm of NAME, weighted by NAME",
                said -> near(said.value(), -said.value(said.named(2)) * Math.log(said.value(said.named(1)))));
        claims.claim("An output whose target is 0 adds nothing of its own", said -> {
            near(said.value(), 0);
            near(said.target(output(said)), 0);
        });
        claims.claim("Minus the logarithm of the probability that NAME gives to NAME", said -> {
            double y = said.value(said.named(1));
            near(said.value(), -Math.log(said.value(said.named(2)) == 1 ? y : 1 - y));
        });
        claims.claim("Minus the logarithms of NAME and of 1 − NAME, weighted by NAME and 1 − NAME", said -> {
            double y = said.value(said.named(1));
            double t = said.value(said.named(3));
            near(said.value(), -t * Math.log(y) - (1 - t) * Math.log(1 - y));
        });
        claims.claim(
                "A confident wrong answer costs most",
                said -> assertThat(Math.abs(slope(said))).isGreaterThanOrEqualTo(1));
    }

    private static void totals(SentenceClaims claims) {
        claims.claim("The errors of all outputs added up", said -> {
            near(said.value(), sumOfErrors(said));
            assertThat(said.inSymbols()).hasSize(said.context().outputs());
        });
        claims.claim("With one output its error is the total error", said -> near(said.value(), sumOfErrors(said)));
        claims.claim(
                "The root of the mean of the squared distances", said -> near(square(said.value()), sumOfErrors(said)));
        claims.claim("The root of a single square: the distance itself", said -> {
            Unit y = said.iteration().output(0);
            near(said.value(), Math.abs(said.iteration().valueOf(y) - said.target(y.value())));
        });
        claims.claim(
                "This is the number that learning is to make smaller",
                said -> near(said.value(), said.iteration().totalError()));
        claims.claim(
                "NAME is the error of sample n, the one that is shown: this is the number that learning is to make"
                        + " smaller",
                said -> {
                    near(said.value(), said.iteration().totalError());
                    assertThat(said.context().total().sub()).isEqualTo("n");
                });
    }

    private static Quantity output(SaidBeside said) {
        return said.iteration()
                .output(((Step.OutputError) said.step()).output())
                .value();
    }

    private static double slope(SaidBeside said) {
        return said.iteration().errorSlope(((Step.OutputError) said.step()).output());
    }

    private static double distance(SaidBeside said) {
        assertThat(said.named(2)).isEqualTo(output(said));
        return said.value(said.named(1)) - said.value(said.named(2));
    }

    static double sumOfErrors(SaidBeside said) {
        return IntStream.range(0, said.context().outputs())
                .mapToDouble(output -> said.value(new Step.OutputError(output)))
                .sum();
    }
}
