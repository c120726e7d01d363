package backstep.cli;

import backstep.cli.Answers.Answer;
import backstep.files.Json;
import backstep.files.OneLine;
import backstep.model.derivation.ChainRule;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Subjects;
import backstep.model.lesson.LessonException;
import backstep.model.marking.Hints;
import backstep.model.marking.Mark;
import backstep.model.marking.Marking;
import backstep.model.marking.Slip;
import backstep.model.notation.Notation;
import backstep.model.words.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code backstep mark}. */
@Command(
        name = "mark",
        description =
                "Judge an answer, or a sheet of them; exit status 1 when one is wrong. A wrong one is compared with"
                        + " the numbers that usual slips give in this network.")
final class MarkCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private IterationArguments arguments;

    @Option(names = "--step", paramLabel = "N", description = "The step that was answered, from 1 as in the trace.")
    private Optional<String> step;

    @Option(names = "--answer", paramLabel = "X", description = "The number that was answered.")
    private Optional<String> answer;

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description = "A CSV file with the columns step and answer; a step is its number or its kind and subject.")
    private Optional<Path> sheet;

    @Mixin
    private DecimalsOption decimals;

    @Mixin
    private ReportOption format;

    @Override
    public Integer call() throws LessonException, Failure, IOException {
        IterationArguments.Chosen chosen = arguments.choose();
        Iteration iteration = chosen.iteration();
        Notation notation = chosen.lesson().notation();
        Numerals numerals = decimals.in(chosen.lesson()).guide().numerals();
        Marking marking = new Marking(iteration, notation, numerals);
        List<Mark> marks =
                answers(iteration).stream().map(each -> each.by(marking)).toList();
        Hints hints = new Hints(Messages.load(), ChainRule.of(iteration, notation), new PlainText(numerals)::of);
        Report report = new Report(iteration, numerals, hints);
        boolean many = sheet.isPresent();
        spec.commandLine()
                .getOut()
                .print(format.of(
                        () -> many ? report.sheet(marks) : report.line(marks.getFirst()),
                        () -> many ? report.sheetJson(marks) : report.json(marks.getFirst())));
        return marks.stream().allMatch(Mark::right) ? ExitStatus.DONE : ExitStatus.CHECK_FAILED;
    }

    private List<Answer> answers(Iteration iteration) throws Failure, IOException {
        Answers answers = new Answers(iteration);
        boolean one = step.isPresent() && answer.isPresent();
        if (sheet.isPresent() ? step.isPresent() || answer.isPresent() : !one) {
            throw new Failure("expected --step and --answer, or --answers alone");
        }
        return one ? List.of(answers.one(step.get(), answer.get())) : answers.read(sheet.get());
    }

    /** What is printed of marks. */
    private record Report(Iteration iteration, Numerals numerals, Hints hints) {

        String line(Mark mark) {
            String start = "step " + number(mark) + ", " + mark.step().kind() + " " + subject(mark) + ": ";
            String judged = mark.isGiven()
                    ? numerals.text(mark.answer()) + (mark.right() ? " is right" : " is wrong")
                    : "not answered";
            return mark.right()
                    ? start + judged + "\n"
                    : start + judged + ", expected " + numerals.text(mark.expected()) + "\n" + hints.of(mark) + "\n";
        }

        String sheet(List<Mark> marks) {
            String lines = marks.stream().map(this::line).collect(Collectors.joining());
            return lines + right(marks) + " of " + OneLine.count(marks.size(), "answer") + " right\n";
        }

        Json json(Mark mark) {
            return new Json.Builder()
                    .put("step", Json.number(number(mark)))
                    .put("kind", Json.text(mark.step().kind()))
                    .put("subject", Json.text(subject(mark)))
                    .put("expected", Json.number(mark.expected()))
                    .put("answer", mark.isGiven() ? Json.number(mark.answer()) : new Json.Null())
                    .put("right", new Json.Bool(mark.right()))
                    .put(
                            "slips",
                            Json.array(mark.slips().stream()
                                    .map(Slip::id)
                                    .<Json>map(Json::text)
                                    .toList()))
                    .put("hint", Json.text(hints.of(mark)))
                    .build();
        }

        Json sheetJson(List<Mark> marks) {
            return new Json.Builder()
                    .put("rows", Json.array(marks.stream().map(this::json).toList()))
                    .put("right", Json.number(right(marks)))
                    .put("of", Json.number(marks.size()))
                    .build();
        }

        private static int right(List<Mark> marks) {
            return (int) marks.stream().filter(Mark::right).count();
        }

        private int number(Mark mark) {
            return iteration.steps().numberOf(mark.step()).orElseThrow();
        }

        private String subject(Mark mark) {
            return new Subjects(iteration.before()).of(mark.step());
        }
    }
}
