package backstep.view.base;

import backstep.model.document.WorksheetOptions;

/**
 * How handouts are to be made.
 *
 * @param worksheet what a worksheet leaves to fill in, and what goes with it
 * @param variants for how many students, each with other numbers; 0 = one with the numbers of the lesson
 * @param seed where the numbers of variants come from
 */
public record HandoutWish(WorksheetOptions worksheet, int variants, int seed) {

    /** How they are made where nobody asked for more. */
    public static final HandoutWish USUAL = new HandoutWish(WorksheetOptions.USUAL, 0, 1);

    /** More are made nowhere. */
    public static final int MOST_VARIANTS = 1000;
}
