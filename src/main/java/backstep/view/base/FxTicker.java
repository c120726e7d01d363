package backstep.view.base;

import backstep.controller.Ticker;
import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;

/** Time as the screen's pulse gives it. */
public final class FxTicker implements Ticker {

    private static final double LONGEST_STEP = 0.1;

    private DoubleConsumer step = seconds -> {};
    private long before = -1;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            double seconds = before < 0 ? 0 : (now - before) / 1e9;
            before = now;
            step.accept(Math.min(seconds, LONGEST_STEP));
        }
    };

    @Override
    public void start(DoubleConsumer newStep) {
        step = newStep;
        before = -1;
        timer.start();
    }

    @Override
    public void stop() {
        timer.stop();
    }
}
