package backstep.paint.tikz;

import static backstep.paint.Coordinates.text;

import backstep.drawing.Drawing.Part;
import backstep.drawing.Rect;
import backstep.model.document.LatexWords;
import backstep.model.words.Prose;
import backstep.paint.BoardText;
import backstep.paint.StepPicture;

/** The chalkboard as a node with text, which TeX breaks into lines. */
record TikzBoard(StepPicture picture, BoardText board) {

    private static final double MARGIN = 18;
    /** How wide the lines of a derivation may be, in units of {@link LatexWords#aligned}. */
    private static final double LINE = 34;

    String source() {
        Part panel = picture.parts().stream()
                .filter(part -> part.name().equals("board"))
                .findFirst()
                .orElseThrow();
        Rect place = panel.place();
        LatexWords words = new LatexWords(board.numerals());
        StringBuilder text = new StringBuilder();
        text.append("{\\bfseries\\at{18}").append(words.of(board.title())).append("\\par}\\medskip\n");
        text.append("    {\\color{text-muted}")
                .append(words.of(board.explanation()))
                .append("\\par}\n");
        board.derivation()
                .ifPresent(derivation -> text.append("    {\\at{16}\\[\\begin{aligned}\n")
                        .append(words.aligned(derivation, LINE))
                        .append("\n    \\end{aligned}\\]}%\n"));
        board.say().ifPresent(say -> text.append(bold(words.of(say))));
        text.append("    {\\bfseries\\color{text-muted}")
                .append(words.of(Prose.plain(board.nextTitle())))
                .append("\\par}\n    ")
                .append(words.of(board.next()));
        return "  %% the chalkboard\n  \\fill[fill=surface] (%s,0) rectangle (%s,%s);\n"
                        .formatted(text(place.x()), text(place.right()), text(place.height()))
                + "  \\draw[draw=border] (%s,0) -- (%s,%s);\n"
                        .formatted(text(place.x()), text(place.x()), text(place.height()))
                + "  \\node[board=%sbp, text=text] at (%s,%s) {%s};\n"
                        .formatted(
                                text(place.width() - 2 * MARGIN),
                                text(place.x() + MARGIN),
                                text(place.height() - MARGIN),
                                text);
    }

    private static String bold(String words) {
        return "    {\\bfseries " + words + "\\par}\\medskip\n";
    }
}
