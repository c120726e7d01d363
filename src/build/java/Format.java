import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats the Java files below a folder, or with {@code check} names those that are not formatted and fails.
 *
 * <p>The formatter reads Java with the parser of the JVM that it runs in, so a plug-in inside a Maven on Java 17 lays
 * out newer syntax differently from one on Java 25. Started on the toolchain's JDK the result is always the same.
 */
class Format {

    private static final JavaFormatterOptions OPTIONS = JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build();

    public static void main(String[] arguments) throws IOException {
        boolean check = arguments[0].equals("check");
        Formatter formatter = Formatter.createFormatter(OPTIONS);
        List<String> wrong = new ArrayList<>();
        for (Path file : javaFiles(Path.of(arguments[1]))) {
            String source = Files.readString(file);
            String formatted;
            try {
                formatted = formatter.formatSourceAndFixImports(source);
            } catch (FormatterException e) {
                wrong.add(file + ": " + e.getMessage());
                continue;
            }
            if (formatted.equals(source)) {
                continue;
            }
            if (check) {
                wrong.add(file.toString());
            } else {
                Files.writeString(file, formatted);
                System.out.println("Formatted " + file);
            }
        }
        if (!wrong.isEmpty()) {
            System.err.println("Not formatted (./mvnw -Pformat puts it right):");
            wrong.forEach(line -> System.err.println("  " + line));
            System.exit(1);
        }
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
