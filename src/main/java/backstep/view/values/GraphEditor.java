package backstep.view.values;

import backstep.controller.Editing;
import backstep.controller.Frame;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.notation.Symbols;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.fields.EditTexts;
import backstep.view.fields.Nudge;
import backstep.view.fields.NumberField;
import backstep.view.fields.ValueMenu;
import backstep.view.math.QuantityLinks;
import backstep.view.network.NetworkView;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;

/**
 * Changes values where they stand in the graph: a click selects an input, the label of a weight or bias, or the target of
 * an output; a double click, Enter or F2 opens a field over it; Up, Down and the wheel change it by a step.
 */
public final class GraphEditor {

    private static final double TYPE = 15;
    private static final double AIR = 4;
    /** What is higher than so many fields is not covered whole. */
    private static final double MOST_COVERED = 3;

    private final NetworkView stage;
    private final Pane overlay;
    private final ReadOnlyObjectProperty<Frame> frame;
    private final Editing editing;
    private final Texts texts;
    private final Nudge.Wheel wheel = new Nudge.Wheel();
    private final Subscription subscription;
    private Optional<NumberField> field = Optional.empty();
    private String shape = "";
    private Symbols named;
    /** Of the part that has the keyboard focus, or had it when the stage made its parts anew. */
    private Optional<String> focusedId = Optional.empty();

    private GraphEditor(
            NetworkView stage, Pane overlay, ReadOnlyObjectProperty<Frame> frame, Editing editing, Texts texts) {
        this.stage = stage;
        this.overlay = overlay;
        this.frame = frame;
        this.editing = editing;
        this.texts = texts;
        this.named = frame.get().symbols();
        overlay.setPickOnBounds(false);
        stage.addEventHandler(MouseEvent.MOUSE_PRESSED, this::mousePressed);
        stage.addEventHandler(MouseEvent.MOUSE_CLICKED, this::mouseClicked);
        stage.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        stage.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        stage.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menuRequested);
        ListChangeListener<Node> whenPartsCome = change -> letReach();
        stage.getChildrenUnmodifiable().addListener(whenPartsCome);
        subscription = Subscription.combine(
                frame.subscribe(this::show),
                stage.drawing().subscribe(drawing -> laidOutAnew()),
                () -> stage.getChildrenUnmodifiable().removeListener(whenPartsCome));
        letReach();
    }

    /**
     * Makes the numbers of a stage editable.
     *
     * @param overlay above the stage and as large; takes no part in its layout
     */
    public static GraphEditor install(
            NetworkView stage, Pane overlay, ReadOnlyObjectProperty<Frame> frame, Editing editing, Texts texts) {
        return new GraphEditor(stage, overlay, frame, editing, texts);
    }

    /** Lets go of the frame and the stage. */
    public void close() {
        subscription.unsubscribe();
        field.ifPresent(NumberField::cancel);
    }

    // ---- what can be edited

    /** The value that can be changed where a number stands: the target in the box of its error, for instance. */
    private static Optional<Quantity.Given> editable(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Given given -> Optional.of(given);
            case Step.OutputError(int output) -> Optional.of(new Quantity.Target(output));
            case Step.NetInput _, Step.Activation _, Step.TotalError _, Step.Delta _, Step.Gradient _, Step.Update _ ->
                Optional.empty();
        };
    }

    private Optional<Quantity.Given> at(EventTarget target) {
        return QuantityLinks.at(target).flatMap(GraphEditor::editable);
    }

    /** The part of the stage that an event hit. */
    private Optional<Node> part(EventTarget target) {
        Node node = target instanceof Node start ? start : null;
        while (node != null
                && QuantityLinks.of(node).flatMap(GraphEditor::editable).isEmpty()) {
            node = node.getParent();
        }
        return Optional.ofNullable(node);
    }

    /** Whatever can be edited can be reached by keyboard; a part that was gone for a moment gets the focus back. */
    private void letReach() {
        Optional<String> focusedBefore = focusedId;
        for (Node node : stage.getChildrenUnmodifiable()) {
            QuantityLinks.of(node).flatMap(GraphEditor::editable).ifPresent(quantity -> {
                if (!node.isFocusTraversable()) {
                    node.setFocusTraversable(true);
                    node.setAccessibleRole(AccessibleRole.TEXT_FIELD);
                    node.setAccessibleText(EditTexts.name(texts, frame.get().symbols(), quantity));
                    node.focusedProperty().subscribe((before, focused) -> focused(node, focused));
                    Controls.tooltip(node, () -> texts.get("values.edit.hint", node.getAccessibleText()));
                }
            });
        }
        focusedBefore.map(id -> stage.lookup("#" + id)).ifPresent(Node::requestFocus);
    }

    /** In another notation numbers have other names. */
    private void name(Symbols symbols) {
        named = symbols;
        for (Node node : stage.getChildrenUnmodifiable()) {
            QuantityLinks.of(node)
                    .flatMap(GraphEditor::editable)
                    .ifPresent(quantity -> node.setAccessibleText(EditTexts.name(texts, symbols, quantity)));
        }
    }

    private void focused(Node node, boolean focused) {
        if (focused) {
            focusedId = Optional.of(node.getId());
        } else if (node.getParent() == stage) {
            focusedId = Optional.empty();
            editing.endDrag();
        }
    }

    // ---- mouse and keys

    private void mousePressed(MouseEvent event) {
        part(event.getTarget()).filter(Node::isFocusTraversable).orElse(stage).requestFocus();
    }

    private void mouseClicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            open(event.getTarget()).ifPresent(opened -> {
                opened.open();
                event.consume();
            });
        }
    }

    private void keyPressed(KeyEvent event) {
        Optional<Quantity.Given> quantity = at(event.getTarget());
        Optional<Nudge> nudge = Nudge.of(event);
        if (quantity.isEmpty()) {
            return;
        }
        if (NumberField.opens(event)) {
            open(event.getTarget()).ifPresent(NumberField::open);
            event.consume();
        } else if (nudge.isPresent()) {
            step(quantity.get(), nudge.get());
            event.consume();
        }
    }

    private void scrolled(ScrollEvent event) {
        at(event.getTarget()).ifPresent(quantity -> {
            wheel.turn(event).ifPresent(nudge -> step(quantity, nudge));
            event.consume();
        });
    }

    private void step(Quantity.Given quantity, Nudge nudge) {
        editing.nudge(quantity, nudge.from(editing.value(quantity), Editing.range(quantity)));
    }

    private void menuRequested(ContextMenuEvent event) {
        at(event.getTarget()).ifPresent(quantity -> {
            ValueMenu.create(quantity, editing, texts, frame.get().numerals())
                    .show(stage, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    // ---- the field

    private Optional<NumberField> open(EventTarget target) {
        field.ifPresent(NumberField::cancel);
        return part(target).flatMap(node -> at(node).map(quantity -> open(node, quantity)));
    }

    private NumberField open(Node over, Quantity.Given quantity) {
        NumberField opened = new NumberField(quantity, frame.get().symbols(), editing, texts, TYPE, false);
        opened.setId(Ids.of("graph-field", quantity));
        opened.getStyleClass().addAll("framed", "on-graph");
        opened.show(editing.value(quantity), frame.get().numerals());
        opened.setManaged(false);
        overlay.getChildren().add(opened);
        opened.applyCss();
        place(opened, over);
        field = Optional.of(opened);
        String id = over.getId();
        opened.setOnClosed(() -> closed(opened, id));
        opened.setClosesWhenLeft(true);
        return opened;
    }

    /** Covers the label; within a unit or the box of an error it takes the place of the number alone. */
    private void place(NumberField opened, Node over) {
        Bounds bounds = overlay.sceneToLocal(over.localToScene(over.getLayoutBounds()));
        boolean upperHalf = opened.quantity() instanceof Quantity.Target;
        double middle = upperHalf ? bounds.getMinY() + bounds.getHeight() / 4 : bounds.getCenterY();
        double least = opened.prefHeight(-1) + AIR;
        boolean covers = !upperHalf && bounds.getHeight() < MOST_COVERED * least;
        double height = covers ? Math.max(least, bounds.getHeight()) : least;
        double wide = opened.prefWidth(-1);
        double width = Math.clamp(bounds.getWidth(), wide + 2 * TYPE, 2 * wide + 2 * TYPE);
        double x = Math.clamp(bounds.getCenterX() - width / 2, 0, Math.max(0, overlay.getWidth() - width));
        double y = Math.clamp(middle - height / 2, 0, Math.max(0, overlay.getHeight() - height));
        opened.resizeRelocate(x, y, width, height);
    }

    private void closed(NumberField opened, String id) {
        boolean focused = opened.getScene().getFocusOwner() == opened;
        field = Optional.empty();
        overlay.getChildren().remove(opened);
        if (focused) {
            Optional.ofNullable(stage.lookup("#" + id)).orElse(stage).requestFocus();
        }
    }

    /** In another network there may be no such value, and there are parts that have not been laid out yet. */
    private void show(Frame next) {
        String before = shape;
        shape = next.iteration().before().shape();
        if (!shape.equals(before)) {
            field.ifPresent(NumberField::cancel);
        } else if (next.symbols() != named) {
            name(next.symbols());
        }
        field.ifPresent(opened -> opened.show(editing.value(opened.quantity()), next.numerals()));
    }

    private void laidOutAnew() {
        field.ifPresent(NumberField::cancel);
        name(frame.get().symbols());
    }
}
