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
import backstep.view.math.WordLines.Line;
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

    /** How far below the baseline a line under a word is, for each pixel of its size. */
    private static final double UNDER = 0.16;

    private static final String SPACE = "\u00a0";
    private static final String ELLIPSIS = "\u2026";

    private final double formulaSize;
    private final boolean wrapping;
    /** Not seen: has the font of all words. */
    private final Text space = WordRuns.text(SPACE);

    private final Text ellipsis = WordRuns.text(ELLIPSIS);
    private final WordLines lines;
    private final WordRuns runs = new WordRuns(getChildren());
    private final List<MathBox> formulas = new ArrayList<>();
    private Prose words = Prose.plain("");
    private double size;
    private boolean styled;

    /**
     * A view without words.
     *
     * @param formulaSize how large formulas are compared to those of the typesetter
     * @param wrapping whether words that do not fit on one line go on on the next; else they are left out
     */
    public WordsView(String styleClass, double formulaSize, boolean wrapping) {
        this.formulaSize = formulaSize;
        this.wrapping = wrapping;
        lines = new WordLines(space, wrapping);
        getStyleClass().addAll("words", styleClass);
        setAccessibleRole(AccessibleRole.TEXT);
        sceneProperty().subscribe(() -> styled = false);
        space.setVisible(false);
        ellipsis.setVisible(false);
        getChildren().addAll(space, ellipsis);
    }

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
        lines.set(WordGroup.of(shown, typesetter.withSize(formulaSize * size)), size);
        runs.forget();
        showFormulas();
        setAccessibleText(shown.plainText());
        requestLayout();
    }

    /** They are there before they have a place: others want to know what they stand for. */
    private void showFormulas() {
        List<Symbol> symbols = lines.groups().stream()
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
        if (runs.mark(lines.groups(), links, vocabulary, seen)) {
            requestLayout();
        }
    }

    /** Styles are applied before anything is laid out, but not to what comes or changes while that is done. */
    private void style() {
        if (!styled && getScene() != null) {
            styled = true;
            applyCss();
        }
    }

    @Override
    protected void layoutChildren() {
        style();
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double room = getWidth() - left - snappedRightInset();
        runs.restart();
        if (wrapping) {
            Iterator<MathBox> next = formulas.iterator();
            for (Line line : lines.of(room)) {
                place(line, left, snapPositionY(top + line.baseline()), next);
            }
        } else {
            layoutOneLine(left, top, room);
        }
        runs.settle();
    }

    /** As many words as fit, and an ellipsis for the rest. */
    private void layoutOneLine(double left, double top, double room) {
        Line whole = lines.of(Double.MAX_VALUE).getFirst();
        boolean cut = whole.width() > room + 0.5;
        Line line = cut ? lines.of(room - lines.width(ELLIPSIS)).getFirst() : whole;
        Iterator<MathBox> next = formulas.iterator();
        double baseline = snapPositionY(top + line.baseline());
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
        for (WordGroup group : line.groups()) {
            for (Part part : group.parts()) {
                double width = lines.width(part);
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
            x += lines.width(SPACE);
        }
        return end;
    }

    @Override
    public double getBaselineOffset() {
        double room =
                wrapping && getWidth() > 0 ? getWidth() - snappedLeftInset() - snappedRightInset() : Double.MAX_VALUE;
        return snappedTopInset() + lines.of(room).getFirst().baseline();
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
        double width = lines.of(Double.MAX_VALUE).getFirst().width();
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
        Line last = lines.of(room).getLast();
        double height = last.baseline() + last.depth();
        return snappedTopInset() + snapSizeY(height) + snappedBottomInset();
    }
}
