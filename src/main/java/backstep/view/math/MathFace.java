package backstep.view.math;

/** The font faces that formulas are set in, each one file of the KaTeX fonts. */
enum MathFace {
    /** Digits, signs and words. */
    MAIN("KaTeX_Main-Regular"),
    /** Vectors and matrices. */
    BOLD("KaTeX_Main-Bold"),
    /** Words in italics. */
    ITALIC("KaTeX_Main-Italic"),
    /** Letters that stand for numbers. */
    MATH("KaTeX_Math-Italic"),
    /** Parentheses of 1.2, 1.8, 2.4 and 3 em; the sum sign of displayed formulas is in the second. */
    SIZE_1("KaTeX_Size1-Regular"),
    SIZE_2("KaTeX_Size2-Regular"),
    SIZE_3("KaTeX_Size3-Regular"),
    SIZE_4("KaTeX_Size4-Regular");

    private final String file;

    MathFace(String file) {
        this.file = file;
    }

    /** Where the font is on the module path. */
    String resource() {
        return "/backstep/fonts/" + file + ".ttf";
    }
}
