package backstep.paint.svg;

import backstep.typeset.Box.Ink;

/** How characters are written. */
sealed interface SvgText permits SvgLetters, SvgOutlines {

    /** Characters of one face, with the left end of their baseline at (x, y). */
    String run(Ink.Run run, double x, double y);

    /** What the document has to say before all text that has been written. */
    String definitions();
}
