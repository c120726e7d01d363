package backstep.model.marking;

import backstep.model.derivation.ChainRule;
import backstep.model.derivation.Context;
import backstep.model.derivation.Derivation;
import backstep.model.derivation.Derivation.Kind;
import backstep.model.formula.Formula;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.notation.Notation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Judges answers to the steps of one iteration, whose numbers are all finite.
 *
 * <p>An answer is right when it is the number of the step to the decimals shown, or what the formula gives with its parts
 * as they are printed. What it is compared with otherwise are the numbers that usual slips give in this network.
 */
public final class Marking {

    /** What two ways to compute one number, and the decimals of an answer as a double, may differ by. */
    private static final double ROUNDING = 1e-9;

    private final Iteration iteration;
    private final Numerals numerals;
    private final ChainRule formulas;
    private final Slips slips;
    private final double tolerance;

    /** @param numerals how the numbers are shown that the answer is worked out from */
    public Marking(Iteration iteration, Notation notation, Numerals numerals) {
        this.iteration = iteration;
        this.numerals = numerals;
        formulas = ChainRule.of(iteration, notation);
        slips = new Slips(Context.of(iteration, notation));
        tolerance = 0.5 * Math.pow(10, -numerals.decimals()) * (1 + ROUNDING);
    }

    /** Judges an answer to the question what number {@code step} gives. */
    public Mark judge(Step step, double answer) {
        return judge(question(step), slips.at(step), answer);
    }

    /** What there is to say where the number of a step was asked for and nothing was answered. */
    public Mark blank(Step step) {
        return new Mark(question(step), Double.NaN, false, List.of());
    }

    private Question question(Step step) {
        return new Question(step, formulas.derivation(step), iteration.value(step));
    }

    /** Judges an answer to what the window asks for at a step. */
    public Mark answer(Step step, double answer) {
        return judge(Question.of(formulas, step), slips.asked(step), answer);
    }

    private Mark judge(Question question, List<Mistake> usual, double answer) {
        double expected = question.expected();
        boolean right = near(answer, expected) || written(question).anyMatch(value -> near(answer, value));
        List<Mistake> mistakes = right
                ? List.of()
                : usual.stream()
                        .filter(mistake -> gives(mistake.formula(), answer, expected))
                        .toList();
        return new Mark(question, answer, right, mistakes);
    }

    /** How far an answer may be from the number of a step to be right whatever was rounded on the way. */
    public double tolerance(Step step) {
        double expected = iteration.value(step);
        return tolerance
                + written(question(step))
                        .map(value -> Math.abs(value - expected))
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0);
    }

    /** What the usual slips give at a step, in their order, each number once; none that is as good as right. */
    public List<Mark> slips(Step step) {
        double expected = iteration.value(step);
        double near = tolerance(step);
        return slips.at(step).stream()
                .map(mistake -> FormulaValue.value(mistake.formula(), iteration))
                .filter(value -> Double.isFinite(value) && Math.abs(value - expected) > near + tolerance)
                .map(value -> judge(step, value))
                .filter(mark -> !mark.right() && !mark.mistakes().isEmpty())
                .collect(Collectors.toMap(
                        mark -> numerals.text(mark.answer()), mark -> mark, (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private boolean gives(Formula formula, double answer, double expected) {
        double value = FormulaValue.value(formula, iteration);
        return !near(value, expected)
                && (near(answer, value) || asPrinted(formula).anyMatch(rounded -> near(answer, rounded)));
    }

    private boolean near(double one, double other) {
        return Double.isFinite(other) && Math.abs(one - other) <= tolerance + 2 * Math.ulp(other);
    }

    /** What the lines of a step give when one goes on with the numbers in them as they are printed. */
    private DoubleStream written(Question question) {
        return question.derivation().lines().stream()
                .filter(line -> line.kind().compareTo(Kind.SYMBOLS) >= 0)
                .map(Derivation.Line::right)
                .filter(right -> isWorth(right, question.expected()))
                .flatMapToDouble(this::asPrinted);
    }

    /** Some notations explain a number by another: ∂y/∂h̃ in place of a δ. */
    private boolean isWorth(Formula formula, double expected) {
        double value = FormulaValue.value(formula, iteration);
        return Math.abs(value - expected) <= ROUNDING * Math.max(Math.abs(expected), tolerance);
    }

    /** Numbers that were given may be put in with all their digits. */
    private DoubleStream asPrinted(Formula formula) {
        return DoubleStream.of(
                FormulaValue.asPrinted(formula, iteration, numerals, true),
                FormulaValue.asPrinted(formula, iteration, numerals, false));
    }
}
