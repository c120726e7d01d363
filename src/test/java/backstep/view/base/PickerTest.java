package backstep.view.base;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.view.FxThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import org.junit.jupiter.api.Test;

class PickerTest {

    private final List<String> chosen = new ArrayList<>();
    private Optional<String> refusal = Optional.empty();

    @Test
    void theMenuIsMadeWhenItOpensAndMarksWhatIsChosen() {
        with(picker -> {
            picker.show(Optional.of("b"), "B now");
            assertThat(picker.getItems()).isEmpty();
            open(picker);
            assertThat(picker.getItems()).extracting(MenuItem::getText).containsExactly("A", "B", "C");
            assertThat(picker.getItems())
                    .extracting(item -> ((RadioMenuItem) item).isSelected())
                    .containsExactly(false, true, false);
            assertThat(picker.getText()).isEqualTo("B now");
            assertThat(picker.isMnemonicParsing())
                    .as("an underscore is read as one")
                    .isFalse();
            assertThat(picker.getAccessibleText()).isEqualTo("Letter: B now");
        });
    }

    @Test
    void onlyAnotherValueIsChosenAndTheButtonWaitsToBeToldSo() {
        with(picker -> {
            picker.show(Optional.of("b"), "B");
            open(picker);
            picker.getItems().get(1).fire();
            assertThat(chosen).isEmpty();
            picker.getItems().get(2).fire();
            assertThat(chosen).containsExactly("c");
            assertThat(picker.getText()).isEqualTo("B");
            open(picker);
            assertThat(((RadioMenuItem) picker.getItems().get(1)).isSelected()).isTrue();
        });
    }

    @Test
    void aValueThatCannotBeChosenSaysWhyWheneverTheMenuOpens() {
        with(picker -> {
            refusal = Optional.of("not today");
            open(picker);
            assertThat(picker.getItems().getFirst().getText()).isEqualTo("A (not today)");
            assertThat(picker.getItems().getFirst().isDisable()).isTrue();
            refusal = Optional.empty();
            open(picker);
            assertThat(picker.getItems().getFirst().isDisable()).isFalse();
        });
    }

    private void with(Consumer<Picker<String>> test) {
        FxThread.run(() -> test.accept(new Picker<>(
                "letter",
                "Letter",
                List.of("a", "b", "c"),
                value -> value.toUpperCase(java.util.Locale.ROOT),
                value -> value.equals("a") ? refusal : Optional.empty(),
                chosen::add)));
    }

    private static void open(Picker<String> picker) {
        Event.fireEvent(picker, new Event(MenuButton.ON_SHOWING));
    }
}
