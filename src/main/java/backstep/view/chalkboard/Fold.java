package backstep.view.chalkboard;

import backstep.view.base.Controls;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A small button that unfolds what is beside or under it while it is selected; its arrow says which way. */
final class Fold extends ToggleButton {

    /** @param name what it unfolds, for tooltip and screen reader */
    Fold(String id, String name) {
        Controls.dress(this, id, Feather.CHEVRON_RIGHT, name);
        getStyleClass().add("chalk-fold");
        selectedProperty()
                .subscribe(
                        unfolded -> setGraphic(new FontIcon(unfolded ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT)));
    }
}
