package backstep.view.base;

import backstep.controller.Ticker;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Coalesces requests that may come faster than they can be carried out: the first at once, and of those that come until
 * the next pulse only the last, which is the sum of them all.
 */
public final class Latest<T> {

    private final Ticker ticker;
    private final Consumer<T> carryOut;
    private Optional<T> waiting = Optional.empty();
    private boolean busy;

    public Latest(Ticker ticker, Consumer<T> carryOut) {
        this.ticker = ticker;
        this.carryOut = carryOut;
    }

    public void wish(T wanted) {
        if (busy) {
            waiting = Optional.of(wanted);
            return;
        }
        busy = true;
        ticker.start(this::pulse);
        carryOut.accept(wanted);
    }

    private void pulse(double seconds) {
        Optional<T> next = waiting;
        waiting = Optional.empty();
        next.ifPresentOrElse(carryOut, this::rest);
    }

    private void rest() {
        busy = false;
        ticker.stop();
    }
}
