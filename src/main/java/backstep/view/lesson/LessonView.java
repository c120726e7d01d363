package backstep.view.lesson;

import backstep.controller.AnimationController;
import backstep.controller.Frame;
import backstep.controller.Workspace;
import backstep.model.formula.Numerals;
import backstep.model.lesson.Guide;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.Stop;
import backstep.model.network.Network;
import backstep.model.notation.Notation;
import backstep.model.words.StepTexts;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Title, source and notes of the lesson, and where playing it pauses: to read while teaching, and to write. */
public final class LessonView extends VBox {

    private static final int LINES = 12;

    /** What the cards are made for: while it stays the same, only their words change. */
    private record Places(List<Stop.Place> stops, Notation notation, String shape) {}

    private final Workspace workspace;
    private final AnimationController animation;
    private final Texts texts;
    private final LessonText title;
    private final LessonText source;
    private final LessonText notes;
    private final VBox cards = new VBox();
    private final Button add = new Button();
    private Optional<Places> places = Optional.empty();

    /** @param notices told why a text was not taken */
    public LessonView(Workspace workspace, AnimationController animation, Texts texts, Consumer<String> notices) {
        this.workspace = workspace;
        this.animation = animation;
        this.texts = texts;
        getStyleClass().add("lesson-view");
        TextField titleField = new TextField();
        title = new LessonText(titleField, workspace, texts.get("lesson.undo.title"), Lesson::withTitle);
        TextField sourceField = new TextField();
        source = new LessonText(
                sourceField,
                workspace,
                texts.get("lesson.undo.source"),
                (lesson, text) -> lesson.withGuide(lesson.guide().withSource(optional(text))));
        TextArea notesArea = new TextArea();
        notesArea.setWrapText(true);
        notesArea.setPrefRowCount(LINES);
        notes = new LessonText(
                        notesArea,
                        workspace,
                        texts.get("lesson.undo.notes"),
                        (lesson, text) -> lesson.withGuide(lesson.guide().withNotes(optional(text))))
                .withLines(
                        Guide.MOST_NOTES,
                        () -> notices.accept(texts.get("lesson.notes.full", Numerals.grouped(Guide.MOST_NOTES))));
        cards.getStyleClass().add("stop-cards");
        add.setId(Ids.LESSON_STOP);
        add.setGraphic(new FontIcon(Feather.PLUS));
        add.setText(texts.get("lesson.stop.add"));
        add.setOnAction(event -> addStop());
        getChildren().addAll(row(Ids.LESSON_TITLE, "lesson.title.", titleField));
        getChildren().addAll(row(Ids.LESSON_SOURCE, "lesson.source.", sourceField));
        getChildren().addAll(row(Ids.LESSON_NOTES, "lesson.notes.", notesArea));
        getChildren().addAll(caption("lesson.stops.label"), cards, add);
        workspace.shown().subscribe(this::show);
    }

    /** @param keys where its texts begin */
    private Node[] row(String id, String keys, TextInputControl field) {
        Label label = caption(keys + "label");
        label.setLabelFor(field);
        field.setId(id);
        field.setAccessibleText(label.getText());
        field.setPromptText(texts.get(keys + "prompt"));
        return new Node[] {label, field};
    }

    private Label caption(String key) {
        return Controls.label(texts.get(key), "lesson-caption");
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    // ---- showing

    private void show(Frame frame) {
        Guide guide = frame.lesson().guide();
        title.show(frame.lesson().title());
        source.show(guide.source().orElse(""));
        notes.show(guide.notes().orElse(""));
        Network network = frame.iteration().before();
        Places now = new Places(guide.stops().stream().map(Stop::at).toList(), frame.notation(), network.shape());
        if (!places.equals(Optional.of(now))) {
            places = Optional.of(now);
            makeCards(frame);
        }
        List<Stop> here = frame.stops();
        for (int index = 0; index < guide.stops().size(); index++) {
            Stop stop = guide.stops().get(index);
            card(index).show(stop, here.contains(stop));
        }
        add.setDisable(!here.isEmpty());
    }

    private void makeCards(Frame frame) {
        StepTexts words = StepTexts.of(frame.iteration(), frame.notation(), texts.messages());
        cards.getChildren().clear();
        for (Stop stop : frame.lesson().guide().stops()) {
            cards.getChildren()
                    .add(new StopCard(
                            cards.getChildren().size(),
                            place(stop.at(), words),
                            workspace,
                            texts,
                            () -> goTo(stop.at())));
        }
    }

    private String place(Stop.Place place, StepTexts words) {
        return switch (place) {
            case Stop.Place.Before() -> texts.get("lesson.stop.before");
            case Stop.Place.Done(var step) -> words.title(step);
            case Stop.Place.After() -> texts.get("lesson.stop.after");
        };
    }

    private StopCard card(int index) {
        return (StopCard) cards.getChildren().get(index);
    }

    // ---- changing

    private void goTo(Stop.Place place) {
        place.in(workspace.shown().get().steps()).ifPresent(animation::seek);
    }

    private void addStop() {
        Frame frame = workspace.shown().get();
        Stop stop = new Stop(Stop.Place.of(frame.cursor().step(), frame.steps()), "", false);
        workspace.annotate(
                texts.get("lesson.undo.add-stop"),
                Optional.empty(),
                lesson -> lesson.withGuide(lesson.guide().withStop(stop, frame.steps())));
        card(workspace.shown().get().lesson().guide().stops().indexOf(stop)).write();
    }
}
