package backstep.view.charts;

import backstep.controller.Frame;
import backstep.controller.TrainingStatus;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.NotFinite;
import backstep.model.iteration.Step;
import backstep.model.notation.Symbols;
import backstep.view.base.Texts;
import java.util.Locale;
import java.util.Optional;

/** What there is to say about a training. */
record RunWords(Texts texts) {

    /** "Run 1,000 iterations". */
    String command(int iterations) {
        return iterations == 1
                ? texts.get("run.button.one")
                : texts.get("run.button.many", Numerals.grouped(iterations));
    }

    /** "4,200 of 10,000 · 1.2 s". */
    String progress(TrainingStatus status) {
        return texts.get(
                "run.progress.text",
                Numerals.grouped(status.done()),
                Numerals.grouped(status.total()),
                String.format(Locale.ROOT, "%.1f", status.seconds()));
    }

    /** What ended in another way than asked for; empty when there is nothing to explain. */
    Optional<String> notice(TrainingStatus.Outcome outcome, Frame shown) {
        return switch (outcome) {
            case TrainingStatus.Outcome.Completed _ -> Optional.empty();
            case TrainingStatus.Outcome.Cancelled(int iterations) ->
                Optional.of(
                        iterations == 1
                                ? texts.get("run.cancelled.one")
                                : texts.get("run.cancelled.many", Numerals.grouped(iterations)));
            case TrainingStatus.Outcome.Diverged(NotFinite found) -> Optional.of(diverged(found, shown));
            case TrainingStatus.Outcome.Failed(String reason) -> Optional.of(texts.get("run.failed.text", reason));
        };
    }

    private String diverged(NotFinite found, Frame shown) {
        boolean before = shown.iteration().number() == found.iteration() - 1;
        return about(before ? "run.diverged.before" : "run.diverged.text", found, shown.symbols());
    }

    /** Why there is no next iteration. */
    String refusal(NotFinite found, Frame shown) {
        return about("run.refused.text", found, shown.symbols());
    }

    private String about(String key, NotFinite found, Symbols symbols) {
        String symbol = PlainText.DEFAULT.of(symbols.symbol(found.step()));
        return texts.get(
                key,
                Numerals.grouped(found.iteration()),
                found.step() instanceof Step.TotalError ? texts.get("run.diverged.loss", symbol) : symbol,
                texts.get(
                        switch (found.cause()) {
                            case GIVEN -> "run.diverged.given";
                            case LEARNING -> "run.diverged.learning";
                        }));
    }
}
