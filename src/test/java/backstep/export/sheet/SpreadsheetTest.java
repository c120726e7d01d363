package backstep.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import backstep.fixtures.Lessons;
import backstep.fixtures.Networks;
import backstep.fixtures.OtherPrograms;
import backstep.fixtures.RandomNetworks;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.lesson.Lesson;
import backstep.model.network.Activation;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import backstep.model.notation.Notation;
import backstep.model.words.Messages;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpreadsheetTest {

    private static final Pattern CELL =
            Pattern.compile("<c r=\"([A-Z]+)(\\d+)\" s=\"\\d+\">(?:<f>(.*?)</f>)?<v>(.*?)</v></c>");

    private static final Pattern CACHED = Pattern.compile("</f><v>.*?</v>");

    @TempDir
    Path folder;

    /** A cell with a number: its formula, if it has one, and what it is worth. */
    private record NumberCell(String sheet, int row, int column, String formula, double value) {}

    /** A workbook whose cells have no values but the given ones, and the numbers that they have to come to. */
    private record Task(String name, byte[] workbook, List<NumberCell> expected) {}

    @Test
    void anotherProgramWorksOutTheNumbersOfTheEngineAfterAChange() throws IOException {
        String office = OtherPrograms.needed("soffice", "--version");
        List<Task> tasks = tasks();
        Path sources = Files.createDirectory(folder.resolve("in"));
        Path results = Files.createDirectory(folder.resolve("out"));
        List<String> command = new ArrayList<>(List.of(
                office,
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1",
                "--outdir",
                results.toString()));
        for (Task task : tasks) {
            command.add(Files.write(sources.resolve(task.name() + ".xlsx"), task.workbook())
                    .toString());
        }

        OtherPrograms.run(folder, command);

        assertThat(tasks).hasSizeGreaterThan(20);
        for (Task task : tasks) {
            Map<String, List<CsvRecord>> sheets = new LinkedHashMap<>();
            for (NumberCell cell : task.expected()) {
                List<CsvRecord> rows = sheets.computeIfAbsent(
                        cell.sheet(), sheet -> read(results.resolve(task.name() + "-" + sheet + ".csv")));
                String worked = rows.get(cell.row() - 1).getField(cell.column() - 1);
                assertThat(Double.parseDouble(worked))
                        .as("%s, %s, row %d, column %d: %s", task.name(), cell.sheet(), cell.row(), cell.column(), cell)
                        .isCloseTo(cell.value(), within(1e-9 * Math.max(1, Math.abs(cell.value()))));
            }
        }
    }

    private static List<Task> tasks() throws IOException {
        List<Task> tasks = new ArrayList<>();
        for (String id : Lessons.all().keySet()) {
            List<Notation> notations = Lessons.notations(Lessons.first(id));
            Notation notation = notations.get(tasks.size() % notations.size());
            tasks.add(task(id + "-" + notation.id(), Lessons.builtIn(id), notation));
        }
        List<Iteration> random = LongStream.range(0, 16)
                .mapToObj(seed -> new RandomNetworks(seed).anyIteration())
                .filter(iteration -> isFinite(lesson(iteration)) && isFinite(changed(lesson(iteration))))
                .toList();
        for (Iteration iteration : random) {
            List<Notation> notations = Lessons.notations(iteration);
            Notation notation = notations.get(tasks.size() % notations.size());
            tasks.add(task("random-" + tasks.size(), lesson(iteration), notation));
        }
        return tasks;
    }

    private static boolean isFinite(Lesson lesson) {
        Iteration iteration = lesson.run().iteration(1);
        return lesson.run().notFinite(iteration, iteration.steps()).isEmpty();
    }

    private static Lesson lesson(Iteration iteration) {
        return new Lesson("R", Notation.W_U, iteration.before(), iteration.rule(), List.of(iteration.sample()));
    }

    /** The formulas stay as they are when inputs, a weight and the learning rate change: they are live. */
    private static Task task(String name, Lesson lesson, Notation notation) throws IOException {
        Lesson changed = changed(lesson);
        List<NumberCell> before = cells(workbook(lesson, notation));
        byte[] after = workbook(changed, notation);
        List<NumberCell> expected = cells(after);
        List<NumberCell> shown = expected.stream()
                .filter(cell -> cell.sheet().equals(before.getFirst().sheet()))
                .toList();
        assertThat(shown)
                .extracting(NumberCell::formula)
                .isEqualTo(before.stream()
                        .filter(cell -> cell.sheet().equals(shown.getFirst().sheet()))
                        .map(NumberCell::formula)
                        .toList());
        return new Task(name, withoutResults(after), expected);
    }

    private static Lesson changed(Lesson lesson) {
        Sample first = lesson.samples().getFirst();
        Vector inputs = first.inputs().with(0, first.inputs().get(0) - 0.25);
        List<Sample> samples = new ArrayList<>(lesson.samples());
        samples.set(0, new Sample(inputs, first.targets()));
        return lesson.withSamples(samples)
                .withRule(lesson.rule().withLearningRate(0.3))
                .withNetwork(lesson.network().withWeight(0, 0, 0, -0.65));
    }

    private static byte[] workbook(Lesson lesson, Notation notation) {
        return Spreadsheet.of(lesson, lesson.run().iteration(1), notation, Numerals.DEFAULT, Messages.load());
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static List<NumberCell> cells(byte[] workbook) throws IOException {
        Map<String, String> parts = parts(workbook);
        List<NumberCell> cells = new ArrayList<>();
        Matcher sheets = Pattern.compile("<sheet name=\"(.*?)\"").matcher(parts.get("xl/workbook.xml"));
        for (int number = 1; sheets.find(); number++) {
            Matcher cell = CELL.matcher(parts.get("xl/worksheets/sheet" + number + ".xml"));
            while (cell.find()) {
                int column = cell.group(1).chars().reduce(0, (value, letter) -> 26 * value + letter - 'A' + 1);
                String formula = cell.group(3) == null ? "" : cell.group(3);
                cells.add(new NumberCell(
                        sheets.group(1),
                        Integer.parseInt(cell.group(2)),
                        column,
                        formula,
                        Double.parseDouble(cell.group(4))));
            }
        }
        return cells;
    }

    private static byte[] withoutResults(byte[] workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts(workbook).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(CACHED.matcher(part.getValue()).replaceAll("</f>").getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static List<CsvRecord> read(Path csv) {
        try (CsvReader<CsvRecord> reader =
                        CsvReader.builder().skipEmptyLines(false).ofCsvRecord(csv);
                Stream<CsvRecord> rows = reader.stream()) {
            return rows.toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource(Lessons.IN_EVERY_NOTATION)
    void everyNumberHasACellWithANameOfItsOwn(String id, Notation notation) throws IOException {
        Iteration iteration = Lessons.first(id);
        String workbook = parts(workbook(Lessons.builtIn(id), notation)).get("xl/workbook.xml");
        List<String> names = Pattern.compile("<definedName name=\"(.*?)\" localSheetId=\"0\"")
                .matcher(workbook)
                .results()
                .map(match -> match.group(1))
                .toList();
        int numbers = iteration.steps().size() + iteration.before().inputs() + 1;

        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(numbers);
        assertThat(names).allMatch(name -> name.matches("[A-Za-z]+(_[A-Za-z0-9]+)*"));
    }

    @Test
    void formulasReadLikeTheNotations() throws IOException {
        assertThat(formulas("w-and-u", Notation.W_U))
                .contains(
                        "w_11*x_1 + w_21*x_2",
                        "1/(1 + EXP(-a_h1))",
                        "0.5*(t_1 - y_1)^2",
                        "(delta_y1*u_11 + delta_y2*u_12)*h_1*(1 - h_1)",
                        "w_11 - eta*dE_dw_11");
        assertThat(formulas("step-by-step", Notation.NET_OUT))
                .contains("b_1 + w_1*i_1 + w_2*i_2", "-(target_o1 - out_o1)*out_o1*(1 - out_o1)", "b_1");
    }

    private static List<String> formulas(String id, Notation notation) throws IOException {
        return cells(workbook(Lessons.builtIn(id), notation)).stream()
                .map(NumberCell::formula)
                .toList();
    }

    @Test
    void secondSheetStartsWhereTheFirstEnds() throws IOException {
        List<NumberCell> cells = cells(workbook(Lessons.builtIn("xor"), Notation.W_U));
        List<NumberCell> second = cells.stream()
                .filter(cell -> cell.sheet().equals("Iteration 2"))
                .toList();
        Iteration iteration = Lessons.builtIn("xor").run().iteration(2);

        assertThat(second)
                .filteredOn(cell -> cell.formula().startsWith("'Iteration 1'!$"))
                .hasSizeGreaterThan(5);
        // another sample, so its inputs are given there
        assertThat(second.getFirst().formula()).isEmpty();
        assertThat(second.getLast().value()).isEqualTo(iteration.totalError());
    }

    /** A format or a raised letter without a type is set in another by each program. */
    @Test
    void everyFormatAndEveryScriptHasItsType() throws IOException {
        Map<String, String> parts = parts(workbook(Lessons.builtIn("a-z-delta"), Notation.A_Z));

        assertThat(all("<xf [^>]*>", parts.get("xl/styles.xml")))
                .hasSizeGreaterThan(5)
                .allMatch(format -> format.contains(" fontId="));
        assertThat(all("<rPr>.*?</rPr>", parts.get("xl/worksheets/sheet1.xml")))
                .hasSizeGreaterThan(50)
                .allMatch(script -> script.contains("<sz val=\"11\"/>") && script.contains("<rFont "));
    }

    private static List<String> all(String pattern, String xml) {
        return Pattern.compile(pattern)
                .matcher(xml)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void whatNoCellCanHoldIsRefused() {
        Network steep = Networks.single(Activation.LOGISTIC, 1000);
        Lesson lesson = new Lesson("S", Notation.W_U, steep, Networks.RULE, List.of(Networks.sample(1, 0)));

        assertThatThrownBy(() -> workbook(lesson, Notation.W_U))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too large for a cell");
    }
}
