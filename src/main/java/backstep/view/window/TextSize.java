package backstep.view.window;

import backstep.view.base.Theme;
import backstep.view.base.ViewSettings;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/** How large text is: as it was set, and larger in a presentation, which is read from afar. */
final class TextSize {

    private static final double USUAL_PIXELS = 14;

    private final ViewSettings settings;
    private final DoubleBinding scale;
    private final DoubleBinding pixels;

    TextSize(ViewSettings settings) {
        this.settings = settings;
        scale = Bindings.createDoubleBinding(
                () -> settings.textScale().get() * (settings.presenting().get() ? Theme.FROM_AFAR : 1),
                settings.textScale(),
                settings.presenting());
        pixels = Bindings.createDoubleBinding(() -> (double) Math.round(USUAL_PIXELS * scale.get()), scale);
    }

    /** Of everything, as it was set; 1 = usual. */
    ObservableValue<Double> set() {
        return settings.textScale();
    }

    /** Of everything, as it is; 1 = usual. */
    ObservableDoubleValue scale() {
        return scale;
    }

    /** Of words, as they are. */
    ObservableDoubleValue pixels() {
        return pixels;
    }

    /**
     * Has a part of a window follow, with whatever it takes its own sizes from. This style is in no sheet, since no sheet
     * could follow.
     *
     * @param enlarged how much larger than elsewhere its text is
     */
    void follow(Region part, double enlarged) {
        pixels.subscribe(now -> part.setStyle("-fx-font-size: " + Math.round(now.doubleValue() * enlarged) + "px;"));
    }

    /**
     * Has dialogs follow.
     *
     * @param zoom how much larger the window shows everything
     */
    void followInDialogs(ObservableDoubleValue zoom) {
        Runnable show = () -> settings.dialogText().set(Math.round(pixels.get() * zoom.get()));
        pixels.subscribe(show);
        zoom.subscribe(show);
        show.run();
    }
}
