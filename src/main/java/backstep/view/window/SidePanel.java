package backstep.view.window;

import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** The tabs to the right of the stage. */
final class SidePanel extends TabPane {

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
        Tab tab = new Tab(texts.get("tab." + id + ".text"));
        tab.setId("tab-" + id);
        tab.selectedProperty().subscribe(selected -> {
            if (selected && tab.getContent() == null) {
                Node made = content.get();
                made.visibleProperty().bind(tab.selectedProperty());
                tab.setContent(made);
            }
        });
        getTabs().add(tab);
    }

    /** Brings a tab to the front. */
    void select(String id) {
        getTabs().stream().filter(tab -> tab.getId().equals("tab-" + id)).forEach(getSelectionModel()::select);
    }
}
