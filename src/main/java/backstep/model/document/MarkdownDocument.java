package backstep.model.document;

import backstep.model.derivation.Derivation;
import backstep.model.formula.Latex;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Writes blocks as Markdown with formulas between dollar signs, as GitHub and most other readers show them. */
final class MarkdownDocument {

    private final Latex latex;
    private final double width;
    private final Consumer<String> out;
    private String separator = "";

    MarkdownDocument(Latex latex, double width, Consumer<String> out) {
        this.latex = latex;
        this.width = width;
        this.out = out;
    }

    /** Writes the next block. */
    void add(Block block) {
        out.accept(separator + of(block));
        separator = "\n\n";
    }

    void end() {
        out.accept("\n");
    }

    private String of(Block block) {
        return switch (block) {
            case Block.Heading(int level, String heading) -> "#".repeat(level) + " " + heading;
            case Block.Paragraph(String lead, String words) ->
                lead.isEmpty() ? words : ("**" + lead + ".** " + words).strip();
            case Block.Displayed(Derivation derivation) ->
                "$$\n\\begin{aligned}\n" + new LatexLines(latex, width).of(derivation) + "\n\\end{aligned}\n$$";
            case Block.Values values -> "- " + values.lead() + ": " + String.join(", ", equations(values, latex));
        };
    }

    /** {@code $x_{1} = 0.9000$}, one for each number; symbols that share a number are written once. */
    static Set<String> equations(Block.Values values, Latex latex) {
        Set<String> equations = new LinkedHashSet<>();
        for (int index = 0; index < values.symbols().size(); index++) {
            equations.add("$" + latex.of(values.symbols().get(index)) + " = "
                    + latex.numerals().latex(values.values().get(index)) + "$");
        }
        return equations;
    }

    /** Text in which no character means anything to Markdown, on one line. */
    static String escaped(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>#|$~])", "\\\\$1");
    }
}
