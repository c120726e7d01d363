package backstep.view.charts;

import backstep.controller.Training;
import backstep.controller.TrainingStatus;
import backstep.controller.Workspace;
import backstep.model.iteration.NotFinite;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The button that runs many iterations; while they run, how far they are and how to stop them, in the same place. */
public final class RunControls extends StackPane {

    /** How many iterations the menu offers. */
    public static final List<Integer> COUNTS = List.of(1, 10, 100, 1_000, 10_000);

    private static final int USUAL = 1_000;

    /** What ends sooner needs no progress bar, which would only flash. */
    private static final double PATIENCE_SECONDS = 0.15;

    private final Training training;
    private final Workspace workspace;
    private final RunWords words;
    private final Consumer<String> notices;
    private final SplitMenuButton button = new SplitMenuButton();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label progress = new Label();
    private final Button cancel;
    private final HBox running;
    private final CustomCount custom;
    private int count = USUAL;
    private boolean stopping;

    /**
     * Controls that offer {@value #USUAL} iterations.
     *
     * @param notices told why a training ended early
     */
    public RunControls(Training training, Workspace workspace, Texts texts, Consumer<String> notices) {
        this.training = training;
        this.workspace = workspace;
        this.words = new RunWords(texts);
        this.notices = notices;
        this.cancel = Controls.dress(new Button(), Ids.RUN_CANCEL, Feather.X, texts.get("run.cancel.name"));
        this.custom = new CustomCount(texts, this::run, this::closeCustom);
        this.running = new HBox(new StackPane(bar, progress), cancel);
        getStyleClass().add("run-controls");
        setAlignment(Pos.CENTER_RIGHT);
        buildButton(texts);
        buildProgress(texts);
        getChildren().addAll(button, running, custom);
        show(button);
        training.status().subscribe(this::showStatus);
    }

    private void buildButton(Texts texts) {
        button.setId(Ids.RUN);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setPopupSide(Side.TOP);
        button.setOnAction(event -> run(count));
        for (int each : COUNTS) {
            MenuItem item = new MenuItem(words.command(each));
            item.setId(Ids.runCount(each));
            item.setOnAction(event -> run(each));
            button.getItems().add(item);
        }
        MenuItem other = new MenuItem(texts.get("run.custom.menu"));
        other.setId(Ids.RUN_CUSTOM);
        other.setOnAction(event -> askForCount());
        button.getItems().add(other);
        showCount();
    }

    private void buildProgress(Texts texts) {
        bar.setId(Ids.RUN_PROGRESS);
        bar.setAccessibleText(texts.get("run.progress.name"));
        bar.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add("run-progress-text");
        progress.setAccessibleRole(AccessibleRole.TEXT);
        Node stack = running.getChildren().getFirst();
        HBox.setHgrow(stack, Priority.ALWAYS);
        running.getStyleClass().add("run-progress");
        running.setAlignment(Pos.CENTER_LEFT);
        cancel.setOnAction(event -> stop());
        running.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                stop();
            }
        });
    }

    // ---- commands

    /** Runs so many iterations, and offers the same number from now on. */
    public void run(int iterations) {
        count = iterations;
        showCount();
        stopping = false;
        training.run(iterations);
    }

    /** Says why there is no next iteration. */
    public void refuse(NotFinite found) {
        notices.accept(words.refusal(found, workspace.shown().get()));
    }

    /** Stops where the training is, and says so. */
    private void stop() {
        stopping = true;
        training.cancel();
    }

    /** Asks for a number of iterations. */
    public void askForCount() {
        show(custom);
        custom.ask();
    }

    // ---- what is shown

    private void closeCustom() {
        show(button);
        button.requestFocus();
        button.fireEvent(new Event(Controls.DONE));
    }

    private void showCount() {
        button.setText(words.command(count));
        button.setAccessibleText(words.command(count));
    }

    private void showStatus(TrainingStatus status) {
        if (status.running()) {
            bar.setProgress(status.progress());
            progress.setText(words.progress(status));
            if (status.seconds() > PATIENCE_SECONDS && !running.isVisible()) {
                swap(running, cancel);
            }
            return;
        }
        if (running.isVisible()) {
            swap(button, button);
        }
        status.outcome()
                .filter(outcome -> stopping || !(outcome instanceof TrainingStatus.Outcome.Cancelled))
                .flatMap(outcome -> words.notice(outcome, workspace.shown().get()))
                .ifPresent(notices);
    }

    /** Where the focus is inside, it stays inside. */
    private void swap(Node shown, Node focused) {
        boolean hadFocus = Controls.holdsFocus(this);
        show(shown);
        if (hadFocus) {
            focused.requestFocus();
        }
    }

    /** One of the three is visible; all keep their room, so that nothing else moves. */
    private void show(Node shown) {
        getChildren().forEach(child -> child.setVisible(child == shown));
    }
}
