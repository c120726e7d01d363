package backstep.view.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import backstep.files.Forbidden;
import backstep.files.Json;
import backstep.model.notation.Notation;
import backstep.view.base.Theme;
import backstep.view.base.ViewSettings;
import backstep.view.base.WindowSize;
import backstep.view.settings.SettingsFile.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

    /** Every setting at its value at the first start. */
    private static final Json.Obj USUAL = new ViewSettings().remembered(Map.of());

    private final ViewSettings settings = new ViewSettings();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("backstep").resolve("settings.json");
    }

    @Test
    void theFirstStartHasTheUsualSettingsAndWritesNothing() {
        assertThat(SettingsFile.read(file, settings).problem()).isEmpty();
        assertThat(values(settings)).isEqualTo(USUAL);
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        SettingsFile.read(file, settings).write(values(changed()));
        ViewSettings again = new ViewSettings();
        SettingsFile second = SettingsFile.read(file, again);
        assertThat(again.theme().get()).isEqualTo(Theme.PROJECTOR);
        assertThat(again.decimals().get()).isEqualTo(7);
        assertThat(again.textScale().get()).isEqualTo(1.3);
        assertThat(again.speed().get()).isEqualTo(0.25);
        assertThat(again.reducedMotion().get()).isTrue();
        assertThat(again.notation().get()).contains(Notation.A_Z);
        assertThat(again.window().get()).contains(new WindowSize(1000.5, 700, true));
        assertThat(again.recentFiles().get())
                .containsExactly(Path.of("/lessons/ä b.json"), Path.of("/lessons/second.json"));
        second.write(USUAL);
        ViewSettings third = new ViewSettings();
        SettingsFile.read(file, third);
        assertThat(values(third)).isEqualTo(USUAL);
    }

    @Test
    void aNotationThatIsNoLongerChosenLeavesTheFile() throws IOException {
        SettingsFile.read(file, settings).write(values(changed()));
        ViewSettings again = new ViewSettings();
        SettingsFile second = SettingsFile.read(file, again);
        again.notation().set(Optional.empty());
        second.write(again.remembered(second.read()));
        assertThat(file).content().contains("\"decimals\": 7").doesNotContain("notation");
    }

    @Test
    void keysAndFormsAreThoseThatEarlierVersionsWrote() throws IOException {
        SettingsFile.read(file, settings).write(values(changed()));
        assertThat(file).hasContent("""
            {
              "theme": "projector",
              "decimals": 7,
              "textScale": 1.3,
              "speed": 0.25,
              "reducedMotion": true,
              "spotlight": true,
              "legend": false,
              "smallMaps": false,
              "predicting": false,
              "asked": "deltas",
              "notation": "a-z",
              "window": {"width": 1000.5, "height": 700.0, "maximized": true},
              "recentFiles": ["/lessons/ä b.json", "/lessons/second.json"],
              "tourOffered": false,
              "exportKind": "png",
              "exportPalette": "light",
              "exportChalkboard": false,
              "exportTransparent": false,
              "exportScale": 2,
              "exportHide": "deltas",
              "exportSolution": "with",
              "exportPaper": "a4",
              "exportVariants": 0,
              "exportSeed": 1
            }
            """);
    }

    @Test
    void keysOfANewerVersionAreKept() throws IOException {
        write("""
            {"theme": "dark", "sound": {"volume": 0.5}}
            """);
        SettingsFile newer = SettingsFile.read(file, settings);
        assertThat(newer.problem()).isEmpty();
        assertThat(settings.theme().get()).isEqualTo(Theme.DARK);
        newer.write(settings.remembered(newer.read()));
        assertThat(file).content().contains("\"sound\": {\"volume\": 0.5}").contains("\"theme\": \"dark\"");
    }

    @Test
    void nothingOfABrokenFileIsInForce() throws IOException {
        write("{\"theme\": \"dark\", \"decimals\": 42}");
        SettingsFile.read(file, settings);
        assertThat(settings.theme().get()).isEqualTo(Theme.LIGHT);
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
        SettingsFile corrupt = SettingsFile.read(file, settings);
        assertThat(values(settings)).isEqualTo(USUAL);
        Problem.SetAside problem = (Problem.SetAside) corrupt.problem().orElseThrow();
        assertThat(problem.reason()).startsWith("settings.json: ").doesNotContain("\n");
        assertThat(problem.to())
                .isEqualTo(folder.resolve("backstep/settings.json.broken"))
                .hasContent(content);
        corrupt.write(values(changed()));
        assertThat(SettingsFile.read(file, settings).problem()).isEmpty();
        assertThat(values(settings)).isEqualTo(values(changed()));
    }

    @Test
    void theReasonSaysWhereAndWhatWasExpected() throws IOException {
        write("{\"window\": {\"width\": \"wide\"}}");
        assertThat(SettingsFile.read(file, settings).problem())
                .contains(new Problem.SetAside(
                        "settings.json: window.width: \"wide\", expected a number",
                        file.resolveSibling("settings.json.broken")));
    }

    @Test
    void aFileThatMayNotBeReadIsLeftAsItIs() throws IOException {
        Path forbidden = Forbidden.unreadable(folder);
        SettingsFile unreadable = SettingsFile.read(forbidden, settings);
        assertThat(values(settings)).isEqualTo(USUAL);
        assertThat(unreadable.problem()).contains(new Problem.Unusable("cannot read " + forbidden + ": no permission"));
        assertThat(unreadable.isUsable()).isFalse();
        assertThat(forbidden).exists();
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamedInOneLine() throws IOException {
        Files.writeString(file.getParent(), "");
        SettingsFile unusable = SettingsFile.read(file, settings);
        assertThat(values(settings)).isEqualTo(USUAL);
        assertThat(unusable.isUsable()).isFalse();
        assertThat(((Problem.Unusable) unusable.problem().orElseThrow()).reason())
                .contains(file.toString())
                .doesNotContain("\n");
        assertThatIOException()
                .isThrownBy(() -> unusable.write(values(changed())))
                .withMessageContaining(file.toString());
    }

    @Test
    void aWindowFitsTheScreenThereIs() {
        Rectangle2D screen = new Rectangle2D(0, 25, 1024, 743);
        assertThat(new WindowSize(2000, 600, true).within(screen)).isEqualTo(new WindowSize(1024, 600, true));
        assertThat(new WindowSize(800, 1200, false).within(screen)).isEqualTo(new WindowSize(800, 743, false));
        assertThat(new WindowSize(3, 3, false).within(screen)).isEqualTo(new WindowSize(640, 480, false));
    }

    private static ViewSettings changed() {
        ViewSettings settings = new ViewSettings();
        settings.theme().set(Theme.PROJECTOR);
        settings.decimals().set(7);
        settings.textScale().set(1.3);
        settings.speed().set(0.25);
        settings.reducedMotion().set(true);
        settings.notation().set(Optional.of(Notation.A_Z));
        settings.window().set(Optional.of(new WindowSize(1000.5, 700, true)));
        settings.recentFiles().set(List.of(Path.of("/lessons/ä b.json"), Path.of("/lessons/second.json")));
        return settings;
    }

    private static Json.Obj values(ViewSettings settings) {
        return settings.remembered(Map.of());
    }

    private void write(String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
