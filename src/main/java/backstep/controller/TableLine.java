package backstep.controller;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of a table as text, such as a CSV file holds; a separator between quotes does not separate.
 *
 * @param number of the line in the text, from 1
 * @param fields without quotes and spaces around them, and without empty ones at the end, as spreadsheets leave them
 */
public record TableLine(int number, List<String> fields) {

    private static final char SPACE = ' ';

    /** Those that people use, the least ambiguous first. */
    private static final List<Character> SEPARATORS = List.of('\t', ';', ',', SPACE);

    public TableLine {
        fields = List.copyOf(fields);
    }

    /**
     * The lines of a text that are not empty, split at the first of the usual separators with which some line has as many
     * fields as expected, or at the first that there is.
     */
    public static List<TableLine> of(String text, int expected) {
        String table = text.replaceFirst("^\ufeff", "");
        return SEPARATORS.stream()
                .map(separator -> split(table, separator))
                .filter(lines -> lines.stream().anyMatch(line -> line.fields().size() == expected))
                .findFirst()
                .orElseGet(() -> split(table, anyIn(table)));
    }

    private static char anyIn(String table) {
        return SEPARATORS.stream()
                .filter(separator -> prepared(table, separator).indexOf(separator) >= 0)
                .findFirst()
                .orElse(SEPARATORS.getFirst());
    }

    private static List<TableLine> split(String table, char separator) {
        String text = prepared(table, separator);
        try {
            return split(text, separator, '"');
        } catch (CsvParseException _) {
            // Something follows a closing quote: a quote is a letter like any other here, and no number.
            return split(text, separator, '\0');
        }
    }

    private static List<TableLine> split(String text, char separator, char quote) {
        int most = text.length() + 1;
        CsvRecordHandler limits = CsvRecordHandler.of(
                builder -> builder.maxFields(most).maxFieldSize(most).maxRecordSize(most));
        try (Stream<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(quote)
                .trimWhitespacesAroundQuotes(separator == ';' || separator == ',')
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Math.max(most, 1 << 16))
                .build(limits, text)
                .stream()) {
            return records.map(read -> new TableLine((int) read.getStartingLineNumber(), stripped(read.getFields())))
                    .filter(line -> !line.fields().equals(List.of("")))
                    .toList();
        }
    }

    /** Any number of spaces separates once, and none does at either end. */
    private static String prepared(String table, char separator) {
        return separator == SPACE
                ? table.lines()
                        .map(line -> line.strip().replaceAll("\\h+", " "))
                        .collect(Collectors.joining("\n"))
                : table;
    }

    private static List<String> stripped(List<String> fields) {
        List<String> stripped = new ArrayList<>(fields);
        stripped.replaceAll(String::strip);
        while (stripped.size() > 1 && stripped.getLast().isEmpty()) {
            stripped.removeLast();
        }
        return stripped;
    }
}
