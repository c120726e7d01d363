package backstep.drawing;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Product;
import backstep.model.formula.Formula.Sum;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Phase;
import java.util.List;
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
 * @param pale whether it is only passing by: it changes none of the numbers that are known
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
        boolean leaving,
        boolean pale) {

    /** On its way, slowly where it sets out and where it arrives. */
    static Flight travelling(
            String name, Formula content, Phase phase, Point from, Point to, double share, Optional<String> over) {
        double t = Math.clamp(share, 0, 1);
        return new Flight(name, content, phase, from, to, t * t * (3 - 2 * t), over, Optional.empty(), false, false);
    }

    /** Standing still in the middle of a place. */
    static Flight resting(String name, Formula content, Phase phase, Rect place, Optional<String> over) {
        return resting(name, content, phase, place, place.center(), over);
    }

    /** Standing still somewhere in a place. */
    static Flight resting(String name, Formula content, Phase phase, Rect place, Point at, Optional<String> over) {
        return new Flight(name, content, phase, at, at, 1, over, Optional.of(place), false, false);
    }

    /** The same on its way from the part that it may cover. */
    Flight thatLeaves() {
        return new Flight(name, content, phase, from, to, share, over, room, true, pale);
    }

    /** The same, pale. */
    Flight thatPasses() {
        return new Flight(name, content, phase, from, to, share, over, room, leaving, true);
    }

    /** The content in two lines, where two numbers are joined. */
    Optional<List<Formula>> inLines() {
        if (content instanceof Product(Formula.Sign _, List<Formula> factors) && factors.size() == 2) {
            return Optional.of(List.of(factors.getFirst(), after("\u00b7", factors.getLast())));
        }
        if (content instanceof Sum(List<Formula.Term> terms) && terms.size() == 2) {
            String sign = terms.getLast().negative() ? Numerals.MINUS : "+";
            return Optional.of(List.of(
                    terms.getFirst().formula(), after(sign, terms.getLast().formula())));
        }
        return Optional.empty();
    }

    private static Formula after(String sign, Formula number) {
        return new Product(Formula.Sign.NONE, List.of(new Formula.Words(sign), number));
    }

    boolean rests() {
        return from.equals(to);
    }

    /** A place on the way. */
    Point at(double part) {
        return from.towards(to, part);
    }
}
