package backstep.model.document;

import backstep.model.network.Identified;

/** How a worksheet is made. */
public record WorksheetOptions(Hide hide, Solution solution, Paper paper) {

    /** What is left for students to fill in. */
    public enum Hide implements Identified {
        NOTHING,
        /** The numbers of deltas, gradients and new parameters. */
        DELTAS,
        /** All numbers and all formulas. */
        EVERYTHING
    }

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
