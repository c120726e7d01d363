package backstep.view.window;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;

/** What the task bar and the switcher show of a window: the icon in the sizes that they ask for. */
public final class WindowIcons {

    static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    private WindowIcons() {}

    /** Reads all of them, on any thread. */
    public static List<Image> load() throws IOException {
        List<Image> icons = new ArrayList<>();
        for (int size : SIZES) {
            try (InputStream stream = WindowIcons.class.getResourceAsStream("/backstep/icon/" + size + ".png")) {
                if (stream == null) {
                    throw new IOException("no icon of " + size + " pixels");
                }
                icons.add(new Image(stream));
            }
        }
        return icons;
    }
}
