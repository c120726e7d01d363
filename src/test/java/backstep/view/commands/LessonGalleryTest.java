package backstep.view.commands;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.lesson.BuiltInLessons;
import backstep.view.FxThread;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** All lessons are there to be found, with their shape and what they teach. */
class LessonGalleryTest {

    private static final Path FILE = Path.of("lessons", "my own.json");

    private final List<BuiltInLessons.Entry> builtIn = BuiltInLessons.load().all();
    private final LessonGallery gallery =
            FxThread.call(() -> new LessonGallery(null, builtIn, List.of(FILE), new ViewSettings(), Texts.load()));

    @Test
    void everyLessonHasAPictureItsShapeAndHowLongItTakesAndFilesStandBehindThem() {
        List<String> said = said();
        assertThat(said).hasSize(builtIn.size() + 1);
        for (int place = 0; place < builtIn.size(); place++) {
            assertThat(said.get(place))
                    .contains(builtIn.get(place).lesson().title())
                    .contains(builtIn.get(place).lesson().network().shape())
                    .containsPattern("About [0-9]+ minutes");
        }
        assertThat(said.getLast()).contains("my own.json", "lessons");
        assertThat(FxThread.call(() -> rows().getFirst().lookupAll(".miniature-unit")))
                .hasSize(2 + 3 + 2);
        assertThat(FxThread.call(() -> rows().getFirst().lookupAll(".miniature-weight")))
                .hasSize(2 * 3 + 3 * 2);
    }

    @Test
    void noLessonTakesTheRoomOfOthersHoweverMuchIsSaidOfIt() {
        List<Double> heights = FxThread.call(() -> {
            gallery.getDialogPane().resize(680, 560);
            gallery.getDialogPane().applyCss();
            gallery.getDialogPane().layout();
            return rows().stream()
                    .map(row -> ((Label) row.lookup(".gallery-about")))
                    .map(about -> about.getHeight() / about.getFont().getSize())
                    .toList();
        });
        assertThat(heights).allSatisfy(lines -> assertThat(lines).isBetween(1.0, 4.3));
    }

    @Test
    void wordsInAnyOrderFindALessonAndEnterOpensTheFirst() {
        write("CROSS three");
        assertThat(said()).singleElement().asString().contains("2-3-3");
        FxThread.run(() -> search().getOnAction().handle(null));
        assertThat(gallery.getResult()).isEqualTo(new LessonChoice.BuiltIn(entry("three-classes")));
    }

    @Test
    void aFileIsOpenedWithTheKeyboard() {
        write("my own");
        FxThread.run(() -> rows().getFirst()
                .getOnKeyPressed()
                .handle(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
        assertThat(gallery.getResult()).isEqualTo(new LessonChoice.Recent(FILE));
    }

    @Test
    void whereNothingIsFoundItSaysSoAndEnterOpensNothing() {
        write("no such lesson anywhere");
        assertThat(said()).isEmpty();
        FxThread.run(() -> search().getOnAction().handle(null));
        assertThat(gallery.getResult()).isNull();
    }

    private BuiltInLessons.Entry entry(String id) {
        return builtIn.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void write(String text) {
        FxThread.run(() -> search().setText(text));
    }

    private TextField search() {
        return (TextField) gallery.getDialogPane().getContent().lookup("#" + Ids.GALLERY_SEARCH);
    }

    private List<String> said() {
        return FxThread.call(() -> rows().stream().map(Node::getAccessibleText).toList());
    }

    private List<Node> rows() {
        gallery.getDialogPane().applyCss();
        gallery.getDialogPane().layout();
        return gallery.getDialogPane().lookupAll(".gallery-row").stream().toList();
    }
}
