package backstep.controller;

import backstep.model.formula.Numerals;
import backstep.model.iteration.Buildup;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Steps;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.Stop;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import backstep.model.notation.Notation;
import backstep.model.notation.Symbols;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What is on the screen, all of it at once, so that nobody sees a new number beside an old one: every view is a function
 * of it (and of the theme).
 *
 * @param lesson with the network that goes into the iteration
 * @param steps of the iteration; the same object as long as the list is the same
 * @param cursor within the steps
 * @param quiz what is asked for before it is shown; the cursor does not get past an open question unnoticed
 * @param symbols of the lesson's notation; the same object as long as the names are the same
 */
public record Frame(
        Lesson lesson, Iteration iteration, Steps steps, Cursor cursor, Symbols symbols, Numerals numerals, Quiz quiz) {

    /** A still picture of an iteration of a lesson after {@code step} steps. */
    public static Frame still(Lesson lesson, Iteration iteration, int step, Numerals numerals) {
        return new Frame(
                lesson.withNetwork(iteration.before()),
                iteration,
                iteration.steps(),
                Cursor.at(step),
                new Symbols(
                        lesson.notation(), iteration.before(), iteration.rule().order()),
                numerals,
                Quiz.OFF);
    }

    /** The same of a lesson without a title that has no other sample. */
    public static Frame still(Iteration iteration, int step, Notation notation, Numerals numerals) {
        Lesson lesson = new Lesson("", notation, iteration.before(), iteration.rule(), List.of(iteration.sample()));
        return still(lesson, iteration, step, numerals);
    }

    /** A share of the way into the step, from the one before; its parts travel one by one. */
    public Frame approaching(double progress) {
        return approaching(cursor.step() - 1, progress);
    }

    /** A share of the way into the step from any before it. */
    public Frame approaching(int from, double progress) {
        return at(Cursor.within(motion(from), progress));
    }

    /** How long the way into the step from the one before takes, in seconds at speed 1. */
    public double secondsOfApproach() {
        return motion(cursor.step() - 1).seconds();
    }

    private Motion motion(int from) {
        return Motion.of(iteration, steps, from, cursor.step(), Motion.Rhythm.ONE_BY_ONE);
    }

    /** What comes after this, without any question: the answer to one, or the step after this one, or its last. */
    public Frame next() {
        int next = cursor.isAsking() ? cursor.step() : Math.min(cursor.step() + 1, steps.size());
        return with(Quiz.OFF).at(Cursor.at(next));
    }

    /** The same at rest at one of its steps; at its own, a question stays open. */
    public Frame still(int step) {
        return at(cursor.isAsking() && step == cursor.step() ? cursor : Cursor.at(step));
    }

    /** The same with the cursor at another place, which is within the steps. */
    Frame at(Cursor place) {
        return new Frame(lesson, iteration, steps, place, symbols, numerals, quiz.leaving(false));
    }

    /** The same with another number of decimals. */
    Frame with(Numerals others) {
        return new Frame(lesson, iteration, steps, cursor, symbols, others, quiz);
    }

    /** The same with another quiz. */
    Frame with(Quiz other) {
        return new Frame(lesson, iteration, steps, cursor, symbols, numerals, other);
    }

    /** Another input on its way through the same network, as far as the outputs. */
    Frame carrying(Vector inputs) {
        Sample sample = new Sample(inputs, iteration.sample().targets());
        Iteration other = Iteration.compute(
                iteration.number(), iteration.sampleIndex(), iteration.before(), iteration.rule(), sample);
        long forward = steps.list().stream()
                .filter(step -> step.phase() == Phase.FORWARD)
                .count();
        return new Frame(lesson, other, steps, Cursor.at((int) forward), symbols, numerals, Quiz.OFF);
    }

    // ---- what is asked for

    /** The same with the cursor at the first open question on its way, if there is one. */
    Frame held() {
        int from = cursor.isMoving() ? cursor.from() : cursor.step() - 1;
        OptionalInt question = nextQuestion(from, cursor.step());
        if (question.isPresent()) {
            return at(Cursor.asking(question.getAsInt()));
        }
        return cursor.isAsking() ? at(Cursor.at(cursor.step())) : this;
    }

    /** The first open question after one step and up to another. */
    OptionalInt nextQuestion(int after, int last) {
        return quiz.isOn()
                ? IntStream.rangeClosed(Math.max(1, after + 1), last)
                        .filter(this::isOpen)
                        .findFirst()
                : OptionalInt.empty();
    }

    private boolean isOpen(int number) {
        return covers(number) && !quiz.course(number).isOver();
    }

    /** Whether the number of a step is asked for, sooner or later, or was; one that is no number never is. */
    boolean covers(int number) {
        return quiz.covers(number, steps, lesson.guide()) && Double.isFinite(iteration.value(steps.get(number)));
    }

    /** The step whose number is asked for now. */
    public Optional<Step> asked() {
        return cursor.isAsking() ? step() : Optional.empty();
    }

    public boolean isAsked(Quantity quantity) {
        return asked().filter(quantity::equals).isPresent();
    }

    /** Whether a number is still to be asked for in this iteration: nothing may tell then what no step has computed. */
    public boolean withholds() {
        return nextQuestion(known(), steps.size()).isPresent();
    }

    /** Whether what came of the questions is on the screen, and nobody has asked to leave it. */
    boolean keepsScore() {
        boolean isOver = quiz.isOn() && isDone() && !quiz.leaving();
        return isOver && IntStream.rangeClosed(1, steps.size()).anyMatch(this::covers);
    }

    public Notation notation() {
        return lesson.notation();
    }

    /** The last step whose number is on the table. */
    public int known() {
        return cursor.known();
    }

    /** Whether all steps have been taken, and nothing moves any more. */
    public boolean isDone() {
        return known() == steps.size() && !cursor.isMoving();
    }

    /** How far the sample has come that goes forward once more after the last step, 0 to 1; empty when it does not. */
    public OptionalDouble again() {
        return known() < steps.size() ? OptionalDouble.empty() : cursor.again();
    }

    public boolean isKnown(Quantity quantity) {
        return steps.isKnown(quantity, known());
    }

    /** Whether a step is among those that the cursor just took or is taking. */
    public boolean isCurrent(Step step) {
        int number = steps.numberOf(step).orElse(0);
        int at = cursor.step();
        return at > 0 && number > Math.min(cursor.from(), at - 1) && number <= at;
    }

    /** How far a step has come that the cursor is taking now; empty before it sets out and when its number is there. */
    public Optional<Passage> passage(Step step) {
        int number = cursor.isMoving() ? steps.numberOf(step).orElse(0) : 0;
        return number == 0 ? Optional.empty() : cursor.passage(number);
    }

    /** How much of a step's number is there. */
    public Arrivals arrivals(Step step) {
        if (isKnown(step)) {
            return Arrivals.KNOWN;
        }
        int parts = Buildup.of(iteration, step).addends().size();
        return new Arrivals(
                passage(step).map(passage -> passage.arrivedOf(parts)).orElse(0), parts, false);
    }

    /** How much is there of the number of the step on the screen. */
    public Arrivals arrivals() {
        return step().map(this::arrivals).orElse(Arrivals.KNOWN);
    }

    /** The numbers of the steps that are under way, in order. */
    public IntStream underWay() {
        return IntStream.rangeClosed(known() + 1, cursor.step())
                .filter(number -> cursor.passage(number).isPresent());
    }

    public Optional<Step> step() {
        return cursor.step() == 0 ? Optional.empty() : Optional.of(steps.get(cursor.step()));
    }

    /** What the lesson has to say here. */
    public List<Stop> stops() {
        return lesson.guide().stopsAt(cursor.step(), steps);
    }

    /** The phase of the step on the screen; empty before the first. */
    public Optional<Phase> phase() {
        return step().map(Step::phase);
    }

    public String format(Quantity quantity) {
        return numerals.text(iteration.value(quantity));
    }
}
