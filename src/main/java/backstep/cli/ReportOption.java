package backstep.cli;

import backstep.files.Json;
import backstep.files.JsonText;
import backstep.model.network.Identified;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Whether a command reports to people or to programs. */
final class ReportOption {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = IdOption.Reports.class,
            completionCandidates = IdOption.Reports.class,
            description = "One of ${COMPLETION-CANDIDATES}. Default: text.")
    private Format format;

    enum Format implements Identified {
        TEXT,
        JSON
    }

    String of(Supplier<String> text, Supplier<Json> json) {
        return switch (format) {
            case TEXT -> text.get();
            case JSON -> JsonText.of(json.get());
        };
    }
}
