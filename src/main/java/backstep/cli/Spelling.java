package backstep.cli;

import backstep.files.OneLine;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Whether Java can spell the names of files it was given. Its names are text in the encoding of the locale; a name with
 * letters that the encoding lacks, such as an umlaut where {@code LC_ALL=C}, cannot be found. The launcher of the image
 * sees to that; this is for whoever starts Backstep by other means.
 */
final class Spelling {

    /** What Java puts for bytes that are not text in the encoding of the locale. */
    private static final String UNREADABLE = "\ufffd";

    private Spelling() {}

    /**
     * The one line about what cannot be spelt; empty when there is nothing.
     *
     * @param properties of the system
     */
    static Optional<String> problem(String[] arguments, Properties properties, Map<String, String> environment) {
        String encoding = properties.getProperty("sun.jnu.encoding", "UTF-8");
        if (encoding.equals("UTF-8")) {
            return Optional.empty();
        }
        Stream<String> folders = Stream.of("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
                .map(variable -> environment.getOrDefault(variable, ""));
        return Stream.concat(
                        Stream.concat(Arrays.stream(arguments), folders), Stream.of(properties.getProperty("user.dir")))
                .filter(name -> name.contains(UNREADABLE))
                .findFirst()
                .map(name -> OneLine.quote(name) + " cannot be spelt in the encoding of this locale (" + encoding
                        + "): set LC_ALL=C.UTF-8");
    }
}
