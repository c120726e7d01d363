package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.BranchQuestion;
import backstep.model.iteration.Quantity;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import backstep.view.charts.BranchDialog;
import backstep.view.commands.FileDialogs;
import backstep.view.commands.FilePrompts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JavaFX finds nothing to complain of in the style sheets, whatever is opened over the window. */
class StyleSheetsUITest {

    private static final List<String> TABS = List.of("chalkboard", "gradients", "loss", "samples", "code", "network");

    /** Held on to, because a logger that nobody references is forgotten together with its handlers. */
    private final Logger logger = Logger.getLogger("javafx.css");

    private final List<String> warnings = new ArrayList<>();
    private final Handler collector = new Handler() {
        @Override
        public void publish(LogRecord record) {
            warnings.add(new SimpleFormatter().formatMessage(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final WindowRobot window = WindowRobot.open("w-and-u", 1440, 900);

    @BeforeEach
    void listen() {
        logger.addHandler(collector);
        // One of the tests warns on purpose, and nobody who reads the build's output is to take that for a fault.
        logger.setUseParentHandlers(false);
        window.show();
    }

    @AfterEach
    void close() {
        logger.setUseParentHandlers(true);
        logger.removeHandler(collector);
        window.close();
    }

    @ParameterizedTest
    @EnumSource
    void menusAreStyled(Theme theme) {
        window.run(() -> window.settings().theme().set(theme));
        for (String tab : TABS) {
            window.openTab(tab);
            window.showEveryMenu();
        }
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void tooltipsAreStyled(Theme theme) {
        window.run(() -> window.settings().theme().set(theme));
        int shown = 0;
        for (String tab : TABS) {
            window.openTab(tab);
            shown += window.showEveryTooltip();
        }
        assertThat(shown).isGreaterThan(30);
        assertThat(warnings).isEmpty();
    }

    @Test
    void menusStayStyledWhileThePaletteChanges() {
        for (Theme theme : Theme.values()) {
            window.whileMenuIsOpen(
                    Ids.THEME_BUTTON, () -> window.settings().theme().set(theme));
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void whatIsSaidOfAWrongNumberIsStyled() {
        window.type(Ids.of("field", new Quantity.Input(0)), "three");
        window.openTab("samples");
        window.typeOver(Ids.of("sample-0", new Quantity.Input(0)), "three");
        window.showEveryTooltip();
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shortcut+U", "Shortcut+E"})
    void dialogsOfTheMenuAreStyled(String keys) {
        FxThread.run(() -> closing(() -> {
            window.chooseMenu(keys);
            return true;
        }));
        assertThat(warnings).isEmpty();
    }

    @Test
    void questionsAboutFilesAreStyled() {
        FileDialogs dialogs = FxThread.call(() -> new FileDialogs(window.settings(), Texts.load()));
        FxThread.run(() -> {
            dialogs.setOwner(window.stage());
            assertThat(closing(() -> dialogs.unsaved("xor"))).isEqualTo(FilePrompts.Answer.CANCEL);
            assertThat(closing(() -> dialogs.keep("xor", 7, Path.of("xor.json"))))
                    .isEqualTo(FilePrompts.Kept.CANCEL);
            assertThat(closing(() -> dialogs.reload(Path.of("xor.json")))).isFalse();
            assertThat(closing(() -> dialogs.restore("xor", Instant.EPOCH))).isEqualTo(FilePrompts.Found.LATER);
        });
        assertThat(warnings).isEmpty();
    }

    @Test
    void theQuestionBeforeABranchIsStyled() {
        BranchQuestion.Answer answer = FxThread.call(() ->
                closing(() -> new BranchDialog(window.stage(), window.settings(), Texts.load(), 3, 9, true).ask()));
        assertThat(answer).isEqualTo(BranchQuestion.Answer.CANCEL);
        assertThat(warnings).isEmpty();
    }

    @Test
    void thisTestCanFail() {
        FxThread.run(() -> closing(() -> {
            Dialog<?> dialog = new Dialog<>();
            dialog.initOwner(window.stage());
            DialogPane pane = dialog.getDialogPane();
            pane.getStylesheets().setAll("data:text/css,.dialog-pane{-fx-background-color:-no-such-colour}");
            pane.getButtonTypes().add(javafx.scene.control.ButtonType.CLOSE);
            return dialog.showAndWait();
        }));
        assertThat(warnings).anyMatch(warning -> warning.contains("-fx-background-color"));
    }

    /** Opens a dialog, which waits to be answered, and closes it when it has been on the screen for a frame. */
    private <T> T closing(Supplier<T> dialog) {
        window.closeNextDialog();
        return dialog.get();
    }
}
