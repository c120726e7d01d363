package backstep.controller;

import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Samples as text: what spreadsheets copy and what CSV files hold, a sample a line, inputs before targets.
 *
 * <p>Numbers are separated by tabs, semicolons, commas or spaces, and have a decimal point or, where commas do not
 * separate, a decimal comma. A first line of names is passed over, as are empty lines.
 */
public sealed interface SampleText {

    /** A sample from every line. */
    record Read(List<Sample> samples) implements SampleText {

        public Read {
            samples = List.copyOf(samples);
        }
    }

    /** There is no line with numbers. */
    record Empty() implements SampleText {}

    /** A line has too few or too many numbers. */
    record WrongCount(int line, int found, int expected) implements SampleText {}

    /**
     * Something else in place of a number.
     *
     * @param line from 1
     * @param column from 1
     */
    record NoNumber(int line, int column, String found) implements SampleText {}

    /** Reads text as samples with so many inputs and targets. */
    static SampleText parse(String text, int inputs, int targets) {
        List<String> lines = Arrays.asList(text.replaceFirst("^\ufeff", "").split("\\R", -1));
        int expected = inputs + targets;
        Pattern separator = separator(lines, expected);
        List<Sample> samples = new ArrayList<>();
        boolean first = true;
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).isBlank()) {
                continue;
            }
            List<String> fields = fields(lines.get(index), separator);
            if (first && isHeading(fields)) {
                first = false;
                continue;
            }
            first = false;
            Optional<SampleText> problem = problem(fields, index + 1, expected);
            if (problem.isPresent()) {
                return problem.get();
            }
            samples.add(sample(fields, inputs, expected));
        }
        return samples.isEmpty() ? new Empty() : new Read(samples);
    }

    /** The first of the usual separators with which some line has as many fields as a sample has numbers. */
    private static Pattern separator(List<String> lines, int expected) {
        List<Pattern> usual =
                List.of(Pattern.compile("\t"), Pattern.compile(";"), Pattern.compile(","), Pattern.compile("\\h+"));
        for (Pattern separator : usual) {
            if (lines.stream()
                    .filter(line -> separator.matcher(line).find())
                    .anyMatch(line -> fields(line, separator).size() == expected)) {
                return separator;
            }
        }
        return usual.stream()
                .filter(separator -> lines.stream()
                        .anyMatch(line -> separator.matcher(line.strip()).find()))
                .findFirst()
                .orElse(usual.getFirst());
    }

    /** Without quotes around them, and without empty ones at the end, as spreadsheets leave them. */
    private static List<String> fields(String line, Pattern separator) {
        List<String> fields = new ArrayList<>();
        String plain = separator.pattern().equals("\\h+") ? line.strip() : line;
        for (String field : separator.split(plain, -1)) {
            fields.add(field.strip().replaceAll("^\"(.*)\"$", "$1").strip());
        }
        while (fields.size() > 1 && fields.getLast().isEmpty()) {
            fields.removeLast();
        }
        return fields;
    }

    private static boolean isHeading(List<String> fields) {
        return fields.stream().noneMatch(field -> number(field) instanceof NumberInput.Accepted);
    }

    private static Optional<SampleText> problem(List<String> fields, int line, int expected) {
        for (int column = 0; column < Math.min(expected, fields.size()); column++) {
            if (number(fields.get(column)) instanceof NumberInput.Rejected) {
                return Optional.of(new NoNumber(line, column + 1, fields.get(column)));
            }
        }
        return fields.size() == expected
                ? Optional.empty()
                : Optional.of(new WrongCount(line, fields.size(), expected));
    }

    private static Sample sample(List<String> fields, int inputs, int expected) {
        double[] values = fields.stream()
                .mapToDouble(field -> ((NumberInput.Accepted) number(field)).value())
                .toArray();
        return new Sample(Vector.copyOf(values, 0, inputs), Vector.copyOf(values, inputs, expected - inputs));
    }

    private static NumberInput number(String field) {
        return NumberInput.parse(field, NumberInput.Range.ANY);
    }
}
