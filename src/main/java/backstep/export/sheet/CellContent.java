package backstep.export.sheet;

import java.util.List;

/** What stands in a cell. */
sealed interface CellContent {

    /** Words, or a name with its indices. */
    record Text(List<Run> runs) implements CellContent {
        static Text of(String words) {
            return new Text(words.isEmpty() ? List.of() : List.of(new Run(words, Position.LINE)));
        }
    }

    /** A number that readers may change. */
    record Value(double value) implements CellContent {}

    /**
     * A number that follows from others.
     *
     * @param formula without the sign that a formula starts with
     * @param value what it is worth
     */
    record Calculated(String formula, double value) implements CellContent {}

    /** A piece of text. */
    record Run(String text, Position position) {}

    enum Position {
        LINE,
        SUBSCRIPT,
        SUPERSCRIPT
    }
}
