package backstep.view.window;

import backstep.controller.Selection;
import backstep.view.base.Controllers;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import backstep.view.predict.AnswerCard;
import backstep.view.present.Presentation;
import backstep.view.present.Strokes;
import backstep.view.speaker.ClassView;
import backstep.view.speaker.SpeakerView;
import javafx.geometry.Bounds;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** What is shown while the class has a window of its own, made when it is first wanted. */
final class Speaking {

    static final String CLASS_ID = "class-view";

    private final ClassView seen;
    private final Presentation presentation;
    private final Region screen;
    private final ClassView mirror;
    private final SpeakerView speaker;

    /** @param strokes what is drawn by hand, here or there */
    Speaking(Controllers controllers, TextSize size, Strokes strokes, Texts texts) {
        var frame = controllers.workspace().shown();
        Selection selection = controllers.selection();
        seen = new ClassView(CLASS_ID, false, controllers, strokes, texts);
        mirror = new ClassView("mirror", true, controllers, strokes, texts);
        presentation = seen.presentation(controllers.settings().speaking(), selection, mirror);
        screen = new ZoomPane(presentation.over(seen));
        speaker = new SpeakerView(
                mirror,
                texts,
                frame,
                selection,
                controllers.settings().presented(),
                controllers.tickers().get());
        mirror.addEventFilter(MouseEvent.MOUSE_MOVED, this::pointTheSame);
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

    /** What the speaker points at on their own copy has the light on the screen of the class. */
    private void pointTheSame(MouseEvent event) {
        Bounds copy = mirror.stage().localToScene(mirror.stage().getLayoutBounds());
        Bounds stage = seen.stage().localToScene(seen.stage().getLayoutBounds());
        double x = stage.getMinX() + (event.getSceneX() - copy.getMinX()) / copy.getWidth() * stage.getWidth();
        double y = stage.getMinY() + (event.getSceneY() - copy.getMinY()) / copy.getHeight() * stage.getHeight();
        presentation.point(x / screen.getWidth(), y / screen.getHeight());
    }

    private void showTheme(Theme theme) {
        seen.stage().setLineScale(theme.lineScale());
        mirror.stage().setLineScale(theme.lineScale());
    }

    /** For the window of the class. */
    Region seen() {
        return screen;
    }

    /** What is done to it. */
    Presentation presentation() {
        return presentation;
    }

    /** Where the speaker types the answers of the class. */
    AnswerCard answer() {
        return mirror.answer();
    }

    /** For the window of the program. */
    SpeakerView speaker() {
        return speaker;
    }

    private void showTextSize(TextSize size) {
        double scale = size.set().getValue();
        double pixels = size.pixels().get();
        seen.setTextSize(pixels * Theme.FROM_AFAR, scale * Theme.FROM_AFAR);
        mirror.setTextSize(pixels, scale);
        speaker.setTextSize(pixels);
    }
}
