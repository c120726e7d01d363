package backstep.model.document;

import backstep.model.formula.Latex;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Step;
import backstep.model.iteration.Steps;
import backstep.model.iteration.Truth;
import backstep.model.iteration.Unit;
import backstep.model.network.Layer;
import backstep.model.notation.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All parameters of an iteration with value, gradient, change and new value, as far as the cursor has come; to be
 * copied into spreadsheets and papers. Biases that are used but never updated are fixed: they have a value only.
 *
 * <p>Spreadsheets get all digits of a number, papers those that the screen shows; what is not known yet is an empty
 * cell or an ellipsis.
 *
 * @param known the last step whose number is on the table
 * @param rows in the order in which they are shown and copied
 */
public record GradientTable(
        Truth truth, Steps steps, int known, Symbols symbols, Numerals numerals, List<Parameter> rows) {

    /** Stands where a fixed parameter has no number. */
    public static final String NONE = "\u2013";

    /**
     * What stands over the columns.
     *
     * @param taken over what is taken for gradients, where these stand beside it
     * @param fixed what a parameter that never changes has instead of a gradient
     */
    public record Headings(
            String name, String value, String gradient, String taken, String change, String updated, String fixed) {

        private Stream<String> of(List<Column> columns) {
            boolean areBoth = columns.contains(Column.DERIVATIVE);
            return Stream.concat(Stream.of(name), columns.stream().map(column -> switch (column) {
                case VALUE -> value;
                case GRADIENT -> areBoth ? taken : gradient;
                case DERIVATIVE -> gradient;
                case CHANGE -> change;
                case UPDATED -> updated;
            }));
        }
    }

    /** The columns with numbers. */
    public enum Column {
        VALUE,
        /** What the iteration takes for the gradient, which mostly it is. */
        GRADIENT,
        /** The gradient, beside what is taken for it. */
        DERIVATIVE,
        CHANGE,
        UPDATED
    }

    /** The table in the order of the steps: of each layer the weights, then the biases. */
    public static GradientTable of(Iteration iteration, Steps steps, int known, Symbols symbols, Numerals numerals) {
        return new GradientTable(Truth.of(iteration), steps, known, symbols, numerals, List.of()).inOrderOfSteps();
    }

    private Iteration iteration() {
        return truth.iteration();
    }

    /** Gradients stand beside what is taken for them only in lessons that take something else for them. */
    public List<Column> columns() {
        return Stream.of(Column.values())
                .filter(column -> column != Column.DERIVATIVE || iteration().isMistaken())
                .toList();
    }

    /** The same table with its rows in another order. */
    public GradientTable withRows(List<Parameter> others) {
        return new GradientTable(truth, steps, known, symbols, numerals, others);
    }

    private GradientTable inOrderOfSteps() {
        List<Parameter> ordered = new ArrayList<>();
        int layer = iteration().outputLayer();
        for (Parameter parameter : steps.parameters()) {
            for (; parameter.into().layer() < layer; layer--) {
                ordered.addAll(fixed(layer));
            }
            ordered.add(parameter);
        }
        for (; layer >= 0; layer--) {
            ordered.addAll(fixed(layer));
        }
        return withRows(ordered);
    }

    /** The biases of a layer that never change, one for each name that they have. */
    private List<Parameter> fixed(int layer) {
        Layer owner = iteration().before().layer(layer);
        if (!owner.hasBiases() || owner.learnsBiases()) {
            return List.of();
        }
        return Unit.ofLayer(iteration().before(), layer).stream()
                .limit(symbols.sharesBias(layer) ? 1 : owner.units())
                .<Parameter>map(Bias::new)
                .toList();
    }

    /** Whether a parameter is used but never updated. */
    public boolean isFixed(Parameter parameter) {
        return steps.numberOf(new Step.Gradient(parameter)).isEmpty();
    }

    /** A number of the table; empty where there is none, and while the cursor has not reached the step that computes it. */
    public OptionalDouble value(Parameter parameter, Column column) {
        return switch (column) {
            case VALUE -> OptionalDouble.of(iteration().value(parameter));
            case GRADIENT ->
                ifKnown(new Step.Gradient(parameter), () -> iteration().gradient(parameter));
            case DERIVATIVE ->
                ifKnown(new Step.Gradient(parameter), () -> truth.derivatives().gradient(parameter));
            case CHANGE -> ifKnown(new Step.Update(parameter), () -> iteration().change(parameter));
            case UPDATED ->
                ifKnown(
                        new Step.Update(parameter),
                        () -> parameter.valueIn(iteration().after()));
        };
    }

    private OptionalDouble ifKnown(Step step, DoubleSupplier value) {
        return steps.isKnown(step, known) ? OptionalDouble.of(value.getAsDouble()) : OptionalDouble.empty();
    }

    /** For spreadsheets: tabs between cells, all digits, a decimal point. */
    public String tabSeparated(Headings headings) {
        return lines(headings, "\t", this::plainName);
    }

    /** For spreadsheets and programs: RFC 4180, all digits, a decimal point. */
    public String csv(Headings headings) {
        return lines(headings, ",", this::plainName);
    }

    private String lines(Headings headings, String separator, Function<Parameter, String> name) {
        boolean quoting = separator.equals(",");
        List<List<String>> cells = cells(headings, name, Double::toString, "", "");
        return Stream.concat(Stream.of(headings.of(columns()).toList()), cells.stream())
                .map(row -> row.stream()
                        .map(cell -> quoting ? quoted(cell) : cell)
                        .collect(Collectors.joining(separator, "", "\n")))
                .collect(Collectors.joining());
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n')
                ? "\"" + cell.replace("\"", "\"\"") + "\""
                : cell;
    }

    /** For documents: a table in Markdown with numbers on the right, decimals as on the screen. */
    public String markdown(Headings headings) {
        List<List<String>> cells = cells(
                headings,
                parameter -> "$" + latexName(parameter) + "$",
                value -> "$" + numerals.latex(value) + "$",
                "\u2026",
                NONE);
        List<String> lines = new ArrayList<>();
        lines.add(markdownRow(headings.of(columns()).toList()));
        lines.add("| :---" + " | ---:".repeat(columns().size()) + " |");
        cells.forEach(row -> lines.add(markdownRow(row)));
        return String.join("\n", lines) + "\n";
    }

    private static String markdownRow(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** For papers: a {@code tabular} that needs no package, decimals as on the screen. */
    public String latex(Headings headings) {
        List<List<String>> cells = cells(
                headings,
                parameter -> "$" + latexName(parameter) + "$",
                value -> "$" + numerals.latex(value) + "$",
                "\\dots",
                "--");
        String body =
                cells.stream().map(row -> String.join(" & ", row) + " \\\\\n").collect(Collectors.joining());
        return "\\begin{tabular}{l" + "r".repeat(columns().size()) + "}\n\\hline\n"
                + headings.of(columns()).collect(Collectors.joining(" & ")) + " \\\\\n\\hline\n" + body
                + "\\hline\n\\end{tabular}\n";
    }

    private List<List<String>> cells(
            Headings headings,
            Function<Parameter, String> name,
            DoubleFunction<String> number,
            String unknown,
            String none) {
        return rows.stream()
                .map(parameter -> Stream.concat(
                                Stream.of(name.apply(parameter)),
                                columns().stream().map(column -> {
                                    OptionalDouble value = value(parameter, column);
                                    if (value.isPresent()) {
                                        return number.apply(value.getAsDouble());
                                    }
                                    String fixed = column == Column.GRADIENT ? headings.fixed() : none;
                                    return isFixed(parameter) ? fixed : unknown;
                                }))
                        .toList())
                .toList();
    }

    private String plainName(Parameter parameter) {
        return new PlainText(numerals).of(symbols.of(parameter));
    }

    private String latexName(Parameter parameter) {
        return new Latex(numerals).of(symbols.of(parameter));
    }
}
