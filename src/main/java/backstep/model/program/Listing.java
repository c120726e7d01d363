package backstep.model.program;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Number;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Quantity;
import backstep.model.notation.Notation;
import backstep.model.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a program that repeats an iteration and asserts each of its numbers, line by line. */
public record Listing(List<Line> lines) {

    /** A line, and the numbers of the network that it gives a name to; mostly none. */
    public record Line(String text, List<Quantity> quantities) {}

    public Listing {
        lines = List.copyOf(lines);
    }

    /** A program in Python of an iteration, in a notation that its network can have. */
    public static Listing python(
            PythonLibrary library, String title, Iteration iteration, Notation notation, Messages messages) {
        Lister lister = new Lister(messages, "# ");
        lister.title(title, iteration, notation);
        new PythonText(new Program(iteration, notation), library, lister).write();
        return new Listing(lister.lines);
    }

    /**
     * The same in Java.
     *
     * @throws IllegalArgumentException where it would be too long for a method, saying so in one line
     */
    public static Listing java(String title, Iteration iteration, Notation notation, Messages messages) {
        Lister lister = new Lister(messages, "// ");
        lister.title(title, iteration, notation);
        new JavaText(new Program(iteration, notation), lister).write();
        return new Listing(lister.lines);
    }

    /** All of it, as a file holds it. */
    public String text() {
        return text(lines);
    }

    private static String text(List<Line> lines) {
        return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }

    /** A title in a comment: on one line, and without what starts an escape. */
    private static String oneLine(String title) {
        return title.codePoints()
                .map(point -> Character.isISOControl(point) || Character.getType(point) == Character.LINE_SEPARATOR
                        ? ' '
                        : point)
                .map(point -> point == '\\' ? '/' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Numbers with all their digits, row by row. */
    static List<List<Double>> rows(Formula numbers) {
        return switch (numbers) {
            case Formula.Grid(List<List<Formula>> rows) ->
                rows.stream()
                        .map(row -> row.stream()
                                .map(entry -> ((Number) entry).value())
                                .toList())
                        .toList();
            default -> throw new IllegalArgumentException("no numbers: " + numbers);
        };
    }

    /** {@code open}a, b, c{@code close}. */
    static String list(String open, Stream<?> items, String close) {
        return items.map(Object::toString).collect(Collectors.joining(", ", open, close));
    }

    /** Writes lines one below the other. */
    static final class Lister {

        private final Messages messages;
        private final String comment;
        private final List<Line> lines = new ArrayList<>();
        private String indent = "";

        private Lister(Messages messages, String comment) {
            this.messages = messages;
            this.comment = comment;
        }

        void line(String text) {
            line(text, List.of());
        }

        private void line(String text, List<Quantity> quantities) {
            lines.add(new Line(text.isEmpty() ? "" : indent + text, quantities));
        }

        /** Several lines at once. */
        void block(String text) {
            text.lines().forEach(this::line);
        }

        void comment(String text) {
            line(comment + text);
        }

        /** Writes lines that stand further to the right. */
        void indent(String by, Runnable writing) {
            String before = indent;
            indent = by;
            writing.run();
            indent = before;
        }

        /** What is written so far. */
        String text() {
            return Listing.text(lines);
        }

        String words(String key) {
            return messages.get(key);
        }

        private void title(String title, Iteration iteration, Notation notation) {
            comment(oneLine(title));
            String number = Integer.toString(iteration.number());
            String sample = Integer.toString(iteration.sampleIndex() + 1);
            comment(messages.get("handout.code.about", number, sample, notation.id()));
        }

        /** All assignments in order, each phase under its name; {@code writer} makes a line of a name and its value. */
        void assignments(Program program, BiFunction<String, Assignment, String> writer) {
            Optional<Phase> phase = Optional.empty();
            comment(messages.get(program.rowPerSender() ? "handout.code.rows-send" : "handout.code.rows-receive"));
            for (Assignment assignment : program.assignments()) {
                if (!assignment.phase().equals(phase)) {
                    phase = assignment.phase();
                    line("");
                    phase.ifPresent(here -> comment(messages.get("step.document." + here.id())));
                }
                line(writer.apply(Identifiers.of(assignment.left()), assignment), assignment.quantities());
            }
        }

        /** A line for everything that was computed and that Backstep has a number for. */
        void checks(Program program, BiFunction<String, Formula, String> writer) {
            for (Assignment assignment : program.assignments()) {
                if (!assignment.isGiven() && assignment.result().isPresent()) {
                    line(writer.apply(
                            Identifiers.of(assignment.left()),
                            assignment.result().get()));
                }
            }
        }
    }
}
