package backstep.view.network;

import backstep.controller.Frame;
import backstep.model.formula.Formula;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import backstep.view.math.MathLabel;
import backstep.view.math.QuantityLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            Formula symbol = frame.symbols().symbol(quantity);
            MathLabel line = kind == Kind.BADGE ? StageType.symbol(symbol, font) : StageType.equation(symbol, font);
            line.getStyleClass().add("plate-line");
            QuantityLinks.mark(line, quantity);
            lines.add(line);
        }
        getChildren().addAll(lines);
        resizeRelocate(place.x(), place.y(), place.width(), place.height());
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

    /** Whether a badge is of the unit that is lit or that the step on the screen is about; other plates always matter. */
    boolean matters(Frame frame, Set<Quantity.Owner> lit) {
        return !(quantities.getLast() instanceof Step.Delta(Unit unit))
                || lit.contains(unit)
                || frame.isCurrent(new Step.Delta(unit))
                || frame.step().filter(step -> isGradientInto(unit, step)).isPresent();
    }

    private static boolean isGradientInto(Unit unit, Step step) {
        return step instanceof Step.Gradient(Parameter parameter)
                && parameter.into().equals(unit);
    }

    @Override
    protected void layoutChildren() {
        double line = getHeight() / lines.size();
        for (int index = 0; index < lines.size(); index++) {
            MathLabel label = lines.get(index);
            double baseline = line * (index + 0.5) - label.prefHeight(-1) / 2 + label.getBaselineOffset();
            StageType.center(label, getWidth() / 2, baseline, getWidth() - font);
        }
    }
}
