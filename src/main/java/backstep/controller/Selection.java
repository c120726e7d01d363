package backstep.controller;

import backstep.model.iteration.Quantity;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The number that is pointed at and the one that was clicked, in whichever view: all views show both. */
public final class Selection {

    private final ReadOnlyObjectWrapper<Optional<Quantity>> hovered = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Quantity>> pinned = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Nothing is pointed at and nothing pinned. */
    public Selection() {}

    /** The same for what a workspace has open: another lesson has other numbers to pin. */
    public Selection(Workspace workspace) {
        workspace.openedLesson().subscribe(() -> {
            // Read each time, as a property tells only once that what was read is out of date.
            workspace.openedLesson().get();
            unpin();
        });
    }

    // ---- read-only properties

    /** What the pointer or the keyboard focus is on. */
    public ReadOnlyObjectProperty<Optional<Quantity>> hovered() {
        return hovered.getReadOnlyProperty();
    }

    /** What was clicked. */
    public ReadOnlyObjectProperty<Optional<Quantity>> pinned() {
        return pinned.getReadOnlyProperty();
    }

    // ---- commands

    /** Points at a number; empty when what is pointed at is none. */
    public void hover(Optional<Quantity> quantity) {
        set(hovered, quantity);
    }

    public void hover(Quantity quantity) {
        hover(Optional.of(quantity));
    }

    /** Points at nothing, unless another number is pointed at already. */
    public void leave(Quantity quantity) {
        if (hovered.get().equals(Optional.of(quantity))) {
            hover(Optional.empty());
        }
    }

    public void pin(Quantity quantity) {
        set(pinned, Optional.of(quantity));
    }

    /** Pins a number, or lets go of it when it is the one that is pinned. */
    public void toggle(Quantity quantity) {
        set(pinned, pinned.get().equals(Optional.of(quantity)) ? Optional.empty() : Optional.of(quantity));
    }

    public void unpin() {
        set(pinned, Optional.empty());
    }

    /** The pointer moves more often than what it is on changes. */
    private static void set(ReadOnlyObjectWrapper<Optional<Quantity>> property, Optional<Quantity> quantity) {
        if (!property.get().equals(quantity)) {
            property.set(quantity);
        }
    }
}
