package backstep.view.chalkboard;

import backstep.model.derivation.Derivation;
import backstep.model.derivation.Derivation.Kind;
import backstep.typeset.Typesetter;
import backstep.view.base.Controls;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How much room there is for the lines of a derivation while the stage fills the screen. */
record LineRoom(double width, double height, Typesetter typesetter) {

    /** How small the lines of a factor may become. */
    private static final double SMALLEST = 0.5;

    /** What is shown of a derivation, the most first. */
    private static final List<Set<Kind>> CHOICES = List.of(
            EnumSet.allOf(Kind.class),
            EnumSet.of(Kind.SYMBOLS, Kind.NUMBERS, Kind.RESULT, Kind.CONTRAST),
            EnumSet.of(Kind.NUMBERS, Kind.RESULT, Kind.CONTRAST),
            EnumSet.of(Kind.SYMBOLS, Kind.RESULT, Kind.CONTRAST),
            EnumSet.of(Kind.REDUCED, Kind.RESULT, Kind.CONTRAST),
            EnumSet.of(Kind.RESULT));

    /** Shows as many lines as there is room for, and says which. */
    Optional<Derivation> fit(DerivationView view, Optional<Derivation> shown) {
        Controls.show(view, shown.isPresent());
        if (shown.isEmpty()) {
            return shown;
        }
        Derivation last = shown.get();
        for (Set<Kind> kinds : CHOICES) {
            Derivation some = only(kinds, shown.get());
            if (!some.lines().isEmpty()) {
                last = some;
                view.show(Optional.of(some), typesetter);
                if (view.prefHeight(width) <= height) {
                    break;
                }
            }
        }
        return Optional.of(last);
    }

    /** Shows all lines, smaller where there is not enough room for them. */
    void shrink(DerivationView view, Derivation shown) {
        Controls.show(view, true);
        for (double size = 1; size >= SMALLEST; size -= 0.1) {
            view.show(Optional.of(shown), typesetter.withSize(size * typesetter.size()));
            if (view.prefHeight(width) <= height) {
                return;
            }
        }
    }

    private static Derivation only(Set<Kind> kinds, Derivation all) {
        return new Derivation(
                all.left(),
                all.lines().stream().filter(line -> kinds.contains(line.kind())).toList());
    }
}
