package backstep.view.chalkboard;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.model.derivation.Derivation;
import backstep.model.derivation.Factor;
import backstep.model.derivation.FullChain;
import backstep.typeset.Typesetter;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What a presentation derives besides the step: the factor of it that is open, or else the number that is pinned. */
final class PresentAside {

    private final DerivationView view;
    private final Selection selection;
    private final OpenFactor open = new OpenFactor();
    private Optional<Derivation> pinned = Optional.empty();

    /** @param placed run when there are new nodes */
    PresentAside(Typesetter typesetter, Selection selection, Runnable placed) {
        this.selection = selection;
        view = new DerivationView(typesetter, placed);
        view.setId(PresentView.CHAIN_ID);
        // Lines are broken at the width that they were tried in, however large their type is.
        view.setMinWidth(0);
        HBox.setHgrow(view, Priority.ALWAYS);
    }

    DerivationView view() {
        return view;
    }

    /** Opens the next factor of the step, and closes the last one; false where the step has none. */
    boolean openNext() {
        return open.next();
    }

    /** Goes on to the step on the screen. */
    void follow(Frame now) {
        open.follow(now);
        pinned = selection
                .pinned()
                .get()
                .flatMap(quantity -> FullChain.of(now.iteration(), now.notation(), quantity))
                .map(full -> ChainCard.whole(full, now));
    }

    /** Whether there is nothing. */
    boolean isEmpty() {
        return open.get().isEmpty() && pinned.isEmpty();
    }

    /** A factor is shown with all of its lines, a chain with those that there is room for. */
    void fit(LineRoom room) {
        open.get()
                .map(Factor::derivation)
                .ifPresentOrElse(derivation -> room.shrink(view, derivation), () -> room.fit(view, pinned));
    }
}
