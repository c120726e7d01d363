package backstep.paint.tikz;

import static backstep.paint.Coordinates.text;

import backstep.drawing.Rect;
import backstep.drawing.board.BoardBlock;
import backstep.drawing.board.BoardBlock.Bar;
import backstep.drawing.board.BoardBlock.Card;
import backstep.drawing.board.BoardBlock.Derived;
import backstep.drawing.board.BoardBlock.Parts;
import backstep.drawing.board.BoardBlock.Replaced;
import backstep.drawing.board.BoardBlock.Said;
import backstep.drawing.board.BoardBlock.Steepness;
import backstep.drawing.board.BoardBlock.Tone;
import backstep.drawing.board.BoardBlock.Track;
import backstep.drawing.board.BoardDrawing;
import backstep.model.derivation.Derivation;
import backstep.model.document.LatexWords;
import backstep.model.formula.Formula;
import backstep.model.formula.Latex;
import backstep.model.formula.Numerals;
import backstep.model.formula.Terms;
import backstep.model.words.Prose;
import backstep.paint.StepPicture;
import backstep.paint.StepPicture.Written;
import java.util.stream.Collectors;

/** The chalkboard as a node with text, which TeX breaks into lines. */
final class TikzBoard {

    /** Relative to the size of the words. */
    private static final double MARGIN = 1.3;

    private static final double TITLE = 1.3;
    private static final double FORMULA = 1.15;
    /** How wide the lines of a derivation may be in the usual type, in units of {@link LatexWords#aligned}. */
    private static final double LINE = 34;

    /** Bars and curves are only told, which leaves room for larger type than that of the picture. */
    private static final double LOWER = 1.1;

    private final StepPicture picture;
    private final Written written;
    private final double size;
    private final LatexWords words;
    private final Latex latex;
    private final StringBuilder text = new StringBuilder();

    TikzBoard(StepPicture picture, Written written) {
        this.picture = picture;
        this.written = written;
        double drawn = written.drawn().size();
        size = Math.min(Math.max(BoardDrawing.SIZE, drawn), LOWER * drawn);
        words = new LatexWords(written.board().numerals());
        latex = new Latex(written.board().numerals());
    }

    String source() {
        written.board().blocks().forEach(this::add);
        Rect place = written.place();
        double margin = MARGIN * size;
        return "  %% the chalkboard\n  \\fill[fill=surface] (%s,0) rectangle (%s,%s);\n"
                        .formatted(text(place.x()), text(place.right()), text(picture.height()))
                + "  \\draw[draw=border] (%s,0) -- (%s,%s);\n"
                        .formatted(text(place.x()), text(place.x()), text(picture.height()))
                + "  \\node[board=%sbp, text=text] at (%s,%s) {\\at{%s}%%\n%s  };\n"
                        .formatted(
                                text(place.width() - 2 * margin),
                                text(place.x() + margin),
                                text(picture.height() - margin),
                                text(size),
                                text);
    }

    private void add(BoardBlock block) {
        switch (block) {
            case Said(Tone tone, Prose said) -> {
                if (tone.opens()) {
                    apart();
                }
                paragraph(look(tone), words.of(said));
            }
            case Derived(Derivation derivation, boolean ofStep) -> derive(derivation, ofStep);
            case Replaced replaced -> paragraph("", replaced(replaced));
            case Track track -> paragraph("", replaced(track.output()) + " (" + words.of(track.note()) + ")");
            case Bar bar -> paragraph("", formula(bar.name()) + "\\quad " + number(bar.value()));
            case Parts parts -> {
                apart();
                paragraph("\\bfseries ", words.of(parts.title()));
                parts.rows()
                        .forEach(row ->
                                paragraph("", words.of(row.words()) + "\\quad $" + Numerals.latex(row.number()) + "$"));
            }
            case Steepness steepness -> {
                apart();
                String said = steepness.words().stream().map(words::of).collect(Collectors.joining(" "));
                paragraph("", "\\textbf{" + words.of(steepness.title()) + "} " + said);
            }
            case Card card -> {
                apart();
                card.blocks().forEach(this::add);
            }
        }
    }

    /** Room before what begins something new. */
    private void apart() {
        if (!text.isEmpty()) {
            text.append("    \\medskip\n");
        }
    }

    private String look(Tone tone) {
        return switch (tone) {
            case TITLE -> "\\bfseries\\at{" + text(TITLE * size) + "}";
            case CARD_TITLE, HEADING, SAY -> "\\bfseries ";
            case EXPLANATION, WHERE -> "\\color{text-muted}";
            case NEXT_TITLE -> "\\bfseries\\color{text-muted}";
            case CARD_WORDS, VERDICT, NOTE, NEXT -> "";
        };
    }

    private void paragraph(String look, String content) {
        text.append("    {").append(look).append(content).append("\\par}\\smallskip\n");
    }

    private void derive(Derivation derivation, boolean ofStep) {
        String large = ofStep ? "\\at{" + text(FORMULA * size) + "}" : "";
        text.append("    {")
                .append(large)
                .append("\\[\\begin{aligned}\n")
                .append(words.aligned(derivation, LINE * BoardDrawing.SIZE / size))
                .append("\n    \\end{aligned}\\]}%\n");
    }

    private String replaced(Replaced replaced) {
        return formula(replaced.name()) + ": " + number(replaced.old()) + " $\\to$ " + number(replaced.now());
    }

    private String formula(Formula formula) {
        return "$" + latex.of(formula) + "$";
    }

    private String number(double value) {
        return formula(Terms.number(value));
    }
}
