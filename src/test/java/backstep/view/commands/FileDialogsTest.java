package backstep.view.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileDialogsTest {

    @ParameterizedTest
    @CsvSource({
        "hw.json.json, hw.json",
        "hw.JSON.json, hw.JSON",
        "hw.json, hw.json",
        "hw, hw",
        ".json, .json",
        "hw.backstep.json, hw.backstep.json",
        "hw.backstep.json.backstep.json, hw.backstep.json",
        "hw.backstep.json.json, hw.backstep.json",
        "hw.json.backstep.json, hw.json"
    })
    void anExtensionThatWasTypedIsNotAddedAgain(String chosen, String expected) {
        Path folder = Path.of("lessons");
        assertThat(FileDialogs.withOneExtension(folder.resolve(chosen))).isEqualTo(folder.resolve(expected));
    }
}
