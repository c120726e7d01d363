package backstep.controller;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.lesson.Lesson;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleImportTest {

    private final Workspace workspace = new Workspace("xor", Lessons.builtIn("xor"));
    private final List<Sample> xor = samples();
    private final List<SampleText> read = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final SampleImport direct = imports(Runnable::run);

    @TempDir
    private Path folder;

    @Test
    void pastedSamplesTakeThePlaceOfAll() {
        direct.paste("0,1;0,2;0,3", read::add);
        assertThat(samples()).containsExactly(new Sample(Vector.of(0.1, 0.2), Vector.of(0.3)));
        assertThat(read).hasOnlyElementsOfType(SampleText.Read.class).hasSize(1);
    }

    @Test
    void aTextWithAnErrorChangesNothing() {
        direct.paste("0.1;0.2;0.3\n1;2", read::add);
        assertThat(read).containsExactly(new SampleText.WrongCount(2, 2, 3));
        assertThat(samples()).isEqualTo(xor);
    }

    @Test
    void filesAreImported() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "x1,x2,t\n1,2,3\n4,5,6\n");
        direct.read(file, read::add, failed::add);
        assertThat(samples()).extracting(Sample::targets).containsExactly(Vector.of(3), Vector.of(6));
        assertThat(failed).isEmpty();
    }

    @Test
    void whatIsNoTableForAClassIsRefused() throws IOException {
        byte[] large = "1,2,3\n".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        direct.read(Files.write(folder.resolve("b.csv"), new byte[] {(byte) 0xff, 0, 1}), read::add, failed::add);
        direct.read(folder, read::add, failed::add);
        direct.read(Files.write(folder.resolve("c.csv"), large), read::add, failed::add);
        direct.read(folder.resolve("missing.csv"), read::add, failed::add);
        assertThat(failed).hasSize(4).noneMatch(reason -> reason.isBlank() || reason.contains("\n"));
        assertThat(failed.get(0)).isEqualTo("not UTF-8 text");
        assertThat(failed.get(2)).contains("4 MB");
        assertThat(read).isEmpty();
        assertThat(samples()).isEqualTo(xor);
    }

    @Test
    void nothingIsChangedBeforeTheTextWasRead() {
        imports(waiting::add).paste("1 2 3", read::add);
        assertThat(samples()).isEqualTo(xor);
        waiting.removeFirst().run();
        assertThat(samples()).hasSize(1);
    }

    @Test
    void anotherLessonThatWasOpenedMeanwhileKeepsItsSamples() {
        imports(waiting::add).paste("1 2 3", read::add);
        Lesson other = Lessons.builtIn("one-output");
        workspace.open("one-output", other);
        waiting.removeFirst().run();
        assertThat(samples()).isEqualTo(other.samples());
        assertThat(read).isEmpty();
    }

    private SampleImport imports(Executor background) {
        SampleEditing editing = new SampleEditing(workspace, (kind, sample) -> kind + " " + sample);
        return new SampleImport(workspace, editing, TestBackground.of(background, Runnable::run));
    }

    private List<Sample> samples() {
        return workspace.shown().get().lesson().samples();
    }
}
