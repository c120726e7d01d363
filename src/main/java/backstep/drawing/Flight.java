package backstep.drawing;

import backstep.model.formula.Formula;
import backstep.model.iteration.Phase;
import java.util.Optional;

/**
 * A number on its way, straight from one place to another.
 *
 * @param name of its packet
 * @param content what the packet says
 * @param phase whose colour it has
 * @param share of the way that lies behind it
 * @param over the part whose digits it may cover: the label of its own weight
 * @param room what it has to fit into where it stands still
 * @param leaving whether it sets out from there, which it had better not cover any longer
 */
record Flight(
        String name,
        Formula content,
        Phase phase,
        Point from,
        Point to,
        double share,
        Optional<String> over,
        Optional<Rect> room,
        boolean leaving) {

    /** On its way, slowly where it sets out and where it arrives. */
    static Flight travelling(
            String name, Formula content, Phase phase, Point from, Point to, double share, Optional<String> over) {
        double t = Math.clamp(share, 0, 1);
        return new Flight(name, content, phase, from, to, t * t * (3 - 2 * t), over, Optional.empty(), false);
    }

    /** Standing still in a place. */
    static Flight resting(String name, Formula content, Phase phase, Rect place, Optional<String> over) {
        return new Flight(name, content, phase, place.center(), place.center(), 1, over, Optional.of(place), false);
    }

    /** The same on its way from the part that it may cover. */
    Flight thatLeaves() {
        return new Flight(name, content, phase, from, to, share, over, room, true);
    }

    boolean rests() {
        return from.equals(to);
    }

    /** A place on the way. */
    Point at(double part) {
        return from.towards(to, part);
    }
}
