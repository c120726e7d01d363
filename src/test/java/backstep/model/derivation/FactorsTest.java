package backstep.model.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.fixtures.RandomNetworks;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.iteration.Subjects;
import backstep.model.network.Activation;
import backstep.model.network.Loss;
import backstep.model.notation.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the factors of the chain rule come from (notation.md, "From the definition"). */
class FactorsTest {

    private static final PlainText TEXT = PlainText.DEFAULT;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        w-and-u       | W_U       | delta y1 | 0 | ∂E/∂y₁ = ∂(E₁ + E₂)/∂y₁ = ∂E₁/∂y₁ = ∂(½ (t₁ − y₁)²)/∂y₁ = ½·2(t₁ − y₁)·∂(t₁ − y₁)/∂y₁ = ½·2(t₁ − y₁) (0 − 1) = y₁ − t₁
        one-output    | ALPHA_D_Y | delta y1 | 0 | ∂E/∂y = ∂((d − y)²/2)/∂y = (2(d − y)/2)·∂(d − y)/∂y = (2(d − y)/2)·(0 − 1) = −(d − y)
        w-and-u       | W_U       | delta h1 | 0 | ∂a_y1/∂h₁ = ∂(u₁₁ h₁ + u₂₁ h₂ + u₃₁ h₃)/∂h₁ = ∂(u₁₁ h₁)/∂h₁ = u₁₁
        w-and-u       | W_U       | weight-gradient x1->h1 | 0 | ∂a_h1/∂w₁₁ = ∂(w₁₁ x₁ + w₂₁ x₂)/∂w₁₁ = ∂(w₁₁ x₁)/∂w₁₁ = x₁
        a-z-delta     | A_Z       | delta h1 | 1 | ∂z₁/∂a₁⁽¹⁾ = ∂((e^(a₁⁽¹⁾) − e^(−a₁⁽¹⁾))/(e^(a₁⁽¹⁾) + e^(−a₁⁽¹⁾)))/∂a₁⁽¹⁾ = ((e^(a₁⁽¹⁾) + e^(−a₁⁽¹⁾))² − (e^(a₁⁽¹⁾) − e^(−a₁⁽¹⁾))²)/((e^(a₁⁽¹⁾) + e^(−a₁⁽¹⁾))²) = 1 − ((e^(a₁⁽¹⁾) − e^(−a₁⁽¹⁾))/(e^(a₁⁽¹⁾) + e^(−a₁⁽¹⁾)))² = 1 − z₁²
        three-classes | A_Z       | delta y1 | 2 | ∂y₂/∂a₁⁽²⁾ = ∂(e^(a₂⁽²⁾)/S)/∂a₁⁽²⁾ = (0·S − e^(a₂⁽²⁾) e^(a₁⁽²⁾))/(S²) = −(e^(a₂⁽²⁾)/S)·(e^(a₁⁽²⁾)/S) = −y₂ y₁
        """)
    void readsAsItsTextbookDoes(String id, Notation notation, String step, int place, String line) {
        Iteration iteration = Lessons.first(id);
        Factor factor = new Factors(Context.of(iteration, notation))
                .of(find(iteration, step))
                .get(place);

        assertThat(factor.derivation().inOneLine(TEXT)).isEqualTo(line);
    }

    @Test
    void eachLineIsWorthTheNextWhicheverTheNetwork() {
        Set<String> rules = new TreeSet<>();
        iterations()
                .forEach(iteration -> Lessons.notations(iteration).forEach(notation -> {
                    Context context = Context.of(iteration, notation);
                    for (Step step : iteration.steps().list()) {
                        for (Factor factor : new Factors(context).of(step)) {
                            rules.add(factor.rule());
                            check(context, factor);
                        }
                    }
                }));

        assertThat(rules).containsAll(everyRule());
    }

    private static List<Iteration> iterations() {
        List<Iteration> iterations = new ArrayList<>(Lessons.all().values());
        LongStream.range(0, 120)
                .mapToObj(seed -> new RandomNetworks(seed).anyIteration())
                .filter(iteration -> Double.isFinite(iteration.totalError()))
                .forEach(iterations::add);
        return iterations;
    }

    /** Every loss, activation and kind of derivative, so that none is left out of what was checked. */
    private static List<String> everyRule() {
        List<String> rules = new ArrayList<>(List.of(
                "sum-by-weight",
                "sum-by-bias",
                "sum-by-value",
                "softmax-own",
                "softmax-other",
                "collapse-softmax",
                "collapse-logistic"));
        Stream.of(Loss.values()).forEach(loss -> rules.add("loss-" + loss.id()));
        Stream.of(Activation.IDENTITY, Activation.LOGISTIC, Activation.TANH, Activation.SOFTPLUS)
                .forEach(function -> rules.add("activation-" + function.id()));
        Stream.of(Activation.RELU, Activation.LEAKY_RELU)
                .flatMap(function -> Stream.of("-positive", "-negative").map(piece -> function.id() + piece))
                .forEach(piece -> rules.add("activation-" + piece));
        return rules;
    }

    private static void check(Context context, Factor factor) {
        Derivation derivation = factor.derivation();
        Map<Symbol, Formula> names = derivation.where().stream()
                .collect(Collectors.toMap(
                        where -> (Symbol) where.left(), where -> where.result().right()));
        Differentiator differentiator = new Differentiator(context, names);
        double before = differentiator.value(derivation.left());
        assertThat(derivation.lines()).isNotEmpty();
        for (Derivation.Line line : derivation.lines()) {
            double value = differentiator.value(line.right());
            if (Double.isFinite(value) && Double.isFinite(before)) {
                assertThat(value)
                        .as(() -> derivation.inOneLine(TEXT) + ": " + TEXT.of(line.right()))
                        .isCloseTo(before, org.assertj.core.data.Offset.offset(1e-10 * Math.max(1, Math.abs(before))));
            }
            before = value;
        }
    }

    @Test
    void everyDerivativeOfAChainRuleIsDerivedUnlessItIsANumberOfAStep() {
        for (Iteration iteration : iterations()) {
            for (Notation notation : Lessons.notations(iteration)) {
                Context context = Context.of(iteration, notation);
                for (Step step : iteration.steps().list()) {
                    List<Factor> factors = new Factors(context).of(step);
                    new ChainRule(context)
                            .derivation(step).lines().stream()
                                    .filter(line -> line.kind() == Derivation.Kind.CHAIN_RULE)
                                    .flatMap(line -> derivatives(line.right()))
                                    .filter(derivative -> !hasName(context, derivative))
                                    .forEach(derivative -> assertThat(factors)
                                            .as(() -> TEXT.of(derivative) + " of " + step + " in " + notation)
                                            .anyMatch(factor -> factor.isDerivative(derivative.of(), derivative.by())));
                }
            }
        }
    }

    /** ∂E/∂a is a δ, and what the output is derived by further back is worked out beside it. */
    private static boolean hasName(Context context, Derivative derivative) {
        boolean ofError = derivative.of().equals(context.total());
        boolean byOutput = context.units(context.outputLayer()).stream()
                .anyMatch(unit -> context.value(unit).equals(derivative.by())
                        || context.running(unit.value(), "m").equals(derivative.by()));
        boolean ofOutput =
                context.notation() == Notation.ALPHA_D_Y && derivative.of().equals(context.output(0));
        return derivative.quantity().isPresent() || ofError && !byOutput || ofOutput;
    }

    private static Stream<Derivative> derivatives(Formula formula) {
        return formula instanceof Derivative derivative
                ? Stream.of(derivative)
                : formula.parts().flatMap(FactorsTest::derivatives);
    }

    @Test
    void aDocumentDerivesEachRuleOnce() {
        Context context = Context.of(Lessons.first("w-and-u"), Notation.W_U);

        assertThat(new Factors(context).ofAllSteps())
                .extracting(Factor::rule)
                .containsExactly("loss-half-squared-error", "activation-logistic", "sum-by-weight", "sum-by-value");
    }

    private static Step find(Iteration iteration, String name) {
        Subjects subjects = new Subjects(iteration.before());
        return iteration.steps().list().stream()
                .filter(each -> (each.kind() + " " + subjects.of(each)).equals(name))
                .findFirst()
                .orElseThrow();
    }
}
