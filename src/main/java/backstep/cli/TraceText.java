package backstep.cli;

import backstep.cli.Table.Align;
import backstep.model.derivation.ChainRule;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Step;
import backstep.model.iteration.Steps;
import backstep.model.iteration.Subjects;
import backstep.model.lesson.Lesson;
import backstep.model.notation.Notation;
import java.util.List;
import java.util.Optional;

/** An iteration for reading in a terminal: one line per step, under the name of its phase. */
final class TraceText {

    private TraceText() {}

    static String of(Lesson lesson, Iteration iteration, Notation notation) {
        StringBuilder text = new StringBuilder(heading(lesson, iteration));
        Steps steps = iteration.steps();
        List<String> lines = lines(iteration, steps, notation);
        Optional<Phase> phase = Optional.empty();
        for (int number = 1; number <= lines.size(); number++) {
            Phase next = steps.get(number).phase();
            if (phase.isEmpty() || phase.get() != next) {
                text.append('\n').append(name(next)).append('\n');
                phase = Optional.of(next);
            }
            text.append(lines.get(number - 1)).append('\n');
        }
        return text.toString();
    }

    private static String heading(Lesson lesson, Iteration iteration) {
        return "%s\n%s, iteration %d, sample %d of %d, learning rate %s\n"
                .formatted(
                        lesson.title(),
                        iteration.before().shape(),
                        iteration.number(),
                        iteration.sampleIndex() + 1,
                        lesson.samples().size(),
                        Numerals.DEFAULT.text(iteration.rule().learningRate()));
    }

    private static List<String> lines(Iteration iteration, Steps steps, Notation notation) {
        ChainRule formulas = ChainRule.of(iteration, notation);
        Subjects subjects = new Subjects(iteration.before());
        Table table = new Table(Align.RIGHT, Align.LEFT, Align.LEFT, Align.POINT, Align.LEFT);
        int number = 0;
        for (Step step : steps.list()) {
            table.row(
                    Integer.toString(++number),
                    step.kind(),
                    subjects.of(step),
                    Numerals.DEFAULT.text(iteration.value(step)),
                    formulas.derivation(step).inOneLine(PlainText.DEFAULT));
        }
        return table.lines();
    }

    private static String name(Phase phase) {
        return switch (phase) {
            case FORWARD -> "Forward";
            case ERROR -> "Error";
            case BACKWARD -> "Backward";
            case UPDATE -> "Update";
        };
    }
}
