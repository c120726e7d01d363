package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.view.base.Ids;
import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.Logger;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no one expected is said in a line, and a report of it is one command away. */
class FailureUITest {

    @TempDir
    private Path home;

    @Test
    void aFailureIsANoticeAndItsDetailsCanBeCopied() {
        Logger logger = Logger.getLogger("backstep");
        logger.setUseParentHandlers(false);
        try {
            WindowRobot window = WindowRobot.remembering(home, "w-and-u");
            window.fail(new IllegalStateException("no sense"));
            assertThat(window.text(Ids.NOTICE))
                    .contains("java.lang.IllegalStateException: no sense")
                    .contains("Copy details")
                    .doesNotContain("\n");

            window.chooseItem(Ids.MENU_BUTTON, Ids.COPY_DETAILS);
            assertThat(FxThread.call(() -> Clipboard.getSystemClipboard().getString()))
                    .contains("Backstep: ", "System: " + System.getProperty("os.name"))
                    .contains("Java: " + Runtime.version(), "at scale 1.0", "Pipeline: software (sw)")
                    .contains("IllegalStateException: no sense", "at backstep.view.FailureUITest");
        } finally {
            for (Handler handler : logger.getHandlers()) {
                logger.removeHandler(handler);
                handler.close();
            }
            logger.setUseParentHandlers(true);
        }
    }
}
