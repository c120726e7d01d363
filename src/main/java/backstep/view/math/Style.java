package backstep.view.math;

/**
 * How large a part of a formula is set, after TeX's styles.
 *
 * @param base pixels per em of the whole formula
 * @param cramped whether superscripts are raised less, as under a fraction bar
 */
record Style(double base, Level level, boolean cramped) {

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

    static Style display(double base) {
        return new Style(base, Level.DISPLAY, false);
    }

    static Style text(double base) {
        return new Style(base, Level.TEXT, false);
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

    Style superscript() {
        return new Style(base, isScript() ? Level.SCRIPT_SCRIPT : Level.SCRIPT, cramped);
    }

    Style subscript() {
        return superscript().cramp();
    }

    Style numerator() {
        return switch (level) {
            case DISPLAY -> new Style(base, Level.TEXT, cramped);
            case TEXT -> new Style(base, Level.SCRIPT, cramped);
            case SCRIPT, SCRIPT_SCRIPT -> new Style(base, Level.SCRIPT_SCRIPT, cramped);
        };
    }

    Style denominator() {
        return numerator().cramp();
    }

    Style cramp() {
        return new Style(base, level, true);
    }
}
