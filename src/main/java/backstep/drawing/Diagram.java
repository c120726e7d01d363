package backstep.drawing;

import backstep.model.iteration.Bias;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Network;
import backstep.model.notation.Notation;
import backstep.model.notation.Trait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What there is to draw of a network, without positions: its nodes column by column and the edges between them.
 *
 * @param columns column 0 are the inputs, column l + 1 the units of layer l; a bias that is drawn as a unit comes first
 * @param gaps the edges between one column and the next, gap by gap
 */
record Diagram(List<List<Node>> columns, List<List<Edge>> gaps) {

    Diagram {
        columns = columns.stream().map(List::copyOf).toList();
        gaps = gaps.stream().map(List::copyOf).toList();
    }

    /**
     * A circle.
     *
     * @param layer the layer the unit belongs to, −1 for the input
     * @param unit its index there, or −1 for the unit that is always 1 and carries the biases of the layer after
     * @param biasTag whether the unit's bias is written beside it
     */
    record Node(int layer, int unit, boolean biasTag) {
        boolean isBiasUnit() {
            return unit < 0;
        }

        boolean isInput() {
            return layer < 0;
        }

        /** What it stands for; of no meaning for a unit that carries biases. */
        Unit asUnit() {
            return new Unit(layer, unit);
        }
    }

    /** A line between two circles and the weight (or bias) that it stands for. */
    record Edge(Parameter parameter, Node from, Node to) {
        int gap() {
            return from.layer() + 1;
        }
    }

    static Diagram of(Network network, Notation notation) {
        boolean biasUnits = notation.has(Trait.BIAS_IS_WEIGHT);
        List<List<Node>> columns = new ArrayList<>();
        for (int layer = -1; layer < network.depth(); layer++) {
            columns.add(column(network, layer, biasUnits));
        }
        List<List<Edge>> gaps = new ArrayList<>();
        for (int gap = 0; gap < network.depth(); gap++) {
            gaps.add(edges(columns.get(gap), columns.get(gap + 1)));
        }
        return new Diagram(columns, gaps);
    }

    private static List<Edge> edges(List<Node> left, List<Node> right) {
        return right.stream()
                .filter(to -> !to.isBiasUnit())
                .flatMap(to -> left.stream().map(from -> new Edge(parameter(from, to), from, to)))
                .toList();
    }

    private static List<Node> column(Network network, int layer, boolean biasUnits) {
        List<Node> column = new ArrayList<>();
        boolean feedsBiases =
                layer + 1 < network.depth() && network.layer(layer + 1).hasBiases();
        if (biasUnits && feedsBiases) {
            column.add(new Node(layer, -1, false));
        }
        boolean tag = !biasUnits && layer >= 0 && network.layer(layer).hasBiases();
        int units = network.unitsOf(layer);
        for (int unit = 0; unit < units; unit++) {
            if (units <= Limits.MOST_UNITS || unit < Limits.MOST_UNITS / 2 || unit >= units - Limits.MOST_UNITS / 2) {
                column.add(new Node(layer, unit, tag));
            }
        }
        return column;
    }

    private static Parameter parameter(Node from, Node to) {
        return from.isBiasUnit() ? new Bias(to.asUnit()) : new Weight(to.asUnit(), from.asUnit());
    }

    List<Edge> edges() {
        return gaps.stream().flatMap(List::stream).toList();
    }

    /** All circles, column by column. */
    List<Node> nodes() {
        return columns.stream().flatMap(List::stream).toList();
    }

    /** The edges that lead into a column; none into the inputs. */
    List<Edge> edgesInto(int column) {
        return column == 0 ? List.of() : gaps.get(column - 1);
    }

    /** The circle of a unit; empty where it is left out. */
    Optional<Node> node(Unit unit) {
        return columns.get(unit.layer() + 1).stream()
                .filter(node -> node.asUnit().equals(unit))
                .findFirst();
    }

    /** The circles of the outputs, one for each error box. */
    List<Node> outputNodes() {
        return columns.getLast();
    }

    /** All gaps, the one with the most edges first: where labels are hardest to place. */
    List<Integer> gapsByEdges() {
        return IntStream.range(0, gaps.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer gap) -> -gaps.get(gap).size()))
                .toList();
    }
}
