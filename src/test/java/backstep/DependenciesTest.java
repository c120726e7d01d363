package backstep;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever Backstep says that it needs, it uses: modules in its descriptor, libraries in the build. */
class DependenciesTest {

    private static final Pattern REQUIRES = Pattern.compile("requires (?:static |transitive )*([\\w.]+);");
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>\\s*<groupId>[^<]+</groupId>\\s*"
            + "<artifactId>([^<]+)</artifactId>\\s*(?:<version>[^<]+</version>\\s*)?(?:<scope>(\\w+)</scope>)?");

    /** Libraries that are needed without being named in any source. */
    private static final Set<String> UNNAMED = Set.of(
            // Only brings the others of JUnit.
            "junit-jupiter",
            // Keeps the one that ArchUnit logs through from saying that it logs nowhere.
            "slf4j-nop");

    private static final Set<String> MAIN =
            packagesUsedBy(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()));
    private static final Set<String> TESTS =
            packagesUsedBy(new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests()));

    @Test
    void everyRequiredModuleIsUsed() throws IOException {
        assertThat(requires(Files.readString(Path.of("src/main/java/module-info.java"))))
                .isNotEmpty()
                .filteredOn(module -> packagesOf(module).noneMatch(MAIN::contains))
                .isEmpty();
    }

    @Test
    void everyLibraryOfTheBuildIsUsed() throws IOException {
        String build = Files.readString(Path.of("pom.xml"));
        String declared = build.substring(build.lastIndexOf("<dependencies>", build.indexOf("<build>")));
        assertThat(DEPENDENCY
                        .matcher(declared.substring(0, declared.indexOf("</dependencies>")))
                        .results())
                .isNotEmpty()
                .filteredOn(library -> !UNNAMED.contains(library.group(1)))
                .filteredOn(library -> packagesIn(jars(library.group(1))).noneMatch(users(library)::contains))
                .extracting(library -> library.group(1))
                .isEmpty();
    }

    @Test
    void theseTestsCanFail() {
        assertThat(requires("requires java.desktop;\nrequires static java.sql;"))
                .filteredOn(module -> packagesOf(module).noneMatch(MAIN::contains))
                .containsExactly("java.sql");
        assertThat(packagesIn(jars("jackson-databind"))).isNotEmpty().noneMatch(MAIN::contains);
    }

    private static Set<String> users(MatchResult library) {
        return "test".equals(library.group(2)) ? TESTS : MAIN;
    }

    private static Set<String> requires(String descriptor) {
        return REQUIRES.matcher(descriptor)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> packagesUsedBy(ClassFileImporter importer) {
        JavaClasses classes = importer.importPackages("backstep");
        return classes.stream()
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass())
                .map(JavaClass::getBaseComponentType)
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
    }

    private static Stream<String> packagesOf(String module) {
        Path[] jars = classPath().toArray(Path[]::new);
        return Stream.of(ModuleFinder.ofSystem(), ModuleFinder.of(jars))
                .flatMap(finder -> finder.find(module).stream())
                .flatMap(found -> found.descriptor().packages().stream());
    }

    private static Stream<Path> classPath() {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"));
    }

    private static Stream<Path> jars(String library) {
        Matcher name = Pattern.compile(Pattern.quote(library) + "-\\d.*").matcher("");
        return classPath()
                .filter(jar -> name.reset(jar.getFileName().toString()).matches());
    }

    private static Stream<String> packagesIn(Stream<Path> jars) {
        return jars.flatMap(jar -> {
            try (JarFile file = new JarFile(jar.toFile())) {
                return file.stream()
                        .map(JarEntry::getName)
                        .filter(name -> name.endsWith(".class") && name.contains("/"))
                        .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                        .toList()
                        .stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
