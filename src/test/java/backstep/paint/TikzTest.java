package backstep.paint;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.fixtures.OtherPrograms;
import backstep.fixtures.Painted;
import backstep.model.lesson.Lesson;
import backstep.paint.tikz.TikzDocument;
import backstep.view.base.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TikzTest {

    @TempDir
    Path folder;

    @Test
    void unitsAreNodesWithNamesAndEdgesLeadFromOneToAnother() {
        String source = TikzDocument.single(
                Painted.of(Lessons.builtIn("w-and-u"), Theme.LIGHT).of(22), 1);

        assertThat(source)
                .contains(
                        "(h1) at (", "(x1) -- (h1);", "(u12) {} (y2.center);", "$w_{11}$", "$\\delta_{h1}\\;{-0.0383}$")
                .contains("paperwidth=1280bp, paperheight=720bp");
    }

    @Test
    void aNameOnAPlateIsAsHighAsItsNumber() {
        String source = TikzDocument.single(
                Painted.of(Lessons.builtIn("one-output"), Theme.LIGHT).of(32), 1);

        assertThat(source)
                .contains("$\\partial E/\\partial y\\;{-0.7268}$", "$\\partial E/\\partial \\tilde{h}_{1}\\;{-0.0701}$")
                .doesNotContain("\\frac");
    }

    @Test
    void pdfLatexCompilesEveryLesson() throws IOException {
        OtherPrograms.needed("pdflatex", "--version");
        OtherPrograms.needed("kpsewhich", "tikz.sty");
        OtherPrograms.needed("kpsewhich", "beamer.cls");
        List<StepPicture> pictures = new ArrayList<>();
        for (Lesson lesson :
                Lessons.all().keySet().stream().map(Lessons::builtIn).toList()) {
            StepPictures drawn = Painted.withBoard(lesson);
            pictures.add(drawn.of(drawn.steps() / 2));
        }
        Files.writeString(folder.resolve("frames.tex"), TikzDocument.frames(pictures, 1));

        String log =
                OtherPrograms.runWell(folder, "pdflatex", "-interaction=nonstopmode", "-halt-on-error", "frames.tex");

        assertThat(log).contains("(" + pictures.size() + " pages").doesNotContain("Missing character");
    }
}
