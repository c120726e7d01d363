package backstep.view.tour;

import backstep.controller.Frame;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/** A line that offers the tour; gone with an answer, and with the first step of whoever needs none. */
public final class TourOffer extends HBox {

    public static final String OFFER_ID = "tour-offer";
    public static final String ACCEPT_ID = "tour-accept";
    public static final String DECLINE_ID = "tour-decline";

    private final Subscription watching;

    /** @param begin what is done when it is taken */
    public TourOffer(ObservableValue<Frame> frame, ViewSettings settings, Runnable begin, Texts texts) {
        setId(OFFER_ID);
        getStyleClass().addAll("notice", "tour-offer");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label words = Controls.wrapping(texts.get("tour.offer.text"), "tour-offer-words");
        Button accept = button(ACCEPT_ID, texts.get("tour.accept.text"));
        accept.setOnAction(_ -> {
            close();
            begin.run();
        });
        Button decline = button(DECLINE_ID, texts.get("tour.decline.text"));
        decline.setOnAction(_ -> close());
        getChildren().addAll(words, accept, decline);
        watching = Subscription.combine(
                frame.subscribe((before, now) -> {
                    if (before.cursor().step() != now.cursor().step() || before.iteration() != now.iteration()) {
                        close();
                    }
                }),
                settings.presented().subscribe((_, _) -> close()));
    }

    private static Button button(String id, String text) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /** Takes it back. */
    public void close() {
        Controls.show(this, false);
        watching.unsubscribe();
    }
}
