package backstep.model.document;

import backstep.model.derivation.ChainRule;
import backstep.model.derivation.Context;
import backstep.model.derivation.Derivation;
import backstep.model.formula.Formula;
import backstep.model.formula.Latex;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.lesson.Lesson;
import backstep.model.notation.Notation;
import backstep.model.words.Messages;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One whole iteration as a document that reads as a worked solution, for {@code backstep trace} (formats.md,
 * "Commands") and for what is copied and saved from the window.
 */
public final class WorkedSolution {

    /** Half ems on a line of the page: what stands left of the relation is taken off. */
    private static final double PAGE = 82;

    private final Lesson lesson;
    private final Iteration iteration;
    private final Notation notation;
    private final Messages messages;
    private final Latex latex;

    /**
     * An iteration in a notation that its network can have.
     *
     * @param lesson whose title, in any characters, and number of samples it names
     */
    public WorkedSolution(Lesson lesson, Iteration iteration, Notation notation, Messages messages, Numerals numerals) {
        this.lesson = lesson;
        this.iteration = iteration;
        this.notation = notation;
        this.messages = messages;
        this.latex = new Latex(numerals);
    }

    /** Writes it all in one of the formats, piece by piece. */
    public void write(PaperFormat format, Consumer<String> out) {
        switch (format) {
            case LATEX -> latex(out);
            case MARKDOWN -> markdown(out);
            case TEXT -> text(out);
        }
    }

    /** Writes Markdown with formulas in LaTeX between dollar signs, piece by piece. */
    public void markdown(Consumer<String> out) {
        MarkdownDocument document = new MarkdownDocument(latex, PAGE, out);
        content(MarkdownDocument.escaped(lesson.title()), this::betweenDollars, document::add)
                .write();
        document.end();
    }

    /** Writes a LaTeX article that needs no packages but amsmath and graphicx, unless the title does, piece by piece. */
    public void latex(Consumer<String> out) {
        LatexTitle words = LatexTitle.of(lesson.title());
        LatexDocument document = new LatexDocument(latex, PAGE, words.preamble(), out);
        content(words.text(), this::betweenDollars, document::add).write();
        document.end();
    }

    /** Writes plain text in lines of Unicode, piece by piece. */
    public void text(Consumer<String> out) {
        PlainText plain = new PlainText(latex.numerals());
        TextDocument document = new TextDocument(plain, out);
        content(lesson.title(), plain::of, document::add).write();
        document.end();
    }

    /** One step, to be put into a text; in LaTeX its lines alone, for a document that uses amsmath. */
    public String step(Step step, PaperFormat format) {
        StringBuilder written = new StringBuilder();
        switch (format) {
            case LATEX -> {
                Derivation derivation = ChainRule.derivation(iteration, step, notation);
                written.append(LatexDocument.displayed(derivation, latex, PAGE)).append("\n");
                derivation
                        .where()
                        .forEach(where -> written.append(LatexDocument.displayed(where, latex, PAGE))
                                .append("\n"));
            }
            case MARKDOWN -> {
                MarkdownDocument document = new MarkdownDocument(latex, PAGE, written::append);
                content("", this::betweenDollars, document::add).write(step);
                document.end();
            }
            case TEXT -> {
                PlainText plain = new PlainText(latex.numerals());
                TextDocument document = new TextDocument(plain, written::append);
                content("", plain::of, document::add).write(step);
                document.end();
            }
        }
        return written.toString();
    }

    private String betweenDollars(Formula formula) {
        return "$" + latex.of(formula) + "$";
    }

    private SolutionContent content(String writtenTitle, Function<Formula, String> inline, Consumer<Block> blocks) {
        return new SolutionContent(
                writtenTitle,
                lesson.samples(),
                Context.of(iteration, notation),
                messages,
                latex.numerals(),
                inline,
                blocks);
    }
}
