package backstep.view.help;

import backstep.view.base.Controls;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A few words over a window beside the part of it that they are about, which has a ring around it. What lies under it can
 * be used as ever.
 */
public final class Callout extends Pane {

    public static final String CARD_ID = "callout";
    public static final String RING_ID = "callout-ring";

    /** How far the ring is from what it is around, and the card from the ring, in pixels. */
    private static final double AIR = 5;

    private static final double GAP = 10;

    /** How much of a window a part may take up and still be pointed at. */
    private static final double SMALL = 0.5;

    private final Parent window;
    private final Region ring = new Region();
    private final Label title = Controls.wrapping("", "callout-title");
    private final Label text = Controls.wrapping("", "callout-text");
    private final HBox actions = new HBox();
    private final VBox card = new VBox(title, text, actions);
    private Supplier<Optional<Node>> target = Optional::empty;

    /** @param window what the words are about; this is to lie over all of it */
    public Callout(Parent window) {
        this.window = window;
        setPickOnBounds(false);
        setMinSize(0, 0);
        ring.setId(RING_ID);
        ring.getStyleClass().add("callout-ring");
        ring.setMouseTransparent(true);
        card.setId(CARD_ID);
        card.getStyleClass().add("callout");
        card.setAccessibleRole(AccessibleRole.DIALOG);
        actions.getStyleClass().add("callout-actions");
        List.of(ring, card).forEach(each -> each.setManaged(false));
        getChildren().addAll(ring, card);
        hide();
        // After the window: where its parts stand is known by then.
        window.needsLayoutProperty().subscribe(this::requestLayout);
    }

    /**
     * Says something about a part of the window.
     *
     * @param about looked for each time that the window changes; where there is none the words stand alone
     * @param buttons what can be answered
     */
    public void show(Supplier<Optional<Node>> about, String heading, String words, List<? extends Node> buttons) {
        target = about;
        title.setText(heading);
        text.setText(words);
        actions.getChildren().setAll(buttons);
        card.setAccessibleText(heading + ". " + words);
        card.setVisible(true);
        requestLayout();
    }

    public void hide() {
        target = Optional::empty;
        ring.setVisible(false);
        card.setVisible(false);
        actions.getChildren().clear();
    }

    public boolean isOpen() {
        return card.isVisible();
    }

    @Override
    protected void layoutChildren() {
        if (!isOpen()) {
            return;
        }
        Optional<Bounds> around = target.get()
                .map(node -> sceneToLocal(node.localToScene(node.getLayoutBounds())))
                .map(this::ringAround);
        boolean rings = around.filter(this::isSmall).isPresent();
        ring.setVisible(rings);
        if (rings) {
            Bounds place = around.get();
            ring.resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        }
        card.applyCss();
        double width = Math.min(card.prefWidth(-1), getWidth() - 2 * GAP);
        Dimension2D size = new Dimension2D(width, card.prefHeight(width));
        Point2D at = around.map(place -> beside(place, size)).orElseGet(() -> below(size));
        card.resizeRelocate(at.getX(), at.getY(), size.getWidth(), size.getHeight());
    }

    private Bounds ringAround(Bounds part) {
        return new BoundingBox(
                part.getMinX() - AIR, part.getMinY() - AIR, part.getWidth() + 2 * AIR, part.getHeight() + 2 * AIR);
    }

    private boolean isSmall(Bounds place) {
        return place.getWidth() * place.getHeight() < SMALL * getWidth() * getHeight();
    }

    /** The first side of a part where there is room. */
    private Point2D beside(Bounds part, Dimension2D size) {
        double x = within(part.getCenterX() - size.getWidth() / 2, size.getWidth(), getWidth());
        double y = within(part.getCenterY() - size.getHeight() / 2, size.getHeight(), getHeight());
        if (part.getMaxY() + 2 * GAP + size.getHeight() <= getHeight()) {
            return new Point2D(x, part.getMaxY() + GAP);
        }
        if (part.getMinY() - 2 * GAP - size.getHeight() >= 0) {
            return new Point2D(x, part.getMinY() - GAP - size.getHeight());
        }
        if (part.getMaxX() + 2 * GAP + size.getWidth() <= getWidth()) {
            return new Point2D(part.getMaxX() + GAP, y);
        }
        if (part.getMinX() - 2 * GAP - size.getWidth() >= 0) {
            return new Point2D(part.getMinX() - GAP - size.getWidth(), y);
        }
        return below(size);
    }

    private static double within(double wanted, double size, double room) {
        return Math.clamp(wanted, GAP, Math.max(GAP, room - size - GAP));
    }

    private Point2D below(Dimension2D size) {
        return new Point2D(
                within((getWidth() - size.getWidth()) / 2, size.getWidth(), getWidth()),
                within(getHeight() - size.getHeight() - 4 * GAP, size.getHeight(), getHeight()));
    }
}
