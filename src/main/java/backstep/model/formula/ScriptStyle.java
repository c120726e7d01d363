package backstep.model.formula;

/** How names and what stands higher or lower are written in a line of text. */
public interface ScriptStyle {

    /** The letters of a name. */
    String name(String letters);

    /** A subscript; nothing where there is none. */
    String sub(String text);

    /** A superscript; nothing where there is none. */
    String sup(String text);

    /**
     * What a base is raised to, where that is a formula.
     *
     * @param enclosed the same in parentheses where they are needed on the line
     */
    String exponent(String bare, String enclosed);
}
