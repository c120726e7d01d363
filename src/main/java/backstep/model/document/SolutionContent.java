package backstep.model.document;

import backstep.model.derivation.ChainRule;
import backstep.model.derivation.Context;
import backstep.model.derivation.Derivation;
import backstep.model.formula.Formula;
import backstep.model.formula.Latex;
import backstep.model.formula.Terms;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Step;
import backstep.model.network.UpdateOrder;
import backstep.model.words.Messages;
import backstep.model.words.StepText;
import backstep.model.words.StepTexts;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** What a worked solution says, in order: what is given, every step of the four phases, the new parameters. */
final class SolutionContent {

    private final String title;
    private final Context context;
    private final Messages messages;
    private final Latex latex;
    private final ChainRule formulas;
    private final StepTexts texts;
    private final Consumer<Block> blocks;
    private final GivenContent given;

    /** @param blocks who takes them, one after the other */
    SolutionContent(String title, Context context, Messages messages, Latex latex, Consumer<Block> blocks) {
        this.title = title;
        this.context = context;
        this.messages = messages;
        this.latex = latex;
        this.blocks = blocks;
        given = new GivenContent(context, messages, blocks);
        formulas = ChainRule.of(context.iteration(), context.notation());
        texts = StepTexts.of(context, messages, this::inline);
    }

    /** Says it all. */
    void write() {
        blocks.accept(new Block.Heading(1, title));
        given();
        steps();
        result();
    }

    private String inline(Formula formula) {
        return "$" + latex.of(formula) + "$";
    }

    private void given() {
        Iteration iteration = context.iteration();
        say(messages.get(
                "step.document.setting",
                Integer.toString(iteration.number()),
                Integer.toString(iteration.sampleIndex() + 1),
                iteration.before().shape(),
                iteration.rule().loss().id().replace('-', ' ')));
        if (iteration.rule().order() == UpdateOrder.OUTPUT_FIRST) {
            say(messages.get("step.document.output-first"));
        }
        say(messages.get(
                "step.document.precision", Integer.toString(latex.numerals().decimals())));
        given.write();
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
            boolean first = explained.add(step.kind() + layer);
            blocks.accept(new Block.Paragraph(text.title(), first ? text.explanation() : ""));
            Derivation derivation = formulas.derivation(step);
            blocks.accept(new Block.Displayed(derivation));
            if (first || !onlyNames(derivation)) {
                derivation.where().forEach(this::where);
            }
        }
    }

    /** Whether all that is explained beside a derivation is a name such as x_0 = 1: said once is enough. */
    private static boolean onlyNames(Derivation derivation) {
        return derivation.where().stream().allMatch(where -> where.lines().size() == 1);
    }

    private void where(Derivation derivation) {
        if (derivation.lines().size() == 1) {
            say(messages.get(
                    "step.document.where-short",
                    inline(derivation.left()),
                    inline(derivation.result().right())));
        } else {
            say(messages.get("step.document.where"));
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
                inline(Terms.number(iteration.totalError())),
                inline(Terms.number(iteration.again().totalError()))));
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
