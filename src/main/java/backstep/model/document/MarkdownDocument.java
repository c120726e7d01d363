package backstep.model.document;

import backstep.model.derivation.Derivation;
import backstep.model.formula.Latex;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
        if (block instanceof Block.PageBreak || block instanceof Block.PageStart || block instanceof Block.PageEnd) {
            return;
        }
        out.accept(separator);
        write(block);
        separator = "\n\n";
    }

    void end() {
        out.accept("\n");
    }

    private void write(Block block) {
        switch (block) {
            case Block.Heading(int level, String heading) -> out.accept("#".repeat(level) + " " + heading);
            case Block.Paragraph(String lead, String words) ->
                out.accept(lead.isEmpty() ? words : ("**" + lead + ".** " + words).strip());
            case Block.Displayed(Derivation derivation) ->
                out.accept("$$\n\\begin{aligned}\n" + new LatexLines(latex, width).of(derivation)
                        + "\n\\end{aligned}\n$$");
            case Block.PageBreak _, Block.PageStart _, Block.PageEnd _ -> {}
            case Block.Values(String lead, Stream<Block.Value> values) -> {
                out.accept("- " + lead + ": ");
                writeEquations(values, latex, out);
            }
        }
    }

    /** {@code $x_{1} = 0.9000$}, one for each number; neighbours that share a symbol and a number are written once. */
    static void writeEquations(Stream<Block.Value> values, Latex latex, Consumer<String> out) {
        String before = "";
        for (Block.Value value : (Iterable<Block.Value>) values::iterator) {
            String equation =
                    "$" + latex.of(value.symbol()) + " = " + latex.numerals().latex(value.value()) + "$";
            if (!equation.equals(before)) {
                out.accept(before.isEmpty() ? equation : ", " + equation);
            }
            before = equation;
        }
    }

    /** Text in which no character means anything to Markdown, on one line. */
    static String escaped(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>#|$~])", "\\\\$1");
    }
}
