package backstep.view.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import backstep.files.Forbidden;
import backstep.model.notation.Notation;
import backstep.view.base.Theme;
import backstep.view.settings.SettingsFile.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

    private static final Settings CHANGED = new Settings(
            Theme.PROJECTOR,
            7,
            1.3,
            0.25,
            true,
            Optional.of(Notation.A_Z),
            Optional.of(new WindowSize(1000.5, 700, true)),
            List.of(Path.of("/lessons/ä b.json"), Path.of("/lessons/second.json")));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("backstep").resolve("settings.json");
    }

    @Test
    void theFirstStartHasTheUsualSettingsAndWritesNothing() {
        SettingsFile first = SettingsFile.read(file);
        assertThat(first.settings()).isEqualTo(Settings.USUAL);
        assertThat(first.problem()).isEmpty();
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        SettingsFile.read(file).write(CHANGED);
        assertThat(SettingsFile.read(file).settings()).isEqualTo(CHANGED);
        SettingsFile.read(file).write(Settings.USUAL.withWindow(WindowSize.USUAL));
        assertThat(SettingsFile.read(file).settings()).isEqualTo(Settings.USUAL.withWindow(WindowSize.USUAL));
    }

    @Test
    void keysOfANewerVersionAreKept() throws IOException {
        write("""
            {"theme": "dark", "sound": {"volume": 0.5}}
            """);
        SettingsFile newer = SettingsFile.read(file);
        assertThat(newer.problem()).isEmpty();
        assertThat(newer.settings().theme()).isEqualTo(Theme.DARK);
        newer.write(newer.settings());
        assertThat(file).content().contains("\"sound\": {\"volume\": 0.5}").contains("\"theme\": \"dark\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "{\"theme\": \"dark\"",
                "{\"theme\": 5}",
                "{\"theme\": \"sepia\"}",
                "{\"decimals\": \"4\"}",
                "{\"decimals\": 4.5}",
                "{\"decimals\": 42}",
                "{\"speed\": 0}",
                "{\"textScale\": 1e300}",
                "{\"reducedMotion\": 1}",
                "{\"notation\": null}",
                "{\"window\": [800, 600]}",
                "{\"window\": {\"width\": true}}",
                "{\"recentFiles\": \"one.json\"}",
                "{\"recentFiles\": [1]}",
                "{\"recentFiles\": [\"a\\u0000b\"]}"
            })
    void aCorruptFileIsSetAsideWithItsReason(String content) throws IOException {
        write(content);
        SettingsFile corrupt = SettingsFile.read(file);
        assertThat(corrupt.settings()).isEqualTo(Settings.USUAL);
        Problem.SetAside problem = (Problem.SetAside) corrupt.problem().orElseThrow();
        assertThat(problem.reason()).startsWith("settings.json: ").doesNotContain("\n");
        assertThat(problem.to())
                .isEqualTo(folder.resolve("backstep/settings.json.broken"))
                .hasContent(content);
        corrupt.write(CHANGED);
        assertThat(SettingsFile.read(file).settings()).isEqualTo(CHANGED);
    }

    @Test
    void theReasonSaysWhereAndWhatWasExpected() throws IOException {
        write("{\"window\": {\"width\": \"wide\"}}");
        assertThat(SettingsFile.read(file).problem())
                .contains(new Problem.SetAside(
                        "settings.json: window.width: \"wide\", expected a number",
                        file.resolveSibling("settings.json.broken")));
    }

    @Test
    void aFileThatMayNotBeReadIsLeftAsItIs() throws IOException {
        Path forbidden = Forbidden.unreadable(folder);
        SettingsFile unreadable = SettingsFile.read(forbidden);
        assertThat(unreadable.settings()).isEqualTo(Settings.USUAL);
        assertThat(unreadable.problem()).contains(new Problem.Unusable("cannot read " + forbidden + ": no permission"));
        assertThat(unreadable.isUsable()).isFalse();
        assertThat(forbidden).exists();
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamedInOneLine() throws IOException {
        Files.writeString(file.getParent(), "");
        SettingsFile unusable = SettingsFile.read(file);
        assertThat(unusable.settings()).isEqualTo(Settings.USUAL);
        assertThat(unusable.isUsable()).isFalse();
        assertThat(((Problem.Unusable) unusable.problem().orElseThrow()).reason())
                .contains(file.toString())
                .doesNotContain("\n");
        assertThatIOException().isThrownBy(() -> unusable.write(CHANGED)).withMessageContaining(file.toString());
    }

    @Test
    void aWindowFitsTheScreenThereIs() {
        Rectangle2D screen = new Rectangle2D(0, 25, 1024, 743);
        assertThat(new WindowSize(2000, 600, true).within(screen)).isEqualTo(new WindowSize(1024, 600, true));
        assertThat(new WindowSize(800, 1200, false).within(screen)).isEqualTo(new WindowSize(800, 743, false));
        assertThat(new WindowSize(3, 3, false).within(screen)).isEqualTo(new WindowSize(640, 480, false));
    }

    private void write(String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
