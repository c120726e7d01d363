package backstep.view.network;

import backstep.controller.Frame;
import backstep.model.formula.Formula;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.typeset.LabelSetting.Between;
import backstep.view.math.MathLabel;
import java.util.Optional;
import java.util.OptionalDouble;

/** Small pieces of mathematical type on the stage, and where they stand. */
final class StageType {

    private StageType() {}

    static MathLabel symbol(Formula formula, double size) {
        MathLabel label = new MathLabel(size, Between.SPACE);
        label.setSymbol(Optional.of(formula));
        label.setMouseTransparent(true);
        return label;
    }

    static MathLabel number(double size) {
        MathLabel label = new MathLabel(size, Between.SPACE);
        label.setMouseTransparent(true);
        return label;
    }

    /** A mark such as ∂ that stands for no number. */
    static MathLabel mark(String text, double size) {
        return symbol(new Formula.Words(text), size);
    }

    /** symbol = number; the number comes later. */
    static MathLabel equation(Formula formula, double size) {
        MathLabel label = new MathLabel(size, Between.EQUALS);
        label.setSymbol(Optional.of(formula));
        label.setMouseTransparent(true);
        return label;
    }

    static void left(MathLabel label, double x, double baseline) {
        label.resizeRelocate(x, baseline - label.getBaselineOffset(), label.prefWidth(-1), label.prefHeight(-1));
    }

    /** Ends at {@code right}; set smaller where it would be wider than {@code room}. */
    static void right(MathLabel label, double right, double baseline, double room) {
        double width = label.prefWidth(-1);
        left(label, right - width, baseline);
        label.setTranslateX(width * (1 - squeeze(label, room)) / 2);
    }

    /** Centred on {@code x}; set smaller where it would be wider than {@code room}. */
    static void center(MathLabel label, double x, double baseline, double room) {
        left(label, x - label.prefWidth(-1) / 2, baseline);
        squeeze(label, room);
    }

    /** A number of unusual length (1.23·10⁻⁵ where 0.1234 was expected) is set smaller rather than cut or let out. */
    private static double squeeze(MathLabel label, double room) {
        double scale = Math.min(1, room / Math.max(1, label.prefWidth(-1)));
        label.setScaleX(scale);
        label.setScaleY(scale);
        return scale;
    }

    static void setNumber(MathLabel label, Frame frame, Quantity quantity) {
        boolean known = frame.isKnown(quantity);
        label.setNumber(
                known ? OptionalDouble.of(frame.iteration().value(quantity)) : OptionalDouble.empty(),
                frame.numerals());
    }

    /** Whether the step on the screen reads this weight or bias: forward into a unit, or back out of one. */
    static boolean reads(Frame frame, Parameter parameter) {
        return frame.isCurrent(new Step.NetInput(parameter.into()))
                || parameter instanceof Weight(Unit _, Unit from) && frame.isCurrent(new Step.Delta(from));
    }
}
