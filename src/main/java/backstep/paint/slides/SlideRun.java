package backstep.paint.slides;

import backstep.paint.Rgb;
import backstep.paint.Xml;

/**
 * Letters that look alike, in fonts that every machine has.
 *
 * @param size in hundredths of a point
 * @param shift how far they are raised, in thousandths of a percent of the size; scripts are smaller, too
 */
record SlideRun(String text, String font, long size, boolean italic, boolean bold, boolean struck, int shift) {

    static final String MATH = "Times New Roman";
    static final String SANS = "Arial";

    static final int LOWERED = -25_000;
    static final int RAISED = 30_000;

    /** Points of a hundredth for a unit of length. */
    private static final double POINTS = 100 / 12_700.0;

    /** The size of letters of so many pixels. */
    static long size(double pixels, double unit) {
        return Math.round(POINTS * unit * pixels);
    }

    /** The same letters and more. */
    SlideRun followedBy(String more) {
        return new SlideRun(text + more, font, size, italic, bold, struck, shift);
    }

    String xml(Rgb colour, double opacity) {
        return """
            <a:r><a:rPr lang="en-US" sz="%d"%s%s%s%s>%s<a:latin typeface="%s"/><a:ea typeface="%s"/></a:rPr>\
            <a:t>%s</a:t></a:r>\
            """.formatted(
                        size,
                        bold ? " b=\"1\"" : "",
                        italic ? " i=\"1\"" : "",
                        struck ? " strike=\"sngStrike\"" : "",
                        shift == 0 ? "" : " baseline=\"" + shift + "\"",
                        SlideShapes.colour(colour, opacity),
                        font,
                        font,
                        Xml.text(text));
    }
}
