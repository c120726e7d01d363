package backstep.model.words;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.EveryCombination;
import backstep.fixtures.Lessons;
import backstep.model.derivation.ChainRule;
import backstep.model.derivation.Context;
import backstep.model.formula.Formula;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.notation.Notation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every sentence for every kind of step, activation, loss, order and notation: what it counts, names or says of a direction
 * is what the formula beside it has. What intuition says of signs is tried out elsewhere ({@link IntuitionTest}).
 */
class SentenceWalkTest {

    private static final Messages MESSAGES = Messages.load();

    private final SentenceClaims claims = new SentenceClaims();
    private final SentenceClaims announced = AnnouncementClaims.all();

    @Test
    void everySentenceClaimsWhatItsFormulaShows() {
        ForwardClaims.in(claims);
        DeltaClaims.in(claims);
        GradientClaims.in(claims);

        EveryCombination.iterations()
                .forEach(iteration -> Lessons.notations(iteration).forEach(notation -> read(iteration, notation)));

        assertThat(claims.neverMade()).isEmpty();
        assertThat(announced.neverMade()).isEmpty();
    }

    private void read(Iteration iteration, Notation notation) {
        Context context = Context.of(iteration, notation);
        List<Formula> names = new ArrayList<>();
        StepTexts texts = StepTexts.of(context, MESSAGES, formula -> {
            names.add(formula);
            return "#" + (names.size() - 1) + "#";
        });
        ChainRule formulas = new ChainRule(context);
        List<Step> steps = iteration.steps().list();
        Set<String> kinds = new HashSet<>();
        for (int at = 0; at < steps.size(); at++) {
            Step step = steps.get(at);
            if (kinds.add(kind(step))) {
                SaidBeside said = new SaidBeside(context, step, formulas.derivation(step), names, null);
                read(texts.of(step), said);
                if (at > 0) {
                    announce(texts.of(steps.get(at - 1)), said);
                }
            }
        }
    }

    /** One step of each kind in each layer is enough, but outputs have targets of their own. */
    private static String kind(Step step) {
        return step.kind() + (step instanceof Step.OutputError error ? error : step.layerOr(-1));
    }

    private void announce(StepText before, SaidBeside said) {
        tell(before, said, () -> announced.check(before.next(), said));
    }

    private void read(StepText text, SaidBeside said) {
        tell(text, said, () -> {
            String sentences = text.explanation();
            sentences =
                    sentences.substring(0, sentences.length() - text.intuition().length());
            for (String sentence : sentences.strip().split("(?<=\\.) ")) {
                claims.check(sentence.substring(0, sentence.length() - 1), said);
            }
            String clause = text.line().substring(text.line().indexOf(": ") + 2);
            claims.check(clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1), said);
        });
    }

    /** Tells what was read where something is wrong. */
    private static void tell(StepText text, SaidBeside said, Runnable check) {
        try {
            check.run();
        } catch (AssertionError error) {
            String formula = said.derivation().inOneLine(PlainText.DEFAULT);
            throw new AssertionError(
                    text + " beside " + formula + " in " + said.context().notation(), error);
        }
    }
}
