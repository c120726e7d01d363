package backstep.view.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileDialogsTest {

    @ParameterizedTest
    @CsvSource({
        "hw.json.json, hw.json",
        "hw.JSON.json, hw.JSON",
        "hw.json, hw.json",
        "hw, hw.backstep.json",
        "hw.2, hw.2.backstep.json",
        ".json, .json",
        "hw.backstep.json, hw.backstep.json",
        "hw.backstep.json.backstep.json, hw.backstep.json",
        "hw.backstep.json.json, hw.backstep.json",
        "hw.json.backstep.json, hw.json"
    })
    void aLessonHasItsEndingOnce(String chosen, String expected) {
        Path folder = Path.of("lessons");
        assertThat(FileDialogs.asLesson(folder.resolve(chosen))).isEqualTo(folder.resolve(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "net, .png, net.png",
        "net.png, .png, net.png",
        "net.PNG, .png, net.PNG",
        "net.svg, .png, net.svg",
        "net.2, .svg, net.2.svg",
        "net.txt, .pdf, net.txt.pdf"
    })
    void aNameWithoutAnEndingGetsTheOneThatIsSelected(String typed, String selected, String expected) {
        Path folder = Path.of("pictures");
        List<String> endings = List.of(".png", ".svg", ".pdf");
        assertThat(FileDialogs.withEnding(folder.resolve(typed), endings, Optional.of(selected)))
                .isEqualTo(folder.resolve(expected));
    }

    @Test
    void aFolderNeedsNoEnding() {
        Path typed = Path.of("pictures", "steps");
        assertThat(FileDialogs.withEnding(typed, List.of(), Optional.empty())).isEqualTo(typed);
    }
}
