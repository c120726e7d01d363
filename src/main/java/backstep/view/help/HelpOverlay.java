package backstep.view.help;

import backstep.model.words.GlossaryTerm;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import backstep.view.help.HelpEntries.Entry;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * All that there is to look up about the program, a page each, over the window. Letters search, on all pages at once; Esc,
 * Enter, a click beside it and the keys of a clicker close it.
 */
public final class HelpOverlay extends StackPane {

    public static final String HELP_ID = "help";
    public static final String SEARCH_ID = "help-search";
    public static final String CLOSE_ID = "help-close";

    /** Parts of the window, from top to bottom. */
    private static final List<String> REGIONS =
            List.of("header", "values", "stage", "chalkboard", "tabs", "timeline", "predict", "present");

    /** What comes with the program, each with its licence. */
    private static final List<String> BUNDLED = List.of(
            "openjdk", "openjfx", "atlantafx", "ikonli", "feather", "katex", "dejavu", "jackson", "fastcsv", "picocli");

    private static final Set<KeyCode> CLOSING = EnumSet.of(
            KeyCode.ESCAPE,
            KeyCode.F1,
            KeyCode.F5,
            KeyCode.F11,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN,
            KeyCode.CONTEXT_MENU);

    private final Texts texts;
    private final String version;
    private final Consumer<String> pointAt;
    private final Runnable close;
    private final TextField search = new TextField();
    private final Label nothing;
    private final TabPane pages = new TabPane();
    private final KeyTable keys;
    private final HelpEntries regions;
    private final HelpEntries glossary;
    /** Whether a key was pressed in here. */
    private boolean isUsed;

    /**
     * A page in front of the others.
     *
     * @param shown of all commands, as the menu has them
     * @param version of the program
     * @param pointAt shows a part of the window, by its name in {@link #REGIONS}
     * @param close takes this away
     */
    public HelpOverlay(
            HelpPage front,
            Texts texts,
            List<HelpKey> shown,
            String version,
            Consumer<String> pointAt,
            Runnable close) {
        this.texts = texts;
        this.version = version;
        this.pointAt = pointAt;
        this.close = close;
        keys = new KeyTable(shown);
        regions = new HelpEntries(REGIONS.stream().map(this::region).toList());
        glossary =
                new HelpEntries(Stream.of(GlossaryTerm.values()).map(this::term).toList());
        nothing = Controls.wrapping(texts.get("help.search.none"), "help-nothing");
        setId(HELP_ID);
        getStyleClass().add("help-backdrop");
        VBox card = new VBox(head(), nothing, pages());
        card.getStyleClass().add("help");
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.setAccessibleText(texts.get("help.title.text"));
        card.setMinSize(0, 0);
        getChildren().add(card);
        pages.getSelectionModel().select(front.ordinal());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getTarget() == this) {
                close.run();
            }
        });
        sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(_ -> holdFocus());
        search.textProperty().subscribe(this::keep);
    }

    /** Gives the keyboard to the search. */
    public void begin() {
        search.requestFocus();
    }

    private Node head() {
        search.setId(SEARCH_ID);
        search.setPromptText(texts.get("help.search.prompt"));
        search.setAccessibleText(texts.get("help.search.prompt"));
        HBox.setHgrow(search, Priority.ALWAYS);
        Button away = Controls.dress(new Button(), CLOSE_ID, Feather.X, texts.get("help.close.name"));
        away.setOnAction(_ -> close.run());
        HBox head = new HBox(Controls.label(texts.get("help.title.text"), "help-title"), search, away);
        head.getStyleClass().add("help-head");
        return head;
    }

    private Node pages() {
        pages.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        for (HelpPage page : HelpPage.values()) {
            Tab tab = new Tab(texts.get("help." + page.id() + ".title"));
            tab.setContent(Controls.scrolling(content(page)));
            pages.getTabs().add(tab);
        }
        VBox.setVgrow(pages, Priority.ALWAYS);
        return pages;
    }

    private Node content(HelpPage page) {
        return switch (page) {
            case KEYS -> keys;
            case WINDOW -> regions;
            case GLOSSARY -> glossary;
            case ABOUT -> about();
        };
    }

    private Entry region(String id) {
        String name = texts.get("help.region-" + id + ".name");
        Button show = new Button(texts.get("help.show.text"));
        show.setAccessibleText(texts.get("help.show.name", name));
        show.setMinWidth(USE_PREF_SIZE);
        show.setOnAction(_ -> {
            close.run();
            pointAt.accept(id);
        });
        return new Entry(name, texts.get("help.region-" + id + ".text"), Optional.of(show));
    }

    private Entry term(GlossaryTerm term) {
        return new Entry(term.name(texts.messages()), term.text(texts.messages()), Optional.empty());
    }

    private Node about() {
        Stream<Label> head = Stream.of(
                Controls.label(texts.get("help.about.version", version), "help-term"),
                Controls.wrapping(texts.get("help.about.licence"), "help-text"),
                Controls.label(texts.get("help.about.bundled"), "help-term"));
        Stream<Label> rest = BUNDLED.stream()
                .map(each -> Controls.wrapping(texts.get("help.bundled-" + each + ".text"), "help-text"));
        VBox page = new VBox();
        page.getStyleClass().add("help-page");
        page.getChildren().addAll(Stream.concat(head, rest).toList());
        return page;
    }

    /** Where nothing is found on the page in front, one comes to the front on which something is. */
    private void keep(String sought) {
        List<Integer> found = List.of(keys.keep(sought), regions.keep(sought), glossary.keep(sought));
        int front = pages.getSelectionModel().getSelectedIndex();
        boolean seeks = !sought.isBlank();
        boolean lost = seeks && (front >= found.size() || found.get(front) == 0);
        if (lost) {
            found.stream()
                    .filter(count -> count > 0)
                    .findFirst()
                    .map(found::indexOf)
                    .ifPresent(pages.getSelectionModel()::select);
        }
        Controls.show(nothing, seeks && found.stream().allMatch(count -> count == 0));
    }

    private void pressed(KeyEvent event) {
        isUsed = true;
        boolean enter = event.getCode() == KeyCode.ENTER && event.getTarget() == search;
        if (enter || CLOSING.contains(event.getCode())) {
            event.consume();
            close.run();
        }
    }

    /** The key that opened this closes it, pressed once more: what it types when it opens this arrives here as well. */
    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("?") && search.getText().isEmpty()) {
            event.consume();
            if (isUsed) {
                close.run();
            }
        }
    }

    /** What lies under it is not to be used. */
    private void holdFocus() {
        if (getScene() != null && !Controls.holdsFocus(this)) {
            search.requestFocus();
        }
    }
}
