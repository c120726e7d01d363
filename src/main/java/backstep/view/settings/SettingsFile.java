package backstep.view.settings;

import backstep.files.Json;
import backstep.files.JsonException;
import backstep.files.JsonNode;
import backstep.files.OneLine;
import backstep.files.OwnFile;
import backstep.view.base.ViewSettings;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The file that settings are kept in. Whatever is wrong with it, there are settings to start with.
 *
 * @param read all keys that were read, also those that a newer Backstep wrote
 * @param kept what there is to remember before anything changes
 * @param problem why the settings are not those of the last start; empty = they are, or this is the first
 */
public record SettingsFile(Path file, Map<String, Json> read, Json.Obj kept, Optional<Problem> problem) {

    /** Ours take a few hundred bytes. */
    private static final int MOST_BYTES = 1 << 20;

    /** What is wrong; every text is one line. */
    public sealed interface Problem {

        /** The file was renamed. */
        record SetAside(String reason, Path to) implements Problem {}

        /** The file is left as it is, and nothing is written: it may hold settings that we were not allowed to see. */
        record Unusable(String reason) implements Problem {}
    }

    public SettingsFile {
        read = Collections.unmodifiableMap(new LinkedHashMap<>(read));
    }

    /** Reads the file into settings, which takes a few milliseconds at most; a broken one is set aside. */
    public static SettingsFile read(Path file, ViewSettings settings) {
        try {
            JsonNode root = OwnFile.read(file, MOST_BYTES);
            settings.restore(root);
            Map<String, Json> keys = root.json() instanceof Json.Obj(Map<String, Json> entries) ? entries : Map.of();
            return new SettingsFile(file, keys, settings.remembered(keys), Optional.empty());
        } catch (NoSuchFileException _) {
            return new SettingsFile(file, Map.of(), settings.remembered(Map.of()), Optional.empty());
        } catch (JsonException e) {
            return without(file, settings, broken(file, e.getMessage()));
        } catch (IOException e) {
            return without(file, settings, new Problem.Unusable(e.getMessage()));
        }
    }

    private static SettingsFile without(Path file, ViewSettings settings, Problem problem) {
        return new SettingsFile(file, Map.of(), settings.remembered(Map.of()), Optional.of(problem));
    }

    private static Problem broken(Path file, String reason) {
        try {
            return new Problem.SetAside(OneLine.nameOf(file) + ": " + reason, OwnFile.setAside(file));
        } catch (IOException e) {
            return new Problem.Unusable(e.getMessage());
        }
    }

    /** Whether settings may be written. */
    public boolean isUsable() {
        return !(problem.isPresent() && problem.get() instanceof Problem.Unusable);
    }

    /**
     * Writes settings in place of those that were read; to be called in the background.
     *
     * @throws IOException with a message of one line that names the file and the reason
     */
    public void write(Json.Obj settings) throws IOException {
        OwnFile.write(file, settings);
    }
}
