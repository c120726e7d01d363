package backstep.paint;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.fixtures.OtherPrograms;
import backstep.fixtures.Painted;
import backstep.model.lesson.Lesson;
import backstep.paint.slides.Slide;
import backstep.paint.slides.SlideShow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlideShowTest {

    private static final Pattern NAME = Pattern.compile("<p:cNvPr id=\"(\\d+)\" name=\"([^\"]*)\"");
    private static final Pattern TARGET = Pattern.compile("Target=\"([^\"]*)\"");

    @TempDir
    Path folder;

    private static byte[] show(Lesson lesson, int last) throws IOException {
        StepPictures pictures = Painted.withBoard(lesson);
        List<Slide> slides = IntStream.rangeClosed(1, last)
                .mapToObj(step -> new Slide(
                        pictures.of(step),
                        pictures.narration().title(pictures.frame(step)),
                        pictures.narration().notes(pictures.frame(step), step == 1)))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SlideShow.write(slides, 1, out);
        return out.toByteArray();
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void everyStepIsASlideOfNamedThings() throws IOException {
        Lesson lesson = Lessons.builtIn("w-and-u");
        Map<String, String> parts = parts(show(lesson, 42));

        assertThat(parts.keySet().stream().filter(part -> part.startsWith("ppt/slides/slide")))
                .hasSize(42);
        TreeSet<String> first = names(parts.get("ppt/slides/slide1.xml"));
        assertThat(first).contains("!!h1", "!!w11", "!!edge-w11", "!!E", "!!board-text");
        for (int slide = 1; slide <= 42; slide++) {
            String xml = parts.get("ppt/slides/slide" + slide + ".xml");
            assertThat(names(xml)).allMatch(name -> name.startsWith("!!"));
            assertThat(names(xml)).contains("!!h1", "!!w11", "!!edge-w11", "!!E");
        }
        assertThat(parts.get("ppt/notesSlides/notesSlide1.xml"))
                .contains(Xml.text(
                        lesson.guide().notes().orElseThrow().lines().findFirst().orElseThrow()));
        assertThat(parts.get("ppt/slides/slide22.xml")).contains("Delta of hidden unit h₁", "−0.0383");
    }

    /** Programs set an accent over its letter only where both are of one run. */
    @Test
    void tildeIsInOneRunWithItsLetter() throws IOException {
        String slide = parts(show(Lessons.builtIn("one-output"), 8)).get("ppt/slides/slide8.xml");

        List<String> accented = Pattern.compile("<a:t>([^<]*\u0303[^<]*)</a:t>")
                .matcher(slide)
                .results()
                .map(run -> run.group(1))
                .toList();

        assertThat(accented).isNotEmpty().allMatch(run -> run.contains("h\u0303"));
    }

    @Test
    void wordsAreUprightAndIndicesSlanted() throws IOException {
        String slide = parts(show(Lessons.builtIn("step-by-step"), 1)).get("ppt/slides/slide1.xml");

        assertThat(slide).doesNotContainPattern(" i=\"1\"(?:(?!</a:r>).)*<a:t>net</a:t>");
        assertThat(slide).containsPattern(" i=\"1\"(?:(?!</a:r>).)*<a:t>h</a:t>");
    }

    /** The names of all things; their numbers are different. */
    private static TreeSet<String> names(String xml) {
        TreeSet<String> names = new TreeSet<>();
        TreeSet<Integer> numbers = new TreeSet<>();
        Matcher matcher = NAME.matcher(xml);
        while (matcher.find()) {
            assertThat(numbers.add(Integer.valueOf(matcher.group(1)))).isTrue();
            if (!matcher.group(2).isEmpty()) {
                assertThat(names.add(matcher.group(2))).as(matcher.group(2)).isTrue();
            }
        }
        return names;
    }

    @Test
    void everyPartIsXmlAndLeadsOnlyToOthersThatAreThere() throws Exception {
        Map<String, String> parts = parts(show(Lessons.linear(2, 0.1), 2));

        for (Map.Entry<String, String> part : parts.entrySet()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            if (part.getKey().endsWith(".rels")) {
                Path from = Path.of(part.getKey()).getParent().resolveSibling("");
                Matcher targets = TARGET.matcher(part.getValue());
                while (targets.find()) {
                    assertThat(parts)
                            .containsKey(
                                    from.resolve(targets.group(1)).normalize().toString());
                }
            }
        }
    }

    @Test
    void impressOpensIt() throws IOException {
        OtherPrograms.needed("soffice", "--version");
        Path file = Files.write(folder.resolve("show.pptx"), show(Lessons.linear(2, 0.1), 3));

        OtherPrograms.runWell(
                folder,
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                file.toString());

        String pdf = Files.readString(folder.resolve("show.pdf"), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results()).hasSize(3);
    }
}
