package backstep.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {

    private static final String PANGO = "libpangoft2-1.0.so.0";

    @TempDir
    Path folder;

    @Test
    void withoutPangoOneLineSaysWhatToInstall() {
        assertThat(new NativeLibraries(folder.resolve("index"), List.of(folder, folder.resolve("none"))).missing())
                .hasValueSatisfying(line ->
                        assertThat(line).contains("Pango", "libpangoft2-1.0-0").doesNotContain("\n"));
    }

    @Test
    void pangoIsFoundInTheIndex() throws IOException {
        Path index = folder.resolve("index");
        Files.write(index, ("\u0000\u0001" + PANGO + "\u0000").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(new NativeLibraries(index, List.of()).missing()).isEmpty();
    }

    @Test
    void pangoIsFoundInAFolderOrItsArchitecture() throws IOException {
        Path plain = Files.createDirectory(folder.resolve("lib64"));
        Path debian = Files.createDirectories(folder.resolve("lib/aarch64-linux-gnu"));
        Files.createFile(plain.resolve(PANGO));
        Files.createFile(debian.resolve(PANGO));

        assertThat(new NativeLibraries(folder.resolve("index"), List.of(plain)).missing())
                .isEmpty();
        assertThat(new NativeLibraries(folder.resolve("index"), List.of(debian.getParent())).missing())
                .isEmpty();
    }
}
