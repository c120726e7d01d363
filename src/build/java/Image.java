import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Builds a folder that runs Backstep on a machine without Java: the modules linked with a Java of their own, a launcher,
 * and a cache of loaded classes that more than halves the time to the first frame.
 *
 * <p>Arguments: the module path, the folder to make (replaced), the folder of the launchers.
 */
class Image {

    private static final String MODULE = "backstep";
    private static final String MAIN = "backstep/backstep.Backstep";
    /** The built-in lesson with which the window is opened. */
    private static final String LESSON = "w-and-u";

    private static final boolean WINDOWS = File.separatorChar == '\\';
    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");
    private static final int PATIENCE_SECONDS = 120;
    /** Where a platform keeps settings and unsaved work. */
    private static final List<String> HOMES = WINDOWS
            ? List.of("APPDATA", "LOCALAPPDATA")
            : MAC ? List.of("HOME") : List.of("XDG_CONFIG_HOME", "XDG_STATE_HOME");

    private final List<Path> modulePath;
    private final Path image;

    private Image(List<Path> modulePath, Path image) {
        this.modulePath = modulePath;
        this.image = image;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Path> modulePath =
                Stream.of(arguments[0].split(File.pathSeparator)).map(Path::of).toList();
        Image image = new Image(modulePath, Path.of(arguments[1]).toAbsolutePath());
        image.link();
        image.addNativeLibraries();
        new Licences(modulePath, image.image).add();
        image.addLauncher(Path.of(arguments[2]));
        image.trainCache();
    }

    private void link() throws IOException {
        delete(image);
        ToolProvider jlink = ToolProvider.findFirst("jlink").orElseThrow();
        int status = jlink.run(
                System.out,
                System.err,
                "--module-path",
                String.join(
                        File.pathSeparator,
                        modulePath.stream().map(Path::toString).toList()),
                "--add-modules",
                MODULE,
                "--output",
                image.toString(),
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                // What is packed is unpacked at every start.
                "--compress",
                "zip-0",
                "--exclude-resources",
                "glob:/javafx.*/*.so,glob:/javafx.*/*.dll,glob:/javafx.*/*.dylib");
        if (status != 0) {
            throw fail("jlink ended with status " + status);
        }
    }

    /** Left inside the modules, JavaFX would unpack them into the user's home at the first start. */
    private void addNativeLibraries() throws IOException {
        Path target = image.resolve(WINDOWS ? "bin" : "lib");
        for (Path jar : modulePath) {
            if (!jar.getFileName().toString().startsWith("javafx-")) {
                continue;
            }
            try (JarFile contents = new JarFile(jar.toFile())) {
                for (JarEntry entry : contents.stream().toList()) {
                    if (entry.getName().matches("[^/]+\\.(so|dll|dylib)")) {
                        try (InputStream library = contents.getInputStream(entry)) {
                            // A Windows JDK brings its own copies of the C runtime.
                            Path file = target.resolve(entry.getName());
                            if (!Files.exists(file)) {
                                Files.copy(library, file);
                            }
                        }
                    }
                }
            }
        }
    }

    private void addLauncher(Path folder) throws IOException {
        String name = WINDOWS ? "backstep.bat" : "backstep";
        Path launcher = Files.copy(folder.resolve(name), image.resolve("bin").resolve(name));
        if (!launcher.toFile().setExecutable(true, false)) {
            throw fail("cannot make " + launcher + " executable");
        }
    }

    /**
     * Opens the window with a lesson, which needs more than to open it without, draws a frame and leaves: what was loaded on the
     * way is what a start needs. Where there is no display, the cache lacks the classes that talk to one.
     */
    private void trainCache() throws IOException, InterruptedException {
        boolean display = WINDOWS || MAC || System.getenv("DISPLAY") != null;
        if (display && train(List.of())) {
            return;
        }
        if (!train(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true"))) {
            throw fail("the training run failed, see " + trainingLog());
        }
    }

    private boolean train(List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                image.resolve("bin").resolve("java").toString(),
                "-XX:AOTCacheOutput=" + cache(),
                // How code ran is of use for the optimizing compiler, which a window does without.
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-AOTRecordTraining",
                "--enable-native-access=javafx.graphics",
                "-Dbackstep.exitAfterFirstFrame=true"));
        command.addAll(options);
        command.addAll(List.of("-m", MAIN, LESSON));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(trainingLog().toFile());
        // Whoever builds may have work that a window would ask about, and wait.
        String home =
                Files.createDirectories(image.resolveSibling("image-home")).toString();
        HOMES.forEach(variable -> builder.environment().put(variable, home));
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        return ended && process.exitValue() == 0 && Files.exists(cache());
    }

    private Path cache() {
        return image.resolve("lib").resolve("backstep.aot");
    }

    private Path trainingLog() {
        return image.resolveSibling("image-training.log");
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static IllegalStateException fail(String message) {
        return new IllegalStateException(message);
    }
}
