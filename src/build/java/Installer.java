import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes of the image what people install on the platform that this runs on: a Debian package and a portable archive, a
 * Windows installer, or a disk image for macOS.
 *
 * <p>Arguments: the image, the folder to make (replaced), the version, a sentence about the application.
 */
class Installer {

    private static final Path RESOURCES = Path.of("src/build/installer");

    /** What the icon is called in every format; jpackage knows it by its ending. */
    private static final String ICON = "backstep";

    /** What the launchers of the image give a window; the commands of an installed Backstep start through those. */
    private static final List<String> WINDOW_OPTIONS = List.of(
            "-Xlog:disable",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-AOTReplayTraining",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:CompileThresholdScaling=0.5",
            "--enable-native-access=javafx.graphics");

    private final Path image;
    private final Path target;
    private final String version;
    private final String description;

    private Installer(Path image, Path target, String version, String description) {
        this.image = image;
        this.target = target;
        this.version = version;
        this.description = description;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Installer installer = new Installer(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], arguments[3]);
        installer.prepare();
        String system = System.getProperty("os.name");
        if (system.startsWith("Windows")) {
            installer.forWindows();
        } else if (system.startsWith("Mac")) {
            installer.forMac();
        } else {
            installer.forLinux();
        }
        installer.cleanUp();
    }

    private void prepare() throws IOException {
        delete(target);
        Files.createDirectories(work());
        Icon icon = new Icon(Path.of("src/build/icon/backstep.svg"));
        icon.writePng(icon("png"));
        icon.writeIco(icon("ico"));
        icon.writeIcns(icon("icns"));
    }

    /** The package's commands are the archive's: its script is linked from where the path leads. */
    private void forLinux() throws IOException, InterruptedException {
        String name = "backstep-" + version + "-linux-" + architecture();
        run(List.of(
                "tar",
                "--create",
                "--gzip",
                "--file=" + target.resolve(name + ".tar.gz"),
                "--directory=" + image.toAbsolutePath().getParent(),
                "--owner=0",
                "--group=0",
                "--transform=s,^" + image.getFileName() + "," + name + ",",
                image.getFileName().toString()));
        jpackage(
                "deb",
                "runtime",
                icon("png"),
                List.of(
                        "--linux-package-name",
                        "backstep",
                        "--linux-menu-group",
                        "Education;Math;",
                        "--linux-app-category",
                        "education",
                        "--linux-deb-maintainer",
                        "backstep@localhost",
                        "--linux-shortcut",
                        "--file-associations",
                        RESOURCES.resolve("lesson.properties").toString()));
    }

    /** Windows looks at what follows the last full stop and would give Backstep every JSON file: no file association. */
    private void forWindows() {
        jpackage(
                "msi",
                "runtime",
                icon("ico"),
                List.of(
                        "--win-menu",
                        "--win-shortcut-prompt",
                        "--win-per-user-install",
                        "--win-upgrade-uuid",
                        "5d8e0f6e-3a0e-4c53-9b53-0f2d9a7c1b64"));
    }

    /** macOS hands over a file as an event, which JavaFX does not pass on: no file association. */
    private void forMac() {
        jpackage("dmg", "runtime/Contents/Home", icon("icns"), List.of("--mac-package-identifier", "backstep"));
    }

    private void jpackage(String type, String runtime, Path icon, List<String> more) {
        List<String> options = new ArrayList<>(List.of(
                "--type",
                type,
                "--name",
                "Backstep",
                "--app-version",
                packageVersion(type),
                "--description",
                description,
                "--vendor",
                "Backstep",
                "--license-file",
                "LICENSE",
                "--runtime-image",
                image.toString(),
                "--module",
                "backstep/backstep.Backstep",
                "--icon",
                icon.toString(),
                "--resource-dir",
                RESOURCES.toString(),
                "--dest",
                target.toString(),
                "--java-options",
                "-XX:AOTCache=$APPDIR/../" + runtime + "/lib/backstep.aot"));
        for (String option : WINDOW_OPTIONS) {
            options.addAll(List.of("--java-options", option));
        }
        options.addAll(more);
        int status = ToolProvider.findFirst("jpackage")
                .orElseThrow()
                .run(System.out, System.err, options.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("jpackage ended with status " + status);
        }
    }

    /** macOS takes no version that begins with 0. */
    private String packageVersion(String type) {
        return type.equals("dmg") && version.startsWith("0.") ? "1" + version.substring(1) : version;
    }

    private static String architecture() {
        return System.getProperty("os.arch");
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException(command.getFirst() + " ended with status " + status);
        }
    }

    private Path work() {
        return target.resolve("work");
    }

    private Path icon(String format) {
        return work().resolve(ICON + "." + format);
    }

    private void cleanUp() throws IOException {
        delete(work());
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
}
