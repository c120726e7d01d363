package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.BigSum;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Terms;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Activation;
import backstep.model.notation.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What any unit and any weight of a network are called, in as few kinds as the notation has names and the network has
 * rules. Where weights have numbers, units have letters: w_ho leads from any h to any o.
 */
public final class RunningNames {

    /**
     * Any unit of a layer, or of any layer.
     *
     * @param layer the layer, or one like it
     * @param label in place of the layer's number where any is meant: "(l)"; empty for the layer itself
     * @param index the running index, or that of the only unit
     * @param letter what stands for the unit where weights have numbers
     */
    record Place(int layer, String label, String index, String letter) {

        /** Some unit of the layer. */
        Unit like() {
            return new Unit(layer, 0);
        }

        Place called(String name) {
            return new Place(layer, label, name, name);
        }
    }

    private static final String ANY = "(l)";
    private static final String NEXT = "(l+1)";
    private static final String PREVIOUS = "(l\u22121)";

    private final Context context;
    private final int last;
    private final boolean lettered;

    public RunningNames(Context context) {
        this.context = context;
        this.last = context.outputLayer();
        this.lettered = context.writes(Trait.NUMBERED_WEIGHTS);
    }

    Place output() {
        return new Place(last, "", index(last, "k"), "o");
    }

    /** The hidden units whose δ has a rule of its own, from the last layer to the first. */
    List<Place> hidden() {
        if (last == 0) {
            return List.of();
        }
        boolean isLastAlike = last > 1 && areOutputsNamedAlike() && haveOneRule(last);
        if (isLastAlike) {
            return List.of(anyHidden());
        }
        List<Place> units = new ArrayList<>(List.of(hidden(last - 1)));
        if (last > 2 && haveOneRule(last - 1)) {
            units.add(anyHidden());
        } else {
            IntStream.iterate(last - 2, layer -> layer >= 0, layer -> layer - 1)
                    .mapToObj(this::hidden)
                    .forEach(units::add);
        }
        return units;
    }

    /** The units into which weights of another name lead, outputs first. */
    List<Place> receivers() {
        Place any = new Place(0, ANY, anyIndex("j"), "k");
        if (last == 0) {
            return List.of(output());
        }
        boolean fromAnyLayer = last > 1 || context.writes(Trait.INPUTS_ARE_A_LAYER);
        if (fromAnyLayer && areOutputsNamedAlike()) {
            return List.of(any);
        }
        return List.of(output(), last > 1 ? any : hidden(0));
    }

    /** Whether the names of inputs are used for what is said of any layer, as its layer 0. */
    public Optional<Symbol> layerBeforeFirst() {
        boolean isUsed = last > 1 && !lettered && !context.writes(Trait.INPUTS_ARE_A_LAYER);
        Symbol value = of(before(new Place(0, ANY, anyIndex("j"), "k")), Unit::value);
        return isUsed
                ? Optional.of(new Symbol(value.name(), value.sub(), "(0)", value.accent(), Optional.empty()))
                : Optional.empty();
    }

    private Place hidden(int layer) {
        return new Place(layer, "", index(layer, "j"), "h");
    }

    private Place anyHidden() {
        return new Place(0, ANY, anyIndex("j"), "h");
    }

    /** The units that one leads into. */
    Place after(Place unit) {
        if (!unit.label().isEmpty()) {
            return new Place(1, NEXT, anyIndex("k"), "k");
        }
        return unit.layer() + 1 == last ? output() : new Place(unit.layer() + 1, "", index(unit.layer() + 1, "k"), "k");
    }

    /** The units or inputs that lead into one. */
    Place before(Place unit) {
        if (!unit.label().isEmpty()) {
            int like = context.writes(Trait.INPUTS_ARE_A_LAYER) ? -1 : 0;
            return new Place(like, PREVIOUS, anyIndex("i"), "j");
        }
        String letter = unit.layer() == last && last > 0 ? "j" : "i";
        return new Place(unit.layer() - 1, "", index(unit.layer() - 1, letter), unit.layer() == 0 ? "i" : "h");
    }

    /** A number of the unit. */
    Symbol of(Place unit, Function<Unit, Quantity> number) {
        Quantity like = number.apply(unit.like());
        Symbol symbol = context.running(like, lettered ? "" : unit.index());
        if (!lettered) {
            return labelled(symbol, unit.label());
        }
        return new Symbol(
                symbol.name(),
                like instanceof Quantity.Input ? "" : unit.letter(),
                "",
                symbol.accent(),
                Optional.empty());
    }

    /** The index or letter of a unit. */
    String index(Place unit) {
        return lettered ? unit.letter() : unit.index();
    }

    Symbol weightInto(Place unit) {
        return weight(unit, before(unit));
    }

    Symbol weight(Place into, Place from) {
        Weight like = new Weight(into.layer(), 0, 0);
        Symbol symbol = context.symbols().running(like, into.index(), from.index());
        return lettered
                ? new Symbol(symbol.name(), from.letter() + into.letter(), "", symbol.accent(), Optional.empty())
                : labelled(symbol, into.label());
    }

    /** δ_ij in a notation in which weights have it. */
    Symbol weightDeltaInto(Place unit) {
        Weight like = new Weight(unit.layer(), 0, 0);
        return labelled(
                context.symbols().weightDelta(like, unit.index(), before(unit).index()), unit.label());
    }

    /** Σ over the units; nothing is added up where there is only one. */
    Formula sumOver(Place units, Formula body) {
        if (!units.label().isEmpty()) {
            return isOneInEachLayer() ? body : new BigSum(index(units), "", "", body);
        }
        int count = context.units(units.layer()).size();
        if (count == 1) {
            return body;
        }
        return lettered ? new BigSum(units.letter(), "", "", body) : Terms.sumOver(units.index(), count, body);
    }

    private static Symbol labelled(Symbol symbol, String label) {
        return label.isEmpty()
                ? symbol
                : new Symbol(symbol.name(), symbol.sub(), label, symbol.accent(), Optional.empty());
    }

    private String index(int layer, String letter) {
        return context.units(layer).size() == 1 ? "1" : letter;
    }

    private String anyIndex(String letter) {
        return isOneInEachLayer() ? "1" : letter;
    }

    private boolean isOneInEachLayer() {
        return IntStream.rangeClosed(-1, last)
                .allMatch(layer -> context.units(layer).size() == 1);
    }

    /** Whether a hidden layer has the same names as the last but for its number; not where one has g in place of δ. */
    private boolean areOutputsNamedAlike() {
        if (context.iteration().isMistaken()) {
            return false;
        }
        Symbol hidden = context.symbols().running(new Weight(0, 0, 0), "k", "j");
        Symbol output = context.symbols().running(new Weight(last, 0, 0), "k", "j");
        return hidden.name().equals(output.name()) && hidden.sub().equals(output.sub());
    }

    /** Whether the layers before this one have the same function, or slopes without its name. */
    private boolean haveOneRule(int before) {
        List<Activation> functions = IntStream.range(0, before)
                .mapToObj(context::function)
                .distinct()
                .toList();
        return functions.size() == 1 || context.writes(Trait.THREE_FACTORS) && !functions.contains(Activation.IDENTITY);
    }
}
