package backstep.cli;

import backstep.model.document.WorksheetOptions;
import backstep.model.document.WorksheetOptions.Paper;
import backstep.model.document.WorksheetOptions.Solution;
import backstep.model.lesson.Fading;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a worksheet asks for and what it is printed on. */
final class WorksheetOption {

    @Option(
            names = "--hide",
            paramLabel = "WHAT",
            converter = IdOption.Hidden.class,
            completionCandidates = IdOption.Hidden.class,
            description = "What a worksheet leaves to fill in, one of ${COMPLETION-CANDIDATES}. Default: deltas.")
    private Optional<Fading> hide;

    @Option(
            names = "--solution",
            paramLabel = "WHICH",
            converter = IdOption.Solutions.class,
            completionCandidates = IdOption.Solutions.class,
            description = "A worksheet's solution, one of ${COMPLETION-CANDIDATES}. Default: with.")
    private Optional<Solution> solution;

    @Option(
            names = "--paper",
            paramLabel = "SIZE",
            converter = IdOption.Papers.class,
            completionCandidates = IdOption.Papers.class,
            description = "What a worksheet is printed on, one of ${COMPLETION-CANDIDATES}. Default: a4.")
    private Optional<Paper> paper;

    /** Whether any of them was given, which makes sense for worksheets only. */
    boolean isChosen() {
        return hide.isPresent() || solution.isPresent() || paper.isPresent();
    }

    /** What was given, and the usual for the rest. */
    WorksheetOptions chosen() {
        WorksheetOptions usual = WorksheetOptions.USUAL;
        return new WorksheetOptions(
                hide.orElse(usual.hide()), solution.orElse(usual.solution()), paper.orElse(usual.paper()));
    }
}
