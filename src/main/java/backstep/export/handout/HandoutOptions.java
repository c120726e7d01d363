package backstep.export.handout;

import backstep.model.formula.Numerals;
import backstep.model.network.Identified;
import backstep.model.notation.Notation;
import backstep.model.program.PythonLibrary;

/** How a handout is written; each format reads what concerns it. */
public record HandoutOptions(
        Notation notation, Numerals numerals, Hide hide, Solution solution, Paper paper, PythonLibrary library) {

    /** What a worksheet leaves for students to fill in. */
    public enum Hide implements Identified {
        NOTHING,
        /** Deltas, gradients and new parameters. */
        DELTAS,
        EVERYTHING
    }

    /** Whether a worksheet brings its solution along, on pages of its own. */
    public enum Solution implements Identified {
        WITH,
        WITHOUT,
        ONLY
    }

    /** What a worksheet is printed on. */
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
