package backstep.view.speaker;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.controller.Ticker;
import backstep.model.lesson.Stop;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.chalkboard.ChalkboardView;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/**
 * What a speaker has before them while the class looks at another screen: what the class sees, what comes next or the
 * answer to what is asked for, and the notes of the lesson; under them the time, and the values to edit.
 */
public final class SpeakerView extends GridPane {

    private static final int COLUMNS = 3;

    /** How much of the height is for the values. */
    private static final double LOWER_SHARE = 0.28;

    private final Texts texts;
    private final ChalkboardView next;
    private final Label heading = Controls.label("", "speaker-heading");
    private final Label say = Controls.wrapping("", "speaker-say");
    private final Label notes = Controls.wrapping("", "speaker-notes");
    private final Label time = Controls.wrapping("", "speaker-time");
    private final BorderPane lower = new BorderPane();
    private final Stopwatch watch;

    /**
     * @param seen what the class sees
     * @param presented whether there is a presentation, here or on another screen: the time runs then
     */
    public SpeakerView(
            Node seen,
            Texts texts,
            ObservableValue<Frame> frame,
            Selection selection,
            ObservableValue<Boolean> presented,
            Ticker ticker) {
        this.texts = texts;
        next = new ChalkboardView(texts, frame.map(Frame::next), selection, Optional::empty);
        next.explainTerms();
        watch = new Stopwatch(ticker, frame);
        setId(Ids.SPEAKER);
        getStyleClass().add("speaker");
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / COLUMNS);
            getColumnConstraints().add(third);
        }
        RowConstraints all = new RowConstraints();
        all.setVgrow(Priority.ALWAYS);
        RowConstraints low = new RowConstraints();
        low.setPercentHeight(100 * LOWER_SHARE);
        getRowConstraints().addAll(all, low);
        setMinSize(0, 0);
        heading.setId("speaker-heading");
        notes.setId("speaker-notes");
        time.setId("speaker-time");
        add(column(Controls.label(texts.get("speaker.seen.title"), "speaker-heading"), seen), 0, 0);
        Node ahead = Controls.scrolling(next);
        Node beside = Controls.scrolling(new VBox(say, notes));
        ahead.setId("speaker-next");
        beside.setId("speaker-aside");
        add(column(heading, ahead), 1, 0);
        Label aside = Controls.label(texts.get("speaker.notes.title"), "speaker-heading");
        add(column(aside, beside), 2, 0);
        lower.getStyleClass().add("speaker-column");
        lower.setMinSize(0, 0);
        lower.setLeft(time);
        add(lower, 0, 1, COLUMNS, 1);
        frame.subscribe(this::show);
        watch.elapsed().subscribe(this::showTime);
        watch.sinceStop().subscribe(this::showTime);
        presented.subscribe(now -> {
            if (now) {
                watch.start();
            } else {
                watch.stop();
            }
        });
        showTime();
    }

    private static Node column(Node title, Node content) {
        VBox column = new VBox(title, content);
        column.getStyleClass().add("speaker-column");
        column.setMinSize(0, 0);
        VBox.setVgrow(content, Priority.ALWAYS);
        return column;
    }

    /** Takes the values under what there is to see, or lets go of them. */
    public void edit(Optional<Node> values) {
        lower.setCenter(values.orElse(null));
    }

    /** Of the words in pixels. */
    public void setTextSize(double pixels) {
        next.textSizeProperty().set(pixels);
    }

    private void show(Frame frame) {
        boolean ends = frame.known() == frame.steps().size();
        heading.setText(texts.get(
                frame.asked().isPresent()
                        ? "speaker.answer.title"
                        : ends ? "speaker.end.title" : "speaker.next.title"));
        String said = frame.stops().stream().map(Stop::say).collect(Collectors.joining(" "));
        say.setText(said);
        Controls.show(say, !said.isEmpty());
        notes.setText(frame.lesson().guide().notes().orElse(texts.get("speaker.notes.none")));
    }

    private void showTime() {
        time.setText(texts.get(
                "speaker.time.text",
                clock(watch.elapsed().get()),
                clock(watch.sinceStop().get())));
    }

    private static String clock(int seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
