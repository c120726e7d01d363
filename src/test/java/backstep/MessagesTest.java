package backstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that the code asks for is there, and every text that is there is asked for. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("resources/backstep/i18n/messages.properties");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]*)+)\"");

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        assertThat(missing(keys(), literals())).isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        assertThat(unused(keys(), literals())).isEmpty();
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        List<String> lines = Files.readAllLines(MESSAGES).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#") && !line.startsWith(" "))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
        assertThat(lines).doesNotHaveDuplicates();
    }

    @Test
    void theseTestsCanFail() {
        assertThat(missing(Set.of("a.b"), Set.of("a.c"))).containsExactly("a.c");
        assertThat(unused(Set.of("a.b", "a.c"), Set.of("a.c"))).containsExactly("a.b");
        assertThat(unused(Set.of("a.b.text"), Set.of("a."))).isEmpty();
    }

    /** A literal that ends with a dot or a dash is the beginning of a key that is put together. */
    private static Set<String> missing(Set<String> keys, Set<String> literals) {
        Set<String> features =
                keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        return literals.stream()
                .filter(literal -> features.contains(literal.substring(0, literal.indexOf('.'))))
                .filter(literal -> keys.stream()
                        .noneMatch(key -> isBeginning(literal) ? key.startsWith(literal) : key.equals(literal)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> unused(Set<String> keys, Set<String> literals) {
        return keys.stream()
                .filter(key -> !literals.contains(key))
                .filter(key ->
                        literals.stream().filter(MessagesTest::isBeginning).noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isBeginning(String literal) {
        return literal.endsWith(".") || literal.endsWith("-");
    }

    private static Set<String> keys() throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames();
    }

    private static Set<String> literals() throws IOException {
        Set<String> literals = new HashSet<>();
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
        for (Path source : sources) {
            Matcher matcher = LITERAL.matcher(Files.readString(source));
            while (matcher.find()) {
                literals.add(matcher.group(1));
            }
        }
        return literals;
    }
}
