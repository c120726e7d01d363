package backstep.model.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A constant of an enumeration with a name in files and on the command line, made of its own: these names are fixed. */
public interface Identified {

    /** The constant's own name. */
    String name();

    /** The name in lesson files, e.g. {@code half-squared-error}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of {@code type} with this id, if there is one. */
    static <E extends Enum<E> & Identified> Optional<E> find(Class<E> type, String id) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.id().equals(id))
                .findFirst();
    }

    /** All ids of {@code type}, for messages: {@code a, b, c}. */
    static <E extends Enum<E> & Identified> String ids(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Identified::id).collect(Collectors.joining(", "));
    }
}
