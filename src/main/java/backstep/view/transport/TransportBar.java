package backstep.view.transport;

import backstep.controller.AnimationController;
import backstep.controller.Cursor;
import backstep.controller.Frame;
import backstep.controller.Workspace;
import backstep.model.iteration.StepSize;
import backstep.view.base.Displayed;
import backstep.view.base.Icons;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.base.Tooltips;
import backstep.view.base.Visibility;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Timeline and buttons: everything that moves the cursor. */
public final class TransportBar extends VBox {

    /** How many times as fast as usual a lesson can go. */
    public static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0);

    /** Below this width, for text of the usual size, what the choices are for is left to their tooltips. */
    private static final double CAPTIONS_WIDTH = 1010;

    /** Below this width "next iteration" is an icon. */
    private static final double WORDS_WIDTH = 900;

    /** Below this width the choices are in the menu only. */
    private static final double CHOICES_WIDTH = 800;

    private final AnimationController animation;
    private final Workspace workspace;
    private final Texts texts;
    private final Timeline timeline;
    private final List<Label> captions;
    private final HBox choices = new HBox();
    private final Button next = new Button();

    /** @param extra controls at the right end, after "next iteration" */
    public TransportBar(AnimationController animation, Workspace workspace, Texts texts, Node... extra) {
        this.animation = animation;
        this.workspace = workspace;
        this.texts = texts;
        this.timeline = new Timeline(animation::seek);
        this.captions = List.of(caption("transport.step-size.label"), caption("transport.speed.label"));
        setId(Ids.TRANSPORT);
        getStyleClass().add("transport");
        BorderPane controls = new BorderPane();
        // From left to right, which is the order in which the keyboard goes through them.
        buildChoices();
        controls.setLeft(choices);
        controls.setCenter(buttons());
        controls.setRight(iterations(extra));
        BorderPane.setAlignment(controls.getCenter(), Pos.CENTER);
        getChildren().addAll(timeline, controls);
        workspace.shown().map(Frame::steps).subscribe(timeline::setSteps);
        workspace.shown().subscribe(this::showCursor);
    }

    private void showCursor(Frame frame) {
        Cursor cursor = frame.cursor();
        timeline.setPosition(
                cursor.known() + (cursor.step() - cursor.known()) * cursor.progress(),
                frame.phase(),
                texts.get(
                        "transport.timeline.spoken",
                        cursor.step(),
                        frame.steps().size()));
    }

    private Node buttons() {
        Button first = button(Ids.FIRST, Feather.SKIP_BACK, "transport.first.name", animation::first);
        Button back = button(Ids.BACK, Feather.CHEVRON_LEFT, "transport.back.name", animation::back);
        Button play = button(Ids.PLAY, Feather.PLAY, "transport.play.name", animation::togglePlay);
        play.getStyleClass().add("transport-play");
        FontIcon icon = (FontIcon) play.getGraphic();
        animation.playing().subscribe(playing -> {
            icon.setIconCode(playing ? Feather.PAUSE : Feather.PLAY);
            play.setAccessibleText(texts.get(playing ? "transport.pause.name" : "transport.play.name"));
        });
        Button forward = button(Ids.FORWARD, Feather.CHEVRON_RIGHT, "transport.forward.name", animation::forward);
        Button last = button(Ids.LAST, Feather.SKIP_FORWARD, "transport.last.name", animation::last);
        HBox box = new HBox(first, back, play, forward, last);
        box.getStyleClass().add("transport-buttons");
        box.setAlignment(Pos.CENTER);
        return box;
    }

    /**
     * Lets go of words, and at last of what the menu has as well, where there is no room for them.
     *
     * @param room the width of the window in pixels that are larger for larger text
     */
    public void adapt(double room) {
        captions.forEach(caption -> Visibility.show(caption, room >= CAPTIONS_WIDTH));
        next.setContentDisplay(room >= WORDS_WIDTH ? ContentDisplay.RIGHT : ContentDisplay.GRAPHIC_ONLY);
        Visibility.show(choices, room >= CHOICES_WIDTH);
    }

    private void buildChoices() {
        ChoiceBox<StepSize> size = new ChoiceBox<>();
        size.setId(Ids.STEP_SIZE);
        size.getItems().setAll(StepSize.values());
        size.setConverter(Displayed.as(value -> name(value, texts)));
        size.valueProperty().bindBidirectional(animation.stepSize());
        size.setAccessibleText(texts.get("transport.step-size.name"));
        Tooltips.install(size, () -> texts.get("transport.step-size.name"));
        ChoiceBox<Double> speed = new ChoiceBox<>();
        speed.setId(Ids.SPEED);
        speed.getItems().setAll(SPEEDS);
        speed.setConverter(Displayed.as(value -> speed(value, texts)));
        speed.setValue(animation.speed().get());
        speed.valueProperty().subscribe(value -> animation.speed().set(value));
        animation.speed().subscribe(value -> speed.setValue(value.doubleValue()));
        speed.setAccessibleText(texts.get("transport.speed.name"));
        Tooltips.install(speed, () -> texts.get("transport.speed.name"));
        choices.getChildren().addAll(captions.getFirst(), size, captions.getLast(), speed);
        choices.getStyleClass().add("transport-choices");
        choices.setAlignment(Pos.CENTER_LEFT);
    }

    private Node iterations(Node... extra) {
        Button restart = button(Ids.RESTART, Feather.ROTATE_CCW, "transport.restart.name", animation::restart);
        String name = texts.get("transport.next-iteration.text");
        Icons.dress(next, Ids.NEXT_ITERATION, Feather.CORNER_DOWN_LEFT, name).setText(name);
        next.setOnAction(event -> animation.nextIteration());
        HBox box = new HBox(restart, next);
        box.getChildren().addAll(extra);
        box.getStyleClass().add("transport-iterations");
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private Label caption(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("transport-caption");
        return label;
    }

    private Button button(String id, Feather icon, String nameKey, Runnable command) {
        Button button = Icons.dress(new Button(), id, icon, texts.get(nameKey));
        button.setOnAction(event -> command.run());
        return button;
    }

    /** What a size of steps is called. */
    public static String name(StepSize size, Texts texts) {
        return texts.get("transport.step-size." + size.name().toLowerCase(Locale.ROOT));
    }

    /** How a speed is written. */
    public static String speed(double value, Texts texts) {
        return texts.get(
                "transport.speed.value",
                value == Math.rint(value) ? String.valueOf((int) value) : String.valueOf(value));
    }
}
