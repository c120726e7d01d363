import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts the licences of what an image is made of where jlink puts those of Java: a folder each below {@code legal}. A part
 * whose licence cannot be found stops the build.
 */
class Licences {

    private static final Pattern ARTIFACT = Pattern.compile("(.+?)-\\d[^/\\\\]*\\.jar");
    private static final Pattern IN_JAR = Pattern.compile("META-INF/([\\w-]*(?:LICENSE|NOTICE)[\\w.-]*)");

    /** These jars bring none: JavaFX is licensed as Java itself is, picocli as Backstep is. */
    private static final String JAVAFX = "javafx-";

    private static final String PICOCLI = "picocli";

    private final List<Path> modulePath;
    private final Path legal;

    Licences(List<Path> modulePath, Path image) {
        this.modulePath = modulePath;
        this.legal = image.resolve("legal");
    }

    void add() throws IOException {
        Path own = Path.of("LICENSE");
        put("backstep", "LICENSE", own);
        copyFolders(Path.of("src/build/licences"));
        for (Path part : modulePath) {
            Matcher artifact = ARTIFACT.matcher(part.getFileName().toString());
            if (!artifact.matches()) {
                put("katex-fonts", "LICENSE", part.resolve("backstep/fonts/LICENSE"));
                put("dejavu-fonts", "LICENSE", part.resolve("backstep/fonts/dejavu/LICENSE"));
                continue;
            }
            String name = artifact.group(1);
            if (name.startsWith(JAVAFX)) {
                put(name, "LICENSE", legal.resolve("java.base").resolve("LICENSE"));
            } else if (name.equals(PICOCLI)) {
                put(name, "LICENSE", own);
            } else {
                extract(name, part);
            }
        }
    }

    private void copyFolders(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                put(
                        file.getParent().getFileName().toString(),
                        file.getFileName().toString(),
                        file);
            }
        }
    }

    private void extract(String name, Path jar) throws IOException {
        try (JarFile contents = new JarFile(jar.toFile())) {
            for (JarEntry entry : contents.stream().toList()) {
                Matcher licence = IN_JAR.matcher(entry.getName());
                if (licence.matches()) {
                    try (InputStream text = contents.getInputStream(entry)) {
                        Files.write(folder(name).resolve(licence.group(1)), text.readAllBytes());
                    }
                }
            }
        }
        if (!Files.exists(legal.resolve(name))) {
            throw new IOException(jar + " brings no licence and src/build/licences has none for it");
        }
    }

    private void put(String name, String file, Path text) throws IOException {
        Files.write(folder(name).resolve(file), Files.readAllBytes(text));
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(legal.resolve(name));
    }
}
