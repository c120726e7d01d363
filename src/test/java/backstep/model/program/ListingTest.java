package backstep.model.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backstep.fixtures.Lessons;
import backstep.fixtures.OtherPrograms;
import backstep.fixtures.OtherPrograms.Ended;
import backstep.fixtures.RandomNetworks;
import backstep.model.iteration.Iteration;
import backstep.model.network.Activation;
import backstep.model.network.LearningRule;
import backstep.model.network.Loss;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.UpdateOrder;
import backstep.model.notation.Notation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs repeat an iteration to the digit: run by those who are to run them. */
class ListingTest {

    /** Runs files in one process, and ends at the first that fails. */
    private static final String RUN_ALL = "import runpy, sys\nfor file in sys.argv[1:]: runpy.run_path(file)";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(PythonLibrary.class)
    void pythonRepeatsEveryLessonInEveryNotation(PythonLibrary library) throws IOException {
        List<String> programs = new ArrayList<>();
        Lessons.all()
                .forEach((id, iteration) -> Lessons.notations(iteration)
                        .forEach(notation ->
                                programs.add(Listing.python(library, id, iteration, notation, Listings.MESSAGES)
                                        .text())));

        runPython(library, programs);
    }

    /** Every activation with every loss, also where it can say nothing of such outputs, in both orders of updates. */
    @ParameterizedTest
    @EnumSource(PythonLibrary.class)
    void pythonRepeatsRandomNetworks(PythonLibrary library) throws IOException {
        List<String> programs = LongStream.range(0, 150)
                .mapToObj(seed -> new RandomNetworks(seed).anyIteration())
                .filter(ListingTest::isModerate)
                .map(iteration -> {
                    List<Notation> notations = Lessons.notations(iteration);
                    Notation notation = notations.get(iteration.before().inputs() % notations.size());
                    return Listing.python(library, "random", iteration, notation, Listings.MESSAGES)
                            .text();
                })
                .toList();

        assertThat(programs).hasSizeGreaterThan(80);
        runPython(library, programs);
    }

    @Test
    void laterIterationStartsFromTheNetworkBeforeIt() throws IOException {
        Iteration third = Lessons.builtIn("xor").run().iteration(3);

        runPython(
                PythonLibrary.NUMPY,
                List.of(Listings.numpy("xor", third, Notation.LAYERS).text()));
    }

    @Test
    void zeroErrorHasNoSlopeUnderTheRoot() throws IOException {
        Network network = new Network(List.of(new RandomNetworks(1).layer(Activation.IDENTITY, 2, 2)));
        LearningRule rule = new LearningRule(Loss.ROOT_MEAN_SQUARE_ERROR, 0.5, UpdateOrder.SIMULTANEOUS);
        Sample any = new RandomNetworks(2).sample(network, rule.loss());
        Iteration first = Iteration.compute(1, 0, network, rule, any);
        Sample met = new Sample(any.inputs(), first.layers().getFirst().activations());

        runPython(
                PythonLibrary.NUMPY,
                List.of(Listings.numpy("met", Iteration.compute(1, 0, network, rule, met), Notation.W_U)
                        .text()));
    }

    @Test
    void programThatIsOffByATrillionthFails() throws IOException {
        String right = Listings.numpy("w-and-u", Lessons.first("w-and-u"), Notation.W_U)
                .text();
        String wrong = right.replace("check(\"E\", E, 0.2545933259326264)", "check(\"E\", E, 0.2545933259346264)");
        Path file = Files.writeString(folder.resolve("wrong.py"), wrong);

        Ended ended = OtherPrograms.run(folder, List.of(OtherPrograms.pythonWithNumpy(), file.toString()));

        assertThat(wrong).isNotEqualTo(right);
        assertThat(ended.status()).isNotZero();
        assertThat(ended.output()).contains("AssertionError: E");
    }

    @Test
    void javaRepeatsNetworksOfAllFunctions() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // the deepest lesson, and a loss of logarithms at a softmax whose targets do not add up to 1
        Iteration random = LongStream.range(0, 1000)
                .mapToObj(seed -> new RandomNetworks(seed).anyIteration())
                .filter(ListingTest::isFinite)
                .filter(iteration -> iteration.rule().loss() == Loss.CROSS_ENTROPY
                        && iteration.before().depth() == 4
                        && iteration.rule().order() == UpdateOrder.OUTPUT_FIRST)
                .max((one, other) -> Long.compare(functions(one), functions(other)))
                .orElseThrow();
        Path file = Files.writeString(
                folder.resolve("Random.java"), Listings.java("random", random).text());

        Ended ended = OtherPrograms.run(folder, List.of(java, file.toString()));

        assertThat(ended.output()).isEqualTo("Every number agrees with Backstep.\n");
        assertThat(ended.status()).isZero();
    }

    @Test
    void javaThatIsOffByATrillionthFails() {
        String right = Listings.java("w-and-u", Lessons.first("w-and-u")).text();
        String wrong = right.replace("E_k.sum().is(0.2545933259326264)", "E_k.sum().is(0.2545933259346264)");

        assertThat(wrong).isNotEqualTo(right);
        assertThatThrownBy(() -> runJava(wrong)).hasRootCauseMessage("0.2545933259326264 is not 0.2545933259346264");
    }

    @Test
    void javaRepeatsEveryLessonInEveryNotation() {
        Lessons.all()
                .forEach((id, iteration) -> Lessons.notations(iteration)
                        .forEach(notation -> assertThat(runJava(
                                        Listings.java(id, iteration, notation).text()))
                                .as("%s in %s", id, notation.id())
                                .isEqualTo("Every number agrees with Backstep.\n")));
    }

    /** What it says, or what the compiler says of it; its process would take as long to start as all others to run. */
    private String runJava(String program) {
        Path source = folder.resolve("Backpropagation.java");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = System.out;
        try {
            Files.writeString(source, program);
            String[] arguments = {"-d", folder.toString(), source.toString()};
            if (ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments) == 0) {
                System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
                try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
                    Method main = loader.loadClass("Backpropagation").getDeclaredMethod("main", String[].class);
                    main.setAccessible(true);
                    main.invoke(null, (Object) new String[0]);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            System.setOut(out);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static long functions(Iteration iteration) {
        return iteration.before().layers().stream()
                .map(layer -> layer.activation())
                .distinct()
                .count();
    }

    @ParameterizedTest
    @EnumSource(PythonLibrary.class)
    void pythonCanReadEveryProgram(PythonLibrary library) throws IOException {
        List<String> programs = LongStream.range(0, 40)
                .mapToObj(seed -> new RandomNetworks(seed).anyIteration())
                .map(iteration -> Listing.python(library, "any", iteration, Notation.W_U, Listings.MESSAGES)
                        .text())
                .toList();
        List<String> command = new ArrayList<>(List.of(OtherPrograms.pythonWithNumpy(), "-m", "py_compile"));
        command.addAll(files(programs));

        assertThat(OtherPrograms.run(folder, command).output()).isEmpty();
    }

    private void runPython(PythonLibrary library, List<String> programs) throws IOException {
        String python = switch (library) {
            case NUMPY -> OtherPrograms.pythonWithNumpy();
            case PYTORCH -> OtherPrograms.pythonWithTorch();
        };
        List<String> command = new ArrayList<>(List.of(python, "-W", "error", "-c", RUN_ALL));
        command.addAll(files(programs));

        Ended ended = OtherPrograms.run(folder, command);

        assertThat(ended.output()).isEqualTo("Every number agrees with Backstep.\n".repeat(programs.size()));
        assertThat(ended.status()).isZero();
    }

    private List<String> files(List<String> programs) throws IOException {
        List<String> files = new ArrayList<>();
        for (String program : programs) {
            files.add(Files.writeString(folder.resolve("p" + files.size() + ".py"), program)
                    .toString());
        }
        return files;
    }

    private static boolean isFinite(Iteration iteration) {
        boolean[] finite = {true};
        iteration.forEachComputed(value -> finite[0] &= Double.isFinite(value));
        return finite[0];
    }

    /** What has grown out of all proportion has lost digits on the way, and each library others. */
    private static boolean isModerate(Iteration iteration) {
        double[] largest = {0};
        iteration.forEachComputed(value -> largest[0] = Math.max(largest[0], Math.abs(value)));
        return isFinite(iteration) && largest[0] < 1e6;
    }
}
