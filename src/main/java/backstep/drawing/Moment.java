package backstep.drawing;

import backstep.controller.Frame;
import backstep.drawing.StageType.Lettering;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Payoff;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Weight;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the stage is to show: a frame, what is brought out of it, and where and in what type everything stands.
 *
 * @param actors what the step on the screen names and produces; empty before the first
 * @param payoff what came of the iteration, once all its steps have been taken
 * @param lineScale what the widths of edges are multiplied by: more for a projector
 */
record Moment(
        Frame frame,
        Highlights highlights,
        Set<Quantity.Owner> actors,
        Optional<Payoff> payoff,
        Diagram diagram,
        StageLayout layout,
        StageType type,
        double lineScale) {

    /** What stands in the place of a number that is asked for. */
    private static final Numerals.Parts QUESTION = new Numerals.Parts(false, "?", OptionalInt.empty());

    /** Whether what belongs to these steps back. */
    boolean recedes(Quantity.Owner... owners) {
        return highlights.spotlight() && Stream.of(owners).noneMatch(this::standsOut);
    }

    /** Whether what belongs to it is what the step is about, or what somebody looks at. */
    boolean standsOut(Quantity.Owner owner) {
        boolean onPath =
                owner instanceof Parameter parameter && highlights.paths().containsKey(parameter);
        return onPath || actors.contains(owner) || isLit(owner);
    }

    /** The phase of the step on the screen that reads or changes a weight or bias, if it is such a step. */
    Optional<Phase> phaseOf(Parameter parameter) {
        Stream<Step> steps = Stream.of(
                new Step.Gradient(parameter), new Step.Update(parameter), new Step.NetInput(parameter.into()));
        Stream<Step> back = parameter instanceof Weight weight ? Stream.of(new Step.Delta(weight.from())) : Stream.of();
        return Stream.concat(steps, back)
                .filter(frame::isCurrent)
                .map(Step::phase)
                .findFirst();
    }

    boolean isLit(Quantity.Owner owner) {
        return highlights.lit().contains(owner);
    }

    /** Whether the part of a name has the keyboard. */
    boolean isFocused(String name) {
        return highlights.focused().filter(name::equals).isPresent();
    }

    double value(Quantity quantity) {
        return frame.iteration().value(quantity);
    }

    /** Whether something stands in the place of a number: itself, or that it is asked for. */
    boolean shows(Quantity quantity) {
        return frame.isKnown(quantity) || frame.isAsked(quantity);
    }

    Numerals.Parts digits(Quantity quantity) {
        return frame.isAsked(quantity) ? QUESTION : frame.numerals().parts(value(quantity));
    }

    /** The number of a quantity, known or not; a question mark where it is asked for. */
    Lettering number(Quantity quantity, double size) {
        return type.number(digits(quantity), size);
    }

    Lettering symbol(Quantity quantity, double size) {
        return type.symbol(frame.symbols().symbol(quantity), size);
    }
}
