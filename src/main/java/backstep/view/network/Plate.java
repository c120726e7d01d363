package backstep.view.network;

import backstep.model.formula.Formula;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.view.base.Frame;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import backstep.view.math.MathLabel;
import backstep.view.math.QuantityLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;

/** A plate with one equation a line: the δ badge of a unit, target and error of an output, the total error. */
final class Plate extends Region {

    /** What a plate is for: its style class, and whether it shows before its number is known. */
    enum Kind {
        BADGE("badge", false),
        ERROR("error-box", true),
        TOTAL("total-box", true);

        private final String styleClass;
        private final boolean always;

        Kind(String styleClass, boolean always) {
            this.styleClass = styleClass;
            this.always = always;
        }
    }

    private static final double FRACTION = 0.78;

    private final Kind kind;
    private final List<Quantity> quantities;
    private final List<MathLabel> lines = new ArrayList<>();
    private final double font;

    /** @param quantities one a line; the last one is what the plate is about */
    Plate(Kind kind, List<Quantity> quantities, Box place, double font, Frame frame) {
        this.kind = kind;
        this.quantities = quantities;
        this.font = font;
        getStyleClass().add(kind.styleClass);
        setId(Ids.of(kind.styleClass, quantities.getLast()));
        QuantityLinks.mark(this, quantities.getLast());
        for (Quantity quantity : quantities) {
            MathLabel line = kind == Kind.BADGE
                    ? StageType.symbol(frame.symbols().symbol(quantity), badgeSize(frame, quantity))
                    : StageType.equation(frame.symbols().symbol(quantity), font);
            line.getStyleClass().add("plate-line");
            QuantityLinks.mark(line, quantity);
            lines.add(line);
        }
        getChildren().addAll(lines);
        resizeRelocate(place.x(), place.y(), place.width(), place.height());
    }

    /** A δ that is written as a derivative is a fraction, and set smaller to fit the line. */
    private double badgeSize(Frame frame, Quantity quantity) {
        return frame.symbols().symbol(quantity) instanceof Formula.Derivative ? font * FRACTION : font;
    }

    void show(Frame frame) {
        Quantity subject = quantities.getLast();
        boolean known = frame.isKnown(subject);
        setVisible(kind.always || known);
        for (int index = 0; index < lines.size(); index++) {
            StageType.setNumber(lines.get(index), frame, quantities.get(index));
        }
        boolean current = subject instanceof Step step && frame.isCurrent(step);
        pseudoClassStateChanged(Styles.KNOWN, known);
        pseudoClassStateChanged(Styles.CURRENT, current);
        Styles.phase(this, current ? frame.phase() : Optional.empty());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double line = getHeight() / lines.size();
        for (int index = 0; index < lines.size(); index++) {
            StageType.center(lines.get(index), getWidth() / 2, line * (index + 0.5) + font * 0.3);
        }
    }
}
