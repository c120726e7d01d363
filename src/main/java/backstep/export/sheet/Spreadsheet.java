package backstep.export.sheet;

import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.TrainingRun;
import backstep.model.iteration.Unit;
import backstep.model.lesson.Lesson;
import backstep.model.network.Activation;
import backstep.model.notation.Notation;
import backstep.model.words.Messages;
import java.util.List;
import java.util.Optional;

/** An iteration as a workbook, and the one after it on a second sheet that goes on with what the first one ends with. */
public final class Spreadsheet {

    /** e to the power of more than this is too large for a cell. */
    private static final double LARGEST_EXPONENT = 700;

    private Spreadsheet() {}

    /**
     * The content of an {@code .xlsx}.
     *
     * @throws IllegalArgumentException where a spreadsheet cannot hold it, saying in one line why
     */
    public static byte[] of(
            Lesson lesson, Iteration iteration, Notation notation, Numerals numerals, Messages messages) {
        requireExponents(iteration);
        Workbook workbook = new Workbook(numerals.decimals());
        IterationSheet first = sheet(workbook, iteration, notation, messages, Optional.empty());
        first.write(lesson.title());
        TrainingRun run = lesson.run();
        Iteration next = run.iteration(iteration.number() + 1);
        // where learning leaves the finite numbers there is nothing to show of it
        if (run.notFinite(next, next.steps()).isEmpty()) {
            sheet(workbook, next, notation, messages, Optional.of(first)).write(lesson.title());
        }
        return workbook.content();
    }

    /**
     * What is computed in the cells of the first sheet.
     *
     * @throws IllegalArgumentException where a spreadsheet cannot hold it, saying in one line why
     */
    public static List<String> formulas(Lesson lesson, Iteration iteration, Notation notation, Messages messages) {
        requireExponents(iteration);
        Workbook workbook = new Workbook(Numerals.DEFAULT.decimals());
        sheet(workbook, iteration, notation, messages, Optional.empty()).write(lesson.title());
        return workbook.sheets().getFirst().formulas();
    }

    private static IterationSheet sheet(
            Workbook workbook,
            Iteration iteration,
            Notation notation,
            Messages messages,
            Optional<IterationSheet> before) {
        String name = messages.get("handout.sheet.iteration", Integer.toString(iteration.number()));
        return new IterationSheet(workbook.add(name), iteration, notation, messages, before);
    }

    private static void requireExponents(Iteration iteration) {
        for (int layer = 0; layer < iteration.before().depth(); layer++) {
            Activation function = iteration.before().layer(layer).activation();
            boolean isExponential = function == Activation.LOGISTIC
                    || function == Activation.SOFTPLUS
                    || function == Activation.SOFTMAX;
            for (Unit unit : Unit.ofLayer(iteration.before(), layer)) {
                double netInput = iteration.layers().get(layer).netInputs().get(unit.index());
                if (isExponential && Math.abs(netInput) > LARGEST_EXPONENT) {
                    throw new IllegalArgumentException("a net input of " + netInput + ": e to the power of more than "
                            + LARGEST_EXPONENT + " is too large for a cell of a spreadsheet");
                }
            }
        }
    }
}
