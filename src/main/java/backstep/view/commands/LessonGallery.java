package backstep.view.commands;

import backstep.files.OneLine;
import backstep.model.lesson.BuiltInLessons;
import backstep.model.lesson.Lesson;
import backstep.view.base.Controls;
import backstep.view.base.Dialogs;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** All lessons to choose from: those of the program with a picture and what they teach, then the files opened last. */
final class LessonGallery extends Dialog<LessonChoice> {

    private static final double WIDTH = 680;
    private static final double HEIGHT = 560;
    /** How much of a high window it takes: that many more lessons are seen at once. */
    private static final double SHARE = 0.75;

    /** A lesson in the list, and the words by which it is found. */
    private record Row(LessonChoice choice, Node node, String words) {

        boolean has(String[] wanted) {
            return Stream.of(wanted).allMatch(words::contains);
        }
    }

    private final Texts texts;
    private final TextField search = new TextField();
    private final VBox list = new VBox();
    private final List<Row> rows = new ArrayList<>();

    LessonGallery(
            @Nullable Window owner,
            List<BuiltInLessons.Entry> builtIn,
            List<Path> recent,
            ViewSettings settings,
            Texts texts) {
        this.texts = texts;
        initOwner(owner);
        setTitle(texts.get("gallery.dialog.title"));
        setResizable(true);
        builtIn.forEach(entry -> rows.add(row(entry)));
        recent.forEach(file -> rows.add(row(file)));
        search.setId(Ids.GALLERY_SEARCH);
        search.setPromptText(texts.get("gallery.search.text"));
        search.setAccessibleText(texts.get("gallery.search.text"));
        search.textProperty().subscribe(_ -> find());
        search.setOnAction(_ -> found().findFirst().ifPresent(row -> choose(row.choice())));
        list.getStyleClass().add("gallery-list");
        ScrollPane pane = Controls.scrolling(list);
        Controls.revealFocus(pane);
        VBox content = new VBox(search, pane);
        VBox.setVgrow(pane, Priority.ALWAYS);
        content.getStyleClass().add("gallery");
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        getDialogPane().setContent(content);
        double room = Optional.ofNullable(owner).map(Window::getHeight).orElse(HEIGHT);
        getDialogPane().setPrefSize(WIDTH, Math.max(HEIGHT, SHARE * room));
        // On Linux a dialog whose size can be changed opens no larger than it has to be.
        getDialogPane().setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getDialogPane().getButtonTypes().add(ButtonType.CANCEL);
        Dialogs.dress(getDialogPane(), settings);
        setResultConverter(_ -> null);
        setOnShown(_ -> search.requestFocus());
    }

    private Row row(BuiltInLessons.Entry entry) {
        Lesson lesson = entry.lesson();
        String shape = lesson.network().shape();
        // Notes begin with how long it takes and what it is about.
        String about = lesson.guide().notes().orElse("").split("\n\n", 2)[0];
        Node node = node(
                new LessonChoice.BuiltIn(entry),
                Optional.of(new Miniature(lesson.network())),
                lesson.title(),
                shape,
                about);
        return new Row(
                new LessonChoice.BuiltIn(entry),
                node,
                lowerCase(String.join(" ", entry.id(), lesson.title(), shape, about)));
    }

    private Row row(Path file) {
        String name = OneLine.nameOf(file);
        String folder = Optional.ofNullable(file.getParent())
                .map(parent -> OneLine.of(parent.toString()))
                .orElse("");
        LessonChoice choice = new LessonChoice.Recent(file);
        Node node = node(choice, Optional.empty(), name, texts.get("gallery.recent.text"), folder);
        return new Row(choice, node, lowerCase(name + " " + folder));
    }

    private Node node(LessonChoice choice, Optional<Node> picture, String title, String shape, String about) {
        Label name = Controls.wrapping(title, "gallery-title");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label form = Controls.label(shape, "gallery-shape");
        form.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(name, form);
        head.getStyleClass().add("gallery-head");
        VBox words = new VBox(head, Controls.wrapping(about, "gallery-about"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(words);
        picture.ifPresent(each -> row.getChildren().addFirst(each));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("gallery-row");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(String.join(". ", title, shape, about));
        row.setOnMouseClicked(_ -> choose(choice));
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                choose(choice);
            }
        });
        return row;
    }

    private void find() {
        list.getChildren().setAll(found().map(Row::node).toList());
        if (list.getChildren().isEmpty()) {
            list.getChildren().add(Controls.wrapping(texts.get("gallery.none.text"), "gallery-about"));
        }
    }

    /** Those that have every word that is looked for. */
    private Stream<Row> found() {
        String[] wanted = lowerCase(search.getText().strip()).split("\\s+");
        return rows.stream().filter(row -> row.has(wanted));
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Arrows go from the field into the list, through it, and back. */
    private void move(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step == 0) {
            return;
        }
        event.consume();
        List<Node> nodes = found().map(Row::node).toList();
        int next = nodes.indexOf(getDialogPane().getScene().getFocusOwner()) + step;
        if (next < 0) {
            search.requestFocus();
        } else if (next < nodes.size()) {
            nodes.get(next).requestFocus();
        }
    }

    private void choose(LessonChoice choice) {
        setResult(choice);
        close();
    }
}
