package backstep.model.program;

import backstep.model.formula.Formula;
import backstep.model.network.Activation;
import java.util.List;

/** A program in Java, of one class that {@code java File.java} runs. */
final class JavaText {

    /** A method of Java holds 64 kB; a number in an array takes about eight bytes. */
    private static final int MOST_NUMBERS = 6000;

    private static final String START = """
        import java.util.Arrays;
        import java.util.function.*;
        import java.util.stream.IntStream;

        class Backpropagation {
            public static void main(String[] arguments) {\
        """;

    /** What a program needs of matrices; a single number counts as a matrix of any size. */
    private static final String MATRICES = """
            static Matrix matrix(double[]... rows) { return new Matrix(rows); }
            static double[] row(double... numbers) { return numbers; }
            static Matrix column(double... numbers) { return matrix(numbers).T(); }
            static Matrix number(double value) { return column(value); }

            record Matrix(double[][] rows) {
                int height() { return rows.length; }
                int width() { return rows[0].length; }
                double at(int i, int j) { return rows[height() == 1 ? 0 : i][width() == 1 ? 0 : j]; }
                Matrix dot(Matrix other) {
                    return of(height(), other.width(), (i, j) ->
                            IntStream.range(0, width()).mapToDouble(k -> rows[i][k] * other.rows[k][j]).sum());
                }
                Matrix T() { return of(width(), height(), (i, j) -> rows[j][i]); }
                Matrix plus(Matrix other) { return with(other, (a, b) -> a + b); }
                Matrix minus(Matrix other) { return with(other, (a, b) -> a - b); }
                Matrix times(Matrix other) { return with(other, (a, b) -> a * b); }
                Matrix timesLn(Matrix other) { return with(other, (a, b) -> a == 0 ? 0 : a * Math.log(b)); }
                Matrix over(Matrix other) { return with(other, (a, b) -> b == 0 ? 0 : a / b); }
                Matrix squared() { return times(this); }
                Matrix sum() { return number(Arrays.stream(rows).mapToDouble(row -> row[0]).sum()); }
                Matrix map(DoubleUnaryOperator f) { return of(height(), width(), (i, j) -> f.applyAsDouble(at(i, j))); }
                Matrix with(Matrix other, DoubleBinaryOperator f) {
                    return of(Math.max(height(), other.height()), Math.max(width(), other.width()),
                            (i, j) -> f.applyAsDouble(at(i, j), other.at(i, j)));
                }
                static Matrix of(int height, int width, ToDoubleBiFunction<Integer, Integer> f) {
                    double[][] rows = new double[height][width];
                    for (int i = 0; i < height; i++) for (int j = 0; j < width; j++) rows[i][j] = f.applyAsDouble(i, j);
                    return new Matrix(rows);
                }
            }

            static void check(String name, Matrix mine, Matrix backstep) {
                double[] off = Arrays.stream(mine.minus(backstep).rows()).flatMapToDouble(Arrays::stream).toArray();
                if (!Arrays.stream(off).allMatch(difference -> Math.abs(difference) <= %s)) throw new AssertionError(name);
            }
        }
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
                    program,
                    (name, assignment) -> "Matrix " + name + " = " + value(assignment.right(), expressions) + ";");
            lister.line("");
            lister.comment(lister.words("handout.code.check"));
            lister.checks(
                    program,
                    (name, expected) -> "check(\"" + name + "\", " + name + ", " + value(expected, expressions) + ");");
            lister.line("System.out.println(\"" + lister.words("handout.code.agree") + "\");");
        });
        lister.line("    }");
        lister.line("");
        lister.indent("    ", () -> program.functions().forEach(this::function));
        lister.line("");
        lister.block(MATRICES.formatted(program.tolerance()));
    }

    private static String value(Formula right, JavaExpression expressions) {
        if (!(right instanceof Formula.Grid)) {
            return expressions.of(right);
        }
        List<List<Double>> rows = Listing.rows(right);
        return rows.getFirst().size() == 1
                ? Listing.list("column(", rows.stream().map(List::getFirst), ")")
                : Listing.list("matrix(", rows.stream().map(row -> Listing.list("row(", row.stream(), ")")), ")");
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
            case SOFTMAX -> "exponentials(a).over(exponentials(a).sum())";
        };
        define(name, value);
        switch (activation) {
            case IDENTITY -> {}
            case LOGISTIC -> define(name + Program.PRIME, name + "(a).map(y -> y * (1 - y))");
            case TANH -> define(name + Program.PRIME, name + "(a).map(y -> 1 - y * y)");
            case RELU -> define(name + Program.PRIME, "a.map(v -> v > 0 ? 1 : 0)");
            case LEAKY_RELU ->
                define(name + Program.PRIME, "a.map(v -> v > 0 ? 1 : v < 0 ? " + Activation.LEAK + " : 0)");
            case SOFTPLUS -> define(name + Program.PRIME, "a.map(v -> 1 / (1 + Math.exp(-v)))");
            case SOFTMAX ->
                define(
                        "exponentials",
                        "a.map(v -> Math.exp(v - Arrays.stream(a.rows()).mapToDouble(row ->"
                                + " row[0]).max().orElseThrow()))");
        }
    }

    private void define(String name, String value) {
        lister.line("static Matrix " + name + "(Matrix a) { return " + value + "; }");
    }
}
