package backstep;

import backstep.model.iteration.Quantity;
import backstep.model.iteration.Weight;
import backstep.view.base.Ids;
import backstep.view.fields.NumberField;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/** The whole program in a process of its own, with somebody inside who presses its keys and tells what he sees. */
public final class DrivenBackstep {

    /** The number that is edited. */
    static final Quantity.Given WEIGHT = new Weight(0, 0, 0);

    private static final int POLL_MILLIS = 20;
    private static final int EDIT_MILLIS = 50;

    private DrivenBackstep() {}

    /** @param arguments {@code edit FILE} or {@code restore} */
    public static void main(String... arguments) {
        Thread.ofPlatform()
                .daemon()
                .start(arguments[0].equals("edit") ? DrivenBackstep::edit : DrivenBackstep::restore);
        Backstep.main(arguments.length > 1 ? new String[] {arguments[1]} : new String[0]);
    }

    /** Edits without end: the n-th time to the value n; prints n and the time in milliseconds after each. */
    private static void edit() {
        await(DrivenBackstep::stage);
        int[] count = {0};
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())
                .scheduleWithFixedDelay(
                        () -> call(() -> {
                            type(stage().orElseThrow(), Integer.toString(++count[0]));
                            print("edited " + count[0] + " " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
                            return true;
                        }),
                        0,
                        EDIT_MILLIS,
                        TimeUnit.MILLISECONDS);
    }

    /** Restores what is offered, prints the title of the window, and closes it without saving. */
    private static void restore() {
        await(() -> press(ButtonData.YES));
        print("restored " + await(() -> stage().map(Stage::getTitle).filter(title -> title.startsWith("•"))));
        call(() -> {
            Stage stage = stage().orElseThrow();
            // Asks, and so does not return until it is answered.
            Platform.runLater(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
            return true;
        });
        await(() -> press(ButtonData.NO));
    }

    private static Optional<Stage> stage() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .filter(window -> window.getScene().lookup("#" + Ids.of("field", WEIGHT)) != null)
                .map(Stage.class::cast)
                .findFirst();
    }

    private static Optional<Boolean> press(ButtonData button) {
        return Window.getWindows().stream()
                .filter(window -> window.isShowing() && window.getScene().getRoot() instanceof DialogPane)
                .map(window -> (DialogPane) window.getScene().getRoot())
                .findFirst()
                .map(dialog -> {
                    Platform.runLater(() -> dialog.getButtonTypes().stream()
                            .filter(type -> type.getButtonData() == button)
                            .map(type -> (Button) dialog.lookupButton(type))
                            .forEach(Button::fire));
                    return true;
                });
    }

    private static void type(Stage stage, String text) {
        NumberField number = (NumberField) stage.getScene().lookup("#" + Ids.of("field", WEIGHT));
        number.open();
        TextField field = (TextField) number.lookup(".text-field");
        field.setText(text);
        Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }

    /** Looks again and again until there is something. */
    private static <T> T await(Callable<Optional<T>> look) {
        while (true) {
            Optional<T> found = call(look);
            if (found.isPresent()) {
                return found.get();
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static <T> T call(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable task = () -> {
            try {
                result.complete(work.call());
            } catch (Exception | AssertionError e) {
                result.completeExceptionally(e);
            }
        };
        while (true) {
            try {
                Platform.runLater(task);
                return result.join();
            } catch (IllegalStateException notStartedYet) {
                Thread.onSpinWait();
            }
        }
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
