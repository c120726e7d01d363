package backstep.view.code;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.network.Network;
import backstep.model.notation.Notation;
import backstep.model.program.Listing;
import backstep.model.program.Listing.Line;
import backstep.model.program.PythonLibrary;
import backstep.view.base.Controls;
import backstep.view.base.Picker;
import backstep.view.base.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/**
 * The iteration on the screen as a program: the line of the step at hand is lit, and pointing at a line points at its numbers
 * in all views.
 */
public final class CodeView extends VBox {

    public static final String LINES_ID = "code-lines";
    public static final String LANGUAGE_ID = "code-language";
    public static final String COPY_ID = "code-copy";

    /** Programs of more parameters are not read on a screen. */
    private static final int MOST_PARAMETERS = 2000;

    /**
     * So many lines stay in sight above the one that is scrolled to; some more where the list has just got its height, so
     * that there must be room for as many again.
     */
    private static final int ABOVE = 6;

    private final Texts texts;
    private final ObservableValue<Frame> frame;
    private final ListView<Line> lines = new ListView<>();
    private final Picker<Language> picker;
    private final Subscription subscription;
    private Language language = Language.NUMPY;
    private Optional<Shown> shown = Optional.empty();

    /** What the program can be written in. */
    private enum Language {
        NUMPY,
        PYTORCH,
        JAVA;

        private Listing listing(Frame frame, Texts texts) {
            String title = frame.lesson().title();
            Iteration iteration = frame.iteration();
            return switch (this) {
                case NUMPY, PYTORCH ->
                    Listing.python(
                            this == NUMPY ? PythonLibrary.NUMPY : PythonLibrary.PYTORCH,
                            title,
                            iteration,
                            frame.notation(),
                            texts.messages());
                case JAVA -> Listing.java(title, iteration, frame.notation(), texts.messages());
            };
        }
    }

    /** What the lines were made of. */
    private record Shown(Iteration iteration, Notation notation, String title, Language language) {}

    /**
     * The program of the frame on the screen.
     *
     * @param clipboard takes what is copied
     */
    public CodeView(Texts texts, ObservableValue<Frame> frame, Selection selection, Consumer<String> clipboard) {
        this.texts = texts;
        this.frame = frame;
        picker = new Picker<>(
                LANGUAGE_ID, texts.get("code.language.name"), List.of(Language.values()), this::name, this::choose);
        picker.show(language);
        Button copy = Controls.dress(new Button(), COPY_ID, Feather.COPY, texts.get("code.copy.name"));
        copy.setText(texts.get("code.copy.text"));
        copy.setOnAction(_ -> clipboard.accept(new Listing(lines.getItems()).text()));
        HBox bar = new HBox(picker, Controls.spring(), copy);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("code-bar");
        lines.setId(LINES_ID);
        lines.setAccessibleText(texts.get("code.lines.name"));
        lines.setCellFactory(_ -> new CodeCell(selection, frame));
        VBox.setVgrow(lines, Priority.ALWAYS);
        getStyleClass().add("code");
        getChildren().addAll(bar, lines);
        subscription = Subscription.combine(
                frame.subscribe(_ -> show()), visibleProperty().subscribe(_ -> show()));
    }

    /** Lets go of frames. */
    public void dispose() {
        subscription.unsubscribe();
    }

    private String name(Language of) {
        return texts.get("code.language-" + of.name().toLowerCase(Locale.ROOT));
    }

    private void choose(Language chosen) {
        language = chosen;
        picker.show(language);
        show();
    }

    /** Nothing is made while nobody looks. */
    private void show() {
        if (!isVisible()) {
            return;
        }
        Frame now = frame.getValue();
        Shown wanted = new Shown(now.iteration(), now.notation(), now.lesson().title(), language);
        if (shown.filter(before -> isSame(before, wanted)).isEmpty()) {
            shown = Optional.of(wanted);
            lines.getItems().setAll(made(now));
        }
        lines.refresh();
        reveal(now);
    }

    /** Iterations are the same only if they are one: to compare all their numbers takes longer. */
    private static boolean isSame(Shown one, Shown other) {
        return one.iteration() == other.iteration()
                && one.notation() == other.notation()
                && one.language() == other.language()
                && one.title().equals(other.title());
    }

    private List<Line> made(Frame now) {
        if (parameters(now.iteration().before()) > MOST_PARAMETERS) {
            return List.of(new Line(texts.get("code.large.text"), List.of()));
        }
        return language.listing(now, texts).lines();
    }

    private static int parameters(Network network) {
        return network.layers().stream()
                .mapToInt(layer -> layer.units() * (layer.inputs() + 1))
                .sum();
    }

    /** Scrolls to the line of the step at hand, unless it is on the screen. */
    private void reveal(Frame now) {
        Optional<? extends Quantity> step = now.step();
        IntStream.range(0, lines.getItems().size())
                .filter(index -> step.filter(lines.getItems().get(index).quantities()::contains)
                        .isPresent())
                .findFirst()
                .ifPresent(index -> lines.scrollTo(Math.max(0, index - ABOVE)));
    }
}
