package backstep.model.program;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a program in Java computes matrices with, of which it takes along only what it calls. */
final class JavaMatrix {

    /** A method, and the others that it calls. */
    private record Method(String name, String text, List<String> calls) {

        private static Method of(String name, String text, String... calls) {
            return new Method(name, text, List.of(calls));
        }

        private boolean isCalled(String program) {
            return Pattern.compile("\\b" + name + "\\(").matcher(program).find();
        }
    }

    private static final List<Method> MAKERS = List.of(
            Method.of("row", "static double[] row(double... numbers) { return numbers; }"),
            Method.of("column", "static Matrix column(double... numbers) { return new Matrix(numbers).T(); }", "T"),
            Method.of("number", "static Matrix number(double value) { return column(value); }", "column"));

    private static final List<Method> MEMBERS = List.of(
            Method.of("T", "Matrix T() { return of(rows[0].length, rows.length, (i, j) -> rows[j][i]); }", "of"),
            Method.of("dot", """
                Matrix dot(Matrix other) {
                    return of(rows.length, other.rows[0].length, (i, j) ->
                            IntStream.range(0, other.rows.length).mapToDouble(k -> rows[i][k] * other.rows[k][j]).sum());
                }\
                """, "of"),
            Method.of("plus", "Matrix plus(Matrix other) { return with(other, (a, b) -> a + b); }", "with"),
            Method.of("minus", "Matrix minus(Matrix other) { return with(other, (a, b) -> a - b); }", "with"),
            Method.of("times", "Matrix times(Matrix other) { return with(other, (a, b) -> a * b); }", "with"),
            Method.of("over", "Matrix over(Matrix other) { return with(other, (a, b) -> a / b); }", "with"),
            Method.of(
                    "overOrZero",
                    "Matrix overOrZero(Matrix other) { return with(other, (a, b) -> b == 0 ? 0 : a / b); }",
                    "with"),
            Method.of(
                    "timesLn",
                    "Matrix timesLn(Matrix other) { return with(other, (a, b) -> a == 0 ? 0 : a * Math.log(b)); }",
                    "with"),
            Method.of("squared", "Matrix squared() { return map(v -> v * v); }", "map"),
            Method.of(
                    "sum",
                    "Matrix sum() { return number(Stream.of(rows).mapToDouble(row -> row[0]).sum()); }",
                    "number"),
            Method.of(
                    "max",
                    "Matrix max() { return number(Stream.of(rows).mapToDouble(row -> row[0]).max().orElseThrow()); }",
                    "number"),
            Method.of(
                    "map",
                    "Matrix map(DoubleUnaryOperator f) { return of(rows.length, rows[0].length, (i, j) ->"
                            + " f.applyAsDouble(rows[i][j])); }",
                    "of"),
            Method.of("with", """
                Matrix with(Matrix other, DoubleBinaryOperator f) {
                    return of(Math.max(rows.length, other.rows.length), Math.max(rows[0].length, other.rows[0].length),
                            (i, j) -> f.applyAsDouble(at(i, j), other.at(i, j)));
                }\
                """, "of", "at"),
            Method.of("at", "double at(int i, int j) { return rows[i %% rows.length][j %% rows[0].length]; } // %1$s"),
            Method.of("is", """
                Matrix is(double... backstep) { // %2$s
                    double[] mine = Stream.of(rows).flatMapToDouble(DoubleStream::of).toArray();
                    for (int k = 0; k < mine.length; k++)
                        if (!(Math.abs(mine[k] - backstep[k]) <= %3$s)) throw new AssertionError(mine[k] + " is not " + backstep[k]);
                    return this;
                }\
                """),
            Method.of("of", """
                static Matrix of(int height, int width, ToDoubleBiFunction<Integer, Integer> f) {
                    double[][] rows = new double[height][width];
                    for (int i = 0; i < height; i++) for (int j = 0; j < width; j++) rows[i][j] = f.applyAsDouble(i, j);
                    return new Matrix(rows);
                }\
                """));

    private final Set<String> called = new HashSet<>();

    /** What a program calls, directly or not. */
    JavaMatrix(String program) {
        all().filter(method -> method.isCalled(program)).forEach(this::call);
    }

    private void call(Method method) {
        if (called.add(method.name())) {
            all().filter(other -> method.calls().contains(other.name())).forEach(this::call);
        }
    }

    private static Stream<Method> all() {
        return Stream.concat(MAKERS.stream(), MEMBERS.stream());
    }

    /** The methods that make matrices. */
    String makers() {
        return text(MAKERS);
    }

    /** The methods of a matrix, in which stand, in this order, what is said of numbers and of the check, and its tolerance. */
    String members(String ofNumbers, String ofCheck, String tolerance) {
        return text(MEMBERS).formatted(ofNumbers, ofCheck, tolerance);
    }

    private String text(List<Method> methods) {
        return methods.stream()
                .filter(method -> called.contains(method.name()))
                .map(Method::text)
                .collect(Collectors.joining("\n"));
    }
}
