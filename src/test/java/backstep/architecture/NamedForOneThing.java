package backstep.architecture;

import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One word, one thing: no type, nested or not, has the simple name of another one at the top level. */
final class NamedForOneThing extends ArchCondition<JavaClass> {

    /** Nested types that mean what the type of their name means. */
    private static final Set<String> SAME_MEANING = Set.of(
            // The step that gives the value; the function that it is a value of. Lessons and traces call both
            // "activation".
            "Step.Activation");

    private Map<String, List<JavaClass>> topLevel = Map.of();

    NamedForOneThing() {
        super("be named for one thing");
    }

    @Override
    public void init(Collection<JavaClass> all) {
        topLevel = all.stream().filter(JavaClass::isTopLevelClass).collect(groupingBy(JavaClass::getSimpleName));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String name =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        if (SAME_MEANING.contains(name)) {
            return;
        }
        for (JavaClass other : topLevel.getOrDefault(type.getSimpleName(), List.of())) {
            if (!other.equals(type)) {
                events.add(SimpleConditionEvent.violated(
                        type, "%s has the name of %s".formatted(type.getName(), other.getName())));
            }
        }
    }
}
