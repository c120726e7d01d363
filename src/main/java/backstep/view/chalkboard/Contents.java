package backstep.view.chalkboard;

import backstep.model.formula.ChainRule;
import backstep.model.formula.Derivation;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Contribution;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.network.Activation;
import backstep.view.base.Frame;
import backstep.view.chalkboard.ChalkboardContent.Part;
import backstep.view.chalkboard.ChalkboardContent.Slope;
import java.util.List;
import java.util.Optional;

/** What the chalkboard says about a frame: words, formulas and numbers, all asked from the model. */
public final class Contents {

    private Contents() {}

    public static ChalkboardContent of(Frame frame) {
        Optional<Step> step = frame.step();
        Optional<Step> next = frame.cursor() < frame.steps().size()
                ? Optional.of(frame.steps().get(frame.cursor() + 1))
                : Optional.empty();
        return new ChalkboardContent(
                frame.phase(),
                step.map(value -> title(frame, value)).orElse(""),
                "",
                step.map(value -> derivation(frame, value)),
                step.map(value -> parts(frame, value)).orElse(List.of()),
                step.flatMap(value -> slope(frame.iteration(), value)),
                next.map(value -> title(frame, value)));
    }

    private static Derivation derivation(Frame frame, Step step) {
        return ChainRule.of(frame.iteration(), frame.notation()).derivation(step);
    }

    private static String title(Frame frame, Step step) {
        return new PlainText(frame.numerals()).of(frame.symbols().symbol(step));
    }

    /** The parts of a total error by output, of a hidden delta by the unit it came from, of a gradient by output. */
    private static List<Part> parts(Frame frame, Step step) {
        return contributions(frame.iteration(), step).stream()
                .map(part -> new Part(frame.symbols().symbol(part.source()), part.source(), part.value()))
                .toList();
    }

    private static List<Contribution> contributions(Iteration iteration, Step step) {
        return switch (step) {
            case Step.NetInput _,
                    Step.Activation _,
                    Step.OutputError _,
                    Step.TotalError _,
                    Step.WeightUpdate _,
                    Step.BiasUpdate _ -> List.of();
            case Step.Delta(int layer, int unit) ->
                iteration.before().isOutput(layer) ? List.of() : Contribution.byUnitAfter(iteration, layer, unit);
            case Step.WeightGradient(int layer, int unit, int from) ->
                iteration.before().isOutput(layer)
                        ? List.of()
                        : Contribution.gradientByOutput(iteration, layer, unit, from);
            case Step.BiasGradient(int layer, int unit) ->
                iteration.before().isOutput(layer) ? List.of() : Contribution.deltaByOutput(iteration, layer, unit);
        };
    }

    private static Optional<Slope> slope(Iteration iteration, Step step) {
        if (!(step instanceof Step.Delta(int layer, int unit))) {
            return Optional.empty();
        }
        Activation activation = iteration.before().layer(layer).activation();
        if (activation.spansLayer()) {
            return Optional.empty();
        }
        return Optional.of(new Slope(
                activation,
                iteration.layers().get(layer).netInputs().get(unit),
                iteration.valueOf(layer, unit),
                iteration.activationSlope(layer, unit)));
    }
}
