package backstep.model.lesson;

import backstep.model.formula.Numerals;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Step;
import backstep.model.iteration.Steps;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Network;
import backstep.model.network.UpdateOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;

/**
 * What a lesson brings along for those who teach it: nothing of it is computed with.
 *
 * @param decimals shown when the lesson opens, as {@link Numerals} has them
 * @param source where the example was published, one line
 * @param notes for the teacher: paragraphs with an empty line between them, at most {@value #MOST_NOTES} characters
 * @param stops in the order of the file
 * @param schema the address of a JSON Schema, kept as it is
 */
public record Guide(
        OptionalInt decimals,
        Optional<String> source,
        Optional<String> notes,
        List<Stop> stops,
        Optional<String> schema) {

    /** The most characters of the notes. */
    public static final int MOST_NOTES = 10_000;

    /** Nothing at all. */
    public static final Guide NONE =
            new Guide(OptionalInt.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    public Guide {
        stops = List.copyOf(stops);
    }

    // ---- questions

    /** How numbers are written when the lesson opens and nobody wants it otherwise. */
    public Numerals numerals() {
        return decimals.isPresent() ? new Numerals(decimals.getAsInt()) : Numerals.DEFAULT;
    }

    /** The stops at a place of the cursor: mostly none, rarely more than one. */
    public List<Stop> stopsAt(int cursor, Steps steps) {
        return stops.stream()
                .filter(stop -> stop.at().in(steps).equals(OptionalInt.of(cursor)))
                .toList();
    }

    /** The first place after a cursor where there is a stop. */
    public OptionalInt nextStop(int cursor, Steps steps) {
        return stops.stream()
                .flatMapToInt(stop -> stop.at().in(steps).stream())
                .filter(place -> place > cursor)
                .min();
    }

    /** Whether an iteration of a network has all the steps that are stopped at. */
    boolean fits(Network network, UpdateOrder order) {
        Steps steps = Steps.of(network, order);
        return stops.stream().allMatch(stop -> stop.at().in(steps).isPresent());
    }

    // ---- changes

    public Guide withDecimals(OptionalInt value) {
        return new Guide(value, source, notes, stops, schema);
    }

    public Guide withSource(Optional<String> value) {
        return new Guide(decimals, value, notes, stops, schema);
    }

    public Guide withNotes(Optional<String> value) {
        return new Guide(decimals, source, value, stops, schema);
    }

    public Guide withStops(List<Stop> value) {
        return new Guide(decimals, source, notes, value, schema);
    }

    /** The same with one more stop, before those that come after it in these steps. */
    public Guide withStop(Stop stop, Steps steps) {
        List<Stop> more = new ArrayList<>(stops);
        int place = cursor(stop, steps);
        int at = 0;
        while (at < more.size() && cursor(more.get(at), steps) <= place) {
            at++;
        }
        more.add(at, stop);
        return withStops(more);
    }

    private static int cursor(Stop stop, Steps steps) {
        return stop.at().in(steps).orElseThrow();
    }

    /**
     * The same for another network, without the stops whose steps are not there.
     *
     * @param newLayer where the units of a layer went: a layer that is not there for those that are gone
     */
    Guide movedTo(Network network, UpdateOrder order, IntUnaryOperator newLayer) {
        Steps steps = Steps.of(network, order);
        return withStops(stops.stream()
                .map(stop -> new Stop(moved(stop.at(), newLayer), stop.say(), stop.ask()))
                .filter(stop -> stop.at().in(steps).isPresent())
                .toList());
    }

    private static Stop.Place moved(Stop.Place at, IntUnaryOperator newLayer) {
        return switch (at) {
            case Stop.Place.Before _, Stop.Place.After _ -> at;
            case Stop.Place.Done(Step step) -> new Stop.Place.Done(moved(step, newLayer));
        };
    }

    private static Step moved(Step step, IntUnaryOperator newLayer) {
        return switch (step) {
            case Step.NetInput(Unit unit) -> new Step.NetInput(moved(unit, newLayer));
            case Step.Activation(Unit unit) -> new Step.Activation(moved(unit, newLayer));
            case Step.OutputError _, Step.TotalError _ -> step;
            case Step.Delta(Unit unit) -> new Step.Delta(moved(unit, newLayer));
            case Step.Gradient(Parameter parameter) -> new Step.Gradient(moved(parameter, newLayer));
            case Step.Update(Parameter parameter) -> new Step.Update(moved(parameter, newLayer));
        };
    }

    private static Unit moved(Unit unit, IntUnaryOperator newLayer) {
        return new Unit(newLayer.applyAsInt(unit.layer()), unit.index());
    }

    /** A weight comes from the layer before, whichever that is now. */
    private static Parameter moved(Parameter parameter, IntUnaryOperator newLayer) {
        Unit into = moved(parameter.into(), newLayer);
        return switch (parameter) {
            case Weight weight ->
                new Weight(into.layer(), into.index(), weight.from().index());
            case Bias _ -> new Bias(into);
        };
    }
}
