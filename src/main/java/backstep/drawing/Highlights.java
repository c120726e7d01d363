package backstep.drawing;

import backstep.controller.Frame;
import backstep.model.iteration.Quantity;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is brought out of a frame by those who look at it.
 *
 * @param lit what is pointed at or pinned
 * @param focused the name of the part that has the keyboard
 * @param paths what the pinned number is made of; other edges step back
 */
public record Highlights(Set<Quantity.Owner> lit, Optional<String> focused, PathShares paths) {

    /** Nothing is brought out. */
    public static final Highlights NONE = new Highlights(Set.of(), Optional.empty(), PathShares.NONE);

    /** What is pointed at and what is pinned in a frame. */
    public static Highlights of(
            Frame frame, Optional<Quantity> hovered, Optional<Quantity> pinned, Optional<String> focused) {
        Set<Quantity.Owner> lit = new HashSet<>();
        hovered.map(Quantity::owner).ifPresent(lit::add);
        pinned.map(Quantity::owner).ifPresent(lit::add);
        return new Highlights(lit, focused, PathShares.of(frame, pinned));
    }

    boolean isFocused(String name) {
        return focused.isPresent() && focused.get().equals(name);
    }
}
