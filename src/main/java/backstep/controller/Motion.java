package backstep.controller;

import backstep.model.iteration.Buildup;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.iteration.StepSize;
import backstep.model.iteration.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The timetable of a motion from after one step to another: when each step begins, which of its parts are on their way,
 * and when its number is there. A value; the clock is elsewhere. Times are in seconds at speed 1.
 *
 * @param from the last step whose number is known before
 * @param waves one after the other, each of steps that are taken together
 * @param again how long it takes afterwards that the same sample goes forward once more, 0 where it does not
 */
public record Motion(int from, List<Wave> waves, double again) {

    /** How long the parts of the first unit of a layer take, each: time to say them aloud. */
    static final double FIRST = 0.7;
    /** The same for those that follow in the same way. */
    static final double NEXT = 0.4;
    /** How long what travels together takes. */
    static final double TOGETHER = 1;
    /** How long the sample takes to go through one layer once more, after the last step. */
    static final double AGAIN = 0.8;

    private static final double STAGGER = 0.3;
    /** How long the units of a layer take to set out, all of them. */
    private static final double LONGEST_STAGGER = 1.6;
    /** More parts than this are not said one by one. */
    private static final int MOST_ONE_BY_ONE = 8;

    public Motion {
        waves = List.copyOf(waves);
    }

    /** Whether the parts of one number travel one after the other. */
    public enum Rhythm {
        ONE_BY_ONE,
        AT_ONCE
    }

    /**
     * Steps that set out one after the other and travel together; a single step has its parts one by one.
     *
     * @param beats how many parts arrive one after the other, and what is done with their sum as one more
     * @param beat how long each of them takes
     * @param stagger how much later the next unit sets out
     * @param finish whether the last beat finishes the sum
     * @param forward the number of the step in its pair of net input and activation, 0 or 1; −1 where there are no pairs
     */
    public record Wave(
            int first,
            int last,
            double start,
            int beats,
            double beat,
            double stagger,
            boolean atOnce,
            boolean finish,
            int forward) {

        double end() {
            return end(last);
        }

        private double start(int number) {
            return isActivation(number) ? start + unit(number) * stagger + travel() : start + unit(number) * stagger;
        }

        private double end(int number) {
            return start(number) + (isActivation(number) ? stagger : travel());
        }

        private double travel() {
            return beats * beat;
        }

        private boolean isActivation(int number) {
            return forward >= 0 && (number - first + forward) % 2 == 1;
        }

        private int unit(int number) {
            return forward < 0 ? number - first : (number - first + forward) / 2;
        }

        private Optional<Passage> passage(int number, double time) {
            double since = time - start(number);
            if (since < 0 || time >= end(number)) {
                return Optional.empty();
            }
            if (isActivation(number)) {
                return Optional.of(new Passage(0, since / stagger, true, false));
            }
            int arrived = Math.min(beats - 1, (int) (since / beat));
            return Optional.of(new Passage(arrived, since / beat - arrived, atOnce, finish && arrived == beats - 1));
        }
    }

    static Motion of(Iteration iteration, Steps steps, int from, int to, Rhythm rhythm) {
        List<Wave> waves = new ArrayList<>();
        double start = 0;
        int first = from + 1;
        while (first <= to) {
            int last = Math.min(to, steps.lastOf(first, StepSize.LAYER));
            Wave wave = first == last
                    ? single(iteration, steps, first, start, rhythm)
                    : together(steps.get(first), first, last, start);
            waves.add(wave);
            start = wave.end();
            first = last + 1;
        }
        double again = to == steps.size() ? AGAIN * iteration.before().depth() : 0;
        return new Motion(from, waves, again);
    }

    private static Wave single(Iteration iteration, Steps steps, int number, double start, Rhythm rhythm) {
        Step step = steps.get(number);
        int parts = Buildup.of(iteration, step).addends().size();
        boolean atOnce = rhythm == Rhythm.AT_ONCE || parts > MOST_ONE_BY_ONE;
        boolean finish = Buildup.isFinished(iteration, step);
        int beats = (atOnce ? 1 : parts) + (finish ? 1 : 0);
        double beat = isFirstOfItsKind(steps, number) ? FIRST : NEXT;
        return new Wave(number, number, start, beats, beat, 0, atOnce, finish, -1);
    }

    private static Wave together(Step step, int first, int last, double start) {
        int forward = switch (step) {
            case Step.NetInput _ -> 0;
            case Step.Activation _ -> 1;
            case Step.OutputError _, Step.TotalError _, Step.Delta _, Step.Gradient _, Step.Update _ -> -1;
        };
        int units = forward < 0 ? last - first : (last - first + forward) / 2;
        double stagger = Math.min(STAGGER, LONGEST_STAGGER / Math.max(1, units));
        return new Wave(first, last, start, 1, TOGETHER, stagger, true, false, forward);
    }

    /** Whether nothing like this step has just been seen in its layer. */
    private static boolean isFirstOfItsKind(Steps steps, int number) {
        String kind = steps.get(number).kind();
        return IntStream.range(steps.firstOf(number, StepSize.LAYER), number)
                .noneMatch(before -> steps.get(before).kind().equals(kind));
    }

    /** The step at which it ends. */
    int to() {
        return waves.getLast().last;
    }

    /** How long it takes at speed 1. */
    public double seconds() {
        return waves.getLast().end() + again;
    }

    /** How far the sample has come that goes forward once more, 0 to 1; empty before it sets out. */
    OptionalDouble again(double progress) {
        double since = progress * seconds() - waves.getLast().end();
        return again > 0 && since >= 0 ? OptionalDouble.of(since / again) : OptionalDouble.empty();
    }

    /** The last step whose number is there after a share of the motion. */
    int known(double progress) {
        double time = progress * seconds();
        int known = from;
        for (Wave wave : waves) {
            while (known < wave.last && wave.end(known + 1) <= time) {
                known++;
            }
            if (known < wave.last) {
                break;
            }
        }
        return known;
    }

    /** How far a step has come after a share of the motion; empty where it is not under way. */
    Optional<Passage> passage(int number, double progress) {
        double time = progress * seconds();
        return waves.stream()
                .filter(wave -> wave.first <= number && number <= wave.last)
                .findFirst()
                .flatMap(wave -> wave.passage(number, time));
    }
}
