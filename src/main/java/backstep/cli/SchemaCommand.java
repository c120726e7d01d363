package backstep.cli;

import backstep.model.lesson.LessonFile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code backstep schema}. */
@Command(name = "schema", description = "Print the JSON Schema of the lesson format.")
final class SchemaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(LessonFile.schema());
        return ExitStatus.DONE;
    }
}
