package backstep.view.base;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons, and buttons that have one. */
public final class Icons {

    private Icons() {}

    public static Node of(Feather icon) {
        return new FontIcon(icon);
    }

    /** Gives a button its id, icon and a name for tooltip and screen reader. */
    public static <B extends ButtonBase> B dress(B button, String id, Feather icon, String name) {
        button.setId(id);
        button.setGraphic(of(icon));
        button.setAccessibleText(name);
        Tooltips.install(button, () -> name);
        return button;
    }
}
