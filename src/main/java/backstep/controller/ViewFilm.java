package backstep.controller;

import backstep.controller.ViewQuery.Grain;
import backstep.model.iteration.EvenIterations;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.TrainingRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A view as it is before other iterations of the same run; for any thread.
 *
 * @param frame on the screen
 * @param run that its iteration belongs to
 * @param kept runs that it is compared with
 * @param last the iteration at which it ends
 */
public record ViewFilm(Frame frame, TrainingRun run, List<KeptRun> kept, ViewChoice choice, int last) {

    public ViewFilm {
        kept = List.copyOf(kept);
    }

    /**
     * What there is to see at iterations that are spread evenly over the run, after all of their steps.
     *
     * @param most how many iterations, 2 or more
     * @return as far as it was not cancelled
     */
    public List<ViewAnswer> answers(int most, BooleanSupplier cancelled) {
        List<ViewAnswer> answers = new ArrayList<>();
        for (int number : EvenIterations.upTo(last, most)) {
            if (cancelled.getAsBoolean()) {
                break;
            }
            answers.add(answer(number, answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast())));
        }
        return answers;
    }

    /** @param before whose axes stay as long as what they show is on them */
    private ViewAnswer answer(int number, Optional<ViewAnswer> before) {
        Iteration iteration = run.iteration(number);
        Frame at = Frame.still(frame.lesson(), iteration, iteration.steps().size(), frame.numerals());
        return new ViewQuery(at, run, kept, choice, before.flatMap(ViewAnswer::landscape))
                .answer(Grain.FILM, () -> false)
                .orElseThrow();
    }
}
