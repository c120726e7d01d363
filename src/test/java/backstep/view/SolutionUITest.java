package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.document.PaperFormat;
import backstep.view.base.Ids;
import backstep.view.chalkboard.ChalkboardView;
import backstep.view.chalkboard.PresentView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The step and the worked solution, copied and saved from the window, and what W unfolds. */
class SolutionUITest {

    private final WindowRobot window = WindowRobot.open("w-and-u", 1440, 900);

    @Test
    void theStepOnTheScreenIsCopiedInTheChosenFormat() {
        window.press(KeyCode.RIGHT);
        window.pass(5);
        window.chooseItem(Ids.MENU_BUTTON, "copy-step-latex");
        assertThat(window.clipboard()).startsWith("\\begin{align*}\na_{h1} &=");
        window.chooseItem(Ids.MENU_BUTTON, "copy-step-text");
        assertThat(window.clipboard()).startsWith("Net input of hidden unit h₁.");
        window.chooseItem(Ids.MENU_BUTTON, "copy-solution-markdown");
        assertThat(window.clipboard()).startsWith("# Two kinds of weights").contains("## Derivatives used");
    }

    @Test
    void beforeTheFirstStepThereIsNoneToCopy() {
        window.chooseItem(Ids.MENU_BUTTON, "copy-step-text");
        assertThat(window.text(Ids.NOTICE)).contains("no step");
    }

    @Test
    void theSolutionIsSavedInTheFormatThatTheNameEndsWith(@TempDir Path folder) throws IOException {
        for (PaperFormat format : PaperFormat.values()) {
            String name = "solution" + format.extension();
            window.prompts().choose(folder.resolve(name));
            window.chooseMenu("Shortcut+Shift+W");
            assertThat(window.text(Ids.NOTICE)).startsWith("Saved").endsWith(name);
        }
        assertThat(written(folder, PaperFormat.LATEX))
                .startsWith("\\documentclass")
                .endsWith("\\end{document}\n");
        assertThat(written(folder, PaperFormat.MARKDOWN)).startsWith("# ");
        assertThat(written(folder, PaperFormat.TEXT)).contains("δ_h1 = ∂E/∂a_h1");
    }

    private static String written(Path folder, PaperFormat format) throws IOException {
        return Files.readString(folder.resolve("solution" + format.extension()));
    }

    @Test
    void anotherEndingIsRefusedAndNothingWritten(@TempDir Path folder) throws IOException {
        window.prompts().choose(folder.resolve("solution.doc"));
        window.chooseMenu("Shortcut+Shift+W");
        assertThat(window.text(Ids.NOTICE)).contains("solution.doc").contains(".tex, .md or .txt");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whileNumbersAreAskedForTheSolutionIsNeitherCopiedNorSavedAndTheStepOnlyBefore(@TempDir Path folder) {
        window.prompts().choose(folder.resolve("solution.tex"));
        window.press(KeyCode.Q);
        window.run(() -> window.animation().seek(13));
        window.chooseItem(Ids.MENU_BUTTON, "copy-step-text");
        String before = window.clipboard();
        assertThat(before).contains("E");
        window.run(() -> window.animation().seek(22));
        window.chooseItem(Ids.MENU_BUTTON, "copy-step-text");
        assertThat(window.text(Ids.NOTICE)).startsWith("Not while numbers are asked for");
        window.chooseItem(Ids.MENU_BUTTON, "copy-solution-markdown");
        window.chooseMenu("Shortcut+Shift+W");
        assertThat(window.text(Ids.NOTICE)).startsWith("Not while numbers are asked for");
        assertThat(window.clipboard()).isEqualTo(before);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theKeyUnfoldsWhereTheNextFactorComesFrom() {
        window.run(() -> window.animation().seek(15));
        window.press(KeyCode.W);
        assertThat(window.spoken("why-derivation")).startsWith("∂E/∂y₂ =");
        window.press(KeyCode.W);
        assertThat(window.spoken("why-derivation")).startsWith("∂y₂/∂a_y2 =");
        assertThat(window.isShown("why-derivation")).isTrue();
        window.press(KeyCode.W);
        assertThat(window.isShown("why-derivation")).isFalse();
        assertThat(window.isShown(ChalkboardView.DERIVATION_ID)).isTrue();
    }

    @Test
    void inANarrowWindowTheBoardComesToTheFrontForIt() {
        window.resize(1024, 700);
        window.run(() -> window.animation().seek(15));
        assertThat(window.isShown(ChalkboardView.DERIVATION_ID)).isFalse();
        window.press(KeyCode.W);
        assertThat(window.isShown("why-derivation")).isTrue();
        assertThat(window.place("why-derivation").getMaxY())
                .as("scrolled to")
                .isLessThan(window.place(Ids.TRANSPORT).getMinY());
    }

    @Test
    void inAPresentationTheFactorStandsBesideTheDerivation() {
        window.run(() -> window.animation().seek(15));
        window.press(KeyCode.F5);
        window.press(KeyCode.W);
        assertThat(window.spoken(PresentView.CHAIN_ID)).startsWith("∂E/∂y₂ =");
        window.press(KeyCode.W);
        window.press(KeyCode.W);
        assertThat(window.isShown(PresentView.CHAIN_ID)).isFalse();
    }
}
