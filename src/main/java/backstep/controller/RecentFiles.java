package backstep.controller;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The files that were opened or saved last, each once, the latest first. */
public final class RecentFiles {

    /** How many are remembered. */
    public static final int MOST = 10;

    private final ReadOnlyObjectWrapper<List<Path>> all = new ReadOnlyObjectWrapper<>(List.of());

    ReadOnlyObjectProperty<List<Path>> all() {
        return all.getReadOnlyProperty();
    }

    void set(List<Path> files) {
        all.set(files.stream().distinct().limit(MOST).toList());
    }

    void remember(Path file) {
        set(Stream.concat(Stream.of(file), all.get().stream()).toList());
    }

    void forget(Path file) {
        set(all.get().stream().filter(each -> !each.equals(file)).toList());
    }
}
