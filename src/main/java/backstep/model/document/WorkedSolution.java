package backstep.model.document;

import backstep.model.derivation.Context;
import backstep.model.formula.Latex;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.notation.Notation;
import backstep.model.words.Messages;
import java.util.function.Consumer;

/**
 * One whole iteration as a document that reads as a worked solution, for {@code backstep trace} (formats.md,
 * "Commands").
 */
public final class WorkedSolution {

    /** Half ems on a line of the page: what stands left of the relation is taken off. */
    private static final double PAGE = 82;

    private final String title;
    private final Iteration iteration;
    private final Notation notation;
    private final Messages messages;
    private final Latex latex;

    /**
     * An iteration in a notation that its network can have.
     *
     * @param title the lesson's title, in any characters
     */
    public WorkedSolution(String title, Iteration iteration, Notation notation, Messages messages, Numerals numerals) {
        this.title = title;
        this.iteration = iteration;
        this.notation = notation;
        this.messages = messages;
        this.latex = new Latex(numerals);
    }

    /** Writes Markdown with formulas in LaTeX between dollar signs, piece by piece. */
    public void markdown(Consumer<String> out) {
        MarkdownDocument document = new MarkdownDocument(latex, PAGE, out);
        write(MarkdownDocument.escaped(title), document::add);
        document.end();
    }

    /** Writes a LaTeX article that needs no package but amsmath, unless the title does, piece by piece. */
    public void latex(Consumer<String> out) {
        LatexTitle words = LatexTitle.of(title);
        LatexDocument document = new LatexDocument(latex, PAGE, words.preamble(), out);
        write(words.text(), document::add);
        document.end();
    }

    private void write(String escapedTitle, Consumer<Block> blocks) {
        new SolutionContent(escapedTitle, Context.of(iteration, notation), messages, latex, blocks).write();
    }
}
