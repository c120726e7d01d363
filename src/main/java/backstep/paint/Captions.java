package backstep.paint;

import backstep.drawing.Point;
import backstep.drawing.Rect;
import backstep.drawing.Shape.Caption;
import backstep.drawing.Shape.GlyphRun;
import backstep.model.formula.Latex;
import backstep.typeset.Box;
import backstep.typeset.MathFace;
import backstep.typeset.WordSetting;

/** Captions in the type of files: the window's own is that of the system, which nobody may pass on. */
public final class Captions {

    /** As in the style sheets: names under the units, and the line on top. */
    private static final double SIZE = 14;

    private static final double LINE_SIZE = 1.05 * SIZE;

    private Captions() {}

    /** A caption as glyphs: the brief words where the others are too wide. */
    public static GlyphRun set(Caption caption) {
        Rect place = caption.place();
        double size = caption.centred() ? SIZE : LINE_SIZE;
        Box whole = WordSetting.line(MathFace.SANS, caption.words(), size);
        boolean fits = whole.width() <= place.width();
        Box box = fits ? whole : WordSetting.line(MathFace.SANS, caption.brief(), size);
        double x = caption.centred() ? place.centerX() - box.width() / 2 : place.x();
        double top = caption.centred() ? place.centerY() - box.total() / 2 : place.y();
        String text = fits ? caption.words() : caption.brief();
        return new GlyphRun(box, new Point(x, top + box.height()), 1, caption.role(), 1, text, Latex.text(text));
    }
}
