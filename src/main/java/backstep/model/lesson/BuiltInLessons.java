package backstep.model.lesson;

import backstep.bundled.Bundled;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lessons that ship with the product, in the order in which a lesson picker shows them. */
public final class BuiltInLessons {

    private static final List<String> IDS = List.of(
            "w-and-u",
            "step-by-step",
            "step-by-step-as-published",
            "one-output",
            "a-z-delta",
            "any-depth",
            "vanishing",
            "xor",
            "inside-outside",
            "large-rate",
            "stuck-units",
            "three-classes",
            "four-tanh");

    /** Those that are about what many iterations make of a network, not about the steps of one. */
    private static final Set<String> OPEN_WITH_MAP = Set.of("xor");

    private final List<Entry> entries;

    /** A lesson and its id. It is read when somebody wants to see it: that of most of them would only delay the first frame. */
    public static final class Entry {

        private final String id;
        private volatile Optional<Lesson> lesson = Optional.empty();

        private Entry(String id) {
            this.id = id;
        }

        /** The name of its file without {@code .json}: what the command line calls it. */
        public String id() {
            return id;
        }

        public Lesson lesson() {
            if (lesson.isEmpty()) {
                lesson = Optional.of(read(id));
            }
            return lesson.get();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Entry entry && id.equals(entry.id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }

        @Override
        public String toString() {
            return id;
        }
    }

    private BuiltInLessons(List<Entry> entries) {
        this.entries = entries;
    }

    /** They are part of the program, so one that is not there or not right is a programming error. */
    public static BuiltInLessons load() {
        return new BuiltInLessons(IDS.stream().map(Entry::new).toList());
    }

    private static Lesson read(String id) {
        String name = id + ".json";
        try {
            return LessonFile.parse(name, Bundled.bytes("lessons/" + name));
        } catch (LessonException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Entry> all() {
        return entries;
    }

    /** The one that is open when nobody asked for another. */
    public Entry first() {
        return entries.getFirst();
    }

    public Optional<Lesson> find(String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .map(Entry::lesson)
                .findFirst();
    }

    /** Whether it is a lesson that is best met by the function that its network is. */
    public boolean opensWithMap(Lesson lesson) {
        return entries.stream()
                .filter(entry -> OPEN_WITH_MAP.contains(entry.id()))
                .anyMatch(entry -> entry.lesson().equals(lesson));
    }

    public List<String> ids() {
        return entries.stream().map(Entry::id).toList();
    }
}
