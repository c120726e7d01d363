package backstep.model.document;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A title of any characters as LaTeX. What pdfLaTeX prints with the fonts it always has needs nothing; anything else needs
 * XeLaTeX or LuaLaTeX, which use the fonts of the machine.
 *
 * @param text in which no character means anything to LaTeX
 * @param preamble what the document needs for it; mostly empty
 */
record LatexTitle(String text, String preamble) {

    private static final Map<Integer, String> ESCAPES = Map.of(
            (int) '\\', "\\textbackslash{}",
            (int) '~', "\\textasciitilde{}",
            (int) '^', "\\textasciicircum{}",
            (int) '<', "\\textless{}",
            (int) '>', "\\textgreater{}",
            (int) '|', "\\textbar{}");

    /** Letters and marks that the usual encoding of fonts, OT1, lacks, and T1 has. */
    private static final String IN_T1 = "«»ÐÞðþĄąĐđĘęĮįŊŋŲų„‚‹›";

    /** What OT1 cannot put together of a letter and an accent, though it is among the letters that it mostly can. */
    private static final String NOT_LATIN = "ĦħĸĿŀŉŦŧſ";

    private static final char LAST_LATIN = '\u017f';
    private static final String PUNCTUATION = "‐‑‒–—―‖‘’“”†‡•…€‰™ȘșȚț";

    private static final String ENGINE = """
        %% XeLaTeX or LuaLaTeX has to compile this: the title needs letters that pdfLaTeX has no fonts for.
        \\usepackage{iftex}
        \\RequireTUTeX
        \\usepackage{fontspec}
        \\newcommand{\\tryfont}[1]{\\ifdefined\\titlefont\\else
          \\IfFontExistsTF{#1}{\\newfontfamily\\titlefont[%s]{#1}}{}\\fi}
        """;

    private static final String NO_FONT = """
        \\ifdefined\\titlefont\\else
          \\PackageError{backstep}{No font here has the letters of the title}{Add a tryfont line with one that has.}
          \\let\\titlefont\\relax
        \\fi
        """;

    /** Sets from right to left, which each engine has its own words for. */
    private static final String RIGHT_TO_LEFT = """
        \\ifXeTeX\\TeXXeTstate=1\\newcommand{\\righttoleft}[1]{\\beginR#1\\endR}
        \\else\\newcommand{\\righttoleft}[1]{{\\textdir TRT#1}}\\fi
        """;

    /** Scripts that need fonts and rules of their own. */
    private enum ScriptFonts {
        ALPHABET("Ligatures=TeX", "CMU Serif", "FreeSerif", "DejaVu Serif", "Noto Serif", "Times New Roman"),
        ARABIC("Script=Arabic", "Amiri", "FreeSerif", "Noto Naskh Arabic", "DejaVu Sans", "Times New Roman"),
        HEBREW("Script=Hebrew", "FreeSerif", "Noto Serif Hebrew", "DejaVu Sans", "Times New Roman"),
        EAST_ASIA(
                "",
                "Noto Serif CJK SC",
                "Noto Sans CJK SC",
                "FandolSong-Regular.otf",
                "Songti SC",
                "SimSun",
                "AR PL UMing CN",
                "WenQuanYi Zen Hei",
                "Droid Sans Fallback");

        private final String features;
        private final List<String> fonts;

        ScriptFonts(String features, String... fonts) {
            this.features = features;
            this.fonts = List.of(fonts);
        }

        static ScriptFonts of(int point) {
            return switch (UnicodeScript.of(point)) {
                case ARABIC -> ARABIC;
                case HEBREW -> HEBREW;
                case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> EAST_ASIA;
                // An unusual one may be in any of the large fonts.
                default -> ALPHABET;
            };
        }

        String preamble() {
            StringBuilder text = new StringBuilder(ENGINE.formatted(features));
            fonts.forEach(font -> text.append("\\tryfont{").append(font).append("}\n"));
            return text.append(NO_FONT)
                    .append(isFromRight() ? RIGHT_TO_LEFT : "")
                    .toString();
        }

        boolean isFromRight() {
            return this == ARABIC || this == HEBREW;
        }
    }

    static LatexTitle of(String title) {
        String line = title.replaceAll("\\s+", " ");
        Optional<ScriptFonts> special = line.codePoints()
                .filter(point -> !isUsual(point))
                .mapToObj(ScriptFonts::of)
                .max(ScriptFonts::compareTo);
        StringBuilder text = new StringBuilder();
        line.codePoints().forEach(point -> text.append(escaped(point, special.isEmpty())));
        if (special.isEmpty()) {
            return new LatexTitle(text.toString(), "");
        }
        String set = special.get().isFromRight() ? "\\righttoleft{" + text + "}" : text.toString();
        return new LatexTitle("{\\titlefont " + set + "}", special.get().preamble());
    }

    /** Whether pdfLaTeX prints it. */
    private static boolean isUsual(int point) {
        return point <= LAST_LATIN && NOT_LATIN.indexOf(point) < 0
                || PUNCTUATION.indexOf(point) >= 0
                || IN_T1.indexOf(point) >= 0
                || LatexDocument.CHARACTERS.containsKey(Character.toString(point))
                || isHalf(point);
    }

    /** Half of a character, which no file can hold. */
    private static boolean isHalf(int point) {
        return Character.getType(point) == Character.SURROGATE;
    }

    private static String escaped(int point, boolean usual) {
        String character = Character.toString(point);
        if (ESCAPES.containsKey(point)) {
            return ESCAPES.get(point);
        }
        if ("#$%&_{}".indexOf(point) >= 0) {
            return "\\" + character;
        }
        if (Character.isISOControl(point) || isHalf(point)) {
            return "?";
        }
        return usual && IN_T1.indexOf(point) >= 0 ? "{\\fontencoding{T1}\\selectfont " + character + "}" : character;
    }
}
