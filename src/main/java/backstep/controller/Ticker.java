package backstep.controller;

import java.util.function.DoubleConsumer;

/** Where time comes from: the screen's pulse in the application, a test's own hand in tests. */
public interface Ticker {

    /** Calls {@code step} with the seconds since the call before, until {@link #stop()}. */
    void start(DoubleConsumer step);

    void stop();
}
