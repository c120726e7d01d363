package backstep.view.chalkboard;

import backstep.model.derivation.Derivation;
import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Line;
import backstep.model.formula.Formula;
import backstep.model.formula.PlainText;
import backstep.typeset.Box;
import backstep.typeset.Typesetter;
import backstep.view.math.MathBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/**
 * A derivation on as many lines as its width needs, aligned on the relation signs; broken lines go on with an indent.
 */
final class DerivationView extends Region {

    private static final String LEFT = "chalk-left";
    private static final Arrangement NOTHING = new Arrangement(-1, 0, List.of());
    /** How much larger than the lines above it a number is that is the result. */
    private static final double RESULT_SIZE = 1.3;

    private static final double LINE_GAP = 0.75;
    private static final double BROKEN_GAP = 0.3;
    private static final double TALL_GAP = 0.5;
    private static final double INDENT = 1;
    /** A left-hand side wider than this part of the width has a line of its own. */
    private static final double WIDEST_LEFT = 0.33;

    private Optional<Derivation> derivation = Optional.empty();
    private Function<Line, Optional<Formula>> shownOfLine = DerivationView::whole;
    private Typesetter typesetter;
    private final Runnable placed;
    private boolean folded;
    private Arrangement arrangement = NOTHING;
    private Arrangement inPlace = NOTHING;

    /**
     * A view without content.
     *
     * @param placed run when there are new nodes
     */
    DerivationView(Typesetter typesetter, Runnable placed) {
        this.typesetter = typesetter;
        this.placed = placed;
        getStyleClass().add("chalk-derivation");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** Has definition and chain rule share a line; where there is no room for both, the definition is left out. */
    void fold(boolean now) {
        folded = now;
    }

    void show(Optional<Derivation> shown, Typesetter newTypesetter) {
        show(shown, DerivationView::whole, newTypesetter);
    }

    /**
     * Shows a derivation that has not wholly arrived, in the room that it will take.
     *
     * @param ofLine what is there of a line by now
     */
    void show(Optional<Derivation> shown, Function<Line, Optional<Formula>> ofLine, Typesetter newTypesetter) {
        derivation = shown.map(exact -> exact.asPrinted(newTypesetter.numerals()));
        shownOfLine = ofLine;
        setAccessibleText(shown.map(value -> spoken(value, newTypesetter)).orElse(""));
        typesetter = newTypesetter;
        double width = arrangement.width;
        arrangement = NOTHING;
        if (width > 0) {
            place(arranged(width));
        }
        requestLayout();
    }

    private static Optional<Formula> whole(Line line) {
        return Optional.of(line.right());
    }

    private String spoken(Derivation shown, Typesetter typesetter) {
        PlainText text = new PlainText(typesetter.numerals());
        StringBuilder spoken = new StringBuilder(text.of(shown.left()));
        for (Line line : shown.asPrinted(typesetter.numerals()).lines()) {
            shownOfLine
                    .apply(line)
                    .ifPresent(there -> spoken.append(" ")
                            .append(line.relation().text())
                            .append(" ")
                            .append(text.of(there)));
        }
        return spoken.toString();
    }

    /** A piece with the place of its baseline. */
    private record Placed(Box box, double x, double baseline, String styleClass) {}

    private record Arrangement(double width, double height, List<Placed> placed) {}

    private Arrangement arranged(double width) {
        if (arrangement.width != width) {
            arrangement = derivation.map(shown -> arrange(shown, width)).orElse(new Arrangement(width, 0, List.of()));
        }
        return arrangement;
    }

    private Arrangement arrange(Derivation shown, double width) {
        List<Placed> placed = new ArrayList<>();
        Box left = typesetter.display(shown.left());
        double space = typesetter.relationSpace();
        boolean beside = left.advance() <= WIDEST_LEFT * width;
        double relationX = beside ? left.advance() + space : INDENT * typesetter.size();
        double bottom = 0;
        boolean first = true;
        if (!beside) {
            placed.add(new Placed(left, 0, left.height(), LEFT));
            bottom = left.total();
            first = false;
        }
        boolean joined = false;
        for (Line line : shown.lines()) {
            if (folded && line.kind() == Kind.DEFINITION) {
                joined = true;
                continue;
            }
            List<Placed> pieces = joined
                    ? joined(shown.lines().getFirst(), line, relationX, width)
                    : pieces(line, line.right(), relationX, width);
            joined = false;
            if (first) {
                pieces.add(new Placed(left, 0, 0, LEFT));
            }
            List<Placed> stacked = new ArrayList<>();
            bottom = stack(pieces, bottom + (first ? 0 : LINE_GAP * typesetter.size()), stacked);
            placed.addAll(arrived(line, stacked, relationX, width));
            first = false;
        }
        return new Arrangement(width, bottom, placed);
    }

    /** What is there of a line by now, on the baselines that the whole of it has. */
    private List<Placed> arrived(Line line, List<Placed> whole, double relationX, double width) {
        Optional<Formula> shown = shownOfLine.apply(line);
        if (shown.equals(whole(line))) {
            return whole;
        }
        List<Double> baselines = whole.stream().map(Placed::baseline).distinct().toList();
        return shown.map(formula -> pieces(line, formula, relationX, width)).orElse(List.of()).stream()
                .map(piece -> new Placed(
                        piece.box,
                        piece.x,
                        baselines.get(Math.min((int) piece.baseline, baselines.size() - 1)),
                        piece.styleClass))
                .toList();
    }

    /** The pieces of one line of the derivation; a baseline of 0 is its first line, 1 the next, and so on. */
    private List<Placed> pieces(Line line, Formula right, double relationX, double width) {
        boolean large = line.kind() == Kind.RESULT && !(right instanceof Formula.Grid);
        Typesetter setter = large ? typesetter.withSize(typesetter.size() * RESULT_SIZE) : typesetter;
        Box relation = setter.relation(line.relation());
        double x = relationX + relation.advance() + setter.relationSpace();
        double hanging = x + INDENT * typesetter.size();
        List<Box> boxes = setter.lines(right, width - x, width - hanging);
        List<Placed> pieces = new ArrayList<>();
        pieces.add(new Placed(relation, relationX, 0, LEFT));
        for (int at = 0; at < boxes.size(); at++) {
            pieces.add(new Placed(boxes.get(at), at == 0 ? x : hanging, at, styleClass(line.kind())));
        }
        return pieces;
    }

    /** Definition and chain rule on one line, or the chain rule alone. */
    private List<Placed> joined(Line definition, Line chainRule, double relationX, double width) {
        List<Placed> pieces = pieces(definition, definition.right(), relationX, width);
        Placed last = pieces.getLast();
        double start = last.x + last.box.advance() + typesetter.relationSpace();
        List<Placed> rest = pieces(chainRule, chainRule.right(), start, Double.MAX_VALUE);
        if (last.baseline > 0 || rest.getLast().x + rest.getLast().box.advance() > width) {
            return pieces(chainRule, chainRule.right(), relationX, width);
        }
        pieces.addAll(rest);
        return pieces;
    }

    /** Moves pieces down below {@code top}, one broken line under the other; returns where they end. */
    private double stack(List<Placed> pieces, double top, List<Placed> placed) {
        double bottom = top;
        int count = (int) pieces.stream().mapToDouble(Placed::baseline).max().orElse(0) + 1;
        for (int at = 0; at < count; at++) {
            int wanted = at;
            List<Placed> row =
                    pieces.stream().filter(piece -> piece.baseline == wanted).toList();
            double ascent =
                    row.stream().mapToDouble(piece -> piece.box.height()).max().orElse(0);
            double gap = ascent > typesetter.size() ? TALL_GAP : BROKEN_GAP;
            double start = at == 0 ? bottom : bottom + gap * typesetter.size();
            double depth =
                    row.stream().mapToDouble(piece -> piece.box.depth()).max().orElse(0);
            row.forEach(piece -> placed.add(new Placed(piece.box, piece.x, start + ascent, piece.styleClass)));
            bottom = start + ascent + depth;
        }
        return bottom;
    }

    static String styleClass(Kind kind) {
        return switch (kind) {
            case DEFINITION, CHAIN_RULE, GENERAL, CONTRAST -> "chalk-general";
            case SYMBOLS -> "chalk-symbols";
            case NUMBERS -> "chalk-numbers";
            case REDUCED -> "chalk-reduced";
            case RESULT -> "chalk-result";
        };
    }

    /** Makes the children show an arrangement; those that are there already are kept. */
    private void place(Arrangement shown) {
        inPlace = shown;
        for (int at = 0; at < shown.placed.size(); at++) {
            Placed piece = shown.placed.get(at);
            MathBox box = MathBox.at(getChildren(), at, piece.box, piece.styleClass);
            box.resizeRelocate(
                    snappedLeftInset() + piece.x,
                    snappedTopInset() + snapPositionY(piece.baseline) - piece.box.height(),
                    piece.box.advance(),
                    piece.box.total());
        }
        getChildren().remove(shown.placed.size(), getChildren().size());
    }

    /** Lines are broken here, after styles were applied: new nodes get theirs at once, not a frame later. */
    @Override
    protected void layoutChildren() {
        Arrangement shown = arranged(innerWidth(getWidth()));
        if (shown != inPlace) {
            place(shown);
            placed.run();
            applyCss();
        }
    }

    private double innerWidth(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 10 * typesetter.size();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 20 * typesetter.size();
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? computePrefWidth(-1) : innerWidth(width);
        return snappedTopInset() + snapSizeY(arranged(inner).height) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
