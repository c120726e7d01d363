package backstep.view.network;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.fixtures.Lessons;
import backstep.fixtures.RandomNetworks;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.iteration.Steps;
import backstep.model.iteration.Unit;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.LearningRule;
import backstep.model.network.Loss;
import backstep.model.network.Network;
import backstep.model.network.UpdateOrder;
import backstep.model.network.Vector;
import backstep.model.notation.Notation;
import backstep.view.FxThread;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import backstep.view.math.MathLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands on the stage never overlaps, whatever the lesson, its notation, the step and the size. */
class StageLayoutTest {

    /** The stage that is left in a window of 1024×700, 1440×900, 1920×1080 (drawn larger), and of a frame without chalkboard. */
    private static final double[][] SIZES = {{750, 430}, {800, 700}, {970, 785}, {1260, 880}};

    @ParameterizedTest
    @MethodSource(Lessons.IN_EVERY_NOTATION)
    void nothingOverlapsAtAnyStepAndSize(String id, Notation notation) {
        Iteration iteration = Lessons.first(id);
        int steps = iteration.steps().size();
        FxThread.run(() -> {
            for (double[] size : SIZES) {
                NetworkView view = view(iteration, notation, size);
                for (int cursor = 0; cursor <= steps; cursor++) {
                    view.setFrame(Frame.still(iteration, cursor, notation, Numerals.DEFAULT));
                    view.layout();
                    assertNothingOverlaps(view, size, id + " " + notation.id() + " step " + cursor);
                }
            }
        });
    }

    /** In a presentation all type is larger; captions give way to shorter ones, but are never cut. */
    @ParameterizedTest
    @MethodSource(Lessons.IN_EVERY_NOTATION)
    void captionsAreWholeInAnyTypeSize(String id, Notation notation) {
        Iteration iteration = Lessons.first(id);
        FxThread.run(() -> {
            for (double[] size : SIZES) {
                for (double scale : new double[] {1, 1.5, 2.25}) {
                    NetworkView view = view(iteration, notation, size);
                    view.setStyle("-fx-font-size: " + 14 * scale + "px");
                    view.setTextScale(scale);
                    view.applyCss();
                    view.layout();
                    view.applyCss();
                    view.layout();
                    for (Node caption : view.lookupAll(".stage-caption")) {
                        Label label = (Label) caption;
                        label.layout();
                        String where = id + " " + size[0] + " × " + scale + ": " + label.getText();
                        assertThat(((Text) label.lookup(".text")).getText())
                                .as(where)
                                .isEqualTo(label.getText());
                        assertThat(label.prefHeight(-1)).as(where).isLessThanOrEqualTo(label.getHeight());
                        assertThat(label.getBoundsInParent().getMaxY())
                                .as(where)
                                .isLessThanOrEqualTo(size[1]);
                    }
                }
            }
        });
    }

    /** The largest network of the editor: circles fill their columns, and only the unit at hand has its tag and its badge. */
    @Test
    void aCrowdedStageShowsWhatMattersNow() {
        Iteration iteration = twelveByEight();
        Steps steps = iteration.steps();
        int delta = steps.numberOf(new Step.Delta(new Unit(6, 4))).orElseThrow();
        int netInput = steps.numberOf(new Step.NetInput(new Unit(2, 3))).orElseThrow();
        FxThread.run(() -> {
            for (double[] size : SIZES) {
                NetworkView view = view(iteration, Notation.LAYERS, size);
                assertThat(shown(view, UnitView.class))
                        .hasSize(9 * 12)
                        .allMatch(unit -> unit.getLayoutBounds().getWidth() > 0.75 * (size[1] - 80) / 12);
                for (Node unit : shown(view, UnitView.class)) {
                    for (Node other : shown(view, UnitView.class)) {
                        assertThat(unit != other && overlap(view, unit, other)).isFalse();
                    }
                }
                view.setFrame(Frame.still(iteration, netInput, Notation.LAYERS, Numerals.DEFAULT));
                view.layout();
                assertThat(ids(shown(view, ParameterTag.class)))
                        .contains(Ids.of("label", new Bias(2, 3)))
                        .doesNotContain(Ids.of("label", new Bias(2, 4)));
                view.setFrame(Frame.still(iteration, delta, Notation.LAYERS, Numerals.DEFAULT));
                view.layout();
                List<Node> plates = shown(view, Plate.class);
                for (Node plate : plates) {
                    assertThat(plates.stream()
                                    .filter(other ->
                                            other != plate && other.getId().startsWith("error-box"))
                                    .noneMatch(other -> overlap(view, plate, other)))
                            .isTrue();
                }
                assertThat(ids(plates))
                        .contains(
                                Ids.of("badge", new Step.Delta(new Unit(6, 4))),
                                Ids.of("total-box", new Step.TotalError()))
                        .doesNotContain(Ids.of("badge", new Step.Delta(new Unit(6, 3))));
            }
        });
    }

    private static Iteration twelveByEight() {
        RandomNetworks random = new RandomNetworks(12);
        Network network = new Network(IntStream.range(0, 8)
                .mapToObj(_ -> random.layer(Activation.LOGISTIC, 12, 12))
                .map(layer ->
                        new Layer(layer.activation(), layer.weights(), Optional.of(Vector.of(new double[12])), true))
                .toList());
        LearningRule rule = new LearningRule(Loss.HALF_SQUARED_ERROR, 0.5, UpdateOrder.SIMULTANEOUS);
        return Iteration.compute(1, 0, network, rule, random.sample(network, rule.loss()));
    }

    private static List<Node> shown(NetworkView view, Class<? extends Node> kind) {
        return view.lookupAll("*").stream()
                .filter(node -> kind.isInstance(node) && node.isVisible())
                .toList();
    }

    private static List<String> ids(List<Node> nodes) {
        return nodes.stream().map(Node::getId).toList();
    }

    private static NetworkView view(Iteration iteration, Notation notation, double[] size) {
        NetworkView view = new NetworkView(Texts.load(), new Selection());
        view.setFrame(Frame.still(iteration, 0, notation, Numerals.DEFAULT));
        Theme.LIGHT.apply(new Scene(view, size[0], size[1]));
        view.resize(size[0], size[1]);
        view.applyCss();
        view.layout();
        return view;
    }

    private static void assertNothingOverlaps(NetworkView view, double[] size, String where) {
        List<Node> solid = new ArrayList<>();
        collect(view, solid);
        assertThat(solid).as(where).hasSizeGreaterThan(3);
        for (int first = 0; first < solid.size(); first++) {
            Bounds bounds = bounds(view, solid.get(first));
            assertThat(bounds.getMinX() >= 0
                            && bounds.getMinY() >= 0
                            && bounds.getMaxX() <= size[0]
                            && bounds.getMaxY() <= size[1])
                    .as(
                            "%s at %s: %s is cut off",
                            where, size[0], solid.get(first).getId())
                    .isTrue();
            assertContentFits(view, solid.get(first), where);
            for (int second = first + 1; second < solid.size(); second++) {
                assertThat(overlap(view, solid.get(first), solid.get(second)))
                        .as(
                                "%s at %s: %s over %s",
                                where,
                                size[0],
                                solid.get(first).getId(),
                                solid.get(second).getId())
                        .isFalse();
            }
        }
    }

    /** Lines of type stay inside their outline and clear of each other; a unit's own are tested by its circle's fill. */
    private static void assertContentFits(NetworkView view, Node node, String where) {
        Bounds frame = bounds(view, node);
        List<Bounds> before = new ArrayList<>();
        for (Node child : ((javafx.scene.Parent) node).getChildrenUnmodifiable()) {
            if (child instanceof MathLabel
                    && child.isVisible()
                    && child.getLayoutBounds().getWidth() > 0) {
                Bounds ink = bounds(view, child);
                assertThat(ink.getMinX() >= frame.getMinX() - 1 && ink.getMaxX() <= frame.getMaxX() + 1)
                        .as("%s: text leaves %s: %s in %s", where, node.getId(), ink, frame)
                        .isTrue();
                if (!(node instanceof UnitView)) {
                    // Figures have no descenders: the room for those may reach over the lower outline.
                    assertThat(ink.getMinY() >= frame.getMinY() + 1 && ink.getMaxY() <= frame.getMaxY() + 1)
                            .as("%s: text touches %s: %s in %s", where, node.getId(), ink, frame)
                            .isTrue();
                    assertThat(before.stream().noneMatch(ink::intersects))
                            .as("%s: text over text in %s: %s over %s", where, node.getId(), ink, before)
                            .isTrue();
                }
                before.add(ink);
            }
        }
    }

    private static void collect(Node node, List<Node> solid) {
        if (node instanceof ParameterTag || node instanceof UnitView || node instanceof Plate && node.isVisible()) {
            solid.add(node);
        } else if (node instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, solid));
        }
    }

    /** Units are circles: only their discs count, not the corners around them. */
    private static boolean overlap(NetworkView view, Node first, Node second) {
        if (first instanceof UnitView && second instanceof UnitView) {
            Bounds a = bounds(view, first);
            Bounds b = bounds(view, second);
            double distance = Math.hypot(a.getCenterX() - b.getCenterX(), a.getCenterY() - b.getCenterY());
            return distance < (a.getWidth() + b.getWidth()) / 2;
        }
        if (first instanceof UnitView || second instanceof UnitView) {
            Bounds disc = bounds(view, first instanceof UnitView ? first : second);
            Bounds box = bounds(view, first instanceof UnitView ? second : first);
            return new Box(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight())
                    .overlapsCircle(disc.getCenterX(), disc.getCenterY(), disc.getWidth() / 2);
        }
        return bounds(view, first).intersects(bounds(view, second));
    }

    private static Bounds bounds(NetworkView view, Node node) {
        return view.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }
}
