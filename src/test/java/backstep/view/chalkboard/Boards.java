package backstep.view.chalkboard;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.lesson.Lesson;
import backstep.model.notation.Notation;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Chalkboards for tests, laid out in a scene with the light palette. */
final class Boards {

    private Boards() {}

    /** The frame right after a step of the first iteration of a lesson. */
    static Frame frame(Lesson lesson, Notation notation, Step step) {
        Iteration iteration = lesson.run().iteration(1);
        int number = iteration.steps().numberOf(step).orElseThrow();
        return Frame.still(iteration, number, notation, Numerals.DEFAULT);
    }

    static Frame frame(String id, Step step) {
        Lesson lesson = Lessons.builtIn(id);
        return frame(lesson, lesson.notation(), step);
    }

    static ObjectProperty<Frame> property(Frame frame) {
        return new SimpleObjectProperty<>(frame);
    }

    static ChalkboardView board(ObjectProperty<Frame> frame, double width) {
        return board(frame, new Selection(), width);
    }

    static ChalkboardView board(ObjectProperty<Frame> frame, Selection selection, double width) {
        ChalkboardView view = new ChalkboardView(Texts.load(), frame, selection, Optional::empty, new Group());
        show(view, width);
        return view;
    }

    static CaptionView caption(ObjectProperty<Frame> frame, double width) {
        CaptionView view = new CaptionView(Texts.load(), frame, new Selection(), new Group());
        Controls.show(view, true);
        show(view, width);
        return view;
    }

    /** Lays a view out in a width, as high as it wants to be. */
    static void show(Region view, double width) {
        view.setMinWidth(width);
        view.setMaxWidth(width);
        Scene scene = new Scene(new VBox(view), width, 1200);
        Theme.LIGHT.apply(scene);
        layout(view);
    }

    static void layout(Node view) {
        Parent root = view.getScene().getRoot();
        root.applyCss();
        root.layout();
    }

    /** A node with an id, somewhere in a view. */
    static Node node(Parent view, String id) {
        return view.lookup("#" + id);
    }

    /** All nodes of a class, in the order of the scene graph. */
    static <N extends Node> Stream<N> all(Node root, Class<N> type) {
        Stream<N> self = type.isInstance(root) ? Stream.of(type.cast(root)) : Stream.empty();
        Stream<N> below = root instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(child -> all(child, type))
                : Stream.empty();
        return Stream.concat(self, below);
    }

    static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
