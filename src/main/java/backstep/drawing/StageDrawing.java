package backstep.drawing;

import backstep.controller.Frame;
import backstep.drawing.Diagram.Edge;
import backstep.drawing.Diagram.Node;
import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.drawing.StageLayout.Spacing;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Payoff;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.network.Layer;
import backstep.model.network.Network;
import backstep.model.notation.Notation;
import backstep.model.words.Messages;
import backstep.model.words.RunPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Draws the frames of networks of one shape in one room: laid out once, so that what differs from frame to frame are
 * numbers, colours and widths.
 */
public final class StageDrawing {

    private static final Point STATUS = new Point(18, 10);
    /** How far labels keep apart, in pixels. */
    private static final double APART = 2;
    /** The width of the line from a label to its edge. */
    private static final double LEADER = 1.5;

    private final Shaping shaping;
    private final Room room;
    private final Messages messages;
    private final Diagram diagram;
    private final StageLayout layout;
    private final StageType type;
    private final StageType.Exponents exponents;
    private final PassingLabels passingLabels;
    private final List<Part> captions;
    private final Optional<Part> legend;
    private final Actors actors = new Actors();
    private final Outcomes outcomes = new Outcomes();
    private Map<Edge, StageLayout.Label> passing = Map.of();
    private List<Edge> passingFor = List.of();
    private List<Rect> passingBeside = List.of();

    /** What the layout depends on besides the room. */
    private record Shaping(String units, List<Boolean> biases, Notation notation, int decimals, int digits) {
        static Shaping of(Frame frame) {
            Network network = frame.iteration().before();
            return new Shaping(
                    network.shape(),
                    network.layers().stream().map(Layer::hasBiases).toList(),
                    frame.notation(),
                    frame.numerals().decimals(),
                    StageType.integerDigits(frame));
        }
    }

    /** Lays out the network of a frame. */
    public StageDrawing(Frame frame, Room room, Messages messages) {
        shaping = Shaping.of(frame);
        this.room = room;
        this.messages = messages;
        Network network = frame.iteration().before();
        diagram = Diagram.of(network, frame.notation());
        exponents = StageType.Exponents.of(frame, diagram);
        type = new StageType(frame, exponents);
        layout = StageLayout.compute(diagram, type, room);
        passingLabels = new PassingLabels(diagram, layout, type, room);
        captions = captions(network);
        legend = room.legend() ? Optional.of(new Legend(room, type, messages).part()) : Optional.empty();
    }

    /** Whether another frame would be laid out in the same way in a room. */
    public boolean fits(Frame frame, Room other) {
        return room.equals(other)
                && shaping.equals(Shaping.of(frame))
                && exponents.equals(StageType.Exponents.of(frame, diagram));
    }

    /**
     * What the stage shows of a frame that it {@linkplain #fits fits}.
     *
     * @param lineScale what the widths of edges are multiplied by: more for a projector
     */
    public Drawing draw(Frame frame, Highlights highlights, double lineScale) {
        Optional<Payoff> payoff = outcomes.of(frame);
        Set<Quantity.Owner> acting = acting(frame, payoff);
        boolean spotlight = highlights.spotlight() && acting.stream().anyMatch(this::isOnStage);
        Moment now = new Moment(
                frame, highlights.withSpotlight(spotlight), acting, payoff, diagram, layout, type, lineScale);
        Plates plates = new Plates(now, messages);
        Labels labels = new Labels(now);
        List<Part> parts = new ArrayList<>(plates.ties());
        Edges edges = new Edges(now);
        parts.addAll(edges.halos());
        parts.addAll(edges.parts());
        parts.addAll(captions);
        List<Part> standing = inReadingOrder(new Units(now, messages), labels);
        List<Part> shown = plates.parts(places(standing, StageDrawing::isTag), places(standing, _ -> true));
        List<Part> beside = new ArrayList<>(standing);
        beside.addAll(shown);
        List<Rect> taken = new ArrayList<>(places(beside, part -> !yields(now, part)));
        coming(frame).filter(place -> !taken.contains(place)).forEach(taken::add);
        List<Part> passing = passing(labels, taken);
        Predicate<Part> gives = part -> yields(now, part)
                && passing.stream().anyMatch(label -> label.place().grown(APART).overlaps(part.place()));
        standing.removeIf(gives);
        shown.removeIf(gives);
        parts.addAll(leaders(labels));
        parts.addAll(standing);
        parts.addAll(passing);
        parts.addAll(shown);
        List<Part> words = new ArrayList<>(List.of(status(frame)));
        legend.ifPresent(words::add);
        List<Part> all = new ArrayList<>(parts);
        all.addAll(words);
        parts.addAll(new Packets(frame, all, room, layout.font(), type).parts(outcomes.again(frame)));
        parts.addAll(words);
        return new Drawing(parts);
    }

    /** At the end also what the iteration was for. */
    private Set<Quantity.Owner> acting(Frame frame, Optional<Payoff> payoff) {
        Set<Quantity.Owner> acting = actors.of(frame);
        if (payoff.isEmpty() || acting.isEmpty()) {
            return acting;
        }
        Set<Quantity.Owner> all = new HashSet<>(acting);
        all.addAll(Outcomes.actors(payoff.get()));
        return all;
    }

    /** Of large layers only some units are: where none of the actors is, nothing steps back. */
    private boolean isOnStage(Quantity.Owner owner) {
        return switch (owner) {
            case Unit unit -> diagram.node(unit).isPresent();
            case Parameter parameter -> diagram.node(parameter.into()).isPresent();
            case Quantity.LearningRate _ -> false;
            case Quantity.Target _, Step.OutputError _, Step.TotalError _ -> true;
        };
    }

    /** Labels and units from left to right: the keyboard goes through them in this order. */
    private List<Part> inReadingOrder(Units units, Labels labels) {
        List<Part> parts = new ArrayList<>();
        for (int column = 0; column < diagram.columns().size(); column++) {
            for (Edge edge : diagram.edgesInto(column)) {
                Optional.ofNullable(layout.labels().get(edge))
                        .ifPresent(label ->
                                parts.add(labels.part(Kind.LABEL, edge.parameter(), label.box(), label.form())));
            }
            for (Node node : diagram.columns().get(column)) {
                Bias bias = new Bias(node.asUnit());
                if (node.biasTag() && (layout.spacing() == Spacing.ROOMY || labels.matters(bias))) {
                    Rect place = layout.skeleton().biasTags().get(node);
                    parts.add(labels.part(
                            Kind.LABEL, bias, place, layout.skeleton().tagForm()));
                }
            }
            diagram.columns().get(column).forEach(node -> parts.add(units.part(node)));
        }
        return parts;
    }

    /** Where labels and plates of some kind stand: bias tags, for one, share their room with the badges of the units above. */
    private static List<Rect> places(List<Part> parts, Predicate<Part> kind) {
        return parts.stream()
                .filter(part -> part.kind() == Kind.LABEL || part.kind() == Kind.PLATE)
                .filter(kind)
                .map(Part::place)
                .toList();
    }

    private static boolean isTag(Part part) {
        return part.kind() == Kind.LABEL && part.quantity().orElseThrow() instanceof Bias;
    }

    /**
     * Whether something gives its room to the label of an edge that matters now: tags and badges that do not matter. Before
     * the first step weights matter no more than biases.
     */
    private static boolean yields(Moment now, Part part) {
        boolean badge = part.kind() == Kind.PLATE && part.quantity().orElseThrow() instanceof Step.Delta;
        return (badge || isTag(part) && now.frame().cursor().step() > 0)
                && !now.isFocused(part.name())
                && !now.standsOut(part.quantity().orElseThrow().owner());
    }

    /** Where the deltas will stand that are on their way: labels need not step aside for them when they arrive. */
    private Stream<Rect> coming(Frame frame) {
        return Stream.concat(frame.step().stream(), frame.underWay().mapToObj(frame.steps()::get))
                .filter(Step.Delta.class::isInstance)
                .distinct()
                .flatMap(delta -> diagram.node(((Step.Delta) delta).unit()).stream())
                .map(layout.skeleton().badges()::get)
                .filter(Objects::nonNull);
    }

    /**
     * Labels where there is no room for all: only for the edges of the step on the screen and those that are lit; before the
     * first step, when nothing else takes room, also for the edges of gaps that have few.
     */
    private List<Part> passing(Labels labels, List<Rect> taken) {
        List<Edge> wanted = layout.sparseGaps().stream()
                .map(diagram.gaps()::get)
                .flatMap(gap -> gap.stream()
                        .filter(edge -> labels.matters(edge)
                                || labels.areBeforeTheFirstStep() && gap.size() <= Limits.FEW_LABELS))
                .filter(edge -> !layout.labels().containsKey(edge))
                .sorted(Comparator.<Edge, Boolean>comparing(edge -> !labels.isAtHand(edge.parameter()))
                        .thenComparing(edge -> !labels.carriesLabel(edge.parameter())))
                .toList();
        if (!wanted.equals(passingFor) || !taken.equals(passingBeside)) {
            passing = passingLabels.place(
                    wanted, taken, edge -> labels.areBeforeTheFirstStep() || labels.carriesLabel(edge.parameter()));
            passingFor = wanted;
            passingBeside = taken;
        }
        return wanted.stream()
                .filter(passing::containsKey)
                // What has the keyboard stays where it can have it.
                .map(edge -> labels.part(
                        labels.isFocused(edge.parameter()) ? Kind.LABEL : Kind.PASSING_LABEL,
                        edge.parameter(),
                        passing.get(edge).box(),
                        passing.get(edge).form()))
                .toList();
    }

    /** What ties labels to their edges that could not stand on them. */
    private List<Part> leaders(Labels labels) {
        List<Part> leaders = new ArrayList<>();
        passing.forEach((edge, label) -> passingLabels
                .leader(edge, label.box(), Shape.Stroke.of(labels.outlineRole(edge.parameter()), LEADER))
                .map(line -> new Part(
                        Kind.TIE, PartNames.of("leader", edge.parameter()), Rect.between(line.from(), line.to()), line))
                .ifPresent(leaders::add));
        return leaders;
    }

    /** The names of the layers under their units. */
    private List<Part> captions(Network network) {
        List<Part> parts = new ArrayList<>();
        int last = layout.skeleton().captions().size() - 1;
        for (int column = 0; column <= last; column++) {
            String kind = column == 0 ? "input" : column == last ? "output" : "hidden";
            boolean numbered = kind.equals("hidden") && last > 2;
            String number = String.valueOf(column);
            String name = numbered
                    ? messages.get("stage.caption.hidden-numbered", number)
                    : messages.get("stage.caption." + kind);
            String brief = numbered ? number : messages.get("stage.caption.brief-" + kind);
            int units = network.unitsOf(column - 1);
            if (units > Limits.MOST_UNITS) {
                String most = String.valueOf(Limits.MOST_UNITS);
                name = messages.get("stage.caption.some", name, most, String.valueOf(units));
                brief = messages.get("stage.caption.brief-some", most, String.valueOf(units));
            }
            Rect place = layout.skeleton().captions().get(column);
            parts.add(new Part(
                    Kind.CAPTION,
                    "caption-" + column,
                    place,
                    new Shape.Caption(place, true, name, brief, Role.TEXT_MUTED)));
        }
        return parts;
    }

    private Part status(Frame frame) {
        String brief = messages.get(
                "stage.status.text",
                RunPlace.of(frame.iteration(), frame.lesson().samples().size(), messages),
                String.valueOf(frame.cursor().step()),
                String.valueOf(frame.steps().size()));
        String words = frame.iteration().isMistaken() ? messages.get("stage.status.mistake", brief) : brief;
        Rect place = new Rect(STATUS.x(), STATUS.y(), room.width() - 2 * STATUS.x(), room.top() - STATUS.y());
        return new Part(
                Kind.STATUS, "stage-status", place, new Shape.Caption(place, false, words, brief, Role.TEXT_MUTED));
    }
}
