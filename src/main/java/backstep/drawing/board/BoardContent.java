package backstep.drawing.board;

import backstep.controller.Arrivals;
import backstep.controller.AskedFor;
import backstep.controller.Frame;
import backstep.drawing.board.BoardBlock.Card;
import backstep.model.derivation.ChainRule;
import backstep.model.derivation.Derivation;
import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Line;
import backstep.model.derivation.Unfolding;
import backstep.model.formula.Formula;
import backstep.model.iteration.Contribution;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.lesson.Stop;
import backstep.model.marking.Question;
import backstep.model.network.Activation;
import backstep.model.words.Messages;
import backstep.model.words.Prose;
import backstep.model.words.StepText;
import backstep.model.words.StepTexts;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that the chalkboard says about one step: words, formulas and numbers, all asked from the model.
 *
 * @param phase of the step, for its colour; empty before the first step
 * @param arrivals how much of the number is there
 * @param parts what the number is the sum of; empty where that says nothing
 * @param slope the slope of the unit's activation, for its delta
 */
public record BoardContent(
        Optional<Phase> phase,
        Words words,
        Optional<Derivation> derivation,
        Arrivals arrivals,
        List<Contribution> parts,
        Optional<Slope> slope,
        Around around) {

    /** What leads to a number without telling it. */
    private static final Set<Kind> RULES = EnumSet.range(Kind.DEFINITION, Kind.SYMBOLS);

    public BoardContent {
        parts = List.copyOf(parts);
    }

    /**
     * The step in words.
     *
     * @param title what is computed
     * @param explanation why
     * @param line both in one line
     * @param meaning the end of the explanation: which errors it touches, and what the number means
     */
    public record Words(Prose title, Prose explanation, Prose line, Prose meaning) {}

    /**
     * What is said besides.
     *
     * @param cards what stands before the first step and after the last
     * @param say what the lesson has to say to the class here
     * @param next what comes after this; empty where that is not said
     */
    public record Around(List<Card> cards, Optional<Prose> say, Optional<Prose> next) {

        public Around {
            cards = List.copyOf(cards);
        }

        static Around of(Frame frame, Messages messages, Prose next) {
            return new Around(new BoardCards(frame, messages).all(), said(frame), Optional.of(next));
        }

        private static Optional<Prose> said(Frame frame) {
            // What was not written for a question may answer it.
            String said = frame.stops().stream()
                    .filter(stop -> stop.ask() || frame.asked().isEmpty())
                    .map(Stop::say)
                    .filter(say -> !say.isBlank())
                    .collect(Collectors.joining(" "));
            return said.isEmpty() ? Optional.empty() : Optional.of(Prose.plain(said));
        }

        /** Whether it helped: before everything else, so that it is seen without scrolling. */
        public List<Card> results() {
            return cards.stream()
                    .filter(card -> card.kind() == Card.Kind.PAYOFF)
                    .toList();
        }

        /** The cards that come after the step itself. */
        public List<Card> cardsBelow() {
            return cards.stream()
                    .filter(card -> card.kind() != Card.Kind.PAYOFF)
                    .toList();
        }

        /** What a picture has room for: at the end what it all was, and not what each single change was to bring. */
        private Around forPicture() {
            if (results().isEmpty()) {
                return this;
            }
            List<Card> fewer = cards.stream()
                    .filter(card -> card.kind() != Card.Kind.CHANGES)
                    .toList();
            return new Around(fewer, say, Optional.empty());
        }
    }

    /** What to say about the step that a frame shows, or about the first one before it. */
    public static BoardContent of(Frame frame, Messages messages) {
        Prose.Writer writer = new Prose.Writer();
        StepTexts words = StepTexts.of(frame.iteration(), frame.notation(), messages, writer::write);
        return frame.step()
                .map(step -> frame.isAsked(step)
                        ? asked(frame, step, words, writer, messages)
                        : of(frame, step, words.of(step), writer, messages))
                .orElseGet(() -> start(
                        frame, messages, writer.read(words.title(frame.steps().get(1)))));
    }

    private static BoardContent start(Frame frame, Messages messages, Prose first) {
        Prose title = Prose.plain(messages.get("chalkboard.start.title"));
        Prose explanation = Prose.plain(messages.get("chalkboard.start.explanation"));
        return new BoardContent(
                Optional.empty(),
                new Words(title, explanation, explanation, Prose.plain("")),
                Optional.empty(),
                Arrivals.KNOWN,
                List.of(),
                Optional.empty(),
                Around.of(frame, messages, first));
    }

    /** Where the number is asked for: the question, and its rule unless that is asked for too. */
    private static BoardContent asked(Frame frame, Step step, StepTexts texts, Prose.Writer writer, Messages messages) {
        StepText words = texts.of(step);
        boolean bare = frame.quiz().asked().filter(AskedFor::hidesFormulas).isPresent();
        Prose question = writer.read(texts.question(step));
        Question asked = Question.of(frame.iteration(), frame.notation(), step);
        return new BoardContent(
                frame.phase(),
                new Words(question, bare ? Prose.plain("") : writer.read(words.line()), question, Prose.plain("")),
                bare ? Optional.empty() : Optional.of(rule(asked.derivation())),
                frame.arrivals(step),
                List.of(),
                Optional.empty(),
                Around.of(frame, messages, writer.read(words.next())));
    }

    /** Without what it names beside, which is worked out there in numbers. */
    private static Derivation rule(Derivation derivation) {
        return new Derivation(derivation.left(), derivation.only(RULES).lines());
    }

    private static BoardContent of(Frame frame, Step step, StepText words, Prose.Writer writer, Messages messages) {
        Derivation derivation =
                ChainRule.of(frame.iteration(), frame.notation()).derivation(step);
        return new BoardContent(
                frame.phase(),
                new Words(
                        writer.read(words.title()),
                        writer.read(words.explanation()),
                        writer.read(words.line()),
                        writer.read((words.reach() + " " + words.intuition()).strip())),
                Optional.of(derivation),
                frame.arrivals(step),
                parts(frame.iteration(), step),
                slope(frame.iteration(), step),
                Around.of(frame, messages, writer.read(words.next())));
    }

    /** The parts of a hidden delta by the unit it came from, of a gradient by output; empty where there is only one way. */
    private static List<Contribution> parts(Iteration iteration, Step step) {
        return switch (step) {
            case Step.NetInput _, Step.Activation _, Step.OutputError _, Step.TotalError _, Step.Update _ -> List.of();
            case Step.Delta(Unit unit) ->
                isOutput(iteration, unit) || iteration.before().unitsOf(unit.layer() + 1) == 1
                        ? List.of()
                        : Contribution.byUnitAfter(iteration, unit);
            case Step.Gradient(Parameter parameter) ->
                iteration.before().outputs() == 1 ? List.of() : byError(iteration, parameter);
        };
    }

    /** A parameter of an output touches the error of this one alone, unless softmax ties the outputs together. */
    private static List<Contribution> byError(Iteration iteration, Parameter parameter) {
        Unit unit = parameter.into();
        List<Contribution> parts = Contribution.gradientByOutput(iteration, parameter);
        boolean alone = isOutput(iteration, unit)
                && !iteration.before().layer(unit.layer()).activation().spansLayer();
        return alone ? List.of(parts.get(unit.index())) : parts;
    }

    private static boolean isOutput(Iteration iteration, Unit unit) {
        return iteration.before().isOutput(unit.layer());
    }

    private static Optional<Slope> slope(Iteration iteration, Step step) {
        if (!(step instanceof Step.Delta(Unit unit))) {
            return Optional.empty();
        }
        Activation activation = iteration.before().layer(unit.layer()).activation();
        if (activation.spansLayer()) {
            return Optional.empty();
        }
        return Optional.of(new Slope(
                activation,
                iteration.value(new Step.NetInput(unit)),
                iteration.valueOf(unit),
                iteration.activationSlope(unit)));
    }

    /** The same with no more around it than a picture has room for. */
    public BoardContent forPicture() {
        return new BoardContent(phase, words, derivation, arrivals, parts, slope, around.forPicture());
    }

    /** What is there of a line of the derivation by now. */
    public Optional<Formula> shown(Line line) {
        return arrivals.known()
                ? Optional.of(line.right())
                : new Unfolding(arrivals.arrived(), arrivals.parts()).of(line);
    }

    /**
     * Where a unit stands on its activation function.
     *
     * @param netInput a
     * @param value h(a)
     * @param slope h′(a)
     */
    public record Slope(Activation activation, double netInput, double value, double slope) {

        /** Whether nothing at all gets through a unit that is switched off. */
        private boolean isInactive() {
            return activation == Activation.RELU && slope == 0;
        }

        /** The key of what is to be said about it, where little gets through. */
        public Optional<String> warning() {
            if (!isSaturated()) {
                return Optional.empty();
            }
            return Optional.of(isInactive() ? "chalkboard.slope.inactive" : "chalkboard.slope.saturated");
        }

        /** Whether the slope is so small that the unit hardly learns: under 2 % of the largest. */
        public boolean isSaturated() {
            return activation.isFlatAt(slope);
        }
    }
}
