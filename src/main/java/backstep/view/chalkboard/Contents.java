package backstep.view.chalkboard;

import backstep.controller.Frame;
import backstep.model.derivation.ChainRule;
import backstep.model.derivation.Derivation;
import backstep.model.iteration.Contribution;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.network.Activation;
import backstep.model.words.StepText;
import backstep.model.words.StepTexts;
import backstep.view.base.Texts;
import backstep.view.chalkboard.ChalkboardContent.Part;
import backstep.view.chalkboard.ChalkboardContent.Slope;
import backstep.view.math.Prose;
import java.util.List;
import java.util.Optional;

/** What the chalkboard says about a frame: words, formulas and numbers, all asked from the model. */
public final class Contents {

    private final Texts texts;

    public Contents(Texts texts) {
        this.texts = texts;
    }

    /** What to say about the step that a frame shows, or about the first one before it. */
    public ChalkboardContent of(Frame frame) {
        Prose.Writer writer = new Prose.Writer();
        StepTexts words = StepTexts.of(frame.iteration(), frame.notation(), texts.messages(), writer);
        return frame.step()
                .map(step -> of(frame, step, words.of(step), writer))
                .orElseGet(() -> start(writer.read(words.title(frame.steps().get(1)))));
    }

    private ChalkboardContent start(Prose first) {
        Prose title = Prose.plain(texts.get("chalkboard.start.title"));
        Prose explanation = Prose.plain(texts.get("chalkboard.start.explanation"));
        return new ChalkboardContent(
                Optional.empty(),
                title,
                explanation,
                explanation,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                first);
    }

    private static ChalkboardContent of(Frame frame, Step step, StepText words, Prose.Writer writer) {
        Derivation derivation =
                ChainRule.of(frame.iteration(), frame.notation()).derivation(step);
        return new ChalkboardContent(
                frame.phase(),
                writer.read(words.title()),
                writer.read(words.explanation()),
                writer.read(words.line()),
                Optional.of(derivation),
                parts(frame, step),
                slope(frame.iteration(), step),
                writer.read(words.next()));
    }

    /** The parts of a hidden delta by the unit it came from, of a gradient by output. */
    private static List<Part> parts(Frame frame, Step step) {
        return contributions(frame.iteration(), step).stream()
                .map(part -> new Part(frame.symbols().symbol(part.source()), part.source(), part.value()))
                .toList();
    }

    private static List<Contribution> contributions(Iteration iteration, Step step) {
        return switch (step) {
            case Step.NetInput _, Step.Activation _, Step.OutputError _, Step.TotalError _, Step.Update _ -> List.of();
            case Step.Delta(Unit unit) ->
                isOutput(iteration, unit) ? List.of() : Contribution.byUnitAfter(iteration, unit);
            case Step.Gradient(Parameter parameter) ->
                isOutput(iteration, parameter.into()) ? List.of() : Contribution.gradientByOutput(iteration, parameter);
        };
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
}
