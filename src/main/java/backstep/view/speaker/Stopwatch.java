package backstep.view.speaker;

import backstep.controller.Frame;
import backstep.controller.Ticker;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;

/** How many whole seconds a lesson has been presented for, and since it came by its last stop. */
final class Stopwatch {

    private final Ticker ticker;
    private final ReadOnlyIntegerWrapper elapsed = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper sinceStop = new ReadOnlyIntegerWrapper(0);
    private double time;
    private double stopped;

    Stopwatch(Ticker ticker, ObservableValue<Frame> frame) {
        this.ticker = ticker;
        frame.subscribe((before, now) -> {
            boolean moved = before.cursor().step() != now.cursor().step() || before.iteration() != now.iteration();
            if (moved && !now.stops().isEmpty()) {
                stopped = time;
                tell();
            }
        });
    }

    ReadOnlyIntegerProperty elapsed() {
        return elapsed.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty sinceStop() {
        return sinceStop.getReadOnlyProperty();
    }

    /** Begins at 0. */
    void start() {
        time = 0;
        stopped = 0;
        tell();
        ticker.start(seconds -> {
            time += seconds;
            tell();
        });
    }

    void stop() {
        ticker.stop();
    }

    private void tell() {
        elapsed.set((int) time);
        sinceStop.set((int) (time - stopped));
    }
}
