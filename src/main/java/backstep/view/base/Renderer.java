package backstep.view.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What JavaFX draws windows with. */
public final class Renderer {

    private static final Path DEVICES = Path.of("/dev");

    /** Cards whose drivers do without the kernel's own interface, and Windows' card seen from a Linux inside it. */
    private static final List<String> OTHER_CARDS = List.of("nvidiactl", "mali0", "dxg");

    private Renderer() {}

    /**
     * Lets JavaFX draw in software at once where Linux knows no graphics hardware. By itself JavaFX would first load an
     * OpenGL that computes its pictures, refuse it, and draw in software then: a tenth of the time to the first frame.
     * Must come before JavaFX starts; whoever sets JavaFX's own properties gets what they ask for.
     */
    public static void choose() {
        boolean asked = System.getProperty("prism.order") != null || Boolean.getBoolean("prism.forceGPU");
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        if (!asked && linux && !hasGraphicsHardware(DEVICES)) {
            System.setProperty("prism.order", "sw");
        }
    }

    /** @param devices the folder of device files */
    static boolean hasGraphicsHardware(Path devices) {
        return isFilled(devices.resolve("dri"))
                || OTHER_CARDS.stream().anyMatch(card -> Files.exists(devices.resolve(card)));
    }

    private static boolean isFilled(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        } catch (IOException e) {
            return false;
        }
    }
}
