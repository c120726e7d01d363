package backstep.export;

import backstep.export.codec.Gif;

/**
 * How an animation plays.
 *
 * @param step how long a step stays, in hundredths of a second
 * @param last how long the last one stays, in hundredths of a second
 * @param loops how often it plays, or {@link Gif#FOREVER}
 */
public record Pace(int step, int last, int loops) {

    /** Long enough to read a number, and to look at the result. */
    public static final Pace READING = new Pace(100, 400, Gif.FOREVER);
}
