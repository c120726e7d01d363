package backstep.view.base;

import java.util.Optional;
import java.util.function.Supplier;

/** What is made when it is first wanted: it must not delay the first frame. */
public final class Lazy<T> {

    private final Supplier<T> maker;
    private Optional<T> made = Optional.empty();

    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    public T get() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }

    /** What there is, if anybody has wanted it. */
    public Optional<T> made() {
        return made;
    }
}
