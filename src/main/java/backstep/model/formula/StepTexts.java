package backstep.model.formula;

import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Steps;
import java.util.Locale;
import java.util.OptionalInt;

/** The words of every step of an iteration, with the names of a notation. */
public final class StepTexts {

    private final Context context;
    private final Messages messages;
    private final Steps steps;
    private final StepWords words;
    private final StepClauses clauses;

    private StepTexts(Context context, Messages messages, SymbolWriter writer) {
        this.context = context;
        this.messages = messages;
        this.steps = context.iteration().steps();
        this.words = new StepWords(context, messages, writer);
        this.clauses = new StepClauses(context, messages, words);
    }

    /** The words for an iteration in a notation that its network can have. */
    public static StepTexts of(Iteration iteration, Notation notation, Messages messages) {
        return of(Context.of(iteration, notation), messages, PlainText.DEFAULT::of);
    }

    /** The same with symbols as {@code writer} writes them. */
    public static StepTexts of(Iteration iteration, Notation notation, Messages messages, SymbolWriter writer) {
        return of(Context.of(iteration, notation), messages, writer);
    }

    static StepTexts of(Context context, Messages messages, SymbolWriter writer) {
        return new StepTexts(context, messages, writer);
    }

    /** The words of one step. */
    public StepText of(Step step) {
        StepClauses.Clause clause = clauses.of(step);
        String line = messages.get("step.line.text", subject(step), clause.what());
        String what = capitalized(clause.alone());
        String explanation = clause.why().isEmpty()
                ? messages.get("step.explanation.one", what)
                : messages.get("step.explanation.two", what, capitalized(clause.why()));
        return new StepText(title(step), line, explanation, next(step));
    }

    /** The heading of a step, e.g. {@code Delta of hidden unit h₁}. */
    public String title(Step step) {
        return switch (step) {
            case Step.NetInput(int layer, int unit) ->
                messages.get("step.net-input.title", words.unitInFull(layer, unit));
            case Step.Activation(int layer, int unit) ->
                messages.get("step.activation.title", words.unitInFull(layer, unit));
            case Step.OutputError(int output) ->
                messages.get("step.error.title", words.unitInFull(context.outputLayer(), output));
            case Step.TotalError _ -> messages.get("step.total-error.title");
            case Step.Delta(int layer, int unit) ->
                messages.get(
                        context.is(Notation.ALPHA_D_Y) ? "step.delta.title-derivative" : "step.delta.title",
                        words.unitInFull(layer, unit));
            case Step.WeightGradient _, Step.BiasGradient _ ->
                messages.get("step.gradient.title", words.symbol(context.symbol(step)));
            case Step.WeightUpdate _, Step.BiasUpdate _ -> messages.get("step.update.title", words.parameter(step));
        };
    }

    private String subject(Step step) {
        return switch (step) {
            case Step.NetInput(int layer, int unit) -> messages.get("step.net-input.title", words.unit(layer, unit));
            case Step.Activation(int layer, int unit) -> messages.get("step.activation.title", words.unit(layer, unit));
            case Step.OutputError(int output) ->
                messages.get("step.error.title", words.unit(context.outputLayer(), output));
            case Step.TotalError _ -> messages.get("step.total-error.title");
            case Step.Delta(int layer, int unit) -> words.deltaOf(layer, unit);
            case Step.WeightGradient _, Step.BiasGradient _ ->
                messages.get("step.gradient.title", words.symbol(context.symbol(step)));
            case Step.WeightUpdate _, Step.BiasUpdate _ -> messages.get("step.update.subject", words.parameter(step));
        };
    }

    /** What the step after this one will be. */
    private String next(Step step) {
        OptionalInt number = steps.numberOf(step);
        return number.isEmpty() || number.getAsInt() == steps.size()
                ? messages.get("step.end.next")
                : announcement(steps.get(number.getAsInt() + 1));
    }

    private String announcement(Step step) {
        return switch (step) {
            case Step.NetInput(int layer, int unit) -> messages.get("step.net-input.next", words.unit(layer, unit));
            case Step.Activation(int layer, int unit) ->
                messages.get("step.activation.next", words.unit(layer, unit), words.function(context.function(layer)));
            case Step.OutputError(int output) ->
                messages.get(
                        "step.error.next",
                        words.unit(context.outputLayer(), output),
                        words.symbol(context.target(output)));
            case Step.TotalError _ -> messages.get("step.total-error.next");
            case Step.Delta(int layer, int unit) -> deltaAnnouncement(layer, unit);
            case Step.WeightGradient(int layer, int unit, int from) ->
                messages.get(
                        "step.weight-gradient.next",
                        words.symbol(context.symbol(step)),
                        words.deltaOf(layer, unit),
                        words.symbol(context.value(layer - 1, from)));
            case Step.BiasGradient(int layer, int unit) ->
                messages.get("step.bias-gradient.next", words.symbol(context.symbol(step)), words.deltaOf(layer, unit));
            case Step.WeightUpdate _, Step.BiasUpdate _ ->
                messages.get(
                        "step.update.next",
                        words.parameter(step),
                        words.symbol(context.symbol(new Quantity.LearningRate())));
        };
    }

    private String deltaAnnouncement(int layer, int unit) {
        boolean output = layer == context.outputLayer();
        return messages.get(output ? "step.delta.next-output" : "step.delta.next-hidden", words.deltaOf(layer, unit));
    }

    /** Clauses start with a word, so that the first letter can be a capital one. */
    private static String capitalized(String clause) {
        return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1);
    }
}
