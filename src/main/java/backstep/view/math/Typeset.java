package backstep.view.math;

/** A formula that has been set: its measures are known, its nodes are not made yet. A {@link MathBox} shows it. */
public final class Typeset {

    private final Box box;

    Typeset(Box box) {
        this.box = box;
    }

    Box box() {
        return box;
    }

    /** How far it reaches above its baseline, in pixels. */
    public double ascent() {
        return box.height();
    }

    /** How far it reaches below its baseline, in pixels. */
    public double depth() {
        return box.depth();
    }

    /** Its width in pixels, a slanted last letter included. */
    public double advance() {
        return box.width() + box.italic();
    }
}
