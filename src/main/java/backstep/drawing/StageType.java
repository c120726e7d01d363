package backstep.drawing;

import backstep.controller.Frame;
import backstep.drawing.Shape.GlyphRun;
import backstep.model.formula.Formula;
import backstep.model.formula.Latex;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.network.Layer;
import backstep.model.network.Vector;
import backstep.model.notation.Symbols;
import backstep.typeset.Box;
import backstep.typeset.LabelSetting;
import backstep.typeset.LabelSetting.Between;
import backstep.typeset.Typesetter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;

/**
 * Small pieces of mathematical type on the stage, how wide they are and where they stand, in the notation and with the
 * decimals of a frame. Symbols are set once.
 */
public final class StageType {

    private static final double SAMPLE = 100;

    /** A line of type that has been set, and the same in plain characters and for LaTeX's mathematics. */
    public record Lettering(Box box, String text, String latex) {

        static final Lettering NONE = new Lettering(Box.EMPTY, "", "");

        public double width() {
            return box.width();
        }

        /** With the left end of its baseline at a place. */
        public GlyphRun at(double x, double baseline, Role role) {
            return run(new Point(x, baseline), 1, role, 1);
        }

        /** Ends at {@code right}; set smaller where it would be wider than {@code room}. */
        GlyphRun right(double right, double baseline, double room, Role role, double opacity) {
            return squeezed(new Point(right - width(), baseline), room, 1, role, opacity);
        }

        /** Centred on {@code x}; set smaller where it would be wider than {@code room}. */
        public GlyphRun center(double x, double baseline, double room, Role role) {
            return squeezed(new Point(x - width() / 2, baseline), room, 0.5, role, 1);
        }

        /** Centred on {@code x}, on no pixel in particular: what travels does not go by jumps. */
        GlyphRun travelling(double x, double baseline, Role role) {
            return new GlyphRun(box, new Point(x - width() / 2, baseline), 1, role, 1, text, latex);
        }

        /**
         * A number of unusual length (1.23·10⁻⁵ where 0.1234 was expected) is set smaller rather than cut or let out.
         *
         * @param fixed the share of the width that stays where it is
         */
        private GlyphRun squeezed(Point at, double room, double fixed, Role role, double opacity) {
            double scale = box.shrunkTo(room);
            Point moved = new Point(fixed * width(), (box.depth() - box.height()) / 2).multiply(1 - scale);
            return run(at.add(moved), scale, role, opacity);
        }

        /** On whole pixels, where screens set lines of letters anyway: so they stand there in pictures too. */
        private GlyphRun run(Point at, double scale, Role role, double opacity) {
            return new GlyphRun(box, new Point(at.x(), Math.rint(at.y())), scale, role, opacity, text, latex);
        }
    }

    private record Sized(Formula formula, double size) {}

    private final Map<Sized, Lettering> set = new HashMap<>();
    private final Map<Quantity, Double> widths = new HashMap<>();
    private final Symbols names;
    private final double widestInCircle;
    private final double widestNumber;
    private final double widestResult;
    private final double widestError;

    /**
     * How many digits the longest power of ten has with which a number is written; 0 = none is.
     *
     * @param given among inputs, weights and biases
     * @param results among deltas and gradients
     * @param errors among errors
     */
    record Exponents(int given, int results, int errors) {

        static final Exponents NONE = new Exponents(0, 0, 0);

        /** Those of all that is drawn. */
        static Exponents of(Frame frame, Diagram diagram) {
            Iteration iteration = frame.iteration();
            DoubleStream gradients = diagram.edges().stream().mapToDouble(edge -> iteration.gradient(edge.parameter()));
            DoubleStream deltas = diagram.nodes().stream()
                    .filter(node -> !node.isInput() && !node.isBiasUnit())
                    .mapToDouble(node -> iteration.delta(node.asUnit()));
            DoubleStream errors = diagram.outputNodes().stream()
                    .mapToDouble(node -> iteration.value(new Step.OutputError(node.unit())));
            return new Exponents(
                    longest(frame, given(iteration)),
                    longest(frame, DoubleStream.concat(gradients, deltas)),
                    longest(frame, DoubleStream.concat(errors, DoubleStream.of(iteration.totalError()))));
        }

        private static DoubleStream given(Iteration iteration) {
            DoubleStream.Builder numbers = DoubleStream.builder();
            Arrays.stream(iteration.sample().inputs().toArray()).forEach(numbers::add);
            for (Layer layer : iteration.before().layers()) {
                layer.weights().forEach(numbers::add);
                layer.biases()
                        .ifPresent(biases -> Arrays.stream(biases.toArray()).forEach(numbers::add));
            }
            return numbers.build();
        }

        private static int longest(Frame frame, DoubleStream numbers) {
            double smallest =
                    numbers.map(Math::abs).filter(size -> size > 0).min().orElse(1);
            OptionalInt exponent = frame.numerals().parts(smallest).exponent();
            return exponent.isEmpty()
                    ? 0
                    : String.valueOf(Math.abs(exponent.getAsInt())).length();
        }
    }

    /** For what shows no results. */
    public StageType(Frame frame) {
        this(frame, Exponents.NONE);
    }

    StageType(Frame frame, Exponents exponents) {
        names = frame.symbols();
        double digits = Math.pow(10, integerDigits(frame) - 1);
        widestInCircle = widthOf(frame, -8.0 * digits);
        widestNumber = Math.max(widestInCircle, widestPower(frame, exponents.given()));
        widestResult = Math.max(widestNumber, widestPower(frame, exponents.results()));
        widestError = Math.max(widestNumber, widestPower(frame, exponents.errors()));
    }

    private double widestPower(Frame frame, int digits) {
        return digits == 0 ? 0 : widthOf(frame, -8 * Math.pow(10, 2 - Math.pow(10, digits)));
    }

    private double widthOf(Frame frame, double number) {
        return number(frame.numerals().parts(number), SAMPLE).width() / SAMPLE;
    }

    /** Digits before the point of the largest parameter or input, 1 to 6: what every label keeps room for. */
    static int integerDigits(Frame frame) {
        double largest = frame.iteration().sample().inputs().largestMagnitude();
        for (Layer layer : frame.iteration().before().layers()) {
            largest = Math.max(largest, layer.weights().largestMagnitude());
            largest = Math.max(
                    largest, layer.biases().map(Vector::largestMagnitude).orElse(0.0));
        }
        int digits = 1;
        while (digits < 6 && largest >= Math.pow(10, digits) - 0.5) {
            digits++;
        }
        return digits;
    }

    /** How wide the symbol of a quantity is, in em. */
    double width(Quantity quantity) {
        return widths.computeIfAbsent(
                quantity, each -> symbol(names.symbol(each), SAMPLE).width() / SAMPLE);
    }

    /** How wide the numbers in circles are, in em: the rare one with a power of ten is set smaller there, not all others. */
    double widestInCircle() {
        return widestInCircle;
    }

    /** How wide the widest number is that any value beside a symbol can have, in em. */
    double widestNumber() {
        return widestNumber;
    }

    /** The same of deltas and gradients, which may be so small that powers of ten are written. */
    double widestResult() {
        return widestResult;
    }

    /** The same of errors. */
    double widestError() {
        return widestError;
    }

    /** A symbol, or a mark such as ∂, alone. */
    public Lettering symbol(Formula formula, double size) {
        return set.computeIfAbsent(
                new Sized(formula, size),
                key -> pair(
                        new Lettering(
                                LabelSetting.symbol(formula, size),
                                PlainText.DEFAULT.of(formula),
                                Latex.DEFAULT.onOneLine(formula)),
                        Between.SPACE,
                        Optional.empty(),
                        size));
    }

    /** A number alone. */
    public Lettering number(Numerals.Parts number, double size) {
        return pair(Lettering.NONE, Between.SPACE, Optional.of(number), size);
    }

    /** A formula of numbers that nobody points at. */
    public Lettering formula(Formula formula, Numerals numerals, double size) {
        Box box = new Typesetter(size, numerals).inline(formula);
        String text = new PlainText(numerals).of(formula);
        Lettering set = new Lettering(box, text, new Latex(numerals).of(formula));
        return pair(set, Between.SPACE, Optional.empty(), size);
    }

    /** A symbol with its number; the symbol alone while there is none. */
    public Lettering pair(Formula formula, Between between, Optional<Numerals.Parts> number, double size) {
        return pair(symbol(formula, size), between, number, size);
    }

    private static Lettering pair(Lettering symbol, Between between, Optional<Numerals.Parts> number, double size) {
        Box digits = number.map(parts -> LabelSetting.number(parts, size)).orElse(Box.EMPTY);
        String text = number.map(Numerals.Parts::text).orElse("");
        String latex = number.map(Numerals::latex).orElse("");
        boolean alone = symbol.text.isEmpty() || text.isEmpty();
        String inLatex = switch (between) {
            case SPACE -> "\\;{" + latex + "}";
            case EQUALS -> " = " + latex;
            case CLOSE_EQUALS -> "{=}{" + latex + "}";
        };
        return new Lettering(
                LabelSetting.pair(symbol.box, between, digits, size),
                symbol.text + (alone ? "" : between == Between.SPACE ? " " : " = ") + text,
                symbol.latex + (alone ? latex : inLatex));
    }
}
