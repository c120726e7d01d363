package backstep.paint.tikz;

import static backstep.paint.Coordinates.text;

import backstep.drawing.Role;
import backstep.model.document.LatexWords;
import backstep.paint.Colours;
import backstep.paint.StepPicture;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** LaTeX documents with pictures: one alone on a page of its size, or a presentation with a frame for each. */
public final class TikzDocument {

    private static final String STYLES = """
        \\usepackage{fix-cm} %% type of any size
        \\usepackage{amsmath}
        \\usepackage{tikz}

        %s
        \\pgfdeclarelayer{edges}
        \\pgfsetlayers{edges,main}
        \\setlength{\\jot}{6bp}
        \\newcommand{\\at}[1]{\\fontsize{#1}{#1}\\selectfont}
        \\tikzset{
          x=1bp, y=1bp,
          every node/.style={inner sep=0bp, outer sep=0bp},
          unit/.style={circle, minimum size=#1},
          edge/.style={line width=#1},
          negative/.style={dash pattern=on 7bp off 5bp},
          plate/.style={rectangle, draw, rounded corners=#1},
          type/.style={anchor=base, font=\\at{#1}},
          words/.style={anchor=base west, font=\\sffamily\\at{#1}},
          board/.style={anchor=north west, align=left, font=\\sffamily\\at{14}, text width=#1},
        }
        """;

    private TikzDocument() {}

    /**
     * One picture, alone on its page.
     *
     * @param scale big points (1/72 inch) for a unit of the picture
     */
    public static String single(StepPicture picture, double scale) {
        String width = text(scale * picture.width());
        String height = text(scale * picture.height());
        return "\\documentclass{article}\n"
                + "\\usepackage[paperwidth=%sbp, paperheight=%sbp, margin=0bp]{geometry}\n".formatted(width, height)
                + start(List.of(picture))
                + "\\pagestyle{empty}\n\\setlength{\\parindent}{0bp}\n\\setlength{\\topskip}{0bp}\n"
                + "\\begin{document}\n"
                + drawn(
                        picture,
                        "overlay, shift={(0bp,-%sbp)}, scale=%s, transform shape".formatted(height, text(scale)))
                + "\\end{document}\n";
    }

    /** A presentation, as large as its pictures. */
    public static String frames(List<StepPicture> pictures, double scale) {
        StepPicture first = pictures.getFirst();
        double width = scale * first.width();
        double height = scale * first.height();
        StringBuilder document = new StringBuilder("\\documentclass{beamer}\n");
        document.append("\\geometry{paperwidth=%sbp, paperheight=%sbp}\n".formatted(text(width), text(height)));
        document.append("\\setbeamersize{text margin left=0bp, text margin right=0bp}\n");
        document.append("\\setbeamertemplate{navigation symbols}{}\n");
        document.append("\\usefonttheme[onlymath]{serif}\n");
        document.append(start(pictures)).append("\\begin{document}\n");
        for (StepPicture picture : pictures) {
            // The background is as large as the page, and its origin is a corner of that.
            document.append("\n\\setbeamertemplate{background}{%\n");
            document.append(drawn(picture, "scale=" + text(scale) + ", transform shape"));
            document.append("}\n\\begin{frame}[plain]\n\\end{frame}\n");
        }
        return document.append("\n\\end{document}\n").toString();
    }

    /** What a document needs before its beginning to hold a picture as {@link #figure} draws it. */
    public static String preamble(StepPicture picture) {
        return start(List.of(picture));
    }

    /** A picture as a part of a document. */
    public static String figure(StepPicture picture, double scale) {
        return drawn(picture, "scale=" + text(scale) + ", transform shape");
    }

    private static String start(List<StepPicture> pictures) {
        String words = pictures.stream()
                .flatMap(picture -> picture.written().stream())
                .map(written -> written.board().words())
                .collect(Collectors.joining());
        return LatexWords.preamble(words)
                + STYLES.formatted(colours(pictures.getFirst().colours()));
    }

    private static String drawn(StepPicture picture, String options) {
        String comment = (picture.title() + ": " + picture.description()).replaceAll("\\p{Cntrl}", " ");
        return "%% %s\n\\begin{tikzpicture}[%s]\n".formatted(comment, options) + new TikzPicture(picture).source()
                + "\\end{tikzpicture}%\n";
    }

    private static String colours(Colours colours) {
        StringBuilder definitions = new StringBuilder();
        for (Role role : Role.values()) {
            String hex = colours.of(role).hex().toUpperCase(Locale.ROOT);
            definitions.append("\\definecolor{%s}{HTML}{%s}\n".formatted(role.id(), hex));
        }
        return definitions.toString();
    }
}
