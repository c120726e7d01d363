package backstep.cli;

import backstep.model.lesson.Lesson;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** {@code --decimals} of the commands that print numbers for reading. */
final class DecimalsOption {

    @Option(
            names = "--decimals",
            paramLabel = "N",
            converter = WholeNumber.Decimals.class,
            description = "Decimals of all numbers, 2 to 9. Default: the lesson's own, or 4.")
    private Optional<Integer> decimals;

    /** A lesson with as many decimals as were asked for. */
    Lesson in(Lesson lesson) {
        return decimals.map(wanted -> lesson.withGuide(lesson.guide().withDecimals(OptionalInt.of(wanted))))
                .orElse(lesson);
    }
}
