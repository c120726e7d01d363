package backstep.controller;

import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Step;
import backstep.model.iteration.TrainingRun;
import backstep.model.iteration.Unit;
import backstep.model.landscape.Axis;
import backstep.model.landscape.Contour;
import backstep.model.landscape.Landscape;
import backstep.model.landscape.ReachHistory;
import backstep.model.landscape.UnitMap;
import backstep.model.landscape.WhatIf;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A view that is wanted of a frame.
 *
 * @param run that its iteration belongs to
 * @param kept runs to compare it with
 * @param before what was seen last: its axes are kept as long as what they show is on them
 */
record ViewQuery(Frame frame, TrainingRun run, List<KeptRun> kept, ViewChoice choice, Optional<Landscape> before) {

    ViewQuery {
        kept = List.copyOf(kept);
    }

    private static final int MOST_SMALL = 24;
    /** A parameter this near to an end of its axis, as a part of it, gets another axis. */
    private static final double NEAR_END = 0.06;

    /**
     * How fine a view is: points of one axis, of each of two, of each of two where every point is an error, of each of two
     * of a small map, and iterations of a past.
     */
    enum Grain {
        COARSE(60, 40, 24, 10, 24),
        FINE(240, 160, 80, 20, 120),
        /** Of the many pictures of a file. */
        FILM(160, 80, 60, 10, 60);

        private final int curve;
        private final int map;
        private final int contour;
        private final int small;
        private final int reaches;

        Grain(int curve, int map, int contour, int small, int reaches) {
            this.curve = curve;
            this.map = map;
            this.contour = contour;
            this.small = small;
            this.reaches = reaches;
        }
    }

    /** Whether another one has the same numbers for an answer. */
    boolean asksTheSameAs(ViewQuery other) {
        return frame.iteration().equals(other.frame.iteration())
                && kept.equals(other.kept)
                && (!choice.past() || last() == other.last())
                && (choice.kind() != ViewChoice.Kind.WHAT_IF || step() == other.step())
                && frame.lesson().samples().equals(other.frame.lesson().samples())
                && choice.withTried(Optional.empty()).equals(other.choice.withTried(Optional.empty()));
    }

    /** The numbers, or nothing where it was cancelled. */
    Optional<ViewAnswer> answer(Grain grain, BooleanSupplier cancelled) {
        return switch (choice.kind()) {
            case MAP -> map(grain, cancelled);
            case WHAT_IF -> whatIf(grain, cancelled);
            case CONTOUR -> contour(grain, cancelled);
            case REACH -> reach(grain, cancelled);
        };
    }

    private Optional<ViewAnswer> map(Grain grain, BooleanSupplier cancelled) {
        Iteration iteration = frame.iteration();
        Network network = iteration.before();
        Optional<UnitMap> large = map(iteration, choice.unitIn(network), grain.curve, grain.map, cancelled);
        List<UnitMap> small = new ArrayList<>();
        for (int layer = 0; layer < network.depth(); layer++) {
            for (Unit unit : Unit.ofLayer(network, layer)) {
                if (small.size() < MOST_SMALL) {
                    map(iteration, unit, grain.small, grain.small, cancelled).ifPresent(small::add);
                }
            }
        }
        List<ViewAnswer.KeptMap> others = new ArrayList<>();
        for (KeptRun each : kept) {
            Iteration same = each.run().iteration(iteration.number());
            if (same.before().inputs() == network.inputs()) {
                map(same, choice.unitIn(same.before()), grain.curve, grain.map / 2, cancelled)
                        .ifPresent(map -> others.add(new ViewAnswer.KeptMap(
                                each, Frame.still(each.lesson(), same, 0, frame.numerals()), map)));
            }
        }
        return large.map(map -> new ViewAnswer(frame, run, choice, Optional.of(map), small, others, Optional.empty()));
    }

    private Optional<UnitMap> map(Iteration iteration, Unit unit, int onOne, int onEach, BooleanSupplier cancelled) {
        List<Sample> samples = frame.lesson().samples();
        List<Integer> inputs = choice.inputsIn(iteration.before());
        Vector held = choice.heldIn(frame.iteration().sample().inputs());
        Axis x = Axis.ofInput(samples, inputs.getFirst(), onOne);
        return inputs.size() == 1
                ? UnitMap.of(iteration, unit, inputs, held, x, Optional.empty(), cancelled)
                : UnitMap.of(
                        iteration,
                        unit,
                        inputs,
                        held,
                        x.middles(onEach),
                        Optional.of(
                                Axis.ofInput(samples, inputs.getLast(), onEach).middles(onEach)),
                        cancelled);
    }

    /** How far the update moves the parameter that is looked at; 0 before its gradient is known. */
    private double step() {
        Parameter parameter = choice.parametersIn(frame.iteration().before(), 1).getFirst();
        boolean isKnown = frame.isKnown(new Step.Gradient(parameter)) && !frame.withholds();
        return isKnown ? frame.iteration().change(parameter) : 0;
    }

    private Optional<ViewAnswer> whatIf(Grain grain, BooleanSupplier cancelled) {
        Parameter parameter = choice.parametersIn(frame.iteration().before(), 1).getFirst();
        Optional<Axis> seen = before.flatMap(landscape -> switch (landscape) {
            case WhatIf whatIf
            when whatIf.parameter().equals(parameter) ->
                Optional.of(whatIf.curve().x());
            case WhatIf _, UnitMap _, Contour _ -> Optional.empty();
        });
        double value = frame.iteration().value(parameter);
        Axis wanted = Axis.around(value, step(), 2);
        Axis axis = seen.filter(last -> holds(last, value) && last.span() >= wanted.span())
                .orElse(wanted)
                .with(grain.curve);
        return WhatIf.of(frame.iteration(), samples(), parameter, axis, cancelled)
                .map(this::answer);
    }

    private Optional<ViewAnswer> contour(Grain grain, BooleanSupplier cancelled) {
        Iteration iteration = frame.iteration();
        List<Parameter> two = choice.parametersIn(iteration.before(), 2);
        if (two.size() < 2) {
            return Optional.of(ViewAnswer.of(frame, run, choice, Optional.empty()));
        }
        List<Optional<Axis>> seen = before.map(landscape -> switch (landscape) {
                    case Contour contour
                    when contour.parameters().equals(two) ->
                        List.of(
                                Optional.of(ends(contour.relief().x())),
                                contour.relief().y().map(ViewQuery::ends));
                    case Contour _, WhatIf _, UnitMap _ -> List.of(Optional.<Axis>empty(), Optional.<Axis>empty());
                })
                .orElse(List.of(Optional.empty(), Optional.empty()));
        return Contour.of(
                        iteration,
                        samples(),
                        two,
                        run.path(two, iteration.number()),
                        kept(seen.getFirst(), iteration.value(two.getFirst())).middles(grain.contour),
                        kept(seen.getLast(), iteration.value(two.getLast())).middles(grain.contour),
                        cancelled)
                .map(this::answer);
    }

    /** The whole axis whose middles these are. */
    private static Axis ends(Axis middles) {
        double half = middles.span() / (2.0 * (middles.points() - 1));
        return new Axis(middles.low() - half, middles.high() + half, middles.points());
    }

    private static Axis kept(Optional<Axis> seen, double value) {
        return seen.filter(axis -> holds(axis, value)).orElseGet(() -> Axis.around(value, 2));
    }

    /** Whether a value is not near the end of an axis. */
    private static boolean holds(Axis axis, double value) {
        double margin = NEAR_END * axis.span();
        return axis.low() + margin <= value && value <= axis.high() - margin;
    }

    private Optional<ViewAnswer> reach(Grain grain, BooleanSupplier cancelled) {
        if (!choice.past()) {
            return Optional.of(ViewAnswer.of(frame, run, choice, Optional.empty()));
        }
        return ReachHistory.of(run, last(), grain.reaches, cancelled)
                .map(reaches -> new ViewAnswer(
                        frame, run, choice, Optional.empty(), List.of(), List.of(), Optional.of(reaches)));
    }

    /** The last iteration that there is a way to. */
    private int last() {
        return Math.max(frame.iteration().number(), run.losses().next() - 1);
    }

    private ViewAnswer answer(Landscape landscape) {
        return ViewAnswer.of(frame, run, choice, Optional.of(landscape));
    }

    private List<Sample> samples() {
        return choice.mean()
                ? frame.lesson().samples()
                : List.of(frame.iteration().sample());
    }
}
