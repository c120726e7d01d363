package backstep.view.base;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import backstep.model.network.Identified;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;

/** A palette: style sheets that give the roles of {@code base.css} their colours. */
public enum Theme implements Identified {
    LIGHT("light"),
    DARK("dark"),
    PROJECTOR("projector");

    private static final List<String> COMMON =
            List.of("base", "math", "stage", "panels", "charts", "values", "gradients");

    private final String id;

    Theme(String id) {
        this.id = id;
    }

    /** The name on the command line. */
    @Override
    public String id() {
        return id;
    }

    /** Dresses a scene in this palette. */
    public void apply(Scene scene) {
        scene.setUserAgentStylesheet(
                this == DARK ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        List<String> sheets = new java.util.ArrayList<>();
        sheets.add(sheet(id));
        COMMON.forEach(name -> sheets.add(sheet(name)));
        scene.getStylesheets().setAll(sheets);
    }

    private static String sheet(String name) {
        URL url = Theme.class.getResource("/backstep/css/" + name + ".css");
        return Objects.requireNonNull(url, name + ".css is missing").toExternalForm();
    }
}
