package backstep.view.help;

import backstep.view.base.Controls;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;

/** All that there is to look up about the program, a page each; the lesson goes on beside it. */
public final class HelpDialog {

    /** What there is to look up. */
    public enum Page {
        KEYS,
        WINDOW,
        GLOSSARY,
        ABOUT
    }

    /** What a key does. */
    public record Key(String keys, String does) {}

    private static final List<String> REGIONS =
            List.of("header", "values", "stage", "chalkboard", "tabs", "timeline", "predict", "present");

    /** What comes with the program, each with its licence. */
    private static final List<String> BUNDLED =
            List.of("openjdk", "openjfx", "atlantafx", "ikonli", "feather", "katex", "jackson", "fastcsv", "picocli");

    private final Texts texts;
    private final List<Key> keys;
    private final String version;

    /**
     * @param keys of all commands, as the menu has them
     * @param version of the program
     */
    public HelpDialog(Texts texts, List<Key> keys, String version) {
        this.texts = texts;
        this.keys = List.copyOf(keys);
        this.version = version;
    }

    /** Opens beside a window. */
    public void show(Page page, Window owner, ViewSettings settings) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.initModality(Modality.NONE);
        dialog.setTitle(texts.get("help.title.text"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(pages(page));
        dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        settings.dress(dialog.getDialogPane().getScene());
        dialog.setOnShown(_ -> dialog.getDialogPane().getScene().getWindow().sizeToScene());
        dialog.show();
    }

    /** All pages, with one in front. */
    TabPane pages(Page front) {
        TabPane pages = new TabPane();
        pages.getStyleClass().add("help");
        pages.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        for (Page page : Page.values()) {
            Tab tab = new Tab(texts.get("help." + page.name().toLowerCase(Locale.ROOT) + ".title"));
            tab.setContent(Controls.scrolling(content(page)));
            pages.getTabs().add(tab);
        }
        pages.getSelectionModel().select(front.ordinal());
        return pages;
    }

    private Node content(Page page) {
        return switch (page) {
            case KEYS -> table();
            case WINDOW ->
                page(REGIONS.stream()
                        .map(region -> entry(
                                texts.get("help.region-" + region + ".name"),
                                texts.get("help.region-" + region + ".text"))));
            case GLOSSARY -> new Glossary(texts);
            case ABOUT -> about();
        };
    }

    private Node table() {
        GridPane table = new GridPane();
        table.getStyleClass().add("help-keys");
        for (Key key : keys) {
            Label pressed = Controls.label(key.keys(), "help-key");
            pressed.setMinWidth(Label.USE_PREF_SIZE);
            table.addRow(table.getRowCount(), pressed, Controls.wrapping(key.does(), "help-text"));
        }
        return table;
    }

    private Node about() {
        Stream<Label> head = Stream.of(
                Controls.label(texts.get("help.about.version", version), "help-term"),
                Controls.wrapping(texts.get("help.about.licence"), "help-text"),
                Controls.label(texts.get("help.about.bundled"), "help-term"));
        Stream<Label> rest = BUNDLED.stream()
                .map(each -> Controls.wrapping(texts.get("help.bundled-" + each + ".text"), "help-text"));
        return page(Stream.concat(head, rest));
    }

    private static Node page(Stream<? extends Node> entries) {
        VBox page = new VBox();
        page.getStyleClass().add("help-page");
        page.getChildren().addAll(entries.toList());
        return page;
    }

    /** A word and what is said about it. */
    static VBox entry(String word, String text) {
        return new VBox(Controls.label(word, "help-term"), Controls.wrapping(text, "help-text"));
    }
}
