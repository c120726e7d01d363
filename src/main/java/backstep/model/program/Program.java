package backstep.model.program;

import backstep.model.derivation.Context;
import backstep.model.derivation.Derivation;
import backstep.model.derivation.Losses;
import backstep.model.derivation.MatrixForm;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Application;
import backstep.model.formula.Formula.Function;
import backstep.model.formula.Formula.Parentheses;
import backstep.model.formula.Formula.Power;
import backstep.model.formula.Formula.Product;
import backstep.model.formula.Formula.Root;
import backstep.model.formula.Formula.Sign;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Formula.Words;
import backstep.model.formula.Terms;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.network.Activation;
import backstep.model.network.Loss;
import backstep.model.network.UpdateOrder;
import backstep.model.notation.Notation;
import backstep.model.notation.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What a program that repeats an iteration does: what is given, then every step, a layer at a time (notation.md, "In
 * matrices"). Vectors are columns.
 */
final class Program {

    /** What the name of a function's derivative ends with. */
    static final String PRIME = "_prime";

    private static final int TOLERANCE = -12;
    /** Numbers up to this size are compared by absolute tolerance, larger ones by relative tolerance. */
    private static final double USUAL_SIZE = 10;

    private final Context context;
    private final MatrixForm form;
    private final Losses losses;
    private final List<Assignment> assignments = new ArrayList<>();

    Program(Iteration iteration, Notation notation) {
        context = Context.of(iteration, notation);
        form = new MatrixForm(context);
        losses = new Losses(Context.forAnyNumbers(iteration, notation));
        given();
        Set<String> done = new HashSet<>();
        for (Step step : iteration.steps().list()) {
            if (done.add(step.kind() + step.layerOr(context.outputLayer()))) {
                add(step);
            }
        }
    }

    Context context() {
        return context;
    }

    List<Assignment> assignments() {
        return assignments;
    }

    // ---- what there is to know of its numbers

    /** How far a number may be off, e.g. {@code 1e-12}. */
    String tolerance() {
        double[] largest = {USUAL_SIZE};
        context.iteration().forEachComputed(value -> largest[0] = Math.max(largest[0], Math.abs(value)));
        assignments.stream()
                .filter(Assignment::isGiven)
                .flatMap(assignment -> assignment.right().numbers())
                .forEach(number -> largest[0] = Math.max(largest[0], Math.abs(number.value())));
        return "1e" + (TOLERANCE + (int) Math.ceil(Math.log10(largest[0] / USUAL_SIZE)));
    }

    /** Whether a quotient or a logarithm has no value as it is written: 0 · ln 0, 0/0 are 0. */
    boolean meetsZero() {
        double[] targets = context.iteration().sample().targets().toArray();
        return switch (context.loss()) {
            case HALF_SQUARED_ERROR, SQUARED_ERROR, MEAN_SQUARED_ERROR -> false;
            case ROOT_MEAN_SQUARE_ERROR -> context.iteration().totalError() == 0;
            case CROSS_ENTROPY -> IntStream.range(0, targets.length).anyMatch(k -> targets[k] == 0 && output(k) <= 0);
            case BINARY_CROSS_ENTROPY ->
                IntStream.range(0, targets.length)
                        .anyMatch(k -> targets[k] == 0 && output(k) <= 0 || targets[k] == 1 && output(k) >= 1);
        };
    }

    private double output(int output) {
        return context.iteration().valueOf(context.iteration().output(output));
    }

    /** Whether E has all its derivatives here, and they are what flows back: another way to compute them gives the same. */
    boolean isDifferentiable() {
        Iteration iteration = context.iteration();
        boolean atKink = IntStream.range(0, context.network().depth())
                .filter(layer -> context.function(layer).hasKink())
                .anyMatch(layer -> DoubleStream.of(
                                iteration.layers().get(layer).netInputs().toArray())
                        .anyMatch(netInput -> netInput == 0));
        return iteration.rule().order() == UpdateOrder.SIMULTANEOUS && !atKink && !meetsZero();
    }

    /** The activation functions that it needs, each once. */
    List<Activation> functions() {
        return IntStream.range(0, context.network().depth())
                .mapToObj(context::function)
                .filter(function -> function != Activation.IDENTITY)
                .distinct()
                .toList();
    }

    /** Whether anything is computed with the derivative of an activation function. */
    boolean needsSlope(Activation activation) {
        return assignments.stream().anyMatch(assignment -> hasSlope(assignment.right(), activation));
    }

    private static boolean hasSlope(Formula formula, Activation activation) {
        boolean isOne = formula instanceof Application(Function.OfUnit of, boolean derivative, var _)
                && derivative
                && of.activation() == activation;
        return isOne || formula.parts().anyMatch(part -> hasSlope(part, activation));
    }

    /** What an activation function is called: as in the notation, where that means no other of this network. */
    String function(Activation activation) {
        String name = context.symbols().function(activation);
        boolean isClear = functions().stream()
                .filter(other -> context.symbols().function(other).equals(name))
                .allMatch(activation::equals);
        return Identifiers.word(isClear ? name : activation.id());
    }

    /** Whether a name stands for the weights of a layer, before or after the update. */
    private boolean isMatrix(Formula formula) {
        return formula instanceof Symbol symbol
                && IntStream.range(0, context.network().depth())
                        .mapToObj(context.symbols()::matrix)
                        .anyMatch(matrix ->
                                matrix.equals(symbol) || Terms.plus(matrix).equals(symbol));
    }

    /** Whether two factors are multiplied as matrices, rows by columns. */
    boolean isMatrixProduct(Formula left, Formula right) {
        return isMatrix(left) || isTransposed(left) || isTransposed(right);
    }

    /** Whether a row of a matrix of weights belongs to the unit that they come from. */
    boolean rowPerSender() {
        return context.writes(Trait.ROW_PER_SENDER);
    }

    /** ∂E/∂W, ∂E/∂b: what the gradients of all parameters of a name are called. */
    Formula gradient(Symbol parameters) {
        return Terms.derivative(context.total(), parameters);
    }

    private static boolean isTransposed(Formula formula) {
        return formula instanceof Power(var _, Formula exponent) && exponent instanceof Words;
    }

    // ---- its lines

    private void given() {
        give(inputs(), form.column(-1, Unit::value));
        for (int layer = 0; layer < context.network().depth(); layer++) {
            give(context.symbols().matrix(layer), form.asNamed(layer, weight -> weight));
            if (context.layer(layer).hasBiases()) {
                give(form.vector(layer, Bias::new), form.column(layer, Bias::new));
            }
        }
        give(targets(), form.column(context.outputLayer(), Program::target));
        Quantity rate = new Quantity.LearningRate();
        give(context.symbol(rate), context.number(rate));
    }

    private void give(Formula name, Formula numbers) {
        assignments.add(Assignment.given(name, numbers));
    }

    private void add(Step step) {
        switch (step) {
            case Step.OutputError _ -> errors();
            case Step.TotalError total -> totalError(total);
            case Step.Delta(Unit unit) when unit.layer() == context.outputLayer() -> outputDeltas(step, unit);
            case Step.NetInput _, Step.Activation _, Step.Delta _, Step.Gradient _ -> assign(step, derivation(step));
            case Step.Update _ -> update(step, derivation(step));
        }
    }

    private Derivation derivation(Step step) {
        return form.like(step).orElseThrow();
    }

    private void assign(Step step, Derivation derivation) {
        Assignment assignment = Assignment.of(step.phase(), derivation.left(), derivation);
        // An output that is its net input is computed once.
        if (!assignments.contains(assignment)) {
            assignments.add(assignment);
        }
    }

    /** The old parameters keep their name: deltas of other layers may need them. */
    private void update(Step step, Derivation derivation) {
        assignments.add(Assignment.of(step.phase(), Terms.plus((Symbol) derivation.left()), derivation));
    }

    private void errors() {
        if (!context.writes(Trait.ONE_OUTPUT)) {
            compute(Phase.ERROR, errorName(), losses.term(targets(), outputs()), column(Step.OutputError::new));
        }
    }

    private Symbol errorName() {
        Symbol name = form.vector(context.outputLayer(), unit -> new Step.OutputError(unit.index()));
        return name.sub().isEmpty() ? context.running(new Step.OutputError(0), "k") : name;
    }

    private void totalError(Step total) {
        Formula terms = context.writes(Trait.ONE_OUTPUT) ? losses.term(targets(), outputs()) : errorName();
        Formula sum = Terms.sumOver("k", context.outputs(), terms);
        boolean root = context.loss() == Loss.ROOT_MEAN_SQUARE_ERROR;
        compute(Phase.ERROR, context.total(), root ? new Root(sum) : sum, Optional.of(context.number(total)));
    }

    private void outputDeltas(Step step, Unit unit) {
        Activation function = context.function(unit.layer());
        boolean isJacobian =
                function.spansLayer() && !(context.loss().collapsesWith(function) && context.targetsAddUpToOne());
        Formula slope = Terms.derivative(context.running(new Step.TotalError(), ""), outputs());
        Derivation derivation = derivation(step);
        if (isJacobian || names(derivation.lines().getFirst().right(), slope)) {
            compute(Phase.BACKWARD, slope, losses.slope(targets(), outputs()), Optional.empty());
        }
        if (isJacobian) {
            // the Jacobian times the slopes, worked out: y_k(∂E/∂y_k − Σ_m y_m ∂E/∂y_m)
            Formula mean = Terms.sumOver("m", context.outputs(), hadamard(outputs(), slope));
            Formula right = hadamard(outputs(), new Parentheses(Terms.difference(slope, mean)));
            compute(
                    Phase.BACKWARD,
                    derivation.left(),
                    right,
                    Optional.of(derivation.result().right()));
        } else {
            assign(step, derivation);
        }
    }

    private static boolean names(Formula formula, Formula part) {
        return formula.equals(part) || formula.parts().anyMatch(inner -> names(inner, part));
    }

    private void compute(Phase phase, Formula left, Formula right, Optional<Formula> result) {
        assignments.add(new Assignment(Optional.of(phase), left, right, result));
    }

    private static Formula hadamard(Formula left, Formula right) {
        return new Product(Sign.HADAMARD, List.of(left, right));
    }

    private Symbol inputs() {
        return form.vector(-1, Unit::value);
    }

    private Symbol outputs() {
        return form.vector(context.outputLayer(), Unit::value);
    }

    private Symbol targets() {
        return form.vector(context.outputLayer(), Program::target);
    }

    private static Quantity target(Unit unit) {
        return new Quantity.Target(unit.index());
    }

    private Optional<Formula> column(IntFunction<Quantity> quantity) {
        return Optional.of(form.column(context.outputLayer(), unit -> quantity.apply(unit.index())));
    }
}
