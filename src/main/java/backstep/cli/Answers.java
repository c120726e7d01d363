package backstep.cli;

import backstep.controller.NumberInput;
import backstep.controller.TableLine;
import backstep.files.FileBytes;
import backstep.files.OneLine;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.iteration.Subjects;
import backstep.model.marking.Mark;
import backstep.model.marking.Marking;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Reads what somebody answered to the steps of an iteration: formats.md, "Marking an answer". */
record Answers(Iteration iteration) {

    private static final int MOST_BYTES = 4 << 20;

    /** A number that was given as the answer to a step, if one was. */
    record Answer(Step step, OptionalDouble value) {

        Mark by(Marking marking) {
            return value.isPresent() ? marking.judge(step, value.getAsDouble()) : marking.blank(step);
        }
    }

    Answer one(String step, String answer) throws Failure {
        return new Answer(step(step, "--step"), OptionalDouble.of(number(answer, "--answer")));
    }

    /** All answers of a CSV file, or none where a line is wrong. A cell that is left empty is a question left open. */
    List<Answer> read(Path file) throws Failure, IOException {
        String name = OneLine.nameOf(file);
        String text = text(file);
        // As many as the first line has: others may have a comma that separates no columns.
        int columns = text.lines().findFirst().orElse("").split("[\t;,]").length;
        List<TableLine> lines = TableLine.of(text, columns);
        List<String> heading = lines.isEmpty()
                ? List.of()
                : lines.getFirst().fields().stream()
                        .map(field -> field.toLowerCase(Locale.ROOT))
                        .toList();
        int step = heading.indexOf("step");
        int answer = heading.indexOf("answer");
        if (step < 0 || answer < 0) {
            throw new Failure(name + ": no columns step and answer in the first line");
        }
        List<Answer> answers = new ArrayList<>();
        for (TableLine line : lines.subList(1, lines.size())) {
            String place = name + ": line " + line.number();
            String given = field(line, answer);
            answers.add(new Answer(
                    step(field(line, step), place + ": step"),
                    given.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number(given, place + ": answer"))));
        }
        if (answers.isEmpty()) {
            throw new Failure(name + ": no answers");
        }
        return answers;
    }

    private static String text(Path file) throws Failure, IOException {
        try {
            return new String(FileBytes.read(file, MOST_BYTES, "a CSV file of answers"), StandardCharsets.UTF_8);
        } catch (NoSuchFileException _) {
            throw new Failure(file + ": no such file");
        } catch (FileBytes.Unfit e) {
            throw new Failure(file + ": " + e.getReason());
        }
    }

    private static String field(TableLine line, int column) {
        return column < line.fields().size() ? line.fields().get(column) : "";
    }

    /** A step by its number, or by kind and subject. */
    private Step step(String text, String place) throws Failure {
        List<Step> steps = iteration.steps().list();
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number < 1 || number > steps.size()) {
                throw new Failure(place + " " + number + ", expected 1 to " + steps.size());
            }
            return steps.get(number - 1);
        }
        Subjects subjects = new Subjects(iteration.before());
        String wanted = text.strip().replaceAll("\\s+", " ");
        return steps.stream()
                .filter(step -> wanted.equals(step.kind() + " " + subjects.of(step)))
                .findFirst()
                .orElseThrow(() -> new Failure(place + " " + OneLine.quote(text)
                        + ", expected the number of a step, or kind and subject as in the trace"));
    }

    private static double number(String text, String place) throws Failure {
        return switch (NumberInput.parse(text, NumberInput.Range.ANY)) {
            case NumberInput.Accepted(double value) -> value;
            case NumberInput.Rejected _ -> throw new Failure(place + " " + OneLine.quote(text) + ", expected a number");
        };
    }
}
