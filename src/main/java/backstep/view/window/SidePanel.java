package backstep.view.window;

import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The tabs to the right of the stage. There is room for the name of one of them: the others are icons, which say it in
 * tooltips and to screen readers.
 */
final class SidePanel extends TabPane {

    private static final Map<String, Feather> ICONS = Map.of(
            "chalkboard", Feather.EDIT_3,
            "gradients", Feather.TRENDING_DOWN,
            "loss", Feather.ACTIVITY,
            "samples", Feather.LIST,
            "lesson", Feather.BOOK_OPEN,
            "network", Feather.SHARE_2,
            "views", Feather.MAP,
            "code", Feather.CODE);

    private static final String PREFIX = "tab-";

    private final Texts texts;

    SidePanel(Texts texts) {
        this.texts = texts;
        setId(Ids.SIDE_PANEL);
        getStyleClass().add("side-panel");
        setAccessibleText(texts.get("tabs.name"));
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    }

    /** Adds a tab that scrolls up and down where its content is higher. */
    void addScrolling(String id, Supplier<? extends Node> content) {
        add(id, () -> Controls.scrolling(content.get()));
    }

    /**
     * Adds a tab whose content takes all the room there is. The content is made when the tab is first opened: what nobody
     * looks at must not delay the first frame, nor keep up with every change.
     */
    void add(String id, Supplier<? extends Node> content) {
        String name = texts.get("tab." + id + ".text");
        Tab tab = new Tab(name);
        tab.setId(PREFIX + id);
        tab.setGraphic(new FontIcon(ICONS.getOrDefault(id, Feather.SIDEBAR)));
        tab.setTooltip(new Tooltip(name));
        tab.selectedProperty().subscribe(selected -> {
            if (selected && tab.getContent() == null) {
                Node made = content.get();
                made.visibleProperty().bind(tab.selectedProperty());
                tab.setContent(made);
            }
        });
        getTabs().add(tab);
    }

    /** The tab in front. */
    String selected() {
        return getSelectionModel().getSelectedItem().getId().substring(PREFIX.length());
    }

    /** Brings a tab to the front. */
    void select(String id) {
        getTabs().stream().filter(tab -> tab.getId().equals(PREFIX + id)).forEach(getSelectionModel()::select);
    }
}
