package backstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the code cites and what pages link to is there: pages, sections, and rows and columns of their tables. */
class CitationsTest {

    private static final Path PAGES = Path.of("src/site/markdown");

    /** {@code page.md, "Section", column {@code x}, rows "a" and "b"}: all after the page may be missing. */
    private static final Pattern CITATION = Pattern.compile(
            "\\b([a-z-]+\\.md)(?:, \"([^\"]+)\")?(?:, column \\{@code ([^}]+)})?(?:, rows? \"([^\"]+)\"(?: and"
                    + " \"([^\"]+)\")?)?");

    private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]*)(?:#([^)\\s]*))?\\)");

    /** Where a comment's line ends and its next begins. */
    private static final Pattern COMMENT_BREAK = Pattern.compile("\\s*\\n\\s*(?:\\*|//)?\\s*");

    @Test
    void everyCitationLeadsToAPlaceThatExists() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : files("src", ".java")) {
            if (!file.endsWith("CitationsTest.java")) {
                wrong.addAll(brokenCitations(file, Files.readString(file)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRelativeLinkOfAPageLeadsToAFileAndHeadingThatExist() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : pages()) {
            wrong.addAll(brokenLinks(file, Files.readString(file)));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void citationsThatLeadNowhereAreFound() throws IOException {
        String page = "notation.md";
        Path file = Path.of("A.java");
        String wrapped =
                "/**\n * A step: " + page + ", \"The\n * five notations\", column {@code w-u}, row\n * \"bias\".\n */";
        assertThat(brokenCitations(file, wrapped)).isEmpty();
        assertThat(brokenCitations(file, page + ", \"The computation\", rows \"net input\" and \"no such row\""))
                .containsExactly("A.java: " + page + ", \"The computation\" has no row \"no such row\"");
        assertThat(brokenCitations(file, page + ", \"The five notations\", column {@code no-such}"))
                .containsExactly("A.java: " + page + ", \"The five notations\" has no column no-such");
        assertThat(brokenCitations(file, page + ", \"No such section\""))
                .containsExactly("A.java: " + page + " has no section \"No such section\"");
        assertThat(brokenCitations(file, "no-such.md")).containsExactly("A.java: there is no page no-such.md");
    }

    @Test
    void linksThatLeadNowhereAreFound() throws IOException {
        Path file = Path.of("README.md");
        assertThat(brokenLinks(file, "[a](CHANGELOG.md), [b](https://example.org/c), [d](src/site/markdown)"))
                .isEmpty();
        assertThat(brokenLinks(file, "[a](no-such.md)")).containsExactly("README.md: no-such.md");
        assertThat(brokenLinks(file, "[a](CHANGELOG.md#no-such)")).containsExactly("README.md: CHANGELOG.md#no-such");
    }

    private static List<String> brokenCitations(Path file, String source) throws IOException {
        List<String> wrong = new ArrayList<>();
        String text = COMMENT_BREAK.matcher(source).replaceAll(" ");
        for (MatchResult citation : CITATION.matcher(text).results().toList()) {
            String page = citation.group(1);
            String section = citation.group(2);
            if (!Files.exists(PAGES.resolve(page))) {
                wrong.add(file + ": there is no page " + page);
            } else if (section != null) {
                wrong.addAll(missing(file + ": " + page, Files.readString(PAGES.resolve(page)), citation));
            }
        }
        return wrong;
    }

    private static List<String> missing(String where, String page, MatchResult citation) {
        String section = citation.group(2);
        List<String> lines = section(page, section);
        if (lines.isEmpty()) {
            return List.of("%s has no section \"%s\"".formatted(where, section));
        }
        List<String> wrong = new ArrayList<>();
        String column = citation.group(3);
        boolean found =
                lines.stream().anyMatch(line -> line.startsWith("| |") && line.contains("| `" + column + "` |"));
        if (column != null && !found) {
            wrong.add("%s, \"%s\" has no column %s".formatted(where, section, column));
        }
        for (String row : Arrays.asList(citation.group(4), citation.group(5))) {
            if (row != null && lines.stream().noneMatch(line -> line.startsWith("| " + row + " |"))) {
                wrong.add("%s, \"%s\" has no row \"%s\"".formatted(where, section, row));
            }
        }
        return wrong;
    }

    /** The lines from a heading to the next; none where there is no such heading. */
    private static List<String> section(String page, String heading) {
        return page.lines()
                .dropWhile(line -> !isHeading(line) || !title(line).equals(heading))
                .takeWhile(line -> !isHeading(line) || title(line).equals(heading))
                .toList();
    }

    private static boolean isHeading(String line) {
        return line.startsWith("#");
    }

    private static String title(String heading) {
        return heading.replaceFirst("^#+ ", "");
    }

    private static List<String> brokenLinks(Path file, String page) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        List<String> wrong = new ArrayList<>();
        for (MatchResult link : LINK.matcher(page).results().toList()) {
            String target = link.group(1);
            String anchor = link.group(2);
            Path path = target.isEmpty() ? file.toAbsolutePath() : folder.resolve(target);
            if (!Files.exists(path) || anchor != null && !anchors(path).contains(anchor)) {
                wrong.add(file + ": " + target + (anchor == null ? "" : "#" + anchor));
            }
        }
        return wrong;
    }

    private static List<String> anchors(Path page) throws IOException {
        return Files.readString(page)
                .lines()
                .filter(CitationsTest::isHeading)
                .map(heading -> title(heading)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(files("src", ".md"));
        pages.addAll(files(".github", ".md"));
        for (String page : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
            pages.add(Path.of(page));
        }
        return pages;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
