package backstep.model.program;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Symbol;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Weight;
import backstep.model.network.Activation;
import java.util.List;

/** A program in Python. */
final class PythonText {

    private static final String CHECK = """
        def check(name, mine, backstep):
            assert %1$s.all(%1$s.abs(mine - backstep) <= %2$s), name
        """;

    /** What a program needs that meets zero: quotients and logarithms that stand for 0. */
    private static final String CARE = """

        def over(a, b):  # 0 / 0 = 0
            return %1$s.where(b == 0, 0 * a, a / %1$s.where(b == 0, 1 + 0 * b, b))

        def times_log(t, y):  # 0 * log(0) = 0
            return t * %1$s.log(%1$s.where(t == 0, 1 + 0 * y, y))
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
        program.functions().forEach(this::function);
        if (program.meetsZero()) {
            lister.block(CARE.formatted(library.module()));
        }
        define("column", "*numbers", "return " + library.array("numbers") + ".reshape(-1, 1)");
        lister.block(CHECK.formatted(library.module(), program.tolerance()));
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
                    case IDENTITY -> "return a";
                    case LOGISTIC -> "return 1 / (1 + %m.exp(-a))";
                    case TANH -> "return %m.tanh(a)";
                    case RELU -> "return a * (a > 0)";
                    case LEAKY_RELU -> "return %m.where(a > 0, a, " + Activation.LEAK + " * a)";
                    case SOFTPLUS -> "return %m.logaddexp(0 * a, a)";
                    case SOFTMAX -> "e = %m.exp(a - a.max())\n    return e / e.sum()";
                });
        String prime = name + Program.PRIME;
        switch (activation) {
            case LOGISTIC -> define(prime, "return " + name + "(a) * (1 - " + name + "(a))");
            case TANH -> define(prime, "return 1 - " + name + "(a)**2");
            case RELU -> define(prime, "return 1.0 * (a > 0)");
            case LEAKY_RELU -> define(prime, "return 1.0 * (a > 0) + " + Activation.LEAK + " * (a < 0)");
            case SOFTPLUS -> define(prime, "return 1 / (1 + %m.exp(-a))");
            case IDENTITY, SOFTMAX -> {}
        }
    }

    private void define(String name, String body) {
        define(name, "a", body);
    }

    private void define(String name, String argument, String body) {
        lister.block(("\ndef " + name + "(" + argument + "):\n    " + body).replace("%m", library.module()));
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
        for (Assignment parameters : program.assignments()) {
            if (learns(parameters)) {
                String name = Identifiers.of(parameters.left());
                String gradient = Identifiers.of(program.gradient((Symbol) parameters.left()));
                lister.line("check(\"" + name + ".grad\", " + name + ".grad, " + gradient + ")");
            }
        }
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
