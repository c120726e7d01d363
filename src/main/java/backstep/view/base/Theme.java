package backstep.view.base;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import backstep.model.network.Identified;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A palette: style sheets that give the roles of {@code base.css} their colours. */
public enum Theme implements Identified {
    LIGHT(1),
    DARK(1),
    PROJECTOR(Theme.FROM_AFAR);

    /** How many times as large as usual must be what is read from the last row: lines for a projector, text in Present. */
    public static final double FROM_AFAR = 1.5;

    private static final List<String> COMMON =
            List.of("base", "math", "stage", "panels", "charts", "values", "gradients", "code", "predict", "speaker");

    private final double lineScale;

    Theme(double lineScale) {
        this.lineScale = lineScale;
    }

    /** How many times as thick as usual the lines of a network are: from the last row thin ones cannot be seen. */
    public double lineScale() {
        return lineScale;
    }

    /**
     * Keeps JavaFX from reading its own style sheet, as every scene of ours has another; to be called before any control.
     */
    public static void init() {
        Application.setUserAgentStylesheet(sheet("none"));
    }

    /** Has JavaFX read the style sheets of this palette, and learn how to use them. */
    public void preload() {
        Scene scene = new Scene(new HBox(new Label("0"), new Button("1")));
        apply(scene);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /**
     * Dresses a scene in this palette.
     *
     * @param more style sheets; all at once, as each change has JavaFX read them again
     */
    public void apply(Scene scene, String... more) {
        scene.setUserAgentStylesheet(controls());
        List<String> sheets = new java.util.ArrayList<>();
        sheets.add(sheet(id()));
        COMMON.forEach(name -> sheets.add(sheet(name)));
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            sheets.add(sheet("opaque"));
        }
        sheets.addAll(List.of(more));
        scene.getStylesheets().setAll(sheets);
    }

    private String controls() {
        return this == DARK ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
    }

    private static String sheet(String name) {
        URL url = Theme.class.getResource("/backstep/css/" + name + ".css");
        return Objects.requireNonNull(url, name + ".css is missing").toExternalForm();
    }
}
