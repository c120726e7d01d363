package backstep.typeset;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Accent;
import backstep.model.formula.Formula.Function;
import backstep.model.formula.Formula.Sign;
import backstep.model.formula.Formula.Term;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Activation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Formulas for tests, written by hand. */
public final class Samples {

    public static final Quantity U_11 = new Weight(1, 0, 0);
    public static final Quantity U_12 = new Weight(1, 1, 0);
    public static final Quantity DELTA_Y1 = new Step.Delta(new Unit(1, 0));
    public static final Quantity DELTA_Y2 = new Step.Delta(new Unit(1, 1));
    public static final Quantity H_1 = new Step.Activation(new Unit(0, 0));

    private Samples() {}

    /** A name that stands for nothing in the network. */
    public static Formula name(String name, String sub, String sup) {
        return new Formula.Symbol(name, sub, sup, Accent.NONE, Optional.empty());
    }

    public static Formula number(double value, Quantity quantity) {
        return new Formula.Number(value, Optional.of(quantity));
    }

    public static Formula sum(Formula... terms) {
        return new Formula.Sum(
                Arrays.stream(terms).map(term -> new Term(false, term)).toList());
    }

    public static Formula minus(Formula left, Formula right) {
        return new Formula.Sum(List.of(new Term(false, left), new Term(true, right)));
    }

    public static Formula times(Formula... factors) {
        return new Formula.Product(Sign.NONE, List.of(factors));
    }

    public static Formula dot(Formula... factors) {
        return new Formula.Product(Sign.DOT, List.of(factors));
    }

    /** (u_11 δ_y1 + u_12 δ_y2) h_1 (1 − h_1). */
    public static Formula hiddenDelta() {
        Formula h = new Formula.Symbol("h", "1", H_1);
        return times(
                new Formula.Parentheses(sum(
                        times(new Formula.Symbol("u", "11", U_11), new Formula.Symbol("δ", "y1", DELTA_Y1)),
                        times(new Formula.Symbol("u", "12", U_12), new Formula.Symbol("δ", "y2", DELTA_Y2)))),
                h,
                new Formula.Parentheses(minus(new Formula.Literal(1), h)));
    }

    /** (0.7001 · (−0.0972) + (−0.6002) · 0.1425) · 0.5175 · (1 − 0.5175). */
    public static Formula hiddenDeltaInNumbers() {
        Formula h = number(0.5175, H_1);
        return dot(
                new Formula.Parentheses(sum(
                        dot(number(0.7001, U_11), number(-0.0972, DELTA_Y1)),
                        dot(number(-0.6002, U_12), number(0.1425, DELTA_Y2)))),
                h,
                new Formula.Parentheses(minus(new Formula.Literal(1), h)));
    }

    /** Σ_{k=1}^{n} w_kj^(2) δ_k + σ′(a_j) tanh(z_0). */
    public static Formula general() {
        return sum(
                new Formula.BigSum("k", "1", "n", times(name("w", "kj", "(2)"), name("δ", "k", ""))),
                times(
                        new Formula.Application(
                                new Function.OfUnit(Activation.LOGISTIC, "σ"), true, name("a", "j", "")),
                        new Formula.Application(
                                new Function.OfUnit(Activation.TANH, "tanh"), false, name("z", "0", ""))));
    }

    /** √(1/n Σ_k (t_k − y_k)²). */
    public static Formula rootMeanSquare() {
        Formula error = new Formula.Parentheses(minus(name("t", "k", ""), name("y", "k", "")));
        return new Formula.Root(times(
                new Formula.Fraction(new Formula.Literal(1), name("n", "", "")),
                new Formula.BigSum("k", "", "", new Formula.Power(error, new Formula.Literal(2)))));
    }

    /** 1 / (1 + e^{−net_h1}). */
    public static Formula logistic() {
        Formula exponent = new Formula.Negation(name("net", "h1", ""));
        return new Formula.Fraction(
                new Formula.Literal(1),
                sum(new Formula.Literal(1), new Formula.Application(new Function.Exp(), false, exponent)));
    }

    /** ∂E_total/∂w_5. */
    public static Formula gradient() {
        return new Formula.Derivative(
                new Formula.Symbol("E", "total", new Step.TotalError()),
                new Formula.Symbol("w", "5", U_11),
                OptionalDouble.empty(),
                Optional.of(new Step.Gradient(new Weight(1, 0, 0))));
    }

    public static Formula accented(String name, Accent accent) {
        return new Formula.Symbol(name, "2", "", accent, Optional.of(H_1));
    }

    public static List<Formula> all() {
        return List.of(
                hiddenDelta(),
                hiddenDeltaInNumbers(),
                general(),
                rootMeanSquare(),
                logistic(),
                gradient(),
                accented("h", Accent.TILDE),
                accented("y", Accent.HAT),
                minus(name("w", "ji", "(l)"), name("ΔW", "ij", "1")),
                new Formula.Grid(List.of(
                        List.of(number(0.1, U_11), number(-0.3, U_12)),
                        List.of(number(0.1, U_11), number(1.23e-7, U_12)))));
    }
}
