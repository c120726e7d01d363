package backstep.view.window;

import backstep.controller.Frame;
import backstep.controller.Viewing;
import backstep.drawing.plot.StageMaps;
import backstep.view.base.Controllers;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import backstep.view.base.ViewSettings;
import backstep.view.network.NetworkView;
import backstep.view.plot.FullView;
import backstep.view.present.Pen;
import backstep.view.present.Presentation;
import backstep.view.present.StageZoom;
import backstep.view.present.Strokes;
import backstep.view.values.GraphEditor;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The middle of the window: the stage and what lies over it, which are the view that takes its
 * place, a speaker's pen, fields for its numbers and notices. */
final class StageArea {

    private final NetworkView stage;
    private final StackPane sheet;
    private final StackPane all;
    private final Presentation presentation;
    private final Notices notices;
    private final GraphEditor editor;

    /** @param strokes what is drawn on it by hand */
    StageArea(Controllers controllers, TextSize size, Strokes strokes, Texts texts) {
        ReadOnlyObjectProperty<Frame> shown = controllers.workspace().shown();
        ViewSettings settings = controllers.settings();
        stage = new NetworkView(texts, controllers.selection());
        Pane overlay = new Pane();
        overlay.setPickOnBounds(false);
        Pen pen = new Pen(shown, strokes);
        sheet = new StackPane(stage, pen);
        StageZoom near = new StageZoom(new StackPane(sheet, overlay));
        FullView view = new FullView("full", controllers, texts);
        all = new StackPane(near, view);
        presentation = new Presentation(settings.presenting(), shown, controllers.selection(), near, pen);
        presentation.view().subscribe(view::setVisible);
        size.pixels().subscribe(pixels -> view.setTextSize(pixels.doubleValue()));
        notices = new Notices(all, stage);
        editor = GraphEditor.install(stage, overlay, shown, controllers.editing(), texts);
        shown.subscribe(
                frame -> stage.setFrame(controllers.viewing().trying().get().orElse(frame)));
        settings.theme().map(Theme::lineScale).subscribe(stage::setLineScale);
        Viewing viewing = controllers.viewing();
        Runnable light = () -> stage.setSpotlight(
                settings.spotlight().get() && viewing.trying().get().isEmpty());
        settings.spotlight().subscribe(light);
        viewing.trying().subscribe(tried -> {
            light.run();
            stage.setFrame(tried.orElseGet(shown::get));
        });
        settings.legend().subscribe(stage::setLegend);
        size.scale().subscribe(scale -> stage.setTextScale(scale.doubleValue()));
        stage.setFocusTraversable(true);
        showMaps(controllers.unitMaps(), settings.smallMaps());
    }

    /** On the units what they have learned, as long as that is wanted. */
    private void showMaps(Viewing maps, ObservableValue<Boolean> wanted) {
        Runnable show = () -> stage.setMaps(maps.answer()
                .get()
                .filter(_ -> wanted.getValue())
                .map(answer -> StageMaps.of(
                        answer.frame().iteration(), answer.frame().lesson().samples(), answer.small()))
                .orElse(Map.of()));
        wanted.subscribe(on -> {
            maps.watch(this, on);
            show.run();
        });
        maps.answer().subscribe(show);
    }

    /** All of it. */
    Region all() {
        return all;
    }

    /** Where the keyboard belongs to it. */
    NetworkView stage() {
        return stage;
    }

    /** What a picture of it shows: the stage, and what was drawn on it by hand. */
    Region sheet() {
        return sheet;
    }

    Presentation presentation() {
        return presentation;
    }

    /** What lies over it for a while. */
    Notices notices() {
        return notices;
    }

    /** Shows a line over its lower edge for a while. */
    void tell(String line) {
        notices.show(line);
    }

    /** Lets go of all that outlives it. */
    void close() {
        editor.close();
        stage.close();
    }
}
