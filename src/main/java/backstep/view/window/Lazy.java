package backstep.view.window;

import java.util.Optional;
import java.util.function.Supplier;

/** What is made when it is first wanted: it must not delay the first frame. */
final class Lazy<T> {

    private final Supplier<T> maker;
    private Optional<T> made = Optional.empty();

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }

    /** What there is, if anybody has wanted it. */
    Optional<T> made() {
        return made;
    }
}
