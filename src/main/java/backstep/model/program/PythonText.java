package backstep.model.program;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Symbol;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Weight;
import backstep.model.network.Activation;
import java.util.List;
import java.util.stream.Collectors;

/** A program in Python. */
final class PythonText {

    private static final String CHECK =
            "def check(name, mine, backstep): assert %1$s.all(%1$s.abs(mine - backstep) <= %2$s), name";

    /** What a program needs that meets zero: quotients and logarithms that stand for 0. */
    private static final String CARE = """
        def over(a, b): return %1$s.where(b == 0, 0 * a, a / %1$s.where(b == 0, 1 + 0 * b, b))  # 0 / 0 = 0
        def times_log(t, y): return t * %1$s.log(%1$s.where(t == 0, 1 + 0 * y, y))  # 0 * log(0) = 0
        """;

    private final Program program;
    private final PythonLibrary library;
    private final Listing.Lister lister;
    private final PythonExpression expressions;

    PythonText(Program program, PythonLibrary library, Listing.Lister lister) {
        this.program = program;
        this.library = library;
        this.lister = lister;
        expressions = new PythonExpression(program, library.module());
    }

    void write() {
        lister.block(library.start());
        lister.line("");
        program.functions().forEach(this::function);
        if (program.meetsZero()) {
            lister.block(CARE.formatted(library.module()));
        }
        define("column", "*numbers", library.array("numbers") + ".reshape(-1, 1)");
        lister.line(CHECK.formatted(library.module(), program.tolerance()));
        lister.line("");
        lister.assignments(program, (name, assignment) -> {
            String derived = library.derives() && learns(assignment) ? ".requires_grad_()" : "";
            return name + " = " + value(assignment.right()) + derived;
        });
        lister.line("");
        lister.comment(lister.words("handout.code.check"));
        lister.checks(program, (name, expected) -> "check(\"" + name + "\", " + name + ", " + value(expected) + ")");
        if (library.derives() && program.isDifferentiable()) {
            derive();
        }
        lister.line("print(\"" + lister.words("handout.code.agree") + "\")");
    }

    private void function(Activation activation) {
        String name = program.function(activation);
        define(
                name,
                switch (activation) {
                    case IDENTITY -> "a";
                    case LOGISTIC -> "1 / (1 + %m.exp(-a))";
                    case TANH -> "%m.tanh(a)";
                    case RELU -> "a * (a > 0)";
                    case LEAKY_RELU -> "%m.where(a > 0, a, " + Activation.LEAK + " * a)";
                    case SOFTPLUS -> "%m.logaddexp(0 * a, a)";
                    case SOFTMAX -> "%m.exp(a - a.max()) / %m.sum(%m.exp(a - a.max()))";
                });
        if (program.needsSlope(activation)) {
            define(name + Program.PRIME, slope(activation, name));
        }
    }

    private static String slope(Activation activation, String name) {
        return switch (activation) {
            case LOGISTIC -> name + "(a) * (1 - " + name + "(a))";
            case TANH -> "1 - " + name + "(a)**2";
            case RELU -> "1.0 * (a > 0)";
            case LEAKY_RELU -> "1.0 * (a > 0) + " + Activation.LEAK + " * (a < 0)";
            case SOFTPLUS -> "1 / (1 + %m.exp(-a))";
            case IDENTITY, SOFTMAX -> throw new IllegalArgumentException("no slope of its own: " + activation);
        };
    }

    private void define(String name, String value) {
        define(name, "a", value);
    }

    private void define(String name, String argument, String value) {
        lister.line(("def " + name + "(" + argument + "): return " + value).replace("%m", library.module()));
    }

    private String value(Formula right) {
        if (!(right instanceof Formula.Grid)) {
            return expressions.of(right);
        }
        List<List<Double>> rows = Listing.rows(right);
        return rows.getFirst().size() == 1
                ? Listing.list("column(", rows.stream().map(List::getFirst), ")")
                : library.array(Listing.list("[", rows.stream().map(row -> Listing.list("[", row.stream(), "]")), "]"));
    }

    /** The library's own chain rule has to give the same gradients. */
    private void derive() {
        lister.line("");
        lister.comment(lister.words("handout.code.derive"));
        lister.line(Identifiers.of(program.context().total()) + ".backward()");
        String pairs = program.assignments().stream()
                .filter(this::learns)
                .map(parameters -> "(" + Identifiers.of(parameters.left()) + ", "
                        + Identifiers.of(program.gradient((Symbol) parameters.left())) + ")")
                .collect(Collectors.joining(", ", "[", "]"));
        lister.line("for parameters, gradient in " + pairs + ":");
        lister.line("    check(\"gradient\", parameters.grad, gradient)");
    }

    private boolean learns(Assignment given) {
        return given.quantities().stream().anyMatch(this::learns);
    }

    private boolean learns(Quantity quantity) {
        return switch (quantity) {
            case Weight _ -> true;
            case Bias(var into) -> program.context().layer(into.layer()).learnsBiases();
            default -> false;
        };
    }
}
