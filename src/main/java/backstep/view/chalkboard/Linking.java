package backstep.view.chalkboard;

import backstep.controller.Selection;
import backstep.model.iteration.Quantity;
import backstep.view.base.Controls;
import backstep.view.math.QuantityLinks;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Pointing at the symbols of a view, by pointer or keyboard focus, and pinning them by a click or Enter: the state is
 * shared with all other views, the symbols light up in all of them.
 */
final class Linking {

    private final Node root;
    private final Selection selection;
    private final Subscription subscription;

    Linking(Node root, Selection selection) {
        this.root = root;
        this.selection = selection;
        subscription = Subscription.combine(
                selection.hovered().subscribe(this::highlight),
                selection.pinned().subscribe(this::highlight));
        root.addEventHandler(MouseEvent.MOUSE_MOVED, event -> selection.hover(QuantityLinks.at(event.getTarget())));
        root.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> selection.hover(Optional.empty()));
        root.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            // The right button opens a menu.
            if (event.getButton() != MouseButton.SECONDARY) {
                QuantityLinks.at(event.getTarget()).ifPresent(selection::toggle);
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        root.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::focused);
    }

    /** Lets go of the selection. */
    void close() {
        subscription.unsubscribe();
    }

    /** Lights up what is pointed at; to be called when there are new nodes. */
    void highlight() {
        QuantityLinks.highlight(
                root, selection.hovered().get(), selection.pinned().get());
    }

    /** Lets the keyboard reach every number below {@code part} once, under the name that is spoken. */
    static void letFocus(Node part, Function<Quantity, String> name) {
        Set<Quantity> seen = new HashSet<>();
        for (Node node : QuantityLinks.nodes(part)) {
            Quantity quantity = QuantityLinks.of(node).orElseThrow();
            boolean first = seen.add(quantity);
            node.setFocusTraversable(first);
            if (first) {
                node.setAccessibleText(name.apply(quantity));
            }
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof Node node) {
            QuantityLinks.of(node).ifPresent(quantity -> {
                selection.toggle(quantity);
                event.consume();
            });
        }
    }

    private void focused(@Nullable Node owner) {
        if (owner != null && Controls.holdsFocus(root)) {
            selection.hover(QuantityLinks.of(owner));
        }
    }
}
