package backstep.cli;

import backstep.cli.Table.Align;
import backstep.controller.LessonFiles;
import backstep.files.Nearest;
import backstep.files.OneLine;
import backstep.model.lesson.BuiltInLessons;
import backstep.model.lesson.LessonException;
import backstep.view.window.Details;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code backstep}: without a subcommand it opens the window. */
@Command(
        name = "backstep",
        mixinStandardHelpOptions = true,
        description = {"Shows backpropagation, one number at a time.", "Without a command: opens the window."},
        customSynopsis = {"backstep [LESSON] [--present]", "       backstep COMMAND [ARGUMENT...]"},
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:the check failed, or an answer is wrong",
            "2:the input or the arguments were wrong",
            "3:the machine could not do it (disk full, no permission)"
        },
        commandListHeading = "%nCommands:%n")
public final class Cli implements Callable<Integer> {

    private final WindowLauncher window;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "LESSON",
            arity = "0..1",
            description = "A lesson file, or the id of a built-in lesson.",
            completionCandidates = LessonArgument.BuiltIn.class)
    private Optional<String> lesson;

    @Option(
            names = "--present",
            description =
                    "Present at once: on the second screen if there is one, with what the speaker needs on the first.")
    private boolean present;

    private Cli(WindowLauncher window) {
        this.window = window;
    }

    /** Runs a command on the standard streams of the process and returns its exit status. */
    public static int main(WindowLauncher window, String... arguments) {
        StandardOutput output = StandardOutput.open();
        PrintStream out = output.printer();
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Optional<String> unspelt = Spelling.problem(arguments, System.getProperties(), System.getenv());
        if (unspelt.isPresent()) {
            err.println("backstep: " + unspelt.get());
            return ExitStatus.MACHINE;
        }
        int status = run(out, err, StandardOutput.errorIsTerminal(), window, arguments);
        out.flush();
        if (output.problem().isPresent()) {
            err.println("backstep: cannot write the output: "
                    + OneLine.reason(output.problem().get()));
            return ExitStatus.MACHINE;
        }
        return status;
    }

    /**
     * Runs a command and returns its exit status.
     *
     * @param out where results go
     * @param err where the one line about a failure goes
     */
    public static int run(PrintStream out, PrintStream err, WindowLauncher window, String... arguments) {
        return run(out, err, false, window, arguments);
    }

    /** The same, with a progress bar on {@code err} when it is a terminal. */
    static int run(
            PrintStream out, PrintStream err, boolean errIsTerminal, WindowLauncher window, String... arguments) {
        PrintWriter writer = new PrintWriter(out);
        int status;
        try {
            // The commands are not even described when there is no argument to read, or only a lesson: that would delay
            // the
            // first frame.
            Optional<LessonSource> alone = LessonSource.alone(arguments);
            status = (arguments.length == 0 || alone.isPresent())
                            && window.problem().isEmpty()
                    ? window.open(alone, false)
                    : commands(new ProgressBar(err, errIsTerminal), window)
                            .setOut(writer)
                            .setErr(new PrintWriter(err, true))
                            .execute(arguments);
        } catch (OutOfMemoryError _) {
            err.println("backstep: not enough memory");
            status = ExitStatus.MACHINE;
        } catch (RuntimeException e) {
            err.println(OneLine.of("backstep: unexpected: " + e));
            status = ExitStatus.MACHINE;
        } finally {
            writer.flush();
        }
        return status;
    }

    static CommandLine commands(ProgressBar progress, WindowLauncher window) {
        CommandLine commands = new CommandLine(new Cli(window))
                .addSubcommand(new TraceCommand())
                .addSubcommand(new TrainCommand(progress))
                .addSubcommand(new CheckCommand())
                .addSubcommand(new MarkCommand())
                .addSubcommand(new RenderCommand())
                .addSubcommand(new ViewCommand())
                .addSubcommand(new HandoutCommand())
                .addSubcommand(new SchemaCommand())
                .addSubcommand(new AutoComplete.GenerateCompletion());
        commands.getSubcommands().values().forEach(Cli::addHelp);
        commands.getCommandSpec().version("backstep " + Details.version());
        return commands.registerConverter(Path.class, Cli::path)
                .registerConverter(PictureSize.class, PictureSize::of)
                .registerConverter(GridSize.class, GridSize::of)
                .registerConverter(AxisRange.class, AxisRange::of)
                .setExpandAtFiles(false)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((problem, _) -> wrongArguments(problem))
                .setExecutionExceptionHandler((problem, command, _) -> failed(problem, command));
    }

    private static void addHelp(CommandLine command) {
        if (!command.getCommandSpec().optionsMap().containsKey("--help")) {
            command.getCommandSpec()
                    .addOption(OptionSpec.builder("-h", "--help")
                            .usageHelp(true)
                            .description("Show this help message and exit.")
                            .build());
        }
    }

    @Override
    public Integer call() throws LessonException, Failure {
        Optional<LessonSource> source = lesson.isPresent()
                ? Optional.of(LessonSource.find(lesson.get(), spec.subcommands().keySet()))
                : Optional.empty();
        if (source.isPresent()) {
            LessonFiles.requireShowable(source.get().name(), source.get().lesson());
        }
        Optional<String> problem = window.problem();
        return problem.isPresent()
                ? WithoutDisplay.show(spec.commandLine(), problem.get(), source)
                : window.open(source, present);
    }

    @Command(name = "lessons", description = "List the built-in lessons: id, shape, title.")
    private void lessons() {
        Table table = new Table(Align.LEFT, Align.LEFT, Align.LEFT);
        for (BuiltInLessons.Entry entry : BuiltInLessons.load().all()) {
            table.row(
                    entry.id(), entry.lesson().network().shape(), entry.lesson().title());
        }
        spec.commandLine().getOut().print(table.text());
    }

    private static Path path(String argument) {
        try {
            return LessonSource.path(argument);
        } catch (Failure e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static int wrongArguments(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        String message = misspeltCommand(problem).orElseGet(problem::getMessage);
        command.getErr().println(OneLine.of(command.getCommandSpec().qualifiedName() + ": " + message));
        return ExitStatus.WRONG_INPUT;
    }

    /** {@code backstep trian xor} reads as a lesson called trian and something after it. */
    private static Optional<String> misspeltCommand(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        if (problem instanceof UnmatchedArgumentException && command.getParent() == null) {
            List<String> given = command.getParseResult().originalArgs();
            if (!given.isEmpty() && !given.getFirst().startsWith("-")) {
                return Optional.of(OneLine.quote(given.getFirst()) + " is no command, the nearest is \""
                        + Nearest.to(given.getFirst(), command.getSubcommands().keySet()) + '"');
            }
        }
        return Optional.empty();
    }

    private static int failed(Exception problem, CommandLine command) {
        String message = switch (problem) {
            case Failure _, LessonException _ -> problem.getMessage();
            case IOException e -> OneLine.reason(e);
            // A mistake of ours; still one line, as nobody at the other end can use a stack trace.
            default -> "unexpected: " + problem;
        };
        command.getErr().println(OneLine.of(message));
        return switch (problem) {
            case Failure _ -> ExitStatus.WRONG_INPUT;
            case LessonException e when e.reason() == LessonException.Reason.INPUT -> ExitStatus.WRONG_INPUT;
            default -> ExitStatus.MACHINE;
        };
    }
}
