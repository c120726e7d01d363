package backstep.model.document;

import backstep.bundled.Bundled;
import backstep.model.derivation.Derivation;
import backstep.model.formula.Latex;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes blocks as a LaTeX article that needs no packages but amsmath and graphicx, unless its title does, and compiles with
 * pdflatex.
 */
final class LatexDocument {

    private static final String CLASS = """
        \\documentclass[11pt,%s]{article}
        \\usepackage{amsmath}
        """;

    /** The environment that holds what is to be on a page of its own. */
    private static final String ONE_PAGE = Bundled.text("latex/one-page.tex");

    private static final String START = """
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

    /** What is set as mathematics wherever it stands. */
    private static final String SIGNS = """
        − -  · \\cdot  × \\times  ± \\pm  → \\rightarrow  ← \\leftarrow  ↑ \\uparrow  ↓ \\downarrow  ⇒ \\Rightarrow  ≤ \\leq  ≥ \\geq  ≠ \\neq  ≈ \\approx
        ∂ \\partial  ∇ \\nabla  ⊙ \\odot  ∑ \\sum  √ \\surd  ∞ \\infty  ∈ \\in  α \\alpha  β \\beta  γ \\gamma  δ \\delta  ε \\varepsilon
        η \\eta  θ \\theta  λ \\lambda  μ \\mu  π \\pi  σ \\sigma  φ \\varphi  ω \\omega  Δ \\Delta  Σ \\Sigma  Ω \\Omega
        """;

    /** What words of the product and titles hold that is not simply written; letters with accents need no help. */
    static final Map<String, String> CHARACTERS = characters();

    private static Map<String, String> characters() {
        Map<String, String> characters = new HashMap<>(Map.of("…", "\\ldots{}", "–", "--", "’", "'"));
        String[] words = SIGNS.strip().split("\\s+");
        for (int index = 0; index < words.length; index += 2) {
            characters.put(words[index], "$" + words[index + 1] + "$");
        }
        return Map.copyOf(characters);
    }

    private final Latex latex;
    private final double width;
    private final Consumer<String> out;
    private boolean isEmpty = true;

    /** An article on A4. */
    LatexDocument(Latex latex, double width, String preamble, Consumer<String> out) {
        this(latex, width, "a4paper", preamble, out);
    }

    /**
     * An article of another kind.
     *
     * @param options of the class, e.g. the paper
     * @param preamble what it needs beyond these; mostly empty
     */
    LatexDocument(Latex latex, double width, String options, String preamble, Consumer<String> out) {
        this.latex = latex;
        this.width = width;
        this.out = out;
        out.accept(CLASS.formatted(options) + ONE_PAGE + preamble + START);
    }

    /** Writes lines of LaTeX as a paragraph of their own. */
    void addLines(String lines) {
        out.accept((isEmpty ? "" : "\n\n") + lines);
        isEmpty = false;
    }

    /** Writes the next block. */
    void add(Block block) {
        // an empty line before a display would start a paragraph of its own
        String separator = block instanceof Block.Displayed ? "\n" : "\n\n";
        out.accept(isEmpty ? "" : separator);
        write(block);
        isEmpty = false;
    }

    void end() {
        out.accept("\n\n" + END);
    }

    private void write(Block block) {
        switch (block) {
            case Block.Heading(int level, String heading) -> out.accept(heading(level) + "{" + words(heading) + "}");
            case Block.Paragraph(String lead, String text) ->
                out.accept(lead.isEmpty() ? words(text) : ("\\textbf{" + words(lead) + ".} " + words(text)).strip());
            case Block.Displayed(Derivation derivation) -> out.accept(displayed(derivation, latex, width));
            case Block.PageBreak() -> out.accept("\\newpage");
            case Block.PageStart() -> out.accept("\\begin{onepage}");
            case Block.PageEnd() -> out.accept("\\end{onepage}");
            case Block.Values(String lead, Stream<Block.Value> values) -> {
                out.accept(words(lead) + ": ");
                MarkdownDocument.writeEquations(values, latex, out);
                out.accept(".");
            }
        }
    }

    /** Lines of their own in a document that uses amsmath. */
    static String displayed(Derivation derivation, Latex latex, double width) {
        return "\\begin{align*}\n" + new LatexLines(latex, width).of(derivation) + "\n\\end{align*}";
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
}
