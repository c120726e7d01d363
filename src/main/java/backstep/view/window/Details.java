package backstep.view.window;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.stage.Screen;

/** What a report of a fault needs to say about the program and the machine that it runs on. */
public final class Details {

    private Details() {}

    /** The build writes the number into the module's descriptor. */
    public static String version() {
        return Optional.ofNullable(Details.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .orElse("(development)");
    }

    /** @param log its last lines, or none */
    static String of(String log) {
        Screen screen = Screen.getPrimary();
        return """
            Backstep: %s
            System: %s %s %s
            Java: %s, %s; JavaFX %s
            Screen: %.0f × %.0f at scale %s × %s
            Pipeline: %s (%s)
            Log:
            %s
            """.formatted(
                        version(),
                        property("os.name"),
                        property("os.version"),
                        property("os.arch"),
                        property("java.runtime.version"),
                        property("java.vendor"),
                        property("javafx.runtime.version"),
                        screen.getBounds().getWidth(),
                        screen.getBounds().getHeight(),
                        screen.getOutputScaleX(),
                        screen.getOutputScaleY(),
                        Platform.isSupported(ConditionalFeature.SCENE3D) ? "hardware" : "software",
                        property("prism.order"),
                        log.isEmpty() ? "nothing" : log);
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }
}
