package backstep.view.network;

import backstep.controller.Frame;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import backstep.view.math.MathLabel;
import backstep.view.math.QuantityLinks;
import backstep.view.network.StageLayout.Form;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/**
 * The label of a weight or bias: its symbol and number, under it the gradient once it is known, and after the update the
 * new value with the old one struck through.
 */
final class ParameterTag extends Region {

    private static final double SMALL = 0.86;
    /** What the outline and the air inside it take of the height. */
    private static final double CLEARANCE = 2.5;

    private final Parameter parameter;
    private final Step gradient;
    private final Step update;
    private final Box place;
    private final Form form;
    private final double font;
    private final MathLabel symbol;
    private final MathLabel number;
    /** Made when there first is one: most labels of a new stage show no more than a number. */
    private Optional<Result> result = Optional.empty();

    /** The gradient with its mark, later the new value and the stroke through the old one. */
    private record Result(MathLabel mark, MathLabel value, Line strike) {

        static Result inType(double size) {
            MathLabel mark = StageType.mark("∂", size);
            mark.getStyleClass().add("math-backward");
            Line strike = new Line();
            strike.getStyleClass().add("struck");
            return new Result(mark, StageType.number(size), strike);
        }
    }

    ParameterTag(Parameter parameter, Box place, Form form, double font, Frame frame) {
        this.parameter = parameter;
        gradient = new Step.Gradient(parameter);
        update = new Step.Update(parameter);
        this.place = place;
        this.form = form;
        this.font = font;
        symbol = StageType.symbol(frame.symbols().of(parameter), font);
        number = StageType.number(font);
        setId(Ids.of("label", parameter));
        getStyleClass().add("tag");
        QuantityLinks.mark(this, parameter);
        getChildren().addAll(symbol, number);
    }

    /** The label of an edge. */
    static ParameterTag of(Diagram.Edge edge, StageLayout.Label label, double font, Frame frame) {
        return new ParameterTag(edge.parameter(), label.box(), label.form(), font, frame);
    }

    Parameter parameter() {
        return parameter;
    }

    /** The layer that the parameter leads into. */
    int layer() {
        return parameter.into().layer();
    }

    /** Whether the parameter is lit, or the step on the screen reads or changes it. */
    boolean matters(Frame frame, Set<Quantity.Owner> lit) {
        return lit.contains(parameter)
                || StageType.reads(frame, parameter)
                || frame.isCurrent(gradient)
                || frame.isCurrent(update);
    }

    void show(Frame frame, Set<Quantity.Owner> lit) {
        boolean updated = frame.isKnown(update);
        boolean hasGradient = !updated && frame.isKnown(gradient);
        Optional<Step> second = updated ? Optional.of(update) : hasGradient ? Optional.of(gradient) : Optional.empty();
        OptionalDouble old = OptionalDouble.of(frame.iteration().value(parameter));
        boolean replace = form == Form.COMPACT && second.isPresent();
        number.setNumber(replace ? OptionalDouble.empty() : old, frame.numerals());
        if (second.isPresent() && result.isEmpty()) {
            addResult();
        }
        OptionalDouble latest = second.stream()
                .mapToDouble(step -> frame.iteration().value(step))
                .findFirst();
        result.ifPresent(shown -> {
            shown.value().setNumber(latest, frame.numerals());
            second.ifPresent(shown.value()::setQuantity);
            shown.mark().setVisible(hasGradient);
            shown.strike().setVisible(updated && !replace);
        });
        number.setOpacity(updated ? 0.75 : 1);
        Styles.phase(this, emphasis(frame));
        pseudoClassStateChanged(Styles.LIT, lit.contains(parameter));
        fit(second.isPresent());
    }

    private void addResult() {
        Result added = Result.inType(font * SMALL);
        getChildren().addAll(added.mark(), added.value(), added.strike());
        result = Optional.of(added);
    }

    private Optional<Phase> emphasis(Frame frame) {
        if (frame.isCurrent(gradient)) {
            return Optional.of(Phase.BACKWARD);
        }
        if (frame.isCurrent(update)) {
            return Optional.of(Phase.UPDATE);
        }
        boolean feeds = frame.step().isPresent() && StageType.reads(frame, parameter);
        return feeds ? frame.phase() : Optional.empty();
    }

    /** Takes only the height that the lines need, around the middle of the place kept free for all of them. */
    private void fit(boolean secondLine) {
        int lines = switch (form) {
            case WIDE -> secondLine ? 2 : 1;
            case TALL -> secondLine ? 3 : 2;
            case COMPACT -> place.height() > 2 * font * StageFrame.LINE ? 2 : 1;
        };
        double content = Math.max(
                lines * font * StageFrame.LINE + 2 * StageFrame.LABEL_PADDING_Y, symbol.prefHeight(-1) + 2 * CLEARANCE);
        double height = Math.min(place.height(), content);
        // Whole pixels: lines are sharp, and JavaFX can copy what it drew for another label.
        resizeRelocate(
                Math.round(place.x()),
                Math.round(place.centerY() - height / 2),
                Math.round(place.width()),
                Math.round(height));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double left = StageFrame.LABEL_PADDING;
        double right = getWidth() - StageFrame.LABEL_PADDING;
        double line = font * StageFrame.LINE;
        boolean oneLine = getHeight() <= 2 * line;
        double baseline = firstBaseline(oneLine);
        switch (form) {
            case WIDE -> StageType.left(symbol, left, baseline);
            case TALL -> {
                StageType.left(symbol, (left + right - symbol.prefWidth(-1)) / 2, baseline);
                baseline = below(baseline);
            }
            case COMPACT -> {
                right = getWidth() - 3;
                StageType.left(symbol, 3, baseline);
                left = oneLine ? 3 + symbol.prefWidth(-1) + font * 0.2 : 2;
                baseline = oneLine ? baseline : below(baseline);
            }
        }
        StageType.right(number, right, baseline, right - left);
        if (result.isPresent()) {
            layoutResult(result.get(), left, right, baseline);
        }
    }

    private void layoutResult(Result shown, double left, double right, double ofNumber) {
        double width = number.prefWidth(-1);
        shown.strike().setStartX(right - width - 1);
        shown.strike().setEndX(right + 1);
        shown.strike().setStartY(ofNumber - font * 0.3);
        shown.strike().setEndY(ofNumber - font * 0.3);
        double baseline = form == Form.COMPACT ? ofNumber : below(ofNumber);
        double markWidth = shown.mark().isVisible() ? shown.mark().prefWidth(-1) + font * 0.2 : 0;
        double room = right - left - markWidth;
        StageType.right(shown.value(), right, baseline, room);
        double taken = Math.min(room, shown.value().prefWidth(-1));
        StageType.left(shown.mark(), right - taken - markWidth, baseline);
    }

    /** Such that figures stand in the middle of their line, but a symbol with an index above keeps clear of the outline. */
    private double firstBaseline(boolean oneLine) {
        double figures = StageFrame.LABEL_PADDING_Y + font * 0.98;
        double ascent = symbol.getBaselineOffset();
        double clear = oneLine ? (getHeight() - symbol.prefHeight(-1)) / 2 + ascent : ascent + CLEARANCE;
        return Math.max(figures, clear);
    }

    private double below(double baseline) {
        return Math.min(baseline + font * StageFrame.LINE, getHeight() - CLEARANCE);
    }
}
