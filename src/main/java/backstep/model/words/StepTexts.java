package backstep.model.words;

import backstep.model.derivation.Context;
import backstep.model.formula.Formula;
import backstep.model.formula.PlainText;
import backstep.model.formula.Terms;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Steps;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Activation;
import backstep.model.network.Loss;
import backstep.model.notation.Notation;
import backstep.model.notation.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** The words of every step of an iteration, with the names of a notation. */
public final class StepTexts {

    private final Context context;
    private final Messages messages;
    private final Steps steps;
    private final StepWords words;
    private final StepClauses clauses;
    private final Intuition intuition;
    private final Reach reach;

    private StepTexts(Context context, Messages messages, Function<Formula, String> writer) {
        this.context = context;
        this.messages = messages;
        this.steps = context.iteration().steps();
        this.words = new StepWords(context, messages, writer);
        this.clauses = new StepClauses(context, messages, words);
        this.intuition = new Intuition(context, messages, words);
        this.reach = new Reach(context, messages, words);
    }

    /** The words for an iteration in a notation that its network can have. */
    public static StepTexts of(Iteration iteration, Notation notation, Messages messages) {
        return of(Context.of(iteration, notation), messages, PlainText.DEFAULT::of);
    }

    /** The same with symbols as {@code writer} writes them. */
    public static StepTexts of(
            Iteration iteration, Notation notation, Messages messages, Function<Formula, String> writer) {
        return of(Context.of(iteration, notation), messages, writer);
    }

    /** The same for what is seen through a notation already. */
    public static StepTexts of(Context context, Messages messages, Function<Formula, String> writer) {
        return new StepTexts(context, messages, writer);
    }

    /** The words of one step. */
    public StepText of(Step step) {
        StepClauses.Clause clause = clauses.of(step);
        String line = messages.get("step.line.text", subject(step), clause.what());
        List<String> sentences = new ArrayList<>(List.of(sentence(clause.alone())));
        if (!clause.why().isEmpty()) {
            sentences.add(sentence(clause.why()));
        }
        Optional<String> touched = reach(step);
        touched.ifPresent(sentences::add);
        Optional<String> meaning = intuition.of(step);
        meaning.ifPresent(sentences::add);
        return new StepText(
                title(step), line, String.join(" ", sentences), touched.orElse(""), meaning.orElse(""), next(step));
    }

    private String sentence(String clause) {
        return messages.get("step.explanation.sentence", capitalized(clause));
    }

    private Optional<String> reach(Step step) {
        return step instanceof Step.Gradient(Parameter parameter) ? reach.of(parameter) : Optional.empty();
    }

    /** The heading of a step, e.g. {@code Delta of hidden unit h₁}. */
    public String title(Step step) {
        String delta;
        if (context.isMissed(step)) {
            delta = "step.delta.title-taken";
        } else {
            delta = context.writes(Trait.DELTA_OF_WEIGHTS) ? "step.delta.title-derivative" : "step.delta.title";
        }
        return named(step, words::unitInFull, unit -> messages.get(delta, words.unitInFull(unit)), "step.update.title");
    }

    /** The question for the number of a step, e.g. {@code What is δ of h₁?} */
    public String question(Step step) {
        return switch (step) {
            case Step.NetInput(Unit unit) -> messages.get("step.question.net-input", words.unit(unit));
            case Step.Activation(Unit unit) -> messages.get("step.question.value", words.unit(unit));
            case Step.OutputError(int output) ->
                messages.get(
                        "step.question.error", words.unit(context.iteration().output(output)));
            case Step.TotalError _ -> messages.get("step.question.total-error", name(step));
            case Step.Delta(Unit unit) -> messages.get("step.question.number", derivativeAt(unit));
            case Step.Gradient gradient -> messages.get("step.question.gradient", name(gradient));
            case Step.Update(Parameter parameter) -> messages.get("step.question.update", name(parameter));
        };
    }

    /** What is asked for in place of a δ that is the name of something else: how the output changes with the unit. */
    private String derivativeAt(Unit unit) {
        return context.writes(Trait.DELTA_OF_WEIGHTS)
                ? words.symbol(context.partials().slopeOfOutput(0, unit))
                : words.deltaOf(unit);
    }

    private String subject(Step step) {
        return named(step, words::unit, words::deltaOf, "step.update.subject");
    }

    private String named(Step step, Function<Unit, String> unit, Function<Unit, String> delta, String update) {
        return switch (step) {
            case Step.NetInput(Unit of) -> messages.get("step.net-input.title", unit.apply(of));
            case Step.Activation(Unit of) -> messages.get("step.activation.title", unit.apply(of));
            case Step.OutputError(int output) ->
                messages.get("step.error.title", unit.apply(context.iteration().output(output)));
            case Step.TotalError _ -> messages.get("step.total-error.title");
            case Step.Delta(Unit of) -> delta.apply(of);
            case Step.Gradient gradient ->
                messages.get(
                        context.isMissed(gradient) ? "step.gradient.title-taken" : "step.gradient.title",
                        name(gradient));
            case Step.Update(Parameter parameter) -> messages.get(update, name(parameter));
        };
    }

    private String name(Quantity quantity) {
        return words.symbol(context.symbol(quantity));
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
            case Step.NetInput(Unit unit) -> messages.get("step.net-input.next", words.unit(unit));
            case Step.Activation(Unit unit) ->
                messages.get(
                        switch (context.function(unit.layer())) {
                            case IDENTITY -> "step.activation.next-linear";
                            case SOFTMAX -> "step.activation.next-all";
                            case LOGISTIC, TANH, RELU, LEAKY_RELU, SOFTPLUS -> "step.activation.next";
                        },
                        words.unit(unit),
                        words.function(context.function(unit.layer())));
            case Step.OutputError(int output) -> errorAnnouncement(output);
            case Step.TotalError _ -> totalErrorAnnouncement();
            case Step.Delta(Unit unit) -> deltaAnnouncement(unit);
            case Step.Gradient(Weight weight) -> gradientAnnouncement(weight);
            case Step.Gradient(Bias bias) ->
                messages.get("step.bias-gradient.next", gradientName(bias), words.deltaOf(bias.into()));
            case Step.Update(Parameter parameter) -> updateAnnouncement(parameter);
        };
    }

    private String errorAnnouncement(int output) {
        String unit = words.unit(context.iteration().output(output));
        String t = words.symbol(context.target(output));
        String y = words.symbol(context.output(output));
        boolean isOne = context.outputs() == 1;
        return switch (context.loss()) {
            case HALF_SQUARED_ERROR -> messages.get("step.error.next-half", unit, t);
            case SQUARED_ERROR -> messages.get("step.error.next-squared", unit, t);
            case MEAN_SQUARED_ERROR, ROOT_MEAN_SQUARE_ERROR ->
                messages.get(
                        isOne ? "step.error.next-squared" : "step.error.next-mean",
                        unit,
                        t,
                        words.symbol(context.symbols().outputCount()));
            case BINARY_CROSS_ENTROPY -> {
                double target = context.iteration().sample().targets().get(output);
                boolean isCertain = target == 0 || target == 1;
                yield messages.get(isCertain ? "step.error.next-binary" : "step.error.next-binary-part", unit, t, y);
            }
            case CROSS_ENTROPY -> messages.get("step.error.next-cross", unit, t, y);
        };
    }

    private String gradientAnnouncement(Weight weight) {
        String value = words.symbol(context.value(weight.from()));
        String name = gradientName(weight);
        if (!context.isMissed(new Step.Gradient(weight))) {
            if (context.writes(Trait.DELTA_OF_WEIGHTS)) {
                return messages.get(
                        "step.weight-gradient.next-output",
                        name,
                        words.symbol(Terms.difference(context.target(0), context.output(0))),
                        words.symbol(context.symbols().weightDelta(weight)));
            }
            if (context.writes(Trait.THREE_FACTORS) && context.isProductOfSlopes(weight.into())) {
                return messages.get(
                        "step.weight-gradient.next-chain", name, words.symbol(context.total()), name(weight));
            }
        }
        return messages.get("step.weight-gradient.next", name, words.deltaOf(weight.into()), value);
    }

    /** {@code Gradient of w₁₁}, or g where that is only taken for it. */
    private String gradientName(Parameter parameter) {
        Step gradient = new Step.Gradient(parameter);
        return context.isMissed(gradient)
                ? words.symbol(context.of(gradient))
                : messages.get("step.gradient.title", name(gradient));
    }

    private String updateAnnouncement(Parameter parameter) {
        String rate = words.symbol(context.symbol(new Quantity.LearningRate()));
        Step gradient = new Step.Gradient(parameter);
        return context.isMissed(gradient)
                ? messages.get("step.update.next-taken", name(parameter), rate, words.symbol(context.of(gradient)))
                : messages.get("step.update.next", name(parameter), rate);
    }

    private String totalErrorAnnouncement() {
        if (context.loss() == Loss.ROOT_MEAN_SQUARE_ERROR) {
            return messages.get(
                    context.outputs() == 1 ? "step.total-error.next-root-one" : "step.total-error.next-root");
        }
        return messages.get(context.outputs() == 1 ? "step.total-error.next-one" : "step.total-error.next");
    }

    private String deltaAnnouncement(Unit unit) {
        String delta = words.deltaOf(unit);
        if (unit.layer() < context.outputLayer()) {
            boolean isLinear = context.function(unit.layer()) == Activation.IDENTITY;
            return messages.get(
                    isLinear ? "step.delta.next-hidden-linear" : "step.delta.next-hidden", delta, words.unit(unit));
        }
        boolean collapses = context.loss().collapsesWith(context.function(unit.layer()));
        boolean isSummed = context.function(unit.layer()).spansLayer() && context.outputs() > 1;
        if (!collapses && !isSummed) {
            boolean isLinear = context.function(unit.layer()) == Activation.IDENTITY;
            return messages.get(
                    isLinear ? "step.delta.next-linear" : "step.delta.next-output", delta, words.unit(unit));
        }
        return messages.get(collapses ? "step.delta.next-collapsed" : "step.delta.next-softmax", delta);
    }

    /** Clauses start with a word, so that the first letter can be a capital one. */
    private static String capitalized(String clause) {
        return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1);
    }
}
