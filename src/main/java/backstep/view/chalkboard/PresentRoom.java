package backstep.view.chalkboard;

import backstep.typeset.Typesetter;

/**
 * How the room of a presentation is shared out, so that the stage stands still from step to step.
 *
 * @param beside whether it is beside the stage, where parts stand one above the other, or under it
 * @param width within its insets
 * @param textSize of the words in pixels, as it was set
 */
record PresentRoom(boolean beside, double width, double height, double textSize) {

    /** The height of the line of words, and of the room for formulas under the stage, in heights of the words. */
    private static final double LINE = 1.9;

    private static final double FORMULAS = 3.8;

    /** The height of what the lesson says in place of the line of words, or of words that are long: two lines at least. */
    private static final double TWO_LINES = 2.9;

    /** What it leaves for a formula where it takes more. */
    private static final double LOW_FORMULA = 1.8;

    /** Which part of the height beside the stage the derivation gets, and what is pinned. */
    private static final double DERIVATION_SHARE = 0.5;

    private static final double CHAIN_SHARE = 0.3;

    /** What is left for the derivation of the last step, when there is the score and whether it helped. */
    private static final double LAST_SHARE = 0.12;

    /** Beside the stage. */
    LineRoom derivation(boolean withResults, Typesetter typesetter) {
        return new LineRoom(width, (withResults ? LAST_SHARE : DERIVATION_SHARE) * height, typesetter);
    }

    /** Of what is pinned or opened. */
    LineRoom chain(double shareOfWidth, Typesetter typesetter) {
        return new LineRoom(shareOfWidth * width, beside ? CHAIN_SHARE * height : FORMULAS * textSize, typesetter);
    }

    /** Under the stage: the height of the words before the first step, where they are all that there is. */
    double ofOpening() {
        return (LINE + FORMULAS) * textSize;
    }

    /** Under the stage: the height of the words on one line. */
    double ofLine() {
        return LINE * textSize;
    }

    /**
     * Under the stage: the height of what is said on several lines.
     *
     * @param lines as high as all of them are
     */
    double ofLines(double lines) {
        return Math.max(TWO_LINES * textSize, Math.min(lines, ofOpening() - LOW_FORMULA * textSize));
    }

    /** What the words leave of it; both together are as high for every step. */
    double ofFormulas(double ofWords) {
        return ofOpening() - ofWords;
    }
}
