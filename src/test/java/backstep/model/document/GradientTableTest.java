package backstep.model.document;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.document.GradientTable.Headings;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Step;
import backstep.model.iteration.Steps;
import backstep.model.iteration.Weight;
import backstep.model.network.UpdateOrder;
import backstep.model.notation.Notation;
import backstep.model.notation.Symbols;
import org.junit.jupiter.api.Test;

class GradientTableTest {

    private static final Headings HEADINGS =
            new Headings("name", "value", "gradient", "taken for it", "change", "new, value", "fixed");

    private final Iteration iteration = Lessons.first("w-and-u");
    private final Steps steps = iteration.steps();

    private GradientTable table(int known) {
        return GradientTable.of(
                iteration, steps, known, new Symbols(Notation.W_U, iteration.before()), Numerals.DEFAULT);
    }

    @Test
    void tabSeparatedCellsHoldEveryDigit() {
        String[] row = table(steps.size()).tabSeparated(HEADINGS).split("\n")[1].split("\t");
        Step.Gradient gradient = new Step.Gradient(new Weight(1, 0, 0));
        assertThat(row).hasSize(5);
        assertThat(Double.parseDouble(row[1])).isEqualTo(iteration.value(new Weight(1, 0, 0)));
        assertThat(Double.parseDouble(row[2])).isEqualTo(iteration.value(gradient));
        assertThat(Double.parseDouble(row[3])).isEqualTo(-iteration.rule().learningRate() * iteration.value(gradient));
        assertThat(Double.parseDouble(row[4])).isEqualTo(iteration.value(new Step.Update(new Weight(1, 0, 0))));
    }

    @Test
    void thereIsARowForEveryTrainedParameter() {
        assertThat(table(0).csv(HEADINGS)).hasLineCount(1 + steps.parameters().size());
    }

    @Test
    void csvQuotesWhatHoldsACommaAndLeavesUnknownCellsEmpty() {
        String[] lines = table(0).csv(HEADINGS).split("\n");
        assertThat(lines[0]).isEqualTo("name,value,gradient,change,\"new, value\"");
        assertThat(lines[1]).endsWith(",0.7,,,");
    }

    @Test
    void gradientsComeBeforeChanges() {
        String row = table(steps.firstOf(Phase.UPDATE) - 1).markdown(HEADINGS).split("\n")[2];
        assertThat(row).isEqualTo("| $u_{11}$ | $0.7000$ | $-0.0503$ | \u2026 | \u2026 |");
    }

    @Test
    void whatIsTakenForGradientsStandsBesideThem() {
        Iteration mistaken = Lessons.first("step-by-step-as-published");
        GradientTable table = GradientTable.of(
                mistaken,
                mistaken.steps(),
                mistaken.steps().size(),
                new Symbols(Notation.NET_OUT, mistaken.before(), UpdateOrder.OUTPUT_FIRST),
                new Numerals(9));

        assertThat(table.markdown(HEADINGS))
                .startsWith("| name | value | taken for it | gradient | change | new, value |\n"
                        + "| :--- | ---: | ---: | ---: | ---: | ---: |\n")
                .contains("| $w_{5}$ | $0.400000000$ | $0.082167041$ | $0.082167041$ |")
                .contains("| $w_{1}$ | $0.150000000$ | $0.000364723$ | $0.000438568$ |");
    }

    @Test
    void latexIsATabularInTheNotation() {
        assertThat(table(steps.size()).latex(HEADINGS))
                .startsWith("\\begin{tabular}{lrrrr}\n")
                .contains("$u_{11}$ & $0.7000$ & $-0.0503$ & $0.0251$ & $0.7251$ \\\\\n")
                .endsWith("\\end{tabular}\n");
    }
}
