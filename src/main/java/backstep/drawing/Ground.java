package backstep.drawing;

import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import java.util.List;
import java.util.Optional;

/** What packets do not travel over: everything on the stage that holds digits or words. */
final class Ground {

    private final List<Part> taken;
    private final Room room;

    Ground(List<Part> parts, Room room) {
        taken = parts.stream().filter(part -> isTaken(part.kind())).toList();
        this.room = room;
    }

    private static boolean isTaken(Kind kind) {
        return switch (kind) {
            case UNIT, LABEL, PASSING_LABEL, PLATE, CAPTION, STATUS, LEGEND -> true;
            case TIE, HALO, EDGE, PACKET, PLOT, PLOT_POINT -> false;
        };
    }

    /**
     * Whether a box lies on the stage and covers nothing.
     *
     * @param over the name of a part that it may cover
     */
    boolean isClear(Rect box, Optional<String> over) {
        return box.x() >= 0
                && box.y() >= 0
                && box.right() <= room.width()
                && box.bottom() <= room.height()
                && taken.stream().noneMatch(part -> covers(box, part) && !over.equals(Optional.of(part.name())));
    }

    private static boolean covers(Rect box, Part part) {
        Rect place = part.place();
        return part.kind() == Kind.UNIT ? box.overlapsCircle(place.center(), place.width() / 2) : box.overlaps(place);
    }
}
