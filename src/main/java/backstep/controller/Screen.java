package backstep.controller;

import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Steps;
import backstep.model.lesson.Lesson;
import backstep.model.network.Layer;
import backstep.model.network.Network;
import backstep.model.network.UpdateOrder;
import backstep.model.notation.Notation;
import backstep.model.notation.Symbols;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The one state of the screen: a situation, the cursor over its iteration and how numbers are written. Whatever a command
 * changes of these it changes in one assignment, and what comes of it is published once, as a {@link Frame}.
 */
final class Screen {

    private final ReadOnlyObjectWrapper<Frame> shown;
    private final ReadOnlyObjectWrapper<List<KeptRun>> kept = new ReadOnlyObjectWrapper<>(List.of());
    private Situation situation;

    /** The first iteration of a lesson, before its first step. */
    Screen(Lesson lesson) {
        situation = Situation.opened(lesson);
        shown = new ReadOnlyObjectWrapper<>(
                Frame.still(lesson, situation.iteration(), 0, lesson.guide().numerals()));
    }

    ReadOnlyObjectProperty<Frame> shown() {
        return shown.getReadOnlyProperty();
    }

    /** The runs that are kept beside the one on the screen; told after its frame. */
    ReadOnlyObjectProperty<List<KeptRun>> kept() {
        return kept.getReadOnlyProperty();
    }

    Situation situation() {
        return situation;
    }

    // ---- the ways to change it

    /** Another situation, and the cursor at a step of it, or at the last one where there are fewer. */
    void show(Situation next, Cursor cursor) {
        show(next, cursor, shown.get().numerals());
    }

    /** The same with numbers written another way. */
    void show(Situation next, Cursor cursor, Numerals numerals) {
        Frame before = shown.get();
        boolean sameIteration = next.run() == situation.run() && next.number() == situation.number();
        Iteration iteration = sameIteration ? before.iteration() : next.iteration();
        Steps steps = haveSameSteps(iteration, before.iteration()) ? before.steps() : iteration.steps();
        Lesson lesson = next.lesson().withNetwork(iteration.before());
        set(
                next,
                new Frame(
                        lesson,
                        iteration,
                        steps,
                        steps == before.steps()
                                ? cursor.within(steps)
                                : Cursor.at(cursor.step()).within(steps),
                        symbols(lesson.notation(), iteration, before.symbols()),
                        numerals,
                        sameIteration ? before.quiz() : before.quiz().anew()));
    }

    /** The same written another way, with the cursor where it is. */
    void show(Lesson written) {
        show(situation.written(written), shown.get().cursor());
    }

    /** The cursor at a step, or at the last one where there are fewer. */
    void show(Cursor cursor) {
        set(situation, shown.get().at(cursor.within(shown.get().steps())));
    }

    void show(Numerals numerals) {
        set(situation, shown.get().with(numerals));
    }

    /** Another quiz, or what came of one. */
    void show(Quiz quiz) {
        set(situation, shown.get().with(quiz));
    }

    /** What came of a question, and the way that it opens. */
    void show(Quiz quiz, Cursor cursor) {
        set(situation, shown.get().with(quiz).at(cursor));
    }

    /** Whatever moved the cursor: it stops at what is asked for. */
    private void set(Situation next, Frame frame) {
        Frame held = frame.held();
        if (next.equals(situation) && held.equals(shown.get())) {
            return;
        }
        situation = next;
        shown.set(held);
        kept.set(next.kept());
    }

    // ---- what stays the same object

    /** Whether the steps are the same, told without listing them: a large network has tens of thousands. */
    private static boolean haveSameSteps(Iteration one, Iteration other) {
        return one.rule().order() == other.rule().order()
                && one.before().shape().equals(other.before().shape())
                && learning(one).equals(learning(other));
    }

    private static List<Boolean> learning(Iteration iteration) {
        return iteration.before().layers().stream().map(Layer::learnsBiases).toList();
    }

    /**
     * Names depend on the shape, on the activations, on the update order and, where a layer's biases can share a name, on
     * the biases: mostly they stay.
     */
    private static Symbols symbols(Notation notation, Iteration iteration, Symbols before) {
        Network network = iteration.before();
        UpdateOrder order = iteration.rule().order();
        boolean same = before.notation() == notation
                && before.order() == order
                && names(before.network()).equals(names(network));
        return same ? before : new Symbols(notation, network, order);
    }

    private static List<?> names(Network network) {
        return network.layers().stream()
                .map(layer ->
                        List.of(layer.activation(), layer.units(), layer.inputs(), layer.trainBiases(), layer.biases()))
                .toList();
    }
}
