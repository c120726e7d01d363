package backstep.model.formula;

import backstep.model.iteration.Quantity;
import backstep.model.network.Activation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A formula as a tree of terms. It says what is written, not how it looks: screen, LaTeX and plain text are folds over
 * it, and so is its value.
 */
public sealed interface Formula {

    /** The first letter of a name that stands for the change of something: {@code ΔW}. */
    String INCREMENT = "\u0394";

    /**
     * A name with indices, e.g. w_11, δ_h1, net_o1, h̃_2.
     *
     * @param name one letter (set in math italic) or a word such as {@code net} (set upright); a {@code Δ} in front of a
     *     letter means its change, {@code ΔW}
     * @param sub the subscript without markup, e.g. {@code 11}, {@code h1}, {@code 1,10}; may be empty. Letters in it
     *     are set italic, digits upright
     * @param sup the superscript, e.g. {@code (1)}, {@code +}; may be empty
     * @param quantity the number of the network that it stands for, if it stands for one
     */
    record Symbol(String name, String sub, String sup, Accent accent, Optional<Quantity> quantity) implements Formula {

        public Symbol(String name, String sub, Quantity quantity) {
            this(name, sub, "", Accent.NONE, Optional.of(quantity));
        }
    }

    /** What it is directly made of. */
    default Stream<Formula> parts() {
        return switch (this) {
            case Symbol _, Number _, Literal _, Lettered _, Words _ -> Stream.empty();
            case Sum(List<Term> terms) -> terms.stream().map(Term::formula);
            case Product(Sign _, List<Formula> factors) -> factors.stream();
            case Fraction(Formula numerator, Formula denominator) -> Stream.of(numerator, denominator);
            case Power(Formula base, Formula exponent) -> Stream.of(base, exponent);
            case Root(Formula radicand) -> Stream.of(radicand);
            case Maximum(Formula first, Formula second) -> Stream.of(first, second);
            case Negation(Formula inner) -> Stream.of(inner);
            case Application(Function _, boolean _, Formula argument) -> Stream.of(argument);
            case Derivative(Formula of, Formula by, var _, var _) -> Stream.of(of, by);
            case TakenFor(Symbol by, var _, var _) -> Stream.of(by);
            case BigSum(var _, var _, var _, Formula body) -> Stream.of(body);
            case Parentheses(Formula inner) -> Stream.of(inner);
            case Grid(List<List<Formula>> rows) -> rows.stream().flatMap(List::stream);
        };
    }

    /** All numbers in it, from left to right. */
    default Stream<Number> numbers() {
        return this instanceof Number number ? Stream.of(number) : parts().flatMap(Formula::numbers);
    }

    /** What stands on top of a name, or how it is set. */
    enum Accent {
        NONE,
        TILDE,
        HAT,
        /** Upright bold: a vector or matrix. */
        BOLD,
        BOLD_TILDE,
        BOLD_HAT;

        /** That of a vector of what has this accent. */
        public Accent inBold() {
            return switch (this) {
                case NONE, BOLD -> BOLD;
                case TILDE, BOLD_TILDE -> BOLD_TILDE;
                case HAT, BOLD_HAT -> BOLD_HAT;
            };
        }

        public boolean isBold() {
            return this == inBold();
        }
    }

    /**
     * A number of the network put in for its symbol; formatted by whoever shows it.
     *
     * @param carried how many decimals more than usual are shown of it; {@link #ALL} of a constant of the formula itself
     */
    record Number(double value, Optional<Quantity> quantity, int carried) implements Formula {

        /** As it is, in the shortest form that reads back. */
        public static final int ALL = -1;

        public Number(double value, Optional<Quantity> quantity) {
            this(value, quantity, 0);
        }

        /** Whether it was known before the first step. */
        public boolean isGiven() {
            return carried == ALL
                    || quantity.filter(Quantity.Given.class::isInstance).isPresent();
        }

        /** The same with more decimals shown than usual; what is given has all of its own. */
        public Number carrying(int decimals) {
            return isGiven() ? this : new Number(value, quantity, decimals);
        }
    }

    /** A whole number that belongs to the formula itself, such as the 1 and 2 in ½(1 − h). */
    record Literal(int value) implements Formula {}

    /** A letter for a whole number of the formula itself: the n of n outputs. */
    record Lettered(String letter, int value) implements Formula {

        /** As a name. */
        public Symbol symbol() {
            return new Symbol(letter, "", "", Accent.NONE, Optional.empty());
        }
    }

    /** t₁ + t₂ − t₃ …, at least one term. */
    record Sum(List<Term> terms) implements Formula {
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    /** A term of a sum with its sign. */
    record Term(boolean negative, Formula formula) {}

    /** f₁ f₂ …, at least one factor. */
    record Product(Sign sign, List<Formula> factors) implements Formula {
        public Product {
            factors = List.copyOf(factors);
        }
    }

    /** What is written between factors. */
    enum Sign {
        /** Nothing: w_11 x_1. */
        NONE,
        /** A centred dot: 0.3000 · 0.9000. */
        DOT,
        /** ⊙, element by element. */
        HADAMARD
    }

    record Fraction(Formula numerator, Formula denominator) implements Formula {}

    record Power(Formula base, Formula exponent) implements Formula {}

    record Root(Formula radicand) implements Formula {}

    /** The larger of two: max(0, a). */
    record Maximum(Formula first, Formula second) implements Formula {}

    /** −f. */
    record Negation(Formula formula) implements Formula {}

    /** A named function of one argument, e.g. σ(a) or σ′(a). */
    record Application(Function function, boolean derivative, Formula argument) implements Formula {}

    /** A function that formulas name; how an activation is written depends on the notation. */
    sealed interface Function {

        /** An activation function under the name that the notation gives it, e.g. σ, tanh, h, Φ. */
        record OfUnit(Activation activation, String name) implements Function {}

        /** e to the power of its argument. */
        record Exp() implements Function {}

        record Ln() implements Function {}
    }

    /**
     * ∂of/∂by, a symbol of its own.
     *
     * @param value its value where no number of the network has it; empty otherwise, and in general forms
     * @param quantity the number of the network that it stands for, if it stands for one
     */
    record Derivative(Formula of, Formula by, OptionalDouble value, Optional<Quantity> quantity) implements Formula {}

    /**
     * g_by, e.g. g_{w_1}: a number that is taken for the derivative of the error by something without being it
     * (notation.md, "Numbers as printed").
     *
     * @param value as of a {@link Derivative}
     */
    record TakenFor(Symbol by, OptionalDouble value, Optional<Quantity> quantity) implements Formula {}

    /** Σ over an index from one bound to another, or over all where these are empty: the general form of a step. */
    record BigSum(String index, String from, String to, Formula body) implements Formula {}

    record Parentheses(Formula inner) implements Formula {}

    /** Rows of entries between brackets. */
    record Grid(List<List<Formula>> rows) implements Formula {
        public Grid {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Words or marks that have no value, e.g. {@code if a > 0}. */
    record Words(String text) implements Formula {}
}
