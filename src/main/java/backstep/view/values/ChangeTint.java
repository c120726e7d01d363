package backstep.view.values;

import backstep.controller.Ticker;
import backstep.view.base.Styles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;

/** Tints what just changed for a moment; with reduced motion, not at all. The numbers themselves never wait for it. */
public final class ChangeTint {

    /** How long the tint stays after the last change, in seconds. */
    public static final double SECONDS = 0.7;

    private final Ticker ticker;
    private final BooleanSupplier reducedMotion;
    private final Set<Node> tinted = new HashSet<>();
    private double left;
    private boolean ticking;

    public ChangeTint(Ticker ticker, BooleanSupplier reducedMotion) {
        this.ticker = ticker;
        this.reducedMotion = reducedMotion;
    }

    /** Tints a node from now on. */
    public void mark(Node node) {
        if (reducedMotion.getAsBoolean()) {
            return;
        }
        if (tinted.add(node)) {
            node.pseudoClassStateChanged(Styles.CHANGED, true);
        }
        left = SECONDS;
        if (!ticking) {
            ticking = true;
            ticker.start(this::tick);
        }
    }

    /** Takes all tints away at once. */
    public void clear() {
        List<Node> all = new ArrayList<>(tinted);
        tinted.clear();
        all.forEach(node -> node.pseudoClassStateChanged(Styles.CHANGED, false));
        if (ticking) {
            ticking = false;
            ticker.stop();
        }
    }

    private void tick(double seconds) {
        left -= seconds;
        if (left <= 0) {
            clear();
        }
    }
}
