package backstep.view.math;

import backstep.model.words.GlossaryTerm;
import backstep.model.words.Prose;
import backstep.model.words.Prose.Piece;
import backstep.model.words.Vocabulary;
import backstep.typeset.Typesetter;
import backstep.typeset.WordSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A sentence with typeset formulas, broken between words only, all of a line on one baseline. */
public final class WordsView extends Region {

    /** How large formulas are compared to the words around them. */
    public static final double FORMULA_SIZE = WordSetting.FORMULA_SIZE;

    private static final double LINE_GAP = 0.12;
    /** A single line is as high for every sentence, so that nothing around it moves. */
    private static final double ONE_LINE_ASCENT = 1.15;

    private static final double ONE_LINE_DEPTH = 0.45;
    /** How far below the baseline a line under a word is, for each pixel of its size. */
    private static final double UNDER = 0.16;

    private static final String TEXT = "words-text";
    private static final String SPACE = "\u00a0";
    private static final String ELLIPSIS = "\u2026";

    private final double formulaSize;
    private final boolean wrapping;
    private final Text space = text(SPACE);
    private final Text ellipsis = text(ELLIPSIS);
    private Prose words = Prose.plain("");
    private double size;
    private List<Chunk> chunks = List.of();
    private final TermRules rules = new TermRules();

    /**
     * A view without words.
     *
     * @param formulaSize how large formulas are compared to those of the typesetter
     * @param wrapping whether words that do not fit on one line go on on the next; else they are left out
     */
    public WordsView(String styleClass, double formulaSize, boolean wrapping) {
        this.formulaSize = formulaSize;
        this.wrapping = wrapping;
        getStyleClass().addAll("words", styleClass);
        setAccessibleRole(AccessibleRole.TEXT);
        space.setVisible(false);
        ellipsis.setVisible(false);
    }

    /** What stands between two spaces: words and formulas that nothing may come between. */
    private record Chunk(List<Node> nodes) {

        double width() {
            return nodes.stream().mapToDouble(WordsView::width).sum();
        }
    }

    /** Chunks side by side. */
    private record Line(List<Chunk> chunks, double width, double ascent, double depth) {}

    /** Shows a sentence; the same one again changes nothing. */
    public void show(Prose shown, Typesetter typesetter) {
        if (shown.equals(words) && size == typesetter.size()) {
            return;
        }
        words = shown;
        size = typesetter.size();
        chunks = chunks(shown, typesetter.withSize(formulaSize * size));
        rules.clear();
        getChildren().setAll(space, ellipsis);
        chunks.forEach(chunk -> getChildren().addAll(chunk.nodes));
        setAccessibleText(shown.plainText());
        requestLayout();
    }

    /**
     * Marks the words that a glossary explains.
     *
     * @param seen those that are marked elsewhere already; those that are marked here are added
     */
    void mark(TermLinks links, Vocabulary vocabulary, Set<GlossaryTerm> seen) {
        getChildren().removeAll(rules.lines());
        rules.mark(chunks.stream().map(Chunk::nodes).toList(), links, vocabulary, seen);
        getChildren().addAll(rules.lines());
        requestLayout();
    }

    private static List<Chunk> chunks(Prose words, Typesetter typesetter) {
        List<Chunk> chunks = new ArrayList<>();
        List<Node> chunk = new ArrayList<>();
        for (Piece piece : words.pieces()) {
            switch (piece) {
                case Piece.Symbol(var formula) -> chunk.add(formula(new MathBox(typesetter.inline(formula))));
                case Piece.Plain(String text) -> {
                    String[] parts = text.split(" ", -1);
                    for (int at = 0; at < parts.length; at++) {
                        if (at > 0) {
                            chunks.add(new Chunk(chunk));
                            chunk = new ArrayList<>();
                        }
                        if (!parts[at].isEmpty()) {
                            chunk.add(text(parts[at]));
                        }
                    }
                }
            }
        }
        chunks.add(new Chunk(chunk));
        chunks.removeIf(each -> each.nodes.isEmpty());
        holdLast(chunks);
        return chunks;
    }

    /** A formula at the end does not stand alone on the last line. */
    private static void holdLast(List<Chunk> chunks) {
        if (chunks.size() > 1 && chunks.getLast().nodes.getFirst() instanceof MathBox) {
            Chunk last = chunks.removeLast();
            List<Node> held = new ArrayList<>(chunks.removeLast().nodes);
            held.add(text(SPACE));
            held.addAll(last.nodes);
            chunks.add(new Chunk(held));
        }
    }

    private static Node formula(MathBox box) {
        box.setManaged(false);
        return box;
    }

    private static Text text(String characters) {
        Text text = new Text(characters);
        text.getStyleClass().add(TEXT);
        text.setManaged(false);
        return text;
    }

    private static double width(Node node) {
        return node instanceof MathBox box
                ? box.advance()
                : node.getLayoutBounds().getWidth();
    }

    private static double ascent(Node node) {
        return node instanceof MathBox box ? box.ascent() : node.getBaselineOffset();
    }

    private static double depth(Node node) {
        return node instanceof MathBox box
                ? box.depth()
                : node.getLayoutBounds().getHeight() - node.getBaselineOffset();
    }

    private List<Line> lines(double room) {
        List<Line> lines = new ArrayList<>();
        List<Chunk> line = new ArrayList<>();
        double width = 0;
        for (Chunk chunk : chunks) {
            double wider = width + (line.isEmpty() ? 0 : width(space)) + chunk.width();
            if (wider > room && !line.isEmpty()) {
                lines.add(line(line, width));
                line = new ArrayList<>();
                wider = chunk.width();
            }
            line.add(chunk);
            width = wider;
        }
        lines.add(line(line, width));
        return lines;
    }

    /** Lines are as high as their words, and higher only where a formula is. */
    private Line line(List<Chunk> line, double width) {
        List<Node> nodes = line.stream().flatMap(chunk -> chunk.nodes.stream()).toList();
        double ascent = nodes.stream().mapToDouble(WordsView::ascent).max().orElse(0);
        double depth = nodes.stream().mapToDouble(WordsView::depth).max().orElse(0);
        double leastAscent = wrapping ? ascent(space) : ONE_LINE_ASCENT * size;
        double leastDepth = wrapping ? depth(space) : ONE_LINE_DEPTH * size;
        return new Line(List.copyOf(line), width, Math.max(ascent, leastAscent), Math.max(depth, leastDepth));
    }

    @Override
    protected void layoutChildren() {
        applyCss();
        double left = snappedLeftInset();
        double y = snappedTopInset();
        if (!wrapping) {
            layoutOneLine(left, y, getWidth() - left - snappedRightInset());
            return;
        }
        for (Line line : lines(getWidth() - left - snappedRightInset())) {
            place(line, left, snapPositionY(y + line.ascent));
            y += line.ascent + line.depth + LINE_GAP * size;
        }
    }

    /** As many words as fit, and an ellipsis for the rest. */
    private void layoutOneLine(double left, double top, double room) {
        Line line = lines(Double.MAX_VALUE).getFirst();
        boolean cut = line.width > room + 0.5;
        if (cut) {
            double fitting = room - width(ellipsis);
            line = line(lines(fitting).getFirst().chunks, 0);
        }
        chunks.forEach(chunk -> chunk.nodes.forEach(node -> node.setVisible(false)));
        line.chunks.forEach(chunk -> chunk.nodes.forEach(node -> node.setVisible(true)));
        double baseline = snapPositionY(top + line.ascent);
        double end = place(line, left, baseline);
        ellipsis.setVisible(cut);
        ellipsis.relocate(end, baseline - ellipsis.getBaselineOffset());
    }

    /** Returns where the last chunk ends. */
    private double place(Line line, double left, double baseline) {
        double x = left;
        double end = left;
        for (Chunk chunk : line.chunks) {
            for (Node node : chunk.nodes) {
                double width = width(node);
                if (node instanceof MathBox box) {
                    box.resizeRelocate(x, baseline - box.ascent(), width, box.ascent() + box.depth());
                } else {
                    node.relocate(x, baseline - node.getBaselineOffset());
                    rules.place(node, x, width, snapPositionY(baseline + UNDER * size) + 0.5);
                }
                x += width;
            }
            end = x;
            x += width(space);
        }
        return end;
    }

    @Override
    public double getBaselineOffset() {
        double room =
                wrapping && getWidth() > 0 ? getWidth() - snappedLeftInset() - snappedRightInset() : Double.MAX_VALUE;
        return snappedTopInset() + lines(room).getFirst().ascent;
    }

    @Override
    public Orientation getContentBias() {
        return wrapping ? Orientation.HORIZONTAL : null;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        applyCss();
        double width = lines(Double.MAX_VALUE).stream()
                .mapToDouble(line -> line.width)
                .max()
                .orElse(0);
        return snappedLeftInset() + snapSizeX(width) + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        applyCss();
        double insets = snappedLeftInset() + snappedRightInset();
        double room = wrapping && width >= 0 ? width - insets : Double.MAX_VALUE;
        double height = lines(room).stream()
                .mapToDouble(line -> line.ascent + line.depth)
                .sum();
        return snappedTopInset() + snapSizeY(height) + snappedBottomInset();
    }
}
