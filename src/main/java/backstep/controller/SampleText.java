package backstep.controller;

import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Samples as text: what spreadsheets copy and what CSV files hold, a sample a line, inputs before targets.
 *
 * <p>Numbers are separated by tabs, semicolons, commas or spaces, and have a decimal point or, where commas do not
 * separate or the number stands between quotes, a decimal comma. A first line of names is passed over, as are empty lines.
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

    /** Reads text as samples with this many inputs and targets. */
    static SampleText parse(String text, int inputs, int targets) {
        int expected = inputs + targets;
        List<Sample> samples = new ArrayList<>();
        boolean first = true;
        for (TableLine line : TableLine.of(text, expected)) {
            boolean heading = first && isHeading(line.fields());
            first = false;
            if (!heading) {
                Optional<SampleText> problem = problem(line.fields(), line.number(), expected);
                if (problem.isPresent()) {
                    return problem.get();
                }
                samples.add(sample(line.fields(), inputs, expected));
            }
        }
        return samples.isEmpty() ? new Empty() : new Read(samples);
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
