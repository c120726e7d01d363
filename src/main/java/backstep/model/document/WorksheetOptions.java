package backstep.model.document;

import backstep.model.lesson.Fading;
import backstep.model.network.Identified;

/**
 * How a worksheet is made.
 *
 * @param hide what is left for students to fill in
 */
public record WorksheetOptions(Fading hide, Solution solution, Paper paper) {

    /** How it is made where nobody asked for more. */
    public static final WorksheetOptions USUAL = new WorksheetOptions(Fading.DELTAS, Solution.WITH, Paper.A4);

    /** Whether it brings its solution along, on pages of its own. */
    public enum Solution implements Identified {
        WITH,
        WITHOUT,
        ONLY
    }

    /** What it is printed on. */
    public enum Paper implements Identified {
        A4(210, 297),
        LETTER(215.9, 279.4);

        private final double width;
        private final double height;

        Paper(double width, double height) {
            this.width = width;
            this.height = height;
        }

        /** In millimetres. */
        public double width() {
            return width;
        }

        /** In millimetres. */
        public double height() {
            return height;
        }
    }
}
