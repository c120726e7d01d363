package backstep.typeset;

/**
 * How large a part of a formula is set, after TeX's styles.
 *
 * @param base pixels per em of the whole formula
 * @param cramped whether superscripts are raised less, as under a fraction bar
 */
record TexStyle(double base, Level level, boolean cramped) {

    /** TeX's four styles. */
    enum Level {
        DISPLAY(1),
        TEXT(1),
        SCRIPT(0.7),
        SCRIPT_SCRIPT(0.5);

        private final double scale;

        Level(double scale) {
            this.scale = scale;
        }
    }

    static TexStyle display(double base) {
        return new TexStyle(base, Level.DISPLAY, false);
    }

    static TexStyle text(double base) {
        return new TexStyle(base, Level.TEXT, false);
    }

    /** Pixels per em in this style. */
    double em() {
        return base * level.scale;
    }

    boolean isDisplay() {
        return level == Level.DISPLAY;
    }

    /** Whether spaces around signs are left out. */
    boolean isScript() {
        return level == Level.SCRIPT || level == Level.SCRIPT_SCRIPT;
    }

    TexStyle superscript() {
        return new TexStyle(base, isScript() ? Level.SCRIPT_SCRIPT : Level.SCRIPT, cramped);
    }

    TexStyle subscript() {
        return superscript().cramp();
    }

    TexStyle numerator() {
        return switch (level) {
            case DISPLAY -> new TexStyle(base, Level.TEXT, cramped);
            case TEXT -> new TexStyle(base, Level.SCRIPT, cramped);
            case SCRIPT, SCRIPT_SCRIPT -> new TexStyle(base, Level.SCRIPT_SCRIPT, cramped);
        };
    }

    TexStyle denominator() {
        return numerator().cramp();
    }

    TexStyle cramp() {
        return new TexStyle(base, level, true);
    }
}
