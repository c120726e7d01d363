package backstep.export.sheet;

/** How a cell looks; in the order of the formats in the workbook's styles. */
enum CellStyle {
    PLAIN,
    TITLE,
    NOTE,
    /** What the rows below are about. */
    HEADING,
    /** What the columns below are about. */
    GROUP,
    /** The name over a number. */
    NAME,
    /** The name of a unit, beside its numbers. */
    UNIT,
    /** A number to change. */
    GIVEN,
    COMPUTED
}
