package backstep.drawing;

import backstep.controller.Frame;
import backstep.controller.Passage;
import backstep.drawing.Drawing.Part;
import backstep.model.formula.Formula;
import backstep.model.formula.Terms;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Buildup;
import backstep.model.iteration.Buildup.Addend;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What travels while a step is taken, and between which of the parts that are drawn. */
final class Flights {

    /** The value has met its weight, and the product goes on: shares of the way. */
    private static final double MEETS = 0.4;

    private static final double GOES_ON = 0.65;
    /** How far from the middle of a label two numbers stop that meet on it, in its widths. */
    private static final double BESIDE = 0.3;

    private final Frame frame;
    private final Iteration iteration;
    private final Map<String, Part> parts;

    /** @param parts what is drawn, by its name */
    Flights(Frame frame, Map<String, Part> parts) {
        this.frame = frame;
        this.iteration = frame.iteration();
        this.parts = parts;
    }

    /**
     * The same sample once more, layer by layer: every input times its new weight.
     *
     * @param again the iteration that it would be
     * @param share of the whole way, 0 to 1
     */
    List<Flight> again(Iteration again, double share) {
        int layers = again.before().depth();
        int layer = Math.min(layers - 1, (int) (share * layers));
        return Unit.ofLayer(again.before(), layer).stream()
                .flatMap(unit -> Buildup.of(again, new Step.NetInput(unit)).addends().stream())
                .flatMap(addend -> addend.weight().stream()
                        .flatMap(weight -> edge(weight).stream()
                                .map(edge -> Flight.travelling(
                                                PartNames.of("packet", weight),
                                                Terms.number(addend.value()),
                                                Phase.FORWARD,
                                                edge.from(),
                                                edge.to(),
                                                share * layers - layer,
                                                Optional.of(label(weight)))
                                        .thatPasses())))
                .toList();
    }

    List<Flight> of(Step step, Passage passage) {
        return switch (step) {
            case Step.NetInput _ -> addends(step, passage, Phase.FORWARD);
            case Step.Activation _ -> List.of();
            case Step.OutputError(int output) -> outputMeetsTarget(output, passage.share());
            case Step.TotalError() -> addends(step, passage, Phase.ERROR);
            case Step.Delta _ -> addends(step, passage, Phase.BACKWARD);
            case Step.Gradient(Parameter parameter) -> meetOn(parameter, passage.share());
            case Step.Update(Parameter parameter) -> intoParameter(parameter, passage.share());
        };
    }

    private List<Flight> addends(Step step, Passage passage, Phase phase) {
        List<Flight> flights = new ArrayList<>();
        List<Addend> addends = Buildup.of(iteration, step).addends();
        for (int at = 0; at < addends.size(); at++) {
            if (passage.carries(at)) {
                flights.addAll(addend(step, addends.get(at), phase, passage.share()));
            }
        }
        return flights;
    }

    private List<Flight> addend(Step step, Addend addend, Phase phase, double share) {
        if (addend.weight().isPresent()) {
            Weight weight = addend.weight().get();
            double sent = iteration.value(addend.source());
            double carrier =
                    phase == Phase.BACKWARD ? weight.valueIn(iteration.carryingDeltas()) : iteration.value(weight);
            return along(weight, phase, Terms.number(sent), Terms.number(carrier), addend.value(), share);
        }
        return switch (addend.source()) {
            case Bias bias
            when isEdge(bias) -> along(bias, phase, Terms.ONE, Terms.number(addend.value()), addend.value(), share);
            case Bias bias -> between("label", bias, unit(bias.into()), Optional.of(label(bias)), addend, phase, share);
            case Step.OutputError error
            when step instanceof Step.Delta(Unit unit) ->
                between("error-box", error, unit(unit), Optional.empty(), addend, phase, share);
            case Step.OutputError error ->
                between("error-box", error, part("total-box", step), Optional.empty(), addend, phase, share);
            case Quantity _ -> List.of();
        };
    }

    /** A number, its product with the weight of an edge, and between them both on the weight's label. */
    private List<Flight> along(
            Parameter parameter, Phase phase, Formula sent, Formula carrier, double product, double share) {
        String name = PartNames.of("packet", parameter);
        Optional<Shape.Line> edge = edge(parameter);
        if (edge.isEmpty()) {
            return List.of();
        }
        Point start = phase == Phase.FORWARD ? edge.get().from() : edge.get().to();
        Point end = phase == Phase.FORWARD ? edge.get().to() : edge.get().from();
        Meeting meeting = meeting(parameter, edge.get());
        Optional<String> over = Optional.of(label(parameter));
        if (share < MEETS) {
            return List.of(Flight.travelling(name, sent, phase, start, meeting.at(), share / MEETS, over));
        }
        if (share < GOES_ON) {
            return List.of(
                    Flight.resting(name, Terms.dotted(sent, carrier), phase, meeting.place(), meeting.at(), over));
        }
        double further = (share - GOES_ON) / (1 - GOES_ON);
        return List.of(Flight.travelling(name, Terms.number(product), phase, meeting.at(), end, further, over)
                .thatLeaves());
    }

    /** What changes on its way into nothing else, from a part to another. */
    private List<Flight> between(
            String prefix,
            Quantity from,
            Optional<Part> to,
            Optional<String> over,
            Addend addend,
            Phase phase,
            double share) {
        Optional<Part> start = part(prefix, from);
        if (start.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        return List.of(Flight.travelling(
                PartNames.of("packet", from),
                Terms.number(addend.value()),
                phase,
                start.get().place().center(),
                to.get().place().center(),
                share,
                over));
    }

    /** The output goes to where its target is, and there becomes their difference. */
    private List<Flight> outputMeetsTarget(int output, double share) {
        Step error = new Step.OutputError(output);
        Optional<Part> box = part("error-box", error);
        Optional<Part> unit = unit(iteration.output(output));
        if (box.isEmpty() || unit.isEmpty()) {
            return List.of();
        }
        String name = PartNames.of("packet", error);
        Formula value = Terms.number(iteration.valueOf(iteration.output(output)));
        Rect place = box.get().place();
        Optional<String> over = Optional.of(box.get().name());
        Rect below = new Rect(place.x(), place.centerY(), place.width(), place.height() / 2);
        if (share < MEETS) {
            return List.of(Flight.travelling(
                    name,
                    value,
                    Phase.ERROR,
                    unit.get().place().center(),
                    place.center(),
                    share / MEETS,
                    Optional.empty()));
        }
        Formula target = Terms.number(iteration.value(new Quantity.Target(output)));
        Formula met = isOfDifference() ? Terms.difference(target, value) : value;
        return List.of(Flight.resting(name, met, Phase.ERROR, below, over));
    }

    private boolean isOfDifference() {
        Loss loss = iteration.rule().loss();
        return loss != Loss.BINARY_CROSS_ENTROPY && loss != Loss.CROSS_ENTROPY;
    }

    /** δ from one end and the value from the other meet on the weight; on a bias δ arrives alone. */
    private List<Flight> meetOn(Parameter parameter, double share) {
        Formula delta = Terms.number(iteration.delta(parameter.into()));
        String name = PartNames.of("packet", parameter);
        Optional<String> over = Optional.of(label(parameter));
        Optional<Shape.Line> edge = edge(parameter);
        if (edge.isEmpty()) {
            return onTag(parameter, name, delta, Phase.BACKWARD);
        }
        Meeting meeting = meeting(parameter, edge.get());
        Formula value = parameter instanceof Weight ? Terms.number(iteration.factor(parameter)) : Terms.ONE;
        if (share < MEETS) {
            double way = share / MEETS;
            Point half = new Point(BESIDE * meeting.place().width(), 0);
            Point right = meeting.at().add(half);
            Point left = meeting.at().subtract(half);
            String ofValue = PartNames.of("packet-value", parameter);
            return List.of(
                    Flight.travelling(name, delta, Phase.BACKWARD, edge.get().to(), right, way, over),
                    Flight.travelling(ofValue, value, Phase.FORWARD, edge.get().from(), left, way, over));
        }
        return List.of(
                Flight.resting(name, Terms.dotted(delta, value), Phase.BACKWARD, meeting.place(), meeting.at(), over));
    }

    /** −η ∂E/∂w slides into the weight. */
    private List<Flight> intoParameter(Parameter parameter, double share) {
        Formula change = signed(iteration.change(parameter));
        String name = PartNames.of("packet", parameter);
        Optional<Shape.Line> edge = edge(parameter);
        if (edge.isEmpty()) {
            return onTag(parameter, name, change, Phase.UPDATE);
        }
        Meeting meeting = meeting(parameter, edge.get());
        return share < GOES_ON
                ? List.of(Flight.travelling(
                        name,
                        change,
                        Phase.UPDATE,
                        edge.get().to(),
                        meeting.at(),
                        share / GOES_ON,
                        Optional.of(label(parameter))))
                : List.of(Flight.resting(
                        name, change, Phase.UPDATE, meeting.place(), meeting.at(), Optional.of(label(parameter))));
    }

    /** A change shows its sign, whichever it is. */
    private static Formula signed(double change) {
        return change < 0
                ? Terms.number(change)
                : new Formula.Product(Formula.Sign.NONE, List.of(new Formula.Words("+"), Terms.number(change)));
    }

    private List<Flight> onTag(Parameter parameter, String name, Formula content, Phase phase) {
        return part("label", parameter).stream()
                .map(tag -> Flight.resting(name, content, phase, tag.place(), Optional.of(tag.name())))
                .toList();
    }

    private Meeting meeting(Parameter parameter, Shape.Line edge) {
        return Meeting.of(part("label", parameter), edge);
    }

    private static String label(Parameter parameter) {
        return PartNames.of("label", parameter);
    }

    private boolean isEdge(Parameter parameter) {
        return edge(parameter).isPresent();
    }

    /** From the rim where a value sets out to the rim where it arrives; empty for what is not drawn. */
    private Optional<Shape.Line> edge(Parameter parameter) {
        return part("edge", parameter).stream()
                .flatMap(part -> part.shapes().stream())
                .filter(Shape.Line.class::isInstance)
                .map(Shape.Line.class::cast)
                .findFirst();
    }

    private Optional<Part> unit(Unit unit) {
        return part("unit", unit.value());
    }

    private Optional<Part> part(String prefix, Quantity quantity) {
        return Optional.ofNullable(parts.get(PartNames.of(prefix, quantity)));
    }
}
