package backstep.cli;

import backstep.files.Nearest;
import backstep.files.OneLine;
import backstep.model.network.Identified;
import backstep.model.notation.Notation;
import backstep.view.base.Theme;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An option whose value is one of a few ids: converts it, and lists the ids for help and shell completion. */
abstract class IdOption<E extends Enum<E> & Identified> implements ITypeConverter<E>, Iterable<String> {

    private final Class<E> type;

    private IdOption(Class<E> type) {
        this.type = type;
    }

    @Override
    public E convert(String id) {
        return Identified.find(type, id)
                .orElseThrow(() -> new TypeConversionException(OneLine.quote(id) + ", expected one of "
                        + Identified.ids(type) + "; the nearest is \"" + Nearest.to(id, ids()) + '"'));
    }

    @Override
    public Iterator<String> iterator() {
        return ids().iterator();
    }

    private List<String> ids() {
        return Arrays.stream(type.getEnumConstants()).map(Identified::id).toList();
    }

    /** {@code --notation}. */
    static final class Notations extends IdOption<Notation> {
        Notations() {
            super(Notation.class);
        }
    }

    /** {@code --format} of traces. */
    static final class Traces extends IdOption<TraceCommand.Format> {
        Traces() {
            super(TraceCommand.Format.class);
        }
    }

    /** {@code --format} of reports. */
    static final class Reports extends IdOption<ReportOption.Format> {
        Reports() {
            super(ReportOption.Format.class);
        }
    }

    /** {@code --spotlight}. */
    static final class Switches extends IdOption<Switch> {
        Switches() {
            super(Switch.class);
        }
    }

    /** {@code --kind} of views. */
    static final class Views extends IdOption<ViewQuestion.Kind> {
        Views() {
            super(ViewQuestion.Kind.class);
        }
    }

    /** {@code --format} of views. */
    static final class Data extends IdOption<ViewCommand.Format> {
        Data() {
            super(ViewCommand.Format.class);
        }
    }

    /** {@code --theme}. */
    static final class Themes extends IdOption<Theme> {
        Themes() {
            super(Theme.class);
        }
    }
}
