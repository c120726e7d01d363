package backstep.view.values;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.Frame;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.network.Layer;
import backstep.model.notation.Notation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTableTest {

    private static Frame frame(String id, Notation notation) {
        Iteration iteration = Lessons.first(id);
        return Frame.still(iteration, 0, notation, Numerals.DEFAULT);
    }

    private static ParameterTable table(Frame frame, int layer) {
        Layer shown = frame.iteration().before().layer(layer);
        return ParameterTable.of(frame, layer, new LayerWindow(0, shown.units(), 0, shown.inputs()));
    }

    private static List<List<String>> names(Frame frame, ParameterTable table) {
        return table.cells().stream()
                .map(row -> row.stream()
                        .map(parameter -> PlainText.DEFAULT.of(frame.symbols().of(parameter)))
                        .toList())
                .toList();
    }

    private static List<String> headers(List<ParameterTable.Header> headers) {
        return headers.stream()
                .map(header -> PlainText.DEFAULT.of(header.name()))
                .toList();
    }

    @Test
    void elementOneTwoIsTheWeightOfThatNameWhereARowSends() {
        Frame frame = frame("w-and-u", Notation.W_U);
        ParameterTable table = table(frame, 0);

        assertThat(names(frame, table)).containsExactly(List.of("w₁₁", "w₁₂", "w₁₃"), List.of("w₂₁", "w₂₂", "w₂₃"));
        assertThat(headers(table.rows())).containsExactly("x₁", "x₂");
        assertThat(headers(table.columns())).containsExactly("h₁", "h₂", "h₃");
    }

    @Test
    void aBiasThatIsAWeightStandsInColumnZero() {
        Frame frame = frame("a-z-delta", Notation.A_Z);
        ParameterTable table = table(frame, 1);

        assertThat(names(frame, table).get(0)).containsExactly("w₁₀⁽²⁾", "w₁₁⁽²⁾", "w₁₂⁽²⁾", "w₁₃⁽²⁾", "w₁₄⁽²⁾");
        assertThat(headers(table.columns())).startsWith("z₀", "z₁");
        assertThat(table.apartColumn()).hasValue(0);
        assertThat(table.apartRow()).isEmpty();
    }

    @Test
    void numbersOfWeightsRunOnAsOneReads() {
        Frame frame = frame("step-by-step", Notation.NET_OUT);

        assertThat(names(frame, table(frame, 1))).containsExactly(List.of("w₅", "w₆"), List.of("w₇", "w₈"));
        assertThat(headers(table(frame, 1).rows())).containsExactly("o₁", "o₂");
    }

    @Test
    void biasesAreTheLastRowWhereARowSendsAndTheLastColumnWhereItReceives() {
        ParameterTable sends = table(frame("any-depth", Notation.W_U), 1);
        ParameterTable receives = table(frame("any-depth", Notation.LAYERS), 1);

        assertThat(sends.apartRow()).hasValue(sends.rows().size() - 1);
        assertThat(sends.cells().getLast()).allMatch(Bias.class::isInstance);
        assertThat(sends.apartColumn()).isEmpty();
        assertThat(receives.apartColumn()).hasValue(receives.columns().size() - 1);
        assertThat(receives.cells()).allMatch(row -> row.getLast() instanceof Bias);
    }

    @ParameterizedTest
    @CsvSource({"w-and-u, W_U", "any-depth, LAYERS", "a-z-delta, A_Z", "step-by-step, NET_OUT", "any-depth, NET_OUT"})
    void everyParameterStandsInItsMatrixOnceUnderItsOwnHeaders(String id, Notation notation) {
        Frame frame = frame(id, notation);
        for (int layer = 0; layer < frame.iteration().before().depth(); layer++) {
            ParameterTable table = table(frame, layer);
            List<Parameter> all = table.cells().stream().flatMap(List::stream).toList();

            assertThat(all).doesNotHaveDuplicates();
            assertThat(table.cells()).hasSize(table.rows().size());
            assertThat(table.cells())
                    .allMatch(row -> row.size() == table.columns().size());
        }
    }
}
