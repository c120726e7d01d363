package backstep.view;

import backstep.model.lesson.BuiltInLessons;
import backstep.view.commands.FilePrompts;
import backstep.view.commands.LessonChoice;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers what the window asks about files, and remembers that it was asked. */
public final class FakePrompts implements FilePrompts {

    private final List<String> asked = new ArrayList<>();
    private Answer answer = Answer.CANCEL;
    private Found found = Found.LATER;
    private Kept network = Kept.CANCEL;
    private boolean yes;
    private Optional<Path> file = Optional.empty();
    private Optional<LessonChoice> lesson = Optional.empty();

    /** The questions so far. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public void answer(Answer value) {
        answer = value;
    }

    /** The answer to questions of yes or no. */
    public void yes(boolean value) {
        yes = value;
    }

    /** What becomes of unsaved work that is found. */
    public void found(Found value) {
        found = value;
    }

    /** The file that is chosen from now on. */
    public void choose(Path value) {
        file = Optional.of(value);
    }

    @Override
    public Answer unsaved(String title) {
        asked.add("unsaved " + title);
        return answer;
    }

    /** The network that is kept from now on. */
    public void keep(Kept value) {
        network = value;
    }

    @Override
    public Kept keep(String title, int iteration, Path path) {
        asked.add("keep iteration " + iteration + " in " + path.getFileName());
        return network;
    }

    @Override
    public boolean reload(Path path) {
        asked.add("reload " + path.getFileName());
        return yes;
    }

    @Override
    public Found restore(String title, Instant written) {
        asked.add("restore " + title);
        return found;
    }

    @Override
    public Optional<Path> saveView(Optional<Path> folder, String name, List<String> endings) {
        asked.add("save view " + name + endings.getFirst());
        return file;
    }

    @Override
    public Optional<Path> saveExport(Optional<Path> folder, String title, String name, String format, String ending) {
        asked.add("save " + name + " as " + format);
        return file;
    }

    @Override
    public Optional<Path> open(Optional<Path> folder) {
        asked.add("open");
        return file;
    }

    /** The lesson that is chosen from now on. */
    public void choose(LessonChoice value) {
        lesson = Optional.of(value);
    }

    @Override
    public Optional<LessonChoice> browse(List<BuiltInLessons.Entry> builtIn, List<Path> recent) {
        asked.add("browse " + builtIn.size() + " and " + recent.size());
        return lesson;
    }

    @Override
    public Optional<Path> save(Optional<Path> folder, String name) {
        asked.add("save " + name);
        return file;
    }

    @Override
    public Optional<Path> saveSolution(Optional<Path> folder, String name) {
        asked.add("save solution of " + name);
        return file;
    }
}
