package backstep.view.transport;

import backstep.controller.AnimationController;
import backstep.controller.Cursor;
import backstep.controller.Frame;
import backstep.controller.Workspace;
import backstep.model.iteration.StepSize;
import backstep.model.words.StepTexts;
import backstep.view.base.Breakpoints;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Picker;
import backstep.view.base.Texts;
import backstep.view.commands.Command;
import backstep.view.commands.Commands;
import backstep.view.commands.Menus;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Timeline and buttons: everything that moves the cursor. */
public final class TransportBar extends VBox {

    private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");

    private final AnimationController animation;
    private final Workspace workspace;
    private final Commands commands;
    private final Texts texts;
    private final Timeline timeline;
    private final List<Label> captions;
    private final HBox choices = new HBox();
    private final Button next;
    private final ToggleButton predict = new ToggleButton();
    private final BorderPane controls = new BorderPane();

    /** @param extra controls at the right end, after "next iteration" */
    public TransportBar(
            AnimationController animation, Workspace workspace, Commands commands, Texts texts, Node... extra) {
        this.animation = animation;
        this.commands = commands;
        this.workspace = workspace;
        this.texts = texts;
        this.next = commands.get("next-iteration").button(Ids.NEXT_ITERATION);
        this.timeline = new Timeline(animation::seek, this::words);
        this.captions = List.of(caption("transport.step-size.label"), caption("transport.speed.label"));
        setId(Ids.TRANSPORT);
        getStyleClass().add("transport");
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
                cursor.from() + (cursor.step() - cursor.from()) * cursor.progress(),
                frame.phase(),
                texts.get(
                        "transport.timeline.spoken",
                        cursor.step(),
                        frame.steps().size()));
    }

    /** What a step is called, and its number. */
    private String words(int step) {
        Frame shown = workspace.shown().get();
        return step == 0
                ? texts.get("transport.timeline.start")
                : texts.get(
                        "transport.timeline.step",
                        step,
                        StepTexts.of(shown.iteration(), shown.notation(), texts.messages())
                                .title(shown.steps().get(step)));
    }

    private Node buttons() {
        HBox box = new HBox(
                commands.get("first").button(Ids.FIRST),
                commands.get("back").button(Ids.BACK),
                playButton(),
                commands.get("forward").button(Ids.FORWARD),
                commands.get("last").button(Ids.LAST));
        box.getStyleClass().add("transport-buttons");
        box.setAlignment(Pos.CENTER);
        return box;
    }

    /** Shows, and says, what it will do. */
    private Button playButton() {
        Command command = commands.get("play");
        Button play = command.button(Ids.PLAY);
        play.getStyleClass().add("transport-play");
        FontIcon icon = (FontIcon) play.getGraphic();
        animation.playing().subscribe(playing -> {
            icon.setIconCode(playing ? Feather.PAUSE : Feather.PLAY);
            play.setAccessibleText(command.hint(texts.get(playing ? "transport.pause.name" : "transport.play.name")));
        });
        return play;
    }

    /**
     * Lets go of words, and at last of what the menu has as well, where there is no room for them.
     *
     * @param room the width of the window in pixels that are larger for larger text
     */
    public void adapt(double room) {
        captions.forEach(caption -> Controls.show(caption, room >= Breakpoints.CAPTIONS));
        next.setContentDisplay(
                room >= Breakpoints.TRANSPORT_WORDS ? ContentDisplay.RIGHT : ContentDisplay.GRAPHIC_ONLY);
        Controls.show(predict, room >= Breakpoints.PREDICT);
        predict.setContentDisplay(room >= Breakpoints.CHALKBOARD ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        Controls.show(choices, room >= Breakpoints.CHOICES);
    }

    /** Leaves nothing but a thin timeline while the stage fills the screen. */
    public void present(boolean presenting) {
        Controls.show(controls, !presenting);
        pseudoClassStateChanged(PRESENTING, presenting);
    }

    private void buildChoices() {
        Picker<StepSize> size = new Picker<>(
                Ids.STEP_SIZE,
                texts.get("transport.step-size.name"),
                List.of(StepSize.values()),
                value -> Menus.stepSize(value, texts),
                animation.stepSize()::set);
        animation.stepSize().subscribe(value -> size.show(value));
        Controls.tooltip(size, () -> texts.get("transport.step-size.name"));
        Picker<Double> speed = new Picker<>(
                Ids.SPEED,
                texts.get("transport.speed.name"),
                Menus.SPEEDS,
                value -> Menus.speed(value, texts),
                animation.speed()::set);
        animation.speed().subscribe(value -> speed.show(value.doubleValue()));
        Controls.tooltip(speed, () -> texts.get("transport.speed.name"));
        Command command = commands.get("predict");
        Controls.dress(predict, Ids.PREDICT, command.icon().orElseThrow(), command.hint());
        predict.setText(texts.get("transport.predict.text"));
        predict.setOnAction(_ -> command.action().run());
        workspace.shown().map(shown -> shown.quiz().isOn()).subscribe(predict::setSelected);
        choices.getChildren().addAll(captions.getFirst(), size, captions.getLast(), speed, predict);
        choices.getStyleClass().add("transport-choices");
        choices.setAlignment(Pos.CENTER_LEFT);
    }

    private Node iterations(Node... extra) {
        next.setText(commands.get("next-iteration").name().getValue());
        HBox box = new HBox(commands.get("restart").button(Ids.RESTART), next);
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
}
