package backstep.view.values;

import backstep.controller.Editing;
import backstep.controller.Frame;
import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.model.formula.Terms;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Step;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import backstep.view.fields.NumberField;
import backstep.view.math.MathLabel;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/**
 * A weight or bias with what the iteration finds out about it: under the value its gradient, then the new value, and an
 * arrow that says which way the update pushes. The larger the gradient the stronger the shade and the longer the bar.
 */
final class ParameterCell extends Region {

    /** The parameter of its layer with the largest gradient. */
    static final PseudoClass LARGEST = PseudoClass.getPseudoClass("largest");

    private static final double SMALL = 0.84;
    private static final double PADDING = 4;
    private static final double BAR = 3;
    private static final double LEFT = 6;
    /** How far the second line moves up into the room under the first. */
    private static final double OVERLAP = 2;
    /** How strong the shade of the largest gradient is; numbers must stay easy to read on it. */
    private static final double DARKEST = 0.6;

    /** Width of the edge that marks the largest gradient. */
    private static final double EDGE = 4;

    private static final String PARTIAL = "∂";
    private static final String ARROW_TO = "→";

    /** What the second line says. */
    private enum Below {
        NOTHING_YET,
        GRADIENT,
        /** What is only taken for it. */
        TAKEN,
        NEW_VALUE,
        FIXED
    }

    private final Parameter parameter;
    private final Step gradient;
    private final Step update;
    private final Texts texts;
    private final NumberField field;
    private final Region shade = new Region();
    private final Region bar = new Region();
    private final MathLabel below;
    private final MathLabel arrow;
    private Optional<Below> shown = Optional.empty();
    private Optional<Frame> frame = Optional.empty();
    private double lastBelow = Double.NaN;
    private int lastDirection;
    private double share;
    private boolean largest;

    ParameterCell(Parameter parameter, Frame frame, Editing editing, Texts texts, double size) {
        this.parameter = parameter;
        gradient = new Step.Gradient(parameter);
        update = new Step.Update(parameter);
        this.texts = texts;
        field = new NumberField(parameter, frame.symbols(), editing, texts, size, true);
        field.setDetails(this::details);
        below = new MathLabel(size * SMALL);
        arrow = new MathLabel(size * SMALL);
        below.setMouseTransparent(true);
        arrow.setMouseTransparent(true);
        arrow.getStyleClass().add("push");
        shade.getStyleClass().add("shade");
        shade.setMouseTransparent(true);
        bar.getStyleClass().add("bar");
        bar.setMouseTransparent(true);
        setId(Ids.of("cell", parameter));
        getStyleClass().add("parameter-cell");
        getChildren().addAll(shade, bar, field, arrow, below);
        Controls.tooltip(this, () -> field.name() + "\n" + details());
    }

    Parameter parameter() {
        return parameter;
    }

    NumberField field() {
        return field;
    }

    /** @param tint what marks numbers that an edit changed; empty when nothing was edited */
    void show(Frame next, Gradients gradients, Optional<ChangeTint> tint) {
        frame = Optional.of(next);
        double value = next.iteration().value(parameter);
        boolean changed = value != field.value() && !Double.isNaN(field.value());
        field.show(value, next.numerals());
        boolean learns = next.steps().numberOf(update).isPresent();
        boolean updated = learns && next.isKnown(update);
        boolean known = learns && next.isKnown(gradient);
        if (updated) {
            showBelow(Below.NEW_VALUE, next, update);
        } else if (known) {
            boolean isTaken = next.symbols().symbol(gradient) instanceof Formula.TakenFor;
            showBelow(isTaken ? Below.TAKEN : Below.GRADIENT, next, gradient);
        } else {
            showBelow(learns ? Below.NOTHING_YET : Below.FIXED, next, gradient);
        }
        showPush(known ? direction(next) : 0);
        double slope = known ? next.iteration().value(gradient) : 0;
        share = gradients.share(slope);
        shade.setOpacity(DARKEST * share);
        largest = known && gradients.isLargest(parameter.into().layer(), slope);
        pseudoClassStateChanged(LARGEST, largest);
        Styles.phase(this, phase(next));
        boolean changedBelow = known && lastBelow != next.iteration().value(updated ? update : gradient);
        lastBelow = known ? next.iteration().value(updated ? update : gradient) : Double.NaN;
        if (changed || changedBelow) {
            tint.ifPresent(marks -> marks.mark(this));
        }
    }

    private Optional<Phase> phase(Frame next) {
        if (next.isCurrent(gradient)) {
            return Optional.of(Phase.BACKWARD);
        }
        return next.isCurrent(update) ? Optional.of(Phase.UPDATE) : Optional.empty();
    }

    private void showBelow(Below what, Frame next, Step number) {
        if (shown.isEmpty() || shown.get() != what) {
            shown = Optional.of(what);
            below.setSymbol(Optional.of(
                    switch (what) {
                        case NOTHING_YET -> new Formula.Words(PARTIAL + " …");
                        case GRADIENT -> new Formula.Words(PARTIAL);
                        case TAKEN -> Terms.symbol("g", "", "");
                        case NEW_VALUE -> new Formula.Words(ARROW_TO);
                        case FIXED -> new Formula.Words(texts.get("values.cell.fixed"));
                    }));
            below.setQuantity(number);
            below.pseudoClassStateChanged(Styles.KNOWN, hasNumber(what));
        }
        boolean has = hasNumber(what);
        below.setNumber(
                has ? OptionalDouble.of(next.iteration().value(number)) : OptionalDouble.empty(), next.numerals());
        requestLayout();
    }

    private static boolean hasNumber(Below what) {
        return switch (what) {
            case GRADIENT, TAKEN, NEW_VALUE -> true;
            case NOTHING_YET, FIXED -> false;
        };
    }

    /** Where the update pushes the value: 1 up, −1 down, 0 nowhere. */
    private int direction(Frame next) {
        double push = next.iteration().value(update) - next.iteration().value(parameter);
        return (int) Math.signum(push);
    }

    private void showPush(int direction) {
        if (direction != lastDirection) {
            lastDirection = direction;
            arrow.setSymbol(
                    direction == 0 ? Optional.empty() : Optional.of(new Formula.Words(direction > 0 ? "↑" : "↓")));
        }
    }

    /** All that is known of the parameter, in words. */
    String details() {
        Frame now = frame.orElseThrow();
        Numerals numerals = now.numerals();
        double value = now.iteration().value(parameter);
        StringBuilder text = new StringBuilder(texts.get("values.details.value", numerals.text(value)));
        if (now.steps().numberOf(update).isEmpty()) {
            return text.append('\n').append(texts.get("values.details.fixed")).toString();
        }
        if (now.isKnown(gradient)) {
            double after = now.iteration().value(update);
            text.append('\n').append(texts.get("values.details.gradient", now.format(gradient)));
            text.append('\n').append(texts.get("values.details.change", numerals.text(after - value)));
        }
        if (now.isKnown(update)) {
            text.append('\n').append(texts.get("values.details.new-value", now.format(update)));
        }
        return text.toString();
    }

    // ---- layout

    /** Its size does not depend on its numbers: they never move its neighbours. */
    @Override
    public void requestLayout() {
        setNeedsLayout(true);
    }

    /** Whether its symbol stands over its value. */
    void setStacked(boolean over) {
        if (field.isStacked() != over) {
            field.setStacked(over);
            requestLayout();
        }
    }

    /** How wide it would like to be with its symbol over the value, or beside it. */
    double wide(boolean over) {
        return field.wide(over);
    }

    /** How high it is with its symbol over the value, or beside it. */
    double high(boolean over) {
        return field.high(over) + Math.ceil(below.prefHeight(-1)) - OVERLAP + BAR + 1;
    }

    @Override
    protected double computePrefWidth(double height) {
        return wide(field.isStacked());
    }

    @Override
    protected double computePrefHeight(double width) {
        return high(field.isStacked());
    }

    @Override
    protected void layoutChildren() {
        double edge = largest ? EDGE : 1;
        shade.resizeRelocate(edge, 1, getWidth() - edge - 1, getHeight() - 2);
        bar.resizeRelocate(1, getHeight() - BAR - 1, share * (getWidth() - 2), BAR);
        double top = field.prefHeight(-1);
        field.resizeRelocate(0, 0, getWidth(), top);
        // In a narrow column the arrow stands at the symbol: the second line needs all the room there is.
        boolean above = field.isStacked();
        double arrowWidth = arrow.prefWidth(-1);
        double arrowX = above ? getWidth() - PADDING - arrowWidth : LEFT;
        arrow.resizeRelocate(arrowX, above ? 1 : top - OVERLAP, arrowWidth, arrow.prefHeight(-1));
        double room = getWidth() - PADDING - (above ? PADDING : LEFT + arrowWidth);
        below.alignRight(getWidth() - PADDING, top - OVERLAP, room);
    }
}
