package backstep.model.document;

import backstep.model.derivation.Derivation;
import backstep.model.formula.Latex;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Writes blocks as Markdown with formulas between dollar signs, as GitHub and most other readers show them. */
record MarkdownDocument(Latex latex, double width) {

    /** Takes the blocks of a document in order and writes each at once; {@code document} gives them. */
    void write(Consumer<Consumer<Block>> document, Consumer<String> out) {
        String[] separator = {""};
        document.accept(block -> {
            out.accept(separator[0] + of(block));
            separator[0] = "\n\n";
        });
        out.accept("\n");
    }

    private String of(Block block) {
        return switch (block) {
            case Block.Heading(int level, String heading) -> "#".repeat(level) + " " + heading;
            case Block.Paragraph(String lead, String words) ->
                lead.isEmpty() ? words : ("**" + lead + ".** " + words).strip();
            case Block.Displayed(Derivation derivation) ->
                "$$\n\\begin{aligned}\n" + new DisplayedMath(latex, width).of(derivation) + "\n\\end{aligned}\n$$";
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
