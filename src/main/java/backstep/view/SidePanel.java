package backstep.view;

import backstep.view.base.Ids;
import backstep.view.base.Texts;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** The tabs to the right of the stage. */
final class SidePanel extends TabPane {

    private final Texts texts;

    SidePanel(Texts texts) {
        this.texts = texts;
        setId(Ids.SIDE_PANEL);
        getStyleClass().add("side-panel");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    }

    /** Adds a tab that scrolls up and down where its content is higher. */
    void addScrolling(String id, Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        add(id, scroll);
    }

    /** Adds a tab whose content takes all the room there is. */
    void add(String id, Node content) {
        Tab tab = new Tab(texts.get("tab." + id + ".text"), content);
        tab.setId("tab-" + id);
        // What nobody sees need not keep up with every change.
        content.visibleProperty().bind(tab.selectedProperty());
        getTabs().add(tab);
    }
}
