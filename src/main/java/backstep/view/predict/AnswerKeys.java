package backstep.view.predict;

import backstep.controller.Frame;
import backstep.controller.Prediction;
import backstep.model.marking.Hand;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * What keys mean while numbers are asked for, whatever they mean otherwise: a hand each, and Enter for the field. Between
 * two questions Enter goes on: who has just typed an answer would jump over all that follow.
 */
public final class AnswerKeys {

    private static final Map<Hand, List<KeyCombination>> KEYS = new EnumMap<>(Map.of(
            Hand.NEGATIVE, keys("1", "Numpad 1"),
            Hand.ZERO, keys("2", "Numpad 2"),
            Hand.POSITIVE, keys("3", "Numpad 3"),
            Hand.LARGER, keys("4", "Numpad 4"),
            Hand.SMALLER, keys("5", "Numpad 5")));

    private static final Set<KeyCode> BEGINNINGS =
            EnumSet.of(KeyCode.MINUS, KeyCode.SUBTRACT, KeyCode.DIGIT0, KeyCode.NUMPAD0);

    private AnswerKeys() {}

    private static List<KeyCombination> keys(String first, String second) {
        return List.of(KeyCombination.valueOf(first), KeyCombination.valueOf(second));
    }

    /**
     * Has keys pressed below a root answer, unless something is being typed.
     *
     * @param cards where answers can be typed
     */
    public static void install(
            Parent root, ObservableValue<Frame> frame, Prediction prediction, Supplier<List<AnswerCard>> cards) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() instanceof TextInputControl) {
                return;
            }
            boolean asks = frame.getValue().asked().isPresent();
            if (asks ? answers(event, prediction, cards.get()) : goesOn(event, prediction)) {
                event.consume();
            }
        });
    }

    private static boolean goesOn(KeyEvent event, Prediction prediction) {
        boolean goes = isEnter(event) && prediction.goesOn();
        if (goes) {
            prediction.goOn();
        }
        return goes;
    }

    /** A button that Tab led to keeps it. */
    private static boolean isEnter(KeyEvent event) {
        return event.getCode() == KeyCode.ENTER
                && !event.isShortcutDown()
                && !(event.getTarget() instanceof ButtonBase);
    }

    /** What answers begin with that no hands are raised for: the field is there when the character comes. */
    private static boolean begins(KeyEvent event) {
        return BEGINNINGS.contains(event.getCode())
                && !event.isShortcutDown()
                && !event.isAltDown()
                && !event.isShiftDown();
    }

    private static boolean answers(KeyEvent event, Prediction prediction, List<AnswerCard> cards) {
        if (isEnter(event) || begins(event)) {
            cards.stream().filter(AnswerCard::isOpen).findFirst().ifPresent(AnswerCard::type);
            return true;
        }
        KEYS.forEach((hand, keys) -> {
            if (keys.stream().anyMatch(each -> each.match(event))) {
                prediction.raise(hand);
            }
        });
        return KEYS.values().stream().flatMap(List::stream).anyMatch(each -> each.match(event));
    }
}
