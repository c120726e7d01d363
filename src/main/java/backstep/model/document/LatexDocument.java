package backstep.model.document;

import backstep.model.derivation.Derivation;
import backstep.model.formula.Latex;
import java.util.List;
import java.util.Map;

/** Writes blocks as a LaTeX article that needs no package but amsmath and compiles with pdflatex. */
record LatexDocument(Latex latex, double width) {

    private static final String START = """
        \\documentclass[11pt,a4paper]{article}
        \\usepackage{amsmath}
        \\setlength{\\textwidth}{165mm}
        \\setlength{\\oddsidemargin}{-3mm}
        \\setlength{\\textheight}{240mm}
        \\setlength{\\topmargin}{-15mm}
        \\setlength{\\parindent}{0pt}
        \\setlength{\\parskip}{0.6ex plus 0.4ex}
        \\allowdisplaybreaks
        \\begin{document}
        \\raggedright
        \\setlength{\\abovedisplayskip}{3pt plus 2pt}
        \\setlength{\\belowdisplayskip}{5pt plus 2pt}

        """;

    private static final String END = "\\end{document}\n";

    /** What words of the product hold beyond ASCII; letters with accents need no help. */
    private static final Map<String, String> CHARACTERS = Map.of(
            "\u2212", "$-$",
            "\u2026", "\\ldots{}",
            "\u00b7", "$\\cdot$",
            "\u00d7", "$\\times$",
            "\u03b4", "$\\delta$",
            "\u03b7", "$\\eta$",
            "\u03b1", "$\\alpha$",
            "\u2013", "--",
            "\u2192", "$\\rightarrow$",
            "\u2019", "'");

    private static final Map<Character, String> ESCAPES = Map.of(
            '\\', "\\textbackslash{}",
            '~', "\\textasciitilde{}",
            '^', "\\textasciicircum{}");

    /** The last letter of what pdflatex knows without further packages: Latin with accents. */
    private static final char LAST_LATIN = '\u017f';

    String of(List<Block> blocks) {
        StringBuilder text = new StringBuilder(START);
        for (int index = 0; index < blocks.size(); index++) {
            boolean displayFollows = index + 1 < blocks.size() && blocks.get(index + 1) instanceof Block.Displayed;
            // an empty line before a display would start a paragraph of its own
            text.append(of(blocks.get(index))).append(displayFollows ? "\n" : "\n\n");
        }
        return text.append(END).toString();
    }

    private String of(Block block) {
        return switch (block) {
            case Block.Heading(int level, String heading) -> heading(level) + "{" + words(heading) + "}";
            case Block.Paragraph(String lead, String text) ->
                lead.isEmpty() ? words(text) : ("\\textbf{" + words(lead) + ".} " + words(text)).strip();
            case Block.Displayed(Derivation derivation) ->
                "\\begin{align*}\n" + new DisplayedMath(latex, width).of(derivation) + "\n\\end{align*}";
            case Block.Values values ->
                words(values.lead()) + ": " + String.join(", ", MarkdownDocument.equations(values, latex)) + ".";
        };
    }

    private static String heading(int level) {
        return switch (level) {
            case 1 -> "\\section*";
            case 2 -> "\\subsection*";
            default -> "\\subsubsection*";
        };
    }

    private static String words(String text) {
        String result = text;
        for (Map.Entry<String, String> entry : CHARACTERS.entrySet()) {
            result = result.replace(entry.getKey(), entry.getValue());
        }
        return result;
    }

    /** Any text as words in LaTeX; what its standard fonts do not have becomes a question mark. */
    static String escaped(String text) {
        StringBuilder result = new StringBuilder();
        for (char character : text.replaceAll("\\s+", " ").toCharArray()) {
            if (ESCAPES.containsKey(character)) {
                result.append(ESCAPES.get(character));
            } else if ("#$%&_{}".indexOf(character) >= 0) {
                result.append('\\').append(character);
            } else if (character <= LAST_LATIN && !Character.isISOControl(character)
                    || CHARACTERS.containsKey(String.valueOf(character))) {
                result.append(character);
            } else {
                result.append('?');
            }
        }
        return result.toString();
    }
}
