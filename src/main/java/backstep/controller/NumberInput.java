package backstep.controller;

/**
 * What somebody typed for a number: the number, or why it is not one.
 *
 * <p>Taken are the ways in which people write numbers: {@code .5}, {@code 0,5}, {@code 1e-3}, {@code −0.3} with a true
 * minus, {@code 1/3}, {@code 1.23·10⁻⁵} as the screen shows it, with spaces at either end and around signs.
 */
public sealed interface NumberInput {

    /** A finite number; never −0, which would be shown as a change where there is none. */
    record Accepted(double value) implements NumberInput {}

    /** Not a number that can be used. */
    record Rejected(Reason reason) implements NumberInput {}

    /** Why a text is refused. */
    enum Reason {
        EMPTY,
        NOT_A_NUMBER,
        /** Digits in groups (1,000,000 or 1.000,5) could be meant in two ways. */
        GROUPED,
        DIVISION_BY_ZERO,
        /** Beyond what a double can hold. */
        TOO_LARGE,
        /** Not 0, but nearer to it than any double. */
        TOO_SMALL,
        NEGATIVE
    }

    /** Which numbers a field takes. */
    enum Range {
        ANY,
        /** 0 or more, as a learning rate. */
        NOT_NEGATIVE
    }

    /** Reads what was typed. */
    static NumberInput parse(String typed, Range range) {
        NumberInput read = NumberReader.read(typed);
        boolean negative = read instanceof Accepted(double value) && value < 0;
        return negative && range == Range.NOT_NEGATIVE ? new Rejected(Reason.NEGATIVE) : read;
    }
}
