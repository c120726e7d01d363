package backstep.view.lesson;

import backstep.controller.Workspace;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.Stop;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One stop of the lesson: its step, and what is said there. */
final class StopCard extends VBox {

    private static final int LINES = 3;

    private final TextArea area = new TextArea();
    private final LessonText say;
    private final CheckBox ask = new CheckBox();

    /**
     * A card without words yet.
     *
     * @param index of the stop in the lesson
     * @param place where it is, in words
     */
    StopCard(int index, String place, Workspace workspace, Texts texts, Runnable goThere) {
        getStyleClass().add("stop-card");
        setId(Ids.stop("card", index));
        Hyperlink there = new Hyperlink(place);
        there.setId(Ids.stop("go", index));
        there.setOnAction(event -> goThere.run());
        Controls.tooltip(there, () -> texts.get("lesson.stop.go"));
        Button remove = Controls.dress(
                new Button(), Ids.stop("remove", index), Feather.X, texts.get("lesson.stop.remove", place));
        remove.setOnAction(event -> workspace.annotate(
                texts.get("lesson.undo.remove-stop"), Optional.empty(), lesson -> without(lesson, index)));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox heading = new HBox(there, space, remove);
        heading.setAlignment(Pos.CENTER_LEFT);
        area.setId(Ids.stop("say", index));
        area.setAccessibleText(texts.get("lesson.stop.say", place));
        area.setPromptText(texts.get("lesson.stop.prompt"));
        area.setWrapText(true);
        area.setPrefRowCount(LINES);
        say = new LessonText(
                area, workspace, texts.get("lesson.undo.say"), (lesson, text) -> with(lesson, index, text));
        ask.setId(Ids.stop("ask", index));
        ask.setText(texts.get("lesson.stop.ask"));
        ask.setOnAction(_ -> workspace.annotate(
                texts.get("lesson.undo.ask"), Optional.empty(), lesson -> asking(lesson, index, ask.isSelected())));
        getChildren().addAll(heading, area, ask);
    }

    void show(Stop stop, boolean here) {
        say.show(stop.say());
        ask.setSelected(stop.ask());
        pseudoClassStateChanged(Styles.CURRENT, here);
    }

    /** Gives the keyboard to the words. */
    void write() {
        area.requestFocus();
    }

    private static Lesson with(Lesson lesson, int index, String say) {
        Stop old = lesson.guide().stops().get(index);
        return with(lesson, index, new Stop(old.at(), say, old.ask()));
    }

    private static Lesson asking(Lesson lesson, int index, boolean asks) {
        Stop old = lesson.guide().stops().get(index);
        return with(lesson, index, new Stop(old.at(), old.say(), asks));
    }

    private static Lesson with(Lesson lesson, int index, Stop stop) {
        List<Stop> stops = new ArrayList<>(lesson.guide().stops());
        stops.set(index, stop);
        return lesson.withGuide(lesson.guide().withStops(stops));
    }

    private static Lesson without(Lesson lesson, int index) {
        List<Stop> stops = new ArrayList<>(lesson.guide().stops());
        stops.remove(index);
        return lesson.withGuide(lesson.guide().withStops(stops));
    }
}
