package backstep.view.math;

import backstep.typeset.Box.Link;
import backstep.view.base.Controls;
import java.util.Optional;
import javafx.event.EventTarget;
import javafx.scene.Node;

/** Ties nodes to the derivatives that they show, so that one can ask where a factor of the chain rule comes from. */
public final class DerivativeLinks {

    private static final String STYLE_CLASS = "math-derivative";
    private static final Object KEY = DerivativeLinks.class;

    private DerivativeLinks() {}

    static void mark(Node node, Link.ToDerivative derivative) {
        if (node.getProperties().put(KEY, derivative) == null) {
            node.getStyleClass().add(STYLE_CLASS);
        }
    }

    /** The derivative under the pointer: that of the target of an event, or of the nearest node around it. */
    public static Optional<Link.ToDerivative> at(EventTarget target) {
        return Controls.outward(target)
                .filter(Node::hasProperties)
                .map(node -> node.getProperties().get(KEY))
                .filter(Link.ToDerivative.class::isInstance)
                .map(Link.ToDerivative.class::cast)
                .findFirst();
    }
}
