package backstep.model.notation;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Networks;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Accent;
import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Symbol;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Steps;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Network;
import backstep.model.network.UpdateOrder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of notation.md, "The five notations", column by column. */
class SymbolsTest {

    private static final List<Quantity> KINDS = List.of(
            new Quantity.Input(0),
            new Step.NetInput(new Unit(0, 1)),
            new Step.Activation(new Unit(0, 1)),
            new Step.NetInput(new Unit(1, 0)),
            new Step.Activation(new Unit(1, 0)),
            new Quantity.Target(0),
            new Weight(0, 2, 1),
            new Weight(1, 0, 2),
            new Bias(0, 1),
            new Bias(1, 0),
            new Step.OutputError(0),
            new Step.TotalError(),
            new Step.Delta(new Unit(0, 1)),
            new Step.Delta(new Unit(1, 0)),
            new Step.Gradient(new Weight(0, 2, 1)),
            new Step.Gradient(new Bias(1, 0)),
            new Quantity.LearningRate(),
            new Step.Update(new Weight(1, 0, 2)));

    @Test
    void wAndU() {
        assertThat(column(Notation.W_U, Networks.withBiases(2, 3, 2)))
                .containsExactly(
                        "x_1",
                        "a_h2",
                        "h_2",
                        "a_y1",
                        "y_1",
                        "t_1",
                        "w_23",
                        "u_31",
                        "b_h2",
                        "b_y1",
                        "E_1",
                        "E",
                        "δ_h2",
                        "δ_y1",
                        "∂E/∂w_23",
                        "∂E/∂b_y1",
                        "η",
                        "u_31");
    }

    @Test
    void netAndOut() {
        assertThat(column(Notation.NET_OUT, Networks.withBiases(2, 3, 2)))
                .containsExactly(
                        "i_1",
                        "net_h2",
                        "out_h2",
                        "net_o1",
                        "out_o1",
                        "target_o1",
                        "w_6",
                        "w_9",
                        "b_h2",
                        "b_o1",
                        "E_o1",
                        "E_total",
                        "δ_h2",
                        "δ_o1",
                        "∂E_total/∂w_6",
                        "∂E_total/∂b_o1",
                        "η",
                        "w_9^+");
    }

    @Test
    void alphaDY() {
        assertThat(column(Notation.ALPHA_D_Y, Networks.withBiases(2, 3, 1)))
                .containsExactly(
                        "x_1",
                        "h̃_2",
                        "h_2",
                        "ỹ",
                        "y",
                        "d",
                        "W_23",
                        "W_3",
                        "b_2",
                        "b",
                        "E",
                        "E",
                        "∂E/∂h̃_2",
                        "∂E/∂ỹ",
                        "∂E/∂W_23",
                        "∂E/∂b",
                        "α",
                        "W_3");
    }

    @Test
    void aToZ() {
        assertThat(column(Notation.A_Z, Networks.withBiases(2, 3, 2)))
                .containsExactly(
                        "x_1",
                        "a_2^(1)",
                        "z_2",
                        "a_1^(2)",
                        "y_1",
                        "t_1",
                        "w_32^(1)",
                        "w_13^(2)",
                        "w_20^(1)",
                        "w_10^(2)",
                        "E_1",
                        "E_n",
                        "δ_2^(1)",
                        "δ_1^(2)",
                        "∂E_n/∂w_32^(1)",
                        "∂E_n/∂w_10^(2)",
                        "η",
                        "w_13^(2)");
    }

    @Test
    void layers() {
        assertThat(column(Notation.LAYERS, Networks.withBiases(2, 3, 2)))
                .containsExactly(
                        "a_1^(0)",
                        "z_2^(1)",
                        "a_2^(1)",
                        "z_1^(2)",
                        "ŷ_1",
                        "y_1",
                        "w_32^(1)",
                        "w_13^(2)",
                        "b_2^(1)",
                        "b_1^(2)",
                        "J_1",
                        "J",
                        "δ_2^(1)",
                        "δ_1^(2)",
                        "∂J/∂w_32^(1)",
                        "∂J/∂b_1^(2)",
                        "η",
                        "w_13^(2)");
    }

    @Test
    void deeperNetworksNameTheLayer() {
        Network deep = Networks.withBiases(2, 2, 2, 2);

        assertThat(texts(Notation.W_U, deep, new Step.Activation(new Unit(1, 0)), new Weight(1, 1, 0)))
                .containsExactly("h_1^(2)", "w_12^(2)");
        assertThat(texts(Notation.W_U, deep, new Weight(2, 1, 0), new Step.Delta(new Unit(0, 1))))
                .containsExactly("u_12", "δ_h2^(1)");
        assertThat(texts(Notation.NET_OUT, deep, new Step.NetInput(new Unit(1, 0)), new Weight(2, 1, 1)))
                .containsExactly("net_h2.1", "w_12");
        assertThat(texts(Notation.A_Z, deep, new Step.Activation(new Unit(1, 0)), new Step.NetInput(new Unit(2, 0))))
                .containsExactly("z_1^(2)", "a_1^(3)");
        assertThat(texts(Notation.ALPHA_D_Y, Networks.withBiases(2, 2, 2, 1), new Weight(1, 1, 0), new Weight(2, 0, 1)))
                .containsExactly("W_12^(2)", "W_2^(3)");
    }

    @Test
    void oneBiasForALayerWhoseBiasesAreEqualAndUntrained() {
        Network fixed = Networks.withFixedEqualBiases(2, 2, 2);

        assertThat(texts(Notation.NET_OUT, fixed, new Bias(0, 1), new Bias(1, 1)))
                .containsExactly("b_1", "b_2");
        Network unequal = fixed.withBias(1, 0, 0.7);
        assertThat(texts(Notation.NET_OUT, unequal, new Bias(0, 1), new Bias(1, 1)))
                .containsExactly("b_1", "b_o2");
    }

    @Test
    void twoDigitIndicesAreSeparated() {
        Network wide = Networks.withBiases(12, 10, 1);

        assertThat(texts(Notation.W_U, wide, new Weight(0, 9, 0), new Weight(0, 0, 11)))
                .containsExactly("w_1,10", "w_12,1");
        assertThat(texts(Notation.LAYERS, wide, new Weight(1, 0, 9))).containsExactly("w_1,10^(2)");
    }

    @Test
    void withoutHiddenLayersTheWeightsComeFromInputs() {
        Network flat = Networks.withBiases(2, 2);

        assertThat(texts(Notation.W_U, flat, new Weight(0, 1, 0), new Step.Activation(new Unit(0, 1))))
                .containsExactly("w_12", "y_2");
        assertThat(texts(Notation.A_Z, flat, new Step.NetInput(new Unit(0, 1)))).containsExactly("a_2");
    }

    @Test
    void circlesCarryTheNameOfTheUnit() {
        Network network = Networks.withBiases(2, 2, 1);

        assertThat(circles(Notation.W_U, network)).containsExactly("x_2", "h_1", "y_1");
        assertThat(circles(Notation.NET_OUT, network)).containsExactly("i_2", "h_1", "o_1");
        assertThat(circles(Notation.ALPHA_D_Y, network)).containsExactly("x_2", "h_1", "y");
        assertThat(circles(Notation.A_Z, network)).containsExactly("x_2", "z_1", "y_1");
        assertThat(circles(Notation.LAYERS, network)).containsExactly("a_2^(0)", "a_1^(1)", "ŷ_1");
        assertThat(circles(Notation.NET_OUT, Networks.withBiases(2, 2, 2, 1))).containsExactly("i_2", "h_1.1", "h_2.1");
    }

    @Test
    void biasesAreAUnitOnlyWhereTheNotationSaysSo() {
        Symbols symbols = new Symbols(Notation.A_Z, Networks.withBiases(2, 2, 1));

        assertThat(symbols.biasUnitName(0).map(SymbolsTest::text)).contains("x_0");
        assertThat(symbols.biasUnitName(1).map(SymbolsTest::text)).contains("z_0");
        assertThat(new Symbols(Notation.A_Z, Networks.withoutBiases(2, 2, 1)).biasUnitName(0))
                .isEmpty();
        assertThat(new Symbols(Notation.LAYERS, Networks.withBiases(2, 2, 1)).biasUnitName(0))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Notation.class)
    void everySymbolPointsAtItsNumberAndNoTwoStepsOfAKindLookAlike(Notation notation) {
        Network network = Networks.withBiases(3, 2, 12, 1);
        Symbols symbols = new Symbols(notation, network);
        List<Step> steps = Steps.of(network, UpdateOrder.SIMULTANEOUS).list();

        assertThat(steps)
                .allSatisfy(step -> assertThat(symbols.of(step).quantity()).contains(step));
        assertThat(steps.stream().map(step -> step.kind() + " " + text(symbols.symbol(step))))
                .doesNotHaveDuplicates();
    }

    private static List<String> column(Notation notation, Network network) {
        return texts(notation, network, KINDS.toArray(Quantity[]::new));
    }

    private static List<String> texts(Notation notation, Network network, Quantity... quantities) {
        Symbols symbols = new Symbols(notation, network);
        return Stream.of(quantities)
                .map(quantity -> text(symbols.symbol(quantity)))
                .toList();
    }

    private static List<String> circles(Notation notation, Network network) {
        Symbols symbols = new Symbols(notation, network);
        return List.of(
                text(symbols.unitName(new Unit(-1, 1))),
                text(symbols.unitName(new Unit(0, 0))),
                text(symbols.unitName(new Unit(1, 0))));
    }

    private static String text(Formula formula) {
        if (formula instanceof Derivative derivative) {
            return "∂" + text(derivative.of()) + "/∂" + text(derivative.by());
        }
        Symbol symbol = (Symbol) formula;
        String accent = symbol.accent() == Accent.TILDE ? "\u0303" : "";
        String name = symbol.accent() == Accent.HAT ? "\u0177" : symbol.name() + accent;
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC)
                + (symbol.sub().isEmpty() ? "" : "_" + symbol.sub())
                + (symbol.sup().isEmpty() ? "" : "^" + symbol.sup());
    }
}
