package backstep.model.document;

import backstep.model.derivation.Derivation;
import backstep.model.formula.Latex;
import java.util.ArrayList;
import java.util.List;

/** A worksheet as LaTeX that compiles with pdflatex as it is. */
public final class WorksheetLatex {

    /** Half ems on a line of the page, less what the widest left side of the block is wider than its own. */
    private static final double PAGE = 79;

    private static final String GAPS = """
        %% what is to be filled in, high enough to write on
        \\newcommand{\\gap}[1]{\\underline{\\rule{0pt}{8mm}\\hspace{#1}}}
        """;

    /** What a relation takes of a line. */
    private static final double SIGN = 3;

    private static final String NUMBERS = " \\gap{80mm} = \\gap{25mm}";
    private static final String FORMULA = " \\gap{110mm}";

    /**
     * A picture in LaTeX.
     *
     * @param preamble what it needs to be loaded
     * @param code what draws it; empty where there is none
     */
    public record Figure(String preamble, String code) {
        public static final Figure NONE = new Figure("", "");
    }

    private final Worksheet worksheet;
    private final Latex latex;
    private final LatexLines lines;
    private final StringBuilder text = new StringBuilder();

    private WorksheetLatex(Worksheet worksheet) {
        this.worksheet = worksheet;
        latex = new Latex(worksheet.numerals());
        lines = new LatexLines(latex, PAGE);
    }

    /** The whole document. */
    public static String of(Worksheet worksheet, Figure figure) {
        return new WorksheetLatex(worksheet).write(figure);
    }

    private String write(Figure figure) {
        String options = "fleqn," + worksheet.options().paper().id() + "paper";
        String preamble =
                GAPS + figure.preamble() + LatexTitle.of(worksheet.title()).preamble();
        LatexDocument document = new LatexDocument(latex, PAGE, options, preamble, text::append);
        List<String> tasks = new ArrayList<>();
        for (WorksheetPart part : worksheet.parts()) {
            if (part instanceof WorksheetPart.Task task) {
                tasks.add(task(task));
            } else {
                addTasks(tasks, document);
                add(part, figure, document);
            }
        }
        addTasks(tasks, document);
        document.end();
        return text.toString();
    }

    /** Tasks that follow each other share the column of their signs. */
    private static void addTasks(List<String> tasks, LatexDocument document) {
        if (!tasks.isEmpty()) {
            document.addLines("\\begin{align*}\n" + String.join(" \\\\[1.5mm]\n", tasks) + "\n\\end{align*}");
            tasks.clear();
        }
    }

    private static void add(WorksheetPart part, Figure figure, LatexDocument document) {
        switch (part) {
            case WorksheetPart.Title(String words) ->
                document.addLines("\\section*{" + LatexTitle.of(words).text() + "}");
            case WorksheetPart.NameLine(String name, String date) ->
                document.addLines(
                        name + ": \\underline{\\hspace{80mm}}\\hfill " + date + ": \\underline{\\hspace{35mm}}");
            case WorksheetPart.Figure _ -> {
                if (!figure.code().isEmpty()) {
                    document.addLines("{\\centering\n" + figure.code() + "\\par}");
                }
            }
            case WorksheetPart.Told(Block block) -> document.add(block);
            case WorksheetPart.NewPage _ -> document.addLines("\\newpage");
            case WorksheetPart.Task _ -> throw new IllegalArgumentException("tasks come together");
        }
    }

    private String task(WorksheetPart.Task task) {
        List<String> rows = new ArrayList<>();
        String left = latex.of(task.shown().left()) + " &";
        if (task.asksFormula()) {
            rows.add(left + task.relation().latex() + FORMULA);
        } else {
            sides(task.shown()).forEach(row -> rows.add((rows.isEmpty() ? left : "&") + row));
        }
        if (task.asksNumber()) {
            rows.add("&=" + NUMBERS);
        }
        // a star: the page is not turned within a task
        return String.join(" \\\\*\n", rows);
    }

    /** The right sides, as many on a line as there is room for. */
    private List<String> sides(Derivation derivation) {
        List<String> rows = new ArrayList<>();
        double room = PAGE - lines.widthOf(derivation.left());
        double used = 0;
        for (Derivation.Line line : derivation.asPrinted(latex.numerals()).lines()) {
            List<String> parts = new LatexLines(latex, room).of(line.right());
            String sign = line.relation().latex() + " ";
            double width = SIGN + lines.widthOf(line.right());
            if (!rows.isEmpty() && parts.size() == 1 && used + width <= room) {
                rows.set(rows.size() - 1, rows.getLast() + " " + sign + parts.getFirst());
                used += width;
            } else {
                rows.add(sign + parts.getFirst());
                parts.stream().skip(1).forEach(part -> rows.add("\\qquad {} " + part.strip()));
                used = parts.size() == 1 ? width : room;
            }
        }
        return rows;
    }
}
