package backstep.model.words;

import static backstep.model.words.SaidBeside.isDerivative;
import static backstep.model.words.SentenceClaims.near;
import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.derivation.Derivation.Kind;
import backstep.model.formula.Formula;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What sentences about gradients and updates claim. */
final class GradientClaims {

    private GradientClaims() {}

    static void in(SentenceClaims claims) {
        gradients(claims);
        reach(claims);
        updates(claims);
    }

    private static void gradients(SentenceClaims claims) {
        claims.claim("The δ of NAME times NAME, the value that travelled through NAME", said -> {
            assertThat(said.inSymbols())
                    .containsExactlyInAnyOrder(
                            new Step.Delta((Unit) said.named(1).owner()), said.named(2));
            assertThat(new Step.Gradient((Parameter) said.named(3).owner())).isEqualTo(said.step());
        });
        claims.claim("Three factors: how NAME changes with NAME, NAME with NAME, and NAME with NAME", said -> {
            List<Formula> chain = said.factors(Kind.CHAIN_RULE);
            assertThat(chain).hasSize(3);
            for (int factor = 0; factor < 3; factor++) {
                Quantity by = said.named(2 * factor + 2);
                Quantity below = by instanceof Step.Gradient(Parameter parameter) ? parameter : by;
                assertThat(isDerivative(chain.get(factor), said.named(2 * factor + 1), below))
                        .isTrue();
            }
        });
        claims.claim(
                "Minus the difference NAME, times NAME",
                said -> assertThat(said.derivation().lines().stream()
                                .filter(line -> line.kind() == Kind.GENERAL)
                                .map(line -> line.right()
                                                .parts()
                                                .flatMap(Formula::parts)
                                                .toList() + " "
                                        + line.right().parts().toList()))
                        .anyMatch(line -> line.contains(said.name(1).toString())
                                && line.contains(said.name(2).toString())));
        claims.claim("Here NAME says how fast the output changes with NAME", said -> {
            assertThat(said.derivation().where().getFirst().left()).isEqualTo(said.name(1));
            assertThat(new Step.Gradient((Parameter) said.named(2).owner())).isEqualTo(said.step());
        });
        claims.claim("A bias is a weight whose input is always 1, so what remains is (?:δ of )?NAME", said -> {
            Unit into = into(said);
            assertThat(said.named(1).owner()).isEqualTo(into);
            near(said.value(), said.value(new Step.Delta(into)));
        });
        claims.claim("Made of NAME, which flowed back through new weights", said -> {
            assertThat(said.name(1)).isInstanceOf(Formula.TakenFor.class);
            assertThat(said.named(1)).isEqualTo(new Step.Delta(into(said)));
        });
        claims.claim("So NAME is only taken for NAME", said -> said.isTaken(1, 2));
    }

    private static Unit into(SaidBeside said) {
        return ((Parameter) said.step().owner()).into();
    }

    /** Tried out: the parameter is changed a little. */
    private static void reach(SentenceClaims claims) {
        claims.claim(
                "NAME touches NAME alone", said -> assertThat(changed(said)).containsExactly(said.named(2)));
        claims.claim("NAME touches both errors, through NAME", said -> {
            assertThat(changed(said)).hasSize(2);
            assertThat(said.named(2).owner()).isEqualTo(into(said));
        });
        claims.claim(
                "NAME touches every error, through NAME",
                said -> assertThat(changed(said)).hasSize(said.context().outputs()));
        claims.claim("NAME acts on every output, through NAME", GradientClaims::changesEveryOutput);
        claims.claim("Through softmax NAME acts on every output", GradientClaims::changesEveryOutput);
    }

    private static List<Quantity> changed(SaidBeside said) {
        return changed(said, Step.OutputError::new);
    }

    private static void changesEveryOutput(SaidBeside said) {
        assertThat(changed(said, output -> said.iteration().output(output).value()))
                .hasSize(said.context().outputs());
    }

    /** Which of the numbers that each output has are others after a small change of the parameter. */
    private static List<Quantity> changed(SaidBeside said, IntFunction<Quantity> ofOutput) {
        Iteration iteration = said.iteration();
        Parameter parameter = (Parameter) said.step().owner();
        Iteration after = Iteration.compute(
                1,
                0,
                parameter.changedIn(iteration.before(), iteration.value(parameter) + 1e-3),
                iteration.rule(),
                iteration.sample());
        return IntStream.range(0, iteration.before().outputs())
                .mapToObj(ofOutput)
                .filter(quantity -> after.value(quantity) != iteration.value(quantity))
                .toList();
    }

    private static void updates(SentenceClaims claims) {
        claims.claim("A step against (the gradient|NAME), scaled by NAME(, as if it were the gradient)?", said -> {
            Parameter parameter = (Parameter) said.step().owner();
            double rate = said.value(said.named(3));
            near(said.value(), said.value(parameter) - rate * said.value(new Step.Gradient(parameter)));
            assertThat(said.inSymbols()).contains(said.named(3));
            assertThat(said.group(4).isEmpty()).isEqualTo(said.group(1).equals("the gradient"));
        });
        claims.claim("The (?:gradient|number NAME) is (negative|positive), so NAME (increases|decreases)", said -> {
            double change = said.value() - said.value((Parameter) said.step().owner());
            assertThat(change > 0)
                    .isEqualTo(said.group(2).equals("negative"))
                    .isEqualTo(said.group(4).equals("increases"));
            assertThat(change).isNotZero();
        });
        claims.claim(
                "The (?:gradient|number NAME) is 0, so NAME stays as it is",
                said -> near(
                        said.value(new Step.Gradient((Parameter) said.step().owner())), 0));
        claims.claim("The learning rate NAME is 0, so NAME stays as it is", said -> {
            near(said.value(said.named(1)), 0);
            assertThat(said.value(new Step.Gradient((Parameter) said.step().owner())))
                    .isNotZero();
        });
    }
}
