package backstep.cli;

import backstep.cli.IterationArguments.Chosen;
import backstep.files.Nearest;
import backstep.files.OneLine;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Step;
import backstep.model.iteration.Steps;
import backstep.model.iteration.Subjects;
import backstep.model.iteration.Unit;
import backstep.model.landscape.Axis;
import backstep.model.landscape.Contour;
import backstep.model.landscape.Landscape;
import backstep.model.landscape.UnitMap;
import backstep.model.landscape.WhatIf;
import backstep.model.network.Identified;
import backstep.model.network.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;

/** What {@code view} is asked to show: the options that say so, checked against a network. */
final class ViewQuestion {

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            required = true,
            converter = IdOption.Views.class,
            completionCandidates = IdOption.Views.class,
            description = {
                "One of ${COMPLETION-CANDIDATES}.",
                "map: the value of a unit over the first two inputs, or the one.",
                "what-if: E over a parameter. contour: E over two."
            })
    private Kind kind;

    @Option(names = "--unit", paramLabel = "S", description = "The unit of a map, such as h2. Default: y1.")
    private Optional<String> unit;

    @Option(
            names = "--parameter",
            paramLabel = "S",
            description = "A weight or bias such as h2->y1 or b(h2): one for what-if, two for contour.")
    private List<String> parameters = List.of();

    @Option(
            names = "--grid",
            paramLabel = "WxH",
            defaultValue = "200x200",
            description = "At how many points of each axis. Default: 200x200, or 200 where there is one axis.")
    private GridSize grid;

    @Option(
            names = "--range",
            paramLabel = "A..B",
            description = "From where to where an axis goes; once for each axis. Default: of an input what the samples"
                    + " span and a quarter more, of a parameter 3 to either side.")
    private List<AxisRange> ranges = List.of();

    /** The kinds of views. */
    enum Kind implements Identified {
        MAP,
        WHAT_IF,
        CONTOUR
    }

    /** How the points of an axis become those that are asked for. */
    private record Asked(Iteration iteration, List<Sample> own, UnaryOperator<Axis> points) {}

    /** The numbers at the points of the grid. */
    Landscape answer(Chosen chosen) throws Failure {
        return answer(chosen, UnaryOperator.identity());
    }

    /** The numbers in the middles of as many tiles. */
    Landscape tiles(Chosen chosen) throws Failure {
        return answer(chosen, axis -> axis.middles(axis.points()));
    }

    private Landscape answer(Chosen chosen, UnaryOperator<Axis> points) throws Failure {
        Asked asked = new Asked(chosen.iteration(), List.of(chosen.iteration().sample()), points);
        return switch (kind) {
            case MAP -> map(chosen, asked);
            case WHAT_IF -> whatIf(chosen, asked);
            case CONTOUR -> contour(chosen, asked);
        };
    }

    private Landscape map(Chosen chosen, Asked asked) throws Failure {
        requireParameters(chosen, 0);
        Unit of = unitOf(chosen);
        List<Integer> inputs = IntStream.range(
                        0, Math.min(2, asked.iteration().before().inputs()))
                .boxed()
                .toList();
        List<Axis> axes = new ArrayList<>();
        requireRanges(inputs.size());
        for (int index = 0; index < inputs.size(); index++) {
            Axis usual = Axis.ofInput(chosen.lesson().samples(), inputs.get(index), points(index));
            axes.add(inputs.size() > 1 ? asked.points().apply(axis(index, usual)) : axis(index, usual));
        }
        return UnitMap.of(
                        asked.iteration(),
                        of,
                        inputs,
                        asked.iteration().sample().inputs(),
                        axes.getFirst(),
                        Optional.of(axes.getLast()).filter(_ -> axes.size() > 1),
                        () -> false)
                .orElseThrow();
    }

    private Landscape whatIf(Chosen chosen, Asked asked) throws Failure {
        refuseUnit();
        Parameter parameter = requireParameters(chosen, 1).getFirst();
        requireRanges(1);
        return WhatIf.of(asked.iteration(), asked.own(), parameter, axis(asked, parameter, 0), () -> false)
                .orElseThrow();
    }

    private Landscape contour(Chosen chosen, Asked asked) throws Failure {
        refuseUnit();
        List<Parameter> two = requireParameters(chosen, 2);
        requireRanges(2);
        return Contour.of(
                        asked.iteration(),
                        asked.own(),
                        two,
                        chosen.run().path(two, asked.iteration().number()),
                        asked.points().apply(axis(asked, two.getFirst(), 0)),
                        asked.points().apply(axis(asked, two.getLast(), 1)),
                        () -> false)
                .orElseThrow();
    }

    private Axis axis(Asked asked, Parameter parameter, int index) {
        return axis(index, Axis.around(asked.iteration().value(parameter), points(index)));
    }

    private Axis axis(int index, Axis usual) {
        return index < ranges.size() ? ranges.get(index).axis(points(index)) : usual;
    }

    private int points(int index) {
        return index == 0 ? grid.columns() : grid.rows();
    }

    private void requireRanges(int axes) throws Failure {
        if (ranges.size() > axes) {
            throw new Failure(
                    "--range: " + ranges.size() + " of them, but " + (axes == 1 ? "one axis" : axes + " axes"));
        }
    }

    private void refuseUnit() throws Failure {
        if (unit.isPresent()) {
            throw new Failure("--unit goes with --kind map");
        }
    }

    private Unit unitOf(Chosen chosen) throws Failure {
        Subjects subjects = new Subjects(chosen.iteration().before());
        String name = unit.orElse("y1");
        Optional<Unit> found = subjects.unitNamed(name).filter(each -> !each.isInput());
        return found.orElseThrow(() -> refusal(chosen, "--unit", name, "unit", Step.Activation.class));
    }

    private List<Parameter> requireParameters(Chosen chosen, int count) throws Failure {
        if (parameters.size() != count) {
            throw new Failure(
                    "--parameter: " + parameters.size() + " of them, expected " + count + " with --kind " + kind.id());
        }
        Subjects subjects = new Subjects(chosen.iteration().before());
        List<Parameter> found = new ArrayList<>();
        for (String name : parameters) {
            Parameter parameter = subjects.parameterNamed(name)
                    .orElseThrow(() -> refusal(chosen, "--parameter", name, "weight or bias", Step.Gradient.class));
            if (found.contains(parameter)) {
                throw new Failure("--parameter " + OneLine.quote(name) + " twice, expected two different ones");
            }
            found.add(parameter);
        }
        return found;
    }

    /** What there is instead: steps of a kind have the names of all that can be meant. */
    private static Failure refusal(
            Chosen chosen, String option, String name, String what, Class<? extends Step> ofAll) {
        Subjects subjects = new Subjects(chosen.iteration().before());
        Steps steps = chosen.iteration().steps();
        List<String> names = steps.list().stream()
                .filter(ofAll::isInstance)
                .map(subjects::of)
                .toList();
        return new Failure(chosen.source().name() + ": " + option + " " + OneLine.quote(name) + ": no such " + what
                + ", the nearest is \"" + Nearest.to(name, names) + '"');
    }
}
