package backstep.model.marking;

import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.iteration.StepSize;
import backstep.model.iteration.Steps;
import backstep.model.iteration.Unit;
import backstep.model.notation.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which hands there are to raise at a question.
 *
 * @param signed whether the sign does not go without saying
 * @param than the number before it of the same kind, where one of the two is the larger
 */
public record Hands(Question question, boolean signed, Optional<Question> than) {

    /** The hands at a step of an iteration. */
    public static Hands of(Iteration iteration, Notation notation, Step step) {
        Question question = Question.of(iteration, notation, step);
        Optional<Question> than = before(iteration.steps(), step)
                .map(other -> Question.of(iteration, notation, other))
                .filter(other -> measure(question) != measure(other));
        return new Hands(question, isSigned(iteration, step), than);
    }

    private static Optional<Step> before(Steps steps, Step step) {
        int number = steps.numberOf(step).orElseThrow();
        int first = steps.firstOf(number, StepSize.LAYER);
        for (int earlier = number - 1; earlier >= first; earlier--) {
            if (steps.get(earlier).kind().equals(step.kind())) {
                return Optional.of(steps.get(earlier));
            }
        }
        return Optional.empty();
    }

    private static boolean isSigned(Iteration iteration, Step step) {
        return switch (step) {
            case Step.NetInput _, Step.Delta _, Step.Gradient _, Step.Update _ -> true;
            case Step.Activation(Unit unit) ->
                iteration.before().layer(unit.layer()).activation().least() < 0;
            case Step.OutputError _, Step.TotalError _ -> false;
        };
    }

    public List<Hand> offered() {
        List<Hand> offered = new ArrayList<>();
        if (signed) {
            offered.addAll(List.of(Hand.NEGATIVE, Hand.ZERO, Hand.POSITIVE));
        }
        if (than.isPresent()) {
            offered.addAll(List.of(Hand.LARGER, Hand.SMALLER));
        }
        return offered;
    }

    public boolean isRight(Hand hand) {
        return switch (hand) {
            case NEGATIVE -> question.expected() < 0;
            case ZERO -> question.expected() == 0;
            case POSITIVE -> question.expected() > 0;
            case LARGER ->
                than.filter(other -> measure(question) > measure(other)).isPresent();
            case SMALLER ->
                than.filter(other -> measure(question) < measure(other)).isPresent();
        };
    }

    /** Whether sizes are compared, whatever the sign: how much a derivative does. */
    public boolean comparesSizes() {
        return isDerivative(question.step());
    }

    private static double measure(Question question) {
        return isDerivative(question.step()) ? Math.abs(question.expected()) : question.expected();
    }

    private static boolean isDerivative(Step step) {
        return step instanceof Step.Delta || step instanceof Step.Gradient;
    }
}
