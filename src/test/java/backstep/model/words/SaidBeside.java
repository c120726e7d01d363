package backstep.model.words;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.derivation.ChainRule;
import backstep.model.derivation.Context;
import backstep.model.derivation.Derivation;
import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Line;
import backstep.model.formula.Formula;
import backstep.model.formula.Named;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a sentence says beside the formula of the step that it is about.
 *
 * @param names the formulas that stand in sentences, where {@code #0#} is the first
 * @param found the parts of the sentence; of a group of names each is written so
 */
record SaidBeside(Context context, Step step, Derivation derivation, List<Formula> names, MatchResult found) {

    /** A name in a sentence. */
    static final String NAME = "#(\\d+)#";

    SaidBeside withParts(MatchResult parts) {
        return new SaidBeside(context, step, derivation, names, parts);
    }

    /** The same beside the formula of another step. */
    SaidBeside beside(Step other) {
        return new SaidBeside(context, other, new ChainRule(context).derivation(other), names, found);
    }

    Iteration iteration() {
        return context.iteration();
    }

    double value() {
        return value(step);
    }

    double value(Quantity quantity) {
        return iteration().value(quantity);
    }

    /** The unit whose number it is. */
    Unit unit() {
        return (Unit) step.owner();
    }

    String group(int group) {
        return Optional.ofNullable(found.group(group)).orElse("");
    }

    Formula name(int group) {
        return names.get(Integer.parseInt(group(group)));
    }

    /** What a name is the name of. */
    Quantity named(int group) {
        return Named.in(name(group)).findFirst().orElseThrow();
    }

    /** Of a list of names, in their order. */
    List<Quantity> allNamed(int group) {
        return Pattern.compile(NAME)
                .matcher(group(group))
                .results()
                .map(each -> names.get(Integer.parseInt(each.group(1))))
                .map(name -> Named.in(name).findFirst().orElseThrow())
                .toList();
    }

    /** The last line of a kind. */
    Formula line(Kind kind) {
        return derivation.lines().stream()
                .filter(line -> line.kind() == kind)
                .map(Line::right)
                .reduce((_, last) -> last)
                .orElseThrow(() -> new AssertionError("no line " + kind));
    }

    /** What the form that numbers are put into names. */
    Set<Quantity> inSymbols() {
        return Named.in(line(Kind.SYMBOLS)).collect(Collectors.toSet());
    }

    /** What all lines but the result name or put in. */
    Set<Quantity> inLines() {
        return derivation.lines().stream()
                .filter(line -> line.kind().compareTo(Kind.RESULT) < 0)
                .flatMap(line -> Named.in(line.right()))
                .collect(Collectors.toSet());
    }

    /** Every formula within those of the lines, and these. */
    Stream<Formula> formulas() {
        return derivation.lines().stream().map(Line::right).flatMap(SaidBeside::within);
    }

    private static Stream<Formula> within(Formula formula) {
        return Stream.concat(Stream.of(formula), formula.parts().flatMap(SaidBeside::within));
    }

    boolean hasRoot() {
        return formulas().anyMatch(Formula.Root.class::isInstance);
    }

    /** The factors of a line that is a product. */
    List<Formula> factors(Kind kind) {
        return line(kind) instanceof Formula.Product(var _, var factors) ? factors : List.of();
    }

    /** Whether a formula is ∂of/∂by. */
    static boolean isDerivative(Formula formula, Quantity of, Quantity by) {
        return formula instanceof Formula.Derivative(Formula above, Formula below, var _, var _)
                && Named.in(above).toList().equals(List.of(of))
                && Named.in(below).toList().equals(List.of(by));
    }

    double target(Quantity output) {
        return iteration().sample().targets().get(((Unit) output.owner()).index());
    }

    /** The number is a g, which has the one name, and stands beside what has the other. */
    void isTaken(int own, int derivative) {
        assertThat(derivation.left()).isInstanceOf(Formula.TakenFor.class).isEqualTo(name(own));
        assertThat(derivation.lines().stream()
                        .filter(line -> line.kind() == Kind.CONTRAST)
                        .map(Line::right))
                .contains(name(derivative));
    }
}
