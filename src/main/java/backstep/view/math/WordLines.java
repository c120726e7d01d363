package backstep.view.math;

import backstep.typeset.Box;
import backstep.view.math.WordGroup.Part;
import backstep.view.math.WordGroup.Symbol;
import backstep.view.math.WordGroup.Word;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Text;

/** A sentence broken into lines between its groups, in the font of a node. */
final class WordLines {

    private static final double GAP = 0.12;
    /** A single line is as high for every sentence, so that nothing around it moves. */
    private static final double ONE_LINE_ASCENT = 1.15;

    private static final double ONE_LINE_DEPTH = 0.45;
    private static final Broken NOT_YET = new Broken(Double.NaN, List.of());

    private final Text space;
    private final boolean wrapping;
    private final WordMetrics metrics = new WordMetrics();
    private List<WordGroup> groups = List.of();
    private double size;
    private Broken broken = NOT_YET;

    /**
     * No words yet.
     *
     * @param space has the font of all words, and what stands between two of them
     * @param wrapping whether there may be more lines than one
     */
    WordLines(Text space, boolean wrapping) {
        this.space = space;
        this.wrapping = wrapping;
    }

    /**
     * Words and formulas side by side.
     *
     * @param baseline how far it is below the top of the first line
     * @param depth how far the line goes on below that
     */
    record Line(List<WordGroup> groups, double width, double baseline, double depth) {}

    /** The lines that fit a width. */
    private record Broken(double room, List<Line> lines) {}

    /** Another sentence, of so many pixels per em. */
    void set(List<WordGroup> sentence, double ofSize) {
        groups = sentence;
        size = ofSize;
        broken = NOT_YET;
    }

    List<WordGroup> groups() {
        return groups;
    }

    /** At least one line, though it may be empty; each as wide as the room, but for a group that is wider. */
    List<Line> of(double room) {
        boolean otherFont = metrics.use(space.getFont());
        if (otherFont || broken.room != room) {
            broken = new Broken(room, broken(room));
        }
        return broken.lines;
    }

    private List<Line> broken(double room) {
        double between = width(space.getText());
        List<Line> lines = new ArrayList<>();
        List<WordGroup> line = new ArrayList<>();
        double width = 0;
        double top = 0;
        for (WordGroup group : groups) {
            double wider = width + (line.isEmpty() ? 0 : between) + width(group);
            if (wider > room && !line.isEmpty()) {
                lines.add(line(line, width, top));
                top = lines.getLast().baseline + lines.getLast().depth + GAP * size;
                line = new ArrayList<>();
                wider = width(group);
            }
            line.add(group);
            width = wider;
        }
        lines.add(line(line, width, top));
        return lines;
    }

    /** Lines are as high as their words, and higher only where a formula is. */
    private Line line(List<WordGroup> line, double width, double top) {
        List<Part> parts =
                line.stream().flatMap(group -> group.parts().stream()).toList();
        double ascent = parts.stream().mapToDouble(this::ascent).max().orElse(0);
        double depth = parts.stream().mapToDouble(this::depth).max().orElse(0);
        WordMetrics.Extent least = metrics.of(space.getText());
        double leastAscent = wrapping ? least.ascent() : ONE_LINE_ASCENT * size;
        double leastDepth = wrapping ? least.depth() : ONE_LINE_DEPTH * size;
        return new Line(List.copyOf(line), width, top + Math.max(ascent, leastAscent), Math.max(depth, leastDepth));
    }

    // ---- how large things are

    double width(String words) {
        return metrics.of(words).width();
    }

    double width(Part part) {
        return switch (part) {
            case Word word -> width(word.characters());
            case Symbol(Box box) -> box.advance();
        };
    }

    private double width(WordGroup group) {
        return group.parts().stream().mapToDouble(this::width).sum();
    }

    private double ascent(Part part) {
        return switch (part) {
            case Word word -> metrics.of(word.characters()).ascent();
            case Symbol(Box box) -> box.height();
        };
    }

    private double depth(Part part) {
        return switch (part) {
            case Word word -> metrics.of(word.characters()).depth();
            case Symbol(Box box) -> box.depth();
        };
    }
}
