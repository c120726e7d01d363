package backstep.model.document;

import backstep.model.derivation.Derivation;
import backstep.model.formula.Latex;
import java.util.ArrayList;
import java.util.List;

/** Writes blocks as Markdown with formulas between dollar signs, as GitHub and most other readers show them. */
record MarkdownDocument(Latex latex, double width) {

    String of(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            text.append(of(block)).append("\n\n");
        }
        return text.toString().stripTrailing() + "\n";
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
    static List<String> equations(Block.Values values, Latex latex) {
        List<String> equations = new ArrayList<>();
        for (int index = 0; index < values.symbols().size(); index++) {
            String equation = "$" + latex.of(values.symbols().get(index)) + " = "
                    + latex.numerals().latex(values.values().get(index)) + "$";
            if (!equations.contains(equation)) {
                equations.add(equation);
            }
        }
        return equations;
    }

    /** Text in which no character means anything to Markdown, on one line. */
    static String escaped(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>#|$~])", "\\\\$1");
    }
}
