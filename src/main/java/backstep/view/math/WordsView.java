package backstep.view.math;

import backstep.model.words.GlossaryTerm;
import backstep.model.words.Prose;
import backstep.model.words.Vocabulary;
import backstep.typeset.Box;
import backstep.typeset.Typesetter;
import backstep.typeset.WordSetting;
import backstep.view.math.WordGroup.Part;
import backstep.view.math.WordGroup.Symbol;
import backstep.view.math.WordGroup.Word;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
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

    private static final String SPACE = "\u00a0";
    private static final String ELLIPSIS = "\u2026";
    private static final Broken NOT_YET = new Broken(-1, List.of());

    private final double formulaSize;
    private final boolean wrapping;
    /** Not seen: has the font of all words. */
    private final Text space = WordRuns.text(SPACE);

    private final Text ellipsis = WordRuns.text(ELLIPSIS);
    private final WordMetrics metrics = new WordMetrics();
    private final WordRuns runs = new WordRuns(getChildren());
    private final List<MathBox> formulas = new ArrayList<>();
    private Prose words = Prose.plain("");
    private double size;
    private boolean styled;
    private List<WordGroup> groups = List.of();
    private Broken broken = NOT_YET;

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
        sceneProperty().subscribe(() -> styled = false);
        space.setVisible(false);
        ellipsis.setVisible(false);
        getChildren().addAll(space, ellipsis);
    }

    /** Words and formulas side by side. */
    private record Line(List<WordGroup> groups, double width, double ascent, double depth) {}

    /** The lines that fit a width. */
    private record Broken(double room, List<Line> lines) {}

    /** Whether it has nothing to say. */
    public boolean isEmpty() {
        return words.plainText().isEmpty();
    }

    /** Shows a sentence; the same one again changes nothing. */
    public void show(Prose shown, Typesetter typesetter) {
        if (shown.equals(words) && size == typesetter.size()) {
            return;
        }
        words = shown;
        styled &= size == typesetter.size();
        size = typesetter.size();
        groups = WordGroup.of(shown, typesetter.withSize(formulaSize * size));
        broken = NOT_YET;
        runs.forget();
        showFormulas();
        setAccessibleText(shown.plainText());
        requestLayout();
    }

    /** They are there before they have a place: others want to know what they stand for. */
    private void showFormulas() {
        List<Symbol> symbols = groups.stream()
                .flatMap(group -> group.parts().stream())
                .filter(Symbol.class::isInstance)
                .map(Symbol.class::cast)
                .toList();
        for (int at = 0; at < symbols.size(); at++) {
            if (at < formulas.size()) {
                formulas.get(at).show(symbols.get(at).box());
            } else {
                formulas.add(new MathBox(symbols.get(at).box()));
                formulas.getLast().setManaged(false);
                getChildren().add(formulas.getLast());
            }
        }
        List<MathBox> rest = formulas.subList(symbols.size(), formulas.size());
        getChildren().removeAll(rest);
        rest.clear();
    }

    /**
     * Marks the words that a glossary explains.
     *
     * @param seen those that are marked elsewhere already; those that are marked here are added
     */
    void mark(TermLinks links, Vocabulary vocabulary, Set<GlossaryTerm> seen) {
        if (runs.mark(groups, links, vocabulary, seen)) {
            requestLayout();
        }
    }

    private double width(Part part) {
        return switch (part) {
            case Word word -> metrics.of(word.characters()).width();
            case Symbol(Box box) -> box.advance();
        };
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

    private double width(WordGroup group) {
        return group.parts().stream().mapToDouble(this::width).sum();
    }

    /** Styles are applied before anything is laid out, but not to what comes or changes while that is done. */
    private void style() {
        if (!styled && getScene() != null) {
            styled = true;
            applyCss();
        }
    }

    private List<Line> lines(double room) {
        boolean otherFont = metrics.use(space.getFont());
        if (otherFont || broken.room != room) {
            broken = new Broken(room, broken(room));
        }
        return broken.lines;
    }

    private List<Line> broken(double room) {
        double between = metrics.of(SPACE).width();
        List<Line> lines = new ArrayList<>();
        List<WordGroup> line = new ArrayList<>();
        double width = 0;
        for (WordGroup group : groups) {
            double wider = width + (line.isEmpty() ? 0 : between) + width(group);
            if (wider > room && !line.isEmpty()) {
                lines.add(line(line, width));
                line = new ArrayList<>();
                wider = width(group);
            }
            line.add(group);
            width = wider;
        }
        lines.add(line(line, width));
        return lines;
    }

    /** Lines are as high as their words, and higher only where a formula is. */
    private Line line(List<WordGroup> line, double width) {
        List<Part> parts =
                line.stream().flatMap(group -> group.parts().stream()).toList();
        double ascent = parts.stream().mapToDouble(this::ascent).max().orElse(0);
        double depth = parts.stream().mapToDouble(this::depth).max().orElse(0);
        double leastAscent = wrapping ? metrics.of(SPACE).ascent() : ONE_LINE_ASCENT * size;
        double leastDepth = wrapping ? metrics.of(SPACE).depth() : ONE_LINE_DEPTH * size;
        return new Line(List.copyOf(line), width, Math.max(ascent, leastAscent), Math.max(depth, leastDepth));
    }

    @Override
    protected void layoutChildren() {
        style();
        double left = snappedLeftInset();
        double y = snappedTopInset();
        double room = getWidth() - left - snappedRightInset();
        runs.restart();
        if (wrapping) {
            Iterator<MathBox> next = formulas.iterator();
            for (Line line : lines(room)) {
                place(line, left, snapPositionY(y + line.ascent), next);
                y += line.ascent + line.depth + LINE_GAP * size;
            }
        } else {
            layoutOneLine(left, y, room);
        }
        runs.settle();
    }

    /** As many words as fit, and an ellipsis for the rest. */
    private void layoutOneLine(double left, double top, double room) {
        Line line = lines(Double.MAX_VALUE).getFirst();
        boolean cut = line.width > room + 0.5;
        if (cut) {
            double fitting = room - metrics.of(ELLIPSIS).width();
            line = line(lines(fitting).getFirst().groups, 0);
        }
        Iterator<MathBox> next = formulas.iterator();
        double baseline = snapPositionY(top + line.ascent);
        double end = place(line, left, baseline, next);
        next.forEachRemaining(formula -> formula.setVisible(false));
        ellipsis.setVisible(cut);
        ellipsis.relocate(end, baseline - ellipsis.getBaselineOffset());
    }

    /** Returns where the last word or formula ends. */
    private double place(Line line, double left, double baseline, Iterator<MathBox> next) {
        runs.beginLine(baseline, snapPositionY(baseline + UNDER * size) + 0.5);
        double x = left;
        double end = left;
        for (WordGroup group : line.groups) {
            for (Part part : group.parts()) {
                double width = width(part);
                switch (part) {
                    case Word word -> runs.add(word, x, width);
                    case Symbol(Box box) -> {
                        runs.endRun();
                        MathBox formula = next.next();
                        formula.setVisible(true);
                        formula.resizeRelocate(x, baseline - box.height(), width, box.total());
                    }
                }
                x += width;
            }
            end = x;
            x += metrics.of(SPACE).width();
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
        style();
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
        style();
        double insets = snappedLeftInset() + snappedRightInset();
        double room = wrapping && width >= 0 ? width - insets : Double.MAX_VALUE;
        List<Line> lines = lines(room);
        double height =
                lines.stream().mapToDouble(line -> line.ascent + line.depth).sum()
                        + (lines.size() - 1) * LINE_GAP * size;
        return snappedTopInset() + snapSizeY(height) + snappedBottomInset();
    }
}
