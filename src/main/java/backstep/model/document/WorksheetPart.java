package backstep.model.document;

import backstep.model.derivation.Derivation;

/** A part of a worksheet, from top to bottom. */
public sealed interface WorksheetPart {

    /** What a worksheet is called. */
    record Title(String words) implements WorksheetPart {}

    /** Where students write their name. */
    record NameLine(String name, String date) implements WorksheetPart {}

    /** The network with the numbers that are given. */
    record Figure() implements WorksheetPart {}

    /** What any document has. */
    record Told(Block block) implements WorksheetPart {}

    /**
     * A number of the iteration, worked out or to be worked out.
     *
     * @param shown what stands there; its lines may be none
     * @param relation the sign before the first gap
     * @param asksFormula whether room is left for the formula
     * @param asksNumber whether room is left for the numbers that are put in, and for the result
     */
    record Task(Derivation shown, Derivation.Relation relation, boolean asksFormula, boolean asksNumber)
            implements WorksheetPart {}

    /** What follows starts on a page of its own. */
    record NewPage() implements WorksheetPart {}
}
