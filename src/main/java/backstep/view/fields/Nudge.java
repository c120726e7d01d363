package backstep.view.fields;

import backstep.controller.NumberInput.Range;
import java.math.BigDecimal;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

/**
 * A change by a step: 0.1, ten times as much with Shift, a tenth with Alt.
 *
 * @param steps how many, negative = down
 */
public record Nudge(int steps, boolean coarse, boolean fine) {

    private static final BigDecimal STEP = new BigDecimal("0.1");
    /** What one notch of a wheel scrolls, in pixels. */
    private static final double NOTCH = 40;

    /** A press of Up or Down; empty for other keys and for shortcuts. */
    public static Optional<Nudge> of(KeyEvent event) {
        if (event.isShortcutDown() || event.isMetaDown()) {
            return Optional.empty();
        }
        return switch (event.getCode()) {
            case UP, KP_UP -> Optional.of(new Nudge(1, event.isShiftDown(), event.isAltDown()));
            case DOWN, KP_DOWN -> Optional.of(new Nudge(-1, event.isShiftDown(), event.isAltDown()));
            default -> Optional.empty();
        };
    }

    /** The new value, in decimal arithmetic, so that 0.1 + 0.2 is 0.3 and ten steps there and back end where they began. */
    public double from(double value, Range range) {
        BigDecimal step = coarse ? STEP.movePointRight(1) : fine ? STEP.movePointLeft(1) : STEP;
        double next = BigDecimal.valueOf(value)
                .add(step.multiply(BigDecimal.valueOf(steps)))
                .doubleValue();
        double bounded = range == Range.NOT_NEGATIVE ? Math.max(0, next) : next;
        return Double.isFinite(bounded) ? bounded : value;
    }

    /** Turns scrolling into steps: a notch of a wheel is one, the small moves of a touch pad add up to one. */
    public static final class Wheel {

        private double rest;

        /** Steps that a scroll completes; with Shift systems scroll sideways. */
        public Optional<Nudge> turn(ScrollEvent event) {
            double delta = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
            if (event.isInertia() || delta == 0) {
                return Optional.empty();
            }
            if (Math.signum(delta) != Math.signum(rest)) {
                rest = 0;
            }
            rest += delta;
            int steps = (int) (rest / NOTCH);
            rest -= steps * NOTCH;
            return steps == 0
                    ? Optional.empty()
                    : Optional.of(new Nudge(steps, event.isShiftDown(), event.isAltDown()));
        }
    }
}
