package backstep.controller;

import backstep.model.formula.PlainText;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.lesson.Lesson;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.notation.Notation;
import backstep.model.notation.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * Changes to the numbers that an iteration starts from: inputs and targets of the sample on the screen, weights, biases
 * and the learning rate. Every change can be undone by its name.
 */
public final class Editing {

    /** What happened to a value, for the name of the undo entry. */
    public enum Kind {
        CHANGE,
        DRAG,
        RESET,
        REVERT
    }

    /** What undo calls an edit, in the user's language. */
    @FunctionalInterface
    public interface Wording {
        /** @param symbol of the value, e.g. {@code u₁₂}; empty for {@link Kind#REVERT} */
        String name(Kind kind, String symbol);
    }

    /** What edits in a row must have in common to be one entry. */
    private record MergeKey(Kind kind, Quantity.Given quantity) {}

    private final Workspace workspace;
    private final Wording wording;

    public Editing(Workspace workspace, Wording wording) {
        this.workspace = workspace;
        this.wording = wording;
    }

    // ---- what there is to edit

    public double value(Quantity.Given quantity) {
        return iteration().value(quantity);
    }

    /** Which numbers a quantity can be. */
    public static NumberInput.Range range(Quantity.Given quantity) {
        return switch (quantity) {
            case Quantity.LearningRate() -> NumberInput.Range.NOT_NEGATIVE;
            case Quantity.Input _, Quantity.Target _, Parameter _ -> NumberInput.Range.ANY;
        };
    }

    /** The value in the lesson as it was opened; empty where that lesson has no such quantity. */
    public OptionalDouble opened(Quantity.Given quantity) {
        Lesson lesson = workspace.openedLesson().get();
        Network network = lesson.network();
        int sample = iteration().sampleIndex();
        return switch (quantity) {
            case Quantity.Input(int index) ->
                sample < lesson.samples().size() && index < network.inputs()
                        ? OptionalDouble.of(
                                lesson.samples().get(sample).inputs().get(index))
                        : OptionalDouble.empty();
            case Quantity.Target(int output) ->
                sample < lesson.samples().size() && output < network.outputs()
                        ? OptionalDouble.of(
                                lesson.samples().get(sample).targets().get(output))
                        : OptionalDouble.empty();
            case Parameter parameter ->
                parameter.isIn(network) ? OptionalDouble.of(parameter.valueIn(network)) : OptionalDouble.empty();
            case Quantity.LearningRate() -> OptionalDouble.of(lesson.rule().learningRate());
        };
    }

    // ---- commands

    /** A new value, an undo entry of its own. */
    public void change(Quantity.Given quantity, double value) {
        edit(Kind.CHANGE, quantity, value, Optional.empty());
    }

    /** A value on the way of a drag: one entry until {@link #endDrag}. */
    public void drag(Quantity.Given quantity, double value) {
        edit(Kind.DRAG, quantity, value, Optional.of(new MergeKey(Kind.DRAG, quantity)));
    }

    /** A step by wheel or arrow key: one entry for steps in a row, until {@link #endDrag}. */
    public void nudge(Quantity.Given quantity, double value) {
        edit(Kind.CHANGE, quantity, value, Optional.of(new MergeKey(Kind.CHANGE, quantity)));
    }

    /** Ends a drag or a row of steps: the next edit is an entry of its own. */
    public void endDrag() {
        workspace.endMerging();
    }

    /** Back to the value in the lesson as opened, where it has one. */
    public void reset(Quantity.Given quantity) {
        opened(quantity).ifPresent(value -> edit(Kind.RESET, quantity, value, Optional.empty()));
    }

    /** Whether the lesson on the screen is another than the one that was opened, in whatever notation. */
    public boolean canRevert() {
        Lesson opened = workspace.openedLesson().get();
        return !workspace.shown().get().lesson().withNotation(opened.notation()).equals(opened);
    }

    /** Back to the lesson as opened, from its first iteration on; the notation stays if that lesson can have it. */
    public void revert() {
        Lesson opened = workspace.openedLesson().get();
        Notation notation = workspace.shown().get().notation();
        Lesson written = opened.refusal(notation).isEmpty() ? opened.withNotation(notation) : opened;
        workspace.restart(wording.name(Kind.REVERT, ""), lesson -> written);
    }

    private void edit(Kind kind, Quantity.Given quantity, double value, Optional<MergeKey> mergeKey) {
        int sample = iteration().sampleIndex();
        workspace.edit(
                wording.name(kind, PlainText.DEFAULT.of(symbols().of(quantity))),
                mergeKey,
                lesson -> with(lesson, sample, quantity, value));
    }

    private Symbols symbols() {
        return workspace.shown().get().symbols();
    }

    private Iteration iteration() {
        return workspace.shown().get().iteration();
    }

    private Lesson with(Lesson lesson, int sample, Quantity.Given quantity, double value) {
        return switch (quantity) {
            case Quantity.Input(int index) -> withSample(lesson, sample, old -> old.withInput(index, value));
            case Quantity.Target(int output) -> withSample(lesson, sample, old -> old.withTarget(output, value));
            case Weight weight -> lesson.withNetwork(weight.changedIn(lesson.network(), value));
            case Bias bias -> lesson.withNetwork(withBias(lesson.network(), bias, value));
            case Quantity.LearningRate() -> lesson.withRule(lesson.rule().withLearningRate(value));
        };
    }

    private Network withBias(Network network, Bias bias, double value) {
        int layer = bias.into().layer();
        if (!symbols().sharesBias(layer)) {
            return bias.changedIn(network, value);
        }
        Network changed = network;
        for (Unit each : Unit.ofLayer(network, layer)) {
            changed = new Bias(each).changedIn(changed, value);
        }
        return changed;
    }

    private static Lesson withSample(Lesson lesson, int index, UnaryOperator<Sample> change) {
        List<Sample> samples = new ArrayList<>(lesson.samples());
        samples.set(index, change.apply(samples.get(index)));
        return lesson.withSamples(samples);
    }
}
