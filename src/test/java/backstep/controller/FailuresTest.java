package backstep.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {

    private final TaskQueue fx = new TaskQueue();
    private final List<String> told = new ArrayList<>();
    private final List<String> results = new ArrayList<>();
    private final Logger logger = Logger.getLogger("backstep");

    @TempDir
    private Path folder;

    @BeforeEach
    void keepTheConsoleQuiet() {
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void closeTheLog() {
        for (Handler handler : logger.getHandlers()) {
            logger.removeHandler(handler);
            handler.close();
        }
        logger.setUseParentHandlers(true);
    }

    @Test
    void whatNoOneExpectedIsLoggedAndToldInOneLine() {
        Failures failures = failures(folder.resolve("state %g"));
        assertThat(failures.lastLines()).isEmpty();

        failures.report(new IllegalStateException("no\nsense"));

        assertThat(failures.lastLines()).contains("IllegalStateException: no", "at backstep.controller.FailuresTest");
        assertThat(told).isEmpty();
        fx.runAll();
        assertThat(told).containsExactly("java.lang.IllegalStateException: no\\u000asense");
    }

    @Test
    void onlyTheEndOfALongLogIsShown() {
        Failures failures = failures(folder);
        for (int number = 1; number <= 20; number++) {
            failures.report(new IllegalStateException("number " + number));
        }
        assertThat(failures.lastLines()).contains("number 20").doesNotContain("number 1\n");
        assertThat(failures.lastLines().lines()).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void withoutAFolderForTheLogItIsToldAllTheSame() throws IOException {
        Failures failures = failures(Files.writeString(folder.resolve("file"), ""));
        failures.report(new StackOverflowError());
        fx.runAll();
        assertThat(told).containsExactly("java.lang.StackOverflowError");
        assertThat(failures.lastLines()).isEmpty();
    }

    @Test
    void aThreadThatFailsIsHeardOf() throws InterruptedException {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        try {
            failures(folder).install();
            Thread thread = Thread.ofPlatform().start(() -> Arrays.asList(1).add(2));
            thread.join();
            fx.runAll();
            assertThat(told).singleElement().asString().contains("UnsupportedOperationException");
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void backgroundWorkComesBackWithAResult() {
        background().run(() -> 42, result -> results.add("result " + result), results::add);
        assertThat(results).isEmpty();
        fx.runAll();
        assertThat(results).containsExactly("result 42");
    }

    @Test
    void aFailureThatWasToBeExpectedIsAReasonAndNoFault() {
        background().run(FailuresTest::missing, result -> results.add("result " + result), results::add);
        fx.runAll();
        assertThat(results).containsExactly("no such file or folder");
        assertThat(told).isEmpty();
    }

    @Test
    void aFailureThatNoOneExpectedIsAReasonAndAFault() {
        background().run(() -> List.of().getFirst(), result -> results.add("result " + result), results::add);
        fx.runAll();
        assertThat(results).containsExactly("java.util.NoSuchElementException");
        assertThat(told).containsExactly("java.util.NoSuchElementException");
    }

    private Background background() {
        return new Background(Runnable::run, fx, failures(folder)::report);
    }

    private Failures failures(Path state) {
        Failures failures = new Failures(state, fx);
        failures.onFailure(told::add);
        return failures;
    }

    private static String missing() throws IOException {
        return Files.readString(Path.of("no", "such", "file"));
    }
}
