package backstep.model.program;

import backstep.model.formula.Formula;
import backstep.model.network.Activation;
import java.util.List;

/** A program in Java, of one class that {@code java File.java} runs. */
final class JavaText {

    /** A method of Java holds 64 kB; a number in an array takes about eight bytes. */
    private static final int MOST_NUMBERS = 6000;

    private static final String START = """
        import java.util.function.*;
        import java.util.stream.*;

        class Backpropagation {
            public static void main(String[] arguments) {\
        """;

    private final Program program;
    private final Listing.Lister lister;

    JavaText(Program program, Listing.Lister lister) {
        this.program = program;
        this.lister = lister;
    }

    void write() {
        long numbers = program.assignments().stream()
                .flatMap(assignment -> assignment.result().stream())
                .flatMap(Formula::numbers)
                .count();
        if (numbers > MOST_NUMBERS) {
            throw new IllegalArgumentException(
                    numbers + " numbers are more than a method of Java can hold; a .py has room for them");
        }
        lister.block(START);
        JavaExpression expressions = new JavaExpression(program);
        lister.indent("        ", () -> {
            lister.assignments(
                    program, (name, assignment) -> "Matrix " + name + " = " + value(assignment, expressions) + ";");
            lister.line("");
            lister.line("System.out.println(\"" + lister.words("handout.code.agree") + "\");");
        });
        lister.line("    }");
        lister.line("");
        lister.indent("    ", () -> program.functions().forEach(this::function));
        lister.line("");
        JavaMatrix matrix = new JavaMatrix(lister.text());
        lister.indent("    ", () -> lister.block(matrix.makers()));
        lister.line("");
        lister.line("    record Matrix(double[]... rows) {");
        lister.indent(
                "        ",
                () -> lister.block(matrix.members(
                        lister.words("handout.code.number"), lister.words("handout.code.check"), program.tolerance())));
        lister.block("    }\n}");
    }

    /** What a name stands for: numbers that are given, or an expression and the numbers that it is to be. */
    private static String value(Assignment assignment, JavaExpression expressions) {
        return assignment.isGiven()
                ? value(assignment.right(), expressions)
                : expressions.of(assignment.right())
                        + assignment
                                .result()
                                .map(result ->
                                        Listing.list(".is(", result.numbers().map(Formula.Number::value), ")"))
                                .orElse("");
    }

    private static String value(Formula right, JavaExpression expressions) {
        if (!(right instanceof Formula.Grid)) {
            return expressions.of(right);
        }
        List<List<Double>> rows = Listing.rows(right);
        return rows.getFirst().size() == 1
                ? Listing.list("column(", rows.stream().map(List::getFirst), ")")
                : Listing.list("new Matrix(", rows.stream().map(row -> Listing.list("row(", row.stream(), ")")), ")");
    }

    private void function(Activation activation) {
        String name = program.function(activation);
        String value = switch (activation) {
            case IDENTITY -> "a";
            case LOGISTIC -> "a.map(v -> 1 / (1 + Math.exp(-v)))";
            case TANH -> "a.map(Math::tanh)";
            case RELU -> "a.map(v -> v > 0 ? v : 0)";
            case LEAKY_RELU -> "a.map(v -> v > 0 ? v : " + Activation.LEAK + " * v)";
            case SOFTPLUS -> "a.map(v -> Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v))))";
            case SOFTMAX -> "exponentials.over(exponentials.sum())";
        };
        if (activation == Activation.SOFTMAX) {
            define(name, "Matrix exponentials = a.minus(a.max()).map(Math::exp); ", value);
        } else {
            define(name, value);
        }
        if (program.needsSlope(activation)) {
            define(name + Program.PRIME, slope(activation, name));
        }
    }

    private static String slope(Activation activation, String name) {
        return switch (activation) {
            case LOGISTIC -> name + "(a).map(y -> y * (1 - y))";
            case TANH -> name + "(a).map(y -> 1 - y * y)";
            case RELU -> "a.map(v -> v > 0 ? 1 : 0)";
            case LEAKY_RELU -> "a.map(v -> v > 0 ? 1 : v < 0 ? " + Activation.LEAK + " : 0)";
            case SOFTPLUS -> "a.map(v -> 1 / (1 + Math.exp(-v)))";
            case IDENTITY, SOFTMAX -> throw new IllegalArgumentException("no slope of its own: " + activation);
        };
    }

    private void define(String name, String value) {
        define(name, "", value);
    }

    private void define(String name, String before, String value) {
        lister.line("static Matrix " + name + "(Matrix a) { " + before + "return " + value + "; }");
    }
}
