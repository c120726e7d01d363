package backstep.view.chalkboard;

import backstep.drawing.board.DerivationSetting;
import backstep.drawing.board.DerivationSetting.Arrangement;
import backstep.drawing.board.DerivationSetting.Placed;
import backstep.model.derivation.Derivation;
import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Line;
import backstep.model.formula.Formula;
import backstep.model.formula.PlainText;
import backstep.typeset.Typesetter;
import backstep.view.math.MathBox;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A derivation on as many lines as its width needs. */
final class DerivationView extends Region {

    private static final String LEFT = "chalk-left";
    private static final Arrangement NOTHING = new Arrangement(-1, 0, List.of());

    private Optional<Derivation> derivation = Optional.empty();
    private Function<Line, Optional<Formula>> shownOfLine = DerivationSetting::whole;
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
        show(shown, DerivationSetting::whole, newTypesetter);
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
        double width = arrangement.width();
        arrangement = NOTHING;
        if (width > 0) {
            place(arranged(width));
        }
        requestLayout();
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

    private Arrangement arranged(double width) {
        if (arrangement.width() != width) {
            arrangement = derivation
                    .map(shown -> new DerivationSetting(shown, typesetter, folded, shownOfLine).in(width))
                    .orElse(new Arrangement(width, 0, List.of()));
        }
        return arrangement;
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
        for (int at = 0; at < shown.placed().size(); at++) {
            Placed piece = shown.placed().get(at);
            String style = piece.line().map(line -> styleClass(line.kind())).orElse(LEFT);
            MathBox.at(getChildren(), at, piece.box(), style)
                    .resizeRelocate(
                            snappedLeftInset() + piece.x(),
                            snappedTopInset()
                                    + snapPositionY(piece.baseline())
                                    - piece.box().height(),
                            piece.box().advance(),
                            piece.box().total());
        }
        getChildren().remove(shown.placed().size(), getChildren().size());
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

    /** Whether all of it has room in a width. */
    boolean fits(double width) {
        return arranged(innerWidth(width)).placed().stream()
                .allMatch(piece -> piece.x() + piece.box().advance() <= innerWidth(width));
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
        return snappedTopInset() + snapSizeY(arranged(inner).height()) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
