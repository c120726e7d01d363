package backstep.view.base;

import backstep.model.iteration.Phase;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** Style classes and states that the style sheets know. */
public final class Styles {

    public static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    public static final PseudoClass KNOWN = PseudoClass.getPseudoClass("known");
    public static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");
    public static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    public static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    public static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private static final Phase[] PHASES = Phase.values();

    private Styles() {}

    /** Gives a node the pseudo-class of one phase and takes the others away. */
    public static void phase(Node node, java.util.Optional<Phase> phase) {
        for (Phase each : PHASES) {
            node.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(each.id()), phase.isPresent() && phase.get() == each);
        }
    }
}
