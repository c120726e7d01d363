package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.junit.jupiter.api.Test;

/** A test fails with what nobody catches on the JavaFX thread, once and no more. */
class FxThreadTest {

    private final IntegerProperty number = new SimpleIntegerProperty(1);

    @Test
    void aListenerThatThrowsFailsTheWorkThatCalledIt() {
        number.addListener((_, _, now) -> refuse(now.intValue()));
        assertThatThrownBy(() -> FxThread.run(() -> number.set(2)))
                .isInstanceOf(AssertionError.class)
                .hasRootCauseMessage("no room for 2");
        assertThat(FxThread.call(number::get)).isEqualTo(2);
    }

    @Test
    void aBindingThatThrowsFailsIt() {
        SimpleIntegerProperty half = new SimpleIntegerProperty();
        assertThatThrownBy(() -> FxThread.run(() -> {
                    half.bind(number.map(now -> refuse(now.intValue())));
                    half.subscribe(_ -> {});
                }))
                .hasStackTraceContaining("no room for 1");
    }

    @Test
    void whatFailsBetweenTwoPiecesFailsTheNextWithAllOfIt() {
        FxThread.run(() -> {});
        Platform.runLater(() -> refuse(1));
        Platform.runLater(() -> refuse(2));
        assertThatThrownBy(() -> FxThread.run(() -> {}))
                .hasRootCauseMessage("no room for 1")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("no room for 2"));
    }

    @Test
    void whatTheWorkItselfThrowsComesFirst() {
        number.addListener((_, _, now) -> refuse(now.intValue()));
        assertThatThrownBy(() -> FxThread.run(() -> {
                    number.set(2);
                    throw new AssertionError("its own");
                }))
                .hasMessage("its own")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("no room for 2"));
    }

    private static int refuse(int now) {
        throw new IllegalStateException("no room for " + now);
    }
}
