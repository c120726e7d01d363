package backstep.cli;

import backstep.cli.Table.Align;
import backstep.files.Json;
import backstep.model.formula.Numerals;
import backstep.model.iteration.GradientCheck;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Subjects;
import backstep.model.lesson.LessonException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code backstep check}. */
@Command(
        name = "check",
        description = "Compare every gradient with central finite differences; exit status 1 when one is off.")
final class CheckCommand implements Callable<Integer> {

    /** As many as worked examples are printed with. */
    private static final Numerals DIGITS = new Numerals(Numerals.MOST);

    private static final String MISTAKE = """
        This lesson shows a common mistake on purpose: deltas flow back through weights that were already
        updated, so that the numbers of the hidden layers are only taken for derivatives.
        """;

    @Spec
    private CommandSpec spec;

    @Mixin
    private IterationArguments arguments;

    @Mixin
    private ReportOption report;

    @Override
    public Integer call() throws LessonException, Failure {
        Iteration iteration = arguments.choose().iteration();
        GradientCheck check = GradientCheck.of(iteration);
        Subjects subjects = new Subjects(iteration.before());
        spec.commandLine()
                .getOut()
                .print(report.of(() -> text(iteration, check, subjects), () -> json(iteration, check, subjects)));
        return check.isOff() ? ExitStatus.CHECK_FAILED : ExitStatus.DONE;
    }

    private static String text(Iteration iteration, GradientCheck check, Subjects subjects) {
        Table table = new Table(Align.LEFT, Align.POINT, Align.POINT, Align.POINT, Align.LEFT);
        table.row("parameter", "gradient", "difference quotient", "relative error", "");
        for (GradientCheck.Entry entry : check.entries()) {
            table.row(
                    subjects.of(entry.parameter()),
                    DIGITS.text(entry.analytic()),
                    DIGITS.text(entry.numeric()),
                    Numerals.DEFAULT.text(entry.relativeError()),
                    verdict(entry));
        }
        return iteration.isMistaken() ? MISTAKE + "\n" + table.text() : table.text();
    }

    private static String verdict(GradientCheck.Entry entry) {
        if (entry.isOff()) {
            return "off";
        }
        return entry.nearKink() ? "at a kink" : "ok";
    }

    private static Json json(Iteration iteration, GradientCheck check, Subjects subjects) {
        return new Json.Builder()
                .put("iteration", Json.number(iteration.number()))
                .put("tolerance", Json.number(GradientCheck.TOLERANCE))
                .put("off", new Json.Bool(check.isOff()))
                .put("mistake", new Json.Bool(iteration.isMistaken()))
                .put(
                        "gradients",
                        Json.array(check.entries().stream()
                                .map(entry -> json(entry, subjects))
                                .toList()))
                .build();
    }

    private static Json json(GradientCheck.Entry entry, Subjects subjects) {
        return new Json.Builder()
                .put("subject", Json.text(subjects.of(entry.parameter())))
                .put("gradient", finiteOrNull(entry.analytic()))
                .put("differenceQuotient", finiteOrNull(entry.numeric()))
                .put("relativeError", finiteOrNull(entry.relativeError()))
                .put("nearKink", new Json.Bool(entry.nearKink()))
                .put("off", new Json.Bool(entry.isOff()))
                .build();
    }

    /** E on the far side of a stencil may have no value; JSON has no word for that but null. */
    private static Json finiteOrNull(double value) {
        return Double.isFinite(value) ? Json.number(value) : new Json.Null();
    }
}
