package backstep.model.lesson;

import backstep.files.Json;
import backstep.files.JsonException;
import backstep.files.JsonNode;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Steps;
import backstep.model.iteration.Subjects;
import backstep.model.network.Network;
import backstep.model.network.UpdateOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The keys of a lesson file that nothing is computed with: formats.md, "Lesson file". */
final class GuideKeys {

    private static final List<String> STOP_KEYS = List.of("at", "say", "ask");

    private static final String STEP = "before, after, or kind and subject of a step of this lesson, such as delta y1";

    private GuideKeys() {}

    static Guide guide(JsonNode root, Network network, UpdateOrder order) throws JsonException {
        Optional<JsonNode> decimals = root.find("decimals");
        Optional<JsonNode> notes = root.find("notes");
        return new Guide(
                decimals.isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(decimals.get().whole(Numerals.FEWEST, Numerals.MOST)),
                line(root, "source"),
                notes.isEmpty() ? Optional.empty() : Optional.of(notes.get().lines(Guide.MOST_NOTES)),
                stops(root, network, order),
                line(root, "$schema"));
    }

    private static Optional<String> line(JsonNode root, String key) throws JsonException {
        Optional<JsonNode> node = root.find(key);
        return node.isEmpty() ? Optional.empty() : Optional.of(node.get().line());
    }

    private static List<Stop> stops(JsonNode root, Network network, UpdateOrder order) throws JsonException {
        Optional<JsonNode> list = root.find("stops");
        if (list.isEmpty()) {
            return List.of();
        }
        Subjects subjects = new Subjects(network);
        Steps steps = Steps.of(network, order);
        List<Stop> stops = new ArrayList<>();
        for (JsonNode node : list.get().elements()) {
            node.allow(STOP_KEYS);
            Optional<JsonNode> ask = node.find("ask");
            stops.add(new Stop(
                    place(node.get("at", STEP), subjects, steps),
                    node.get("say", "text").line(),
                    ask.isPresent() && ask.get().flag()));
        }
        return stops;
    }

    private static Stop.Place place(JsonNode node, Subjects subjects, Steps steps) throws JsonException {
        Stop.Place place = switch (node.text()) {
            case "before" -> new Stop.Place.Before();
            case "after" -> new Stop.Place.After();
            case String name -> new Stop.Place.Done(subjects.named(name).orElseThrow(() -> node.expected(STEP)));
        };
        if (place.in(steps).isEmpty()) {
            throw node.expected(STEP);
        }
        return place;
    }

    /** Puts all keys but that of the schema into a file's document, where there is something to put. */
    static void put(Guide guide, Network network, Json.Builder document) {
        guide.decimals().ifPresent(decimals -> document.put("decimals", Json.number(decimals)));
        guide.source().ifPresent(source -> document.put("source", Json.text(source)));
        guide.notes().ifPresent(notes -> document.put("notes", Json.text(notes)));
        if (!guide.stops().isEmpty()) {
            Subjects subjects = new Subjects(network);
            document.put(
                    "stops",
                    Json.array(guide.stops().stream()
                            .map(stop -> stop(stop, subjects))
                            .toList()));
        }
    }

    private static Json stop(Stop stop, Subjects subjects) {
        Json.Builder object = new Json.Builder()
                .put("at", Json.text(stop.at().name(subjects)))
                .put("say", Json.text(stop.say()));
        if (stop.ask()) {
            object.put("ask", new Json.Bool(true));
        }
        return object.build();
    }
}
