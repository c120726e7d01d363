package backstep.view.chalkboard;

import backstep.model.iteration.Quantity;
import backstep.view.math.QuantityLinks;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Pointing at the symbols of a view, by pointer or keyboard focus, and pinning them by a click or Enter: the state is
 * shared with all other views, the symbols light up in all of them.
 */
final class Linking {

    private final Node root;
    private final ObjectProperty<Optional<Quantity>> hovered;
    private final ObjectProperty<Optional<Quantity>> pinned;

    Linking(Node root) {
        this.root = root;
        hovered = new SimpleObjectProperty<>(root, "hovered", Optional.empty());
        pinned = new SimpleObjectProperty<>(root, "pinned", Optional.empty());
        hovered.subscribe(this::highlight);
        pinned.subscribe(this::highlight);
        root.addEventHandler(MouseEvent.MOUSE_MOVED, event -> hovered.set(QuantityLinks.at(event.getTarget())));
        root.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hovered.set(Optional.empty()));
        root.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> pin(QuantityLinks.at(event.getTarget())));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        root.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::focused);
    }

    ObjectProperty<Optional<Quantity>> hovered() {
        return hovered;
    }

    ObjectProperty<Optional<Quantity>> pinned() {
        return pinned;
    }

    /** Lights up what is pointed at; to be called when there are new nodes. */
    void highlight() {
        QuantityLinks.highlight(root, hovered.get(), pinned.get());
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

    private void pin(Optional<Quantity> quantity) {
        quantity.ifPresent(_ -> pinned.set(quantity.equals(pinned.get()) ? Optional.empty() : quantity));
    }

    private void pressed(KeyEvent event) {
        boolean onSymbol =
                event.getTarget() instanceof Node node && QuantityLinks.of(node).isPresent();
        if (onSymbol && event.getCode() == KeyCode.ENTER) {
            pin(QuantityLinks.at(event.getTarget()));
            event.consume();
        }
    }

    private void focused(@Nullable Node owner) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node == root) {
                hovered.set(QuantityLinks.of(owner));
            }
        }
    }
}
