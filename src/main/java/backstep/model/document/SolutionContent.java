package backstep.model.document;

import backstep.model.derivation.ChainRule;
import backstep.model.derivation.Context;
import backstep.model.derivation.Derivation;
import backstep.model.derivation.Essence;
import backstep.model.derivation.Factor;
import backstep.model.derivation.Factors;
import backstep.model.derivation.MatrixForm;
import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.model.formula.Terms;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.OrderFigures;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.network.Sample;
import backstep.model.words.CardTexts;
import backstep.model.words.FactorWords;
import backstep.model.words.Messages;
import backstep.model.words.RunPlace;
import backstep.model.words.StepText;
import backstep.model.words.StepTexts;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a worked solution says, in order: what is given, every step of the four phases, the new parameters. */
final class SolutionContent {

    private final String title;
    private final List<Sample> samples;
    private final Context context;
    private final Messages messages;
    private final Numerals numerals;
    private final Function<Formula, String> inline;
    private final ChainRule formulas;
    private final StepTexts texts;
    private final Consumer<Block> blocks;
    private final GivenContent given;
    private final CardTexts cards;

    /**
     * @param samples of the lesson, which the iterations go through
     * @param inline how a formula is written within words
     * @param blocks who takes them, one after the other
     */
    SolutionContent(
            String title,
            List<Sample> samples,
            Context context,
            Messages messages,
            Numerals numerals,
            Function<Formula, String> inline,
            Consumer<Block> blocks) {
        this.title = title;
        this.samples = samples;
        this.context = context;
        this.messages = messages;
        this.numerals = numerals;
        this.inline = inline;
        this.blocks = blocks;
        given = new GivenContent(context, messages, blocks);
        cards = new CardTexts(context, messages, inline);
        formulas = ChainRule.of(context.iteration(), context.notation());
        texts = StepTexts.of(context, messages, inline);
    }

    /** Says it all. */
    void write() {
        blocks.accept(new Block.Heading(1, title));
        given();
        opening();
        steps();
        result();
        closing();
        matrices();
        derivativesUsed();
    }

    /** One step as it stands among the others. */
    void write(Step step) {
        StepText text = texts.of(step);
        blocks.accept(new Block.Paragraph(text.title(), text.explanation()));
        Derivation derivation = formulas.derivation(step);
        blocks.accept(new Block.Displayed(derivation));
        where(derivation.where());
    }

    private void given() {
        given.setting(RunPlace.of(context.iteration(), samples.size(), messages));
        say(messages.get("step.document.precision", Integer.toString(numerals.decimals())));
        given.write();
    }

    /** What is asked, and what to look for. */
    private void opening() {
        blocks.accept(new Block.Paragraph(messages.get("cards.asked.title"), cards.asked()));
        blocks.accept(new Block.Paragraph(messages.get("cards.look.title"), String.join(" ", cards.lookFor())));
    }

    private void steps() {
        Set<String> explained = new HashSet<>();
        String place = "";
        Phase phase = Phase.UPDATE;
        for (Step step : context.iteration().steps().list()) {
            if (step.phase() != phase) {
                phase = step.phase();
                heading(2, messages.get("step.document." + phase.id()));
            }
            int layer = step.layerOr(context.outputLayer());
            String here = phase + " " + layer;
            if (!here.equals(place) && phase != Phase.ERROR) {
                heading(3, capitalized(given.layerName(layer)));
            }
            place = here;
            StepText text = texts.of(step);
            boolean first = explained.add(explainedAs(step));
            blocks.accept(new Block.Paragraph(text.title(), first ? text.explanation() : text.intuition()));
            Derivation derivation = formulas.derivation(step);
            blocks.accept(new Block.Displayed(derivation));
            if (first || !onlyNames(derivation)) {
                where(derivation.where());
            }
        }
    }

    /** What has been said of a step need not be said of others: of values where the function is the same, of updates. */
    private String explainedAs(Step step) {
        int layer = step.layerOr(context.outputLayer());
        return switch (step) {
            case Step.Activation(Unit unit) ->
                step.kind() + context.function(layer).id() + context.symbols().isItsValue(unit);
            case Step.Update _ -> step.kind();
            case Step.NetInput _, Step.OutputError _, Step.TotalError _, Step.Delta _, Step.Gradient _ ->
                step.kind() + layer;
        };
    }

    /** Whether all that is explained beside a derivation is a name such as x_0 = 1: said once is enough. */
    private static boolean onlyNames(Derivation derivation) {
        return derivation.where().stream().allMatch(where -> where.lines().size() == 1);
    }

    /** What the lines name, each derived in turn. */
    private void where(List<Derivation> derivations) {
        boolean isFirst = true;
        for (Derivation derivation : derivations) {
            where(derivation, isFirst ? "step.document.where" : "step.document.and");
            isFirst &= derivation.lines().size() == 1;
        }
    }

    private void where(Derivation derivation, String lead) {
        if (derivation.lines().size() == 1) {
            say(messages.get(
                    "step.document.where-short",
                    inline.apply(derivation.left()),
                    inline.apply(derivation.result().right())));
        } else {
            say(messages.get(lead));
            blocks.accept(new Block.Displayed(derivation));
        }
    }

    /** The new parameters, and what they are worth on the same sample. */
    private void result() {
        heading(2, messages.get("step.document.result"));
        for (int layer = 0; layer < context.network().depth(); layer++) {
            given.parameters(layer, context.layer(layer).learnsBiases(), Step.Update::new);
        }
        Iteration iteration = context.iteration();
        say(messages.get(
                "step.document.error-after",
                inline.apply(Terms.number(iteration.totalError())),
                inline.apply(Terms.number(iteration.again().totalError()))));
        if (iteration.isMistaken()) {
            double atOnce = context.truth().derivatives().again().totalError();
            say(messages.get("step.document.error-at-once", inline.apply(Terms.number(atOnce))));
            inBothOrders();
        }
    }

    /** What examples print at their end: whoever compares with a book sees which order it used. */
    private void inBothOrders() {
        say(messages.get("step.document.both-orders"));
        for (OrderFigures.Row row :
                OrderFigures.of(context.iteration(), samples, () -> false).rows()) {
            String after = row.iterations() == 1
                    ? messages.get("compare.figures.after-one")
                    : messages.get("compare.figures.after", Numerals.grouped(row.iterations()));
            figures(messages.get("step.document.all-at-once", capitalized(after)), row.simultaneous());
            figures(messages.get("step.document.as-here", capitalized(after)), row.outputFirst());
        }
    }

    private void figures(String lead, OrderFigures.Outcome outcome) {
        Stream<Block.Value> outputs = IntStream.range(0, context.outputs())
                .mapToObj(output -> new Block.Value(
                        context.output(output), Terms.number(outcome.outputs().get(output))));
        Block.Value error = new Block.Value(context.total(), Terms.number(outcome.error()));
        blocks.accept(new Block.Values(lead, Stream.concat(Stream.of(error), outputs)));
    }

    /** The few formulas that it all was. */
    private void closing() {
        heading(2, messages.get("cards.closing.title"));
        new Essence(context).formulas().forEach(formula -> blocks.accept(new Block.Displayed(formula)));
        cards.names().ifPresent(this::say);
        say(cards.together());
        cards.whoChangedMost().ifPresent(this::say);
    }

    /** The same layer by layer, a page for each phase. */
    private void matrices() {
        MatrixForm form = new MatrixForm(context);
        // what is said of one layer holds for all
        Set<String> explained = new HashSet<>();
        for (Phase phase : List.of(Phase.FORWARD, Phase.BACKWARD, Phase.UPDATE)) {
            blocks.accept(new Block.PageStart());
            heading(2, messages.get("step.document.matrices-" + phase.id()));
            context.iteration().steps().firstOfEachLayer().stream()
                    .filter(step -> step.phase() == phase && !isSaidByNetInputs(step))
                    .forEach(step -> {
                        blocks.accept(new Block.Displayed(
                                form.like(step).orElseThrow().alone()));
                        cards.onMatrices(step).stream()
                                .filter(remark -> explained.add(remark.about()))
                                .forEach(remark -> say(remark.sentence()));
                    });
            blocks.accept(new Block.PageEnd());
        }
    }

    /** A linear only output is its net input, under one name: the layer was worked out with that. */
    private boolean isSaidByNetInputs(Step step) {
        return step instanceof Step.Activation(Unit unit) && context.symbols().isItsValue(unit);
    }

    /** Where the factors of the chain rule come from, each rule once. */
    private void derivativesUsed() {
        FactorWords words = new FactorWords(messages, inline);
        blocks.accept(new Block.PageBreak());
        heading(2, messages.get("step.document.derivatives"));
        for (Factor factor : new Factors(context).ofAllSteps()) {
            blocks.accept(new Block.Displayed(factor.derivation().alone()));
            where(factor.derivation().where());
            String reasons = words.of(factor);
            if (!reasons.isEmpty()) {
                say(reasons);
            }
        }
    }

    private void heading(int level, String text) {
        blocks.accept(new Block.Heading(level, text));
    }

    private void say(String text) {
        blocks.accept(new Block.Paragraph("", text));
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
