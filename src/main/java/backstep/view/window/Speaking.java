package backstep.view.window;

import backstep.controller.Selection;
import backstep.view.base.Controllers;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import backstep.view.predict.AnswerCard;
import backstep.view.speaker.ClassView;
import backstep.view.speaker.SpeakerView;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** What is shown while the class has a window of its own, made when it is first wanted. */
final class Speaking {

    static final String CLASS_ID = "class-view";

    /** How much smaller the speaker sees what the class sees. */
    private static final double SMALLER = 0.6;

    private final ClassView seen;
    private final ClassView mirror;
    private final SpeakerView speaker;

    Speaking(Controllers controllers, TextSize size, Texts texts) {
        var frame = controllers.workspace().shown();
        Selection selection = controllers.selection();
        seen = new ClassView(CLASS_ID, false, texts, frame, selection, controllers.prediction());
        mirror = new ClassView("mirror", true, texts, frame, selection, controllers.prediction());
        speaker = new SpeakerView(
                mirror,
                texts,
                frame,
                selection,
                controllers.settings().speaking(),
                controllers.tickers().get());
        controllers.settings().theme().subscribe(this::showTheme);
        controllers.settings().spotlight().subscribe(on -> {
            seen.stage().setSpotlight(on);
            mirror.stage().setSpotlight(on);
        });
        size.set().subscribe(() -> showTextSize(size));
        size.pixels().subscribe(() -> showTextSize(size));
        showTextSize(size);
        size.follow(seen, Theme.FROM_AFAR);
    }

    private void showTheme(Theme theme) {
        seen.stage().setLineScale(theme.lineScale());
        mirror.stage().setLineScale(theme.lineScale());
    }

    /** For the window of the class. */
    Region seen() {
        return seen;
    }

    /** Where the speaker types the answers of the class. */
    AnswerCard answer() {
        return mirror.answer();
    }

    /** For the window of the program. */
    Node speaker() {
        return speaker;
    }

    private void showTextSize(TextSize size) {
        double scale = size.set().getValue();
        double pixels = size.pixels().get();
        seen.setTextSize(pixels * Theme.FROM_AFAR, scale * Theme.FROM_AFAR);
        mirror.setTextSize(pixels, SMALLER * scale);
        speaker.setTextSize(pixels);
    }
}
