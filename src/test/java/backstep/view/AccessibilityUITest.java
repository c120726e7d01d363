package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.TraversalDirection;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the window is to somebody who has a keyboard and a screen reader. */
class AccessibilityUITest {

    private static final double RING = 8;

    @ParameterizedTest
    @ValueSource(strings = {"chalkboard", "gradients", "loss", "samples", "views", "lesson", "code", "network"})
    void everythingThatTabReachesHasAName(String tab) {
        WindowRobot window = open(tab);
        List<Node> stops = stops(window);
        assertThat(stops).hasSizeGreaterThan(40);
        assertThat(stops)
                .allSatisfy(node -> assertThat(name(node)).as(node.toString()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"chalkboard", "gradients", "loss", "samples", "views", "lesson", "code", "network"})
    void tabGoesThroughTheWindowAsTheEyeDoes(String tab) {
        WindowRobot window = open(tab);
        List<String> parts =
                stops(window).stream().map(AccessibilityUITest::part).toList();
        List<String> order = new ArrayList<>();
        for (String part : parts) {
            if (order.isEmpty() || !order.getLast().equals(part)) {
                order.add(part);
            }
        }
        assertThat(order).containsExactly("header", "values", "stage", "side-panel", "transport");
    }

    @ParameterizedTest
    @ValueSource(strings = {"header", "transport"})
    void barsAreGoneThroughFromLeftToRight(String bar) {
        List<Node> stops = stops(open("chalkboard"));
        List<Double> lefts = FxThread.call(() -> stops.stream()
                .filter(node -> part(node).equals(bar))
                .map(node -> bounds(node).getMinX())
                .toList());
        assertThat(lefts).hasSizeGreaterThan(5).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chalkboard", "gradients", "loss", "samples", "views", "lesson", "code", "network"})
    void whatHasTheFocusLooksDifferent(String tab) {
        WindowRobot window = open(tab);
        for (Node node : stops(window)) {
            Rectangle2D around = FxThread.call(() -> around(bounds(node)));
            boolean isNew = tab.equals("chalkboard") || part(node).equals("side-panel");
            WritableImage with = isNew ? picture(window, around) : new WritableImage(1, 1);
            FxThread.run(() -> node.requestFocusTraversal(TraversalDirection.NEXT));
            if (isNew) {
                assertThat(differs(with, picture(window, around)))
                        .as(node.toString())
                        .isTrue();
            }
        }
    }

    @AfterEach
    void close() {
        FxThread.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private static WindowRobot open(String tab) {
        WindowRobot window = WindowRobot.open("xor", 1440, 900);
        window.show();
        FxThread.run(() -> {
            window.scene().getWindow().setWidth(1440);
            window.scene().getWindow().setHeight(900);
        });
        window.resize(1440, 900);
        window.openTab(tab);
        return window;
    }

    /** What Tab stops at, from the first part of the window until it comes round to it. */
    private static List<Node> stops(WindowRobot window) {
        return FxThread.call(() -> {
            Node first = window.scene().lookup("#menu-button");
            first.requestFocus();
            List<Node> stops = new ArrayList<>();
            for (Node next = first; !stops.contains(next); next = window.scene().getFocusOwner()) {
                stops.add(next);
                next.requestFocusTraversal(TraversalDirection.NEXT);
            }
            return stops;
        });
    }

    private static String name(Node node) {
        return Optional.ofNullable((String) node.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .orElse("");
    }

    /** The part of the window that a node is in. */
    private static String part(Node node) {
        List<String> parts = List.of("header", "values", "stage", "side-panel");
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getId() != null && parts.contains(at.getId())) {
                return at.getId();
            }
        }
        return "transport";
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static Rectangle2D around(Bounds box) {
        double left = Math.max(0, box.getMinX() - RING);
        double top = Math.max(0, box.getMinY() - RING);
        return new Rectangle2D(
                left,
                top,
                Math.min(1440 - left, box.getWidth() + 2 * RING),
                Math.min(900 - top, box.getHeight() + 2 * RING));
    }

    /** A part of the window as the next frame draws it. */
    private static WritableImage picture(WindowRobot window, Rectangle2D part) {
        CompletableFuture<WritableImage> drawn = new CompletableFuture<>();
        FxThread.run(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setViewport(part);
            window.scene()
                    .getRoot()
                    .snapshot(
                            result -> {
                                drawn.complete(result.getImage());
                                return null;
                            },
                            parameters,
                            null);
        });
        return drawn.join();
    }

    private static boolean differs(WritableImage one, WritableImage other) {
        PixelReader first = one.getPixelReader();
        PixelReader second = other.getPixelReader();
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (first.getArgb(x, y) != second.getArgb(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }
}
