package backstep.controller;

import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Time in a test's own hand. */
public final class ManualTicker implements Ticker {

    private Optional<DoubleConsumer> step = Optional.empty();

    @Override
    public void start(DoubleConsumer newStep) {
        step = Optional.of(newStep);
    }

    @Override
    public void stop() {
        step = Optional.empty();
    }

    public boolean isRunning() {
        return step.isPresent();
    }

    /** Lets so many seconds pass, in pulses of a sixtieth. */
    public void pass(double seconds) {
        int pulses = (int) Math.ceil(seconds * 60);
        for (int pulse = 0; pulse < pulses && step.isPresent(); pulse++) {
            step.get().accept(1.0 / 60);
        }
    }
}
