package backstep.cli;

import backstep.model.lesson.BuiltInLessons;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code backstep lessons}. */
@Command(name = "lessons", description = "List the built-in lessons: id, shape, title.")
final class LessonsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Table table = new Table(Table.Align.LEFT, Table.Align.LEFT, Table.Align.LEFT);
        for (BuiltInLessons.Entry entry : BuiltInLessons.load().all()) {
            table.row(
                    entry.id(), entry.lesson().network().shape(), entry.lesson().title());
        }
        spec.commandLine().getOut().print(table.text());
        return ExitStatus.DONE;
    }
}
