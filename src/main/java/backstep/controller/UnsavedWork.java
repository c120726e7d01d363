package backstep.controller;

import backstep.files.Json;
import backstep.files.JsonException;
import backstep.files.JsonNode;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.LessonFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A lesson that nobody has saved, as a recovery file holds it.
 *
 * @param name what the lesson is called in file names
 * @param file where it was opened; empty for a built-in or a new lesson
 * @param written when this was the lesson on the screen
 * @param lesson what saving would have written
 */
public record UnsavedWork(String name, Optional<Path> file, Instant written, Lesson lesson) {

    static UnsavedWork of(JsonNode root) throws JsonException {
        Optional<JsonNode> file = root.find("file");
        return new UnsavedWork(
                root.get("name", "text").text(),
                file.isEmpty() ? Optional.empty() : Optional.of(path(file.get())),
                instant(root.get("written", "a time")),
                LessonFile.lesson(root.get("lesson", "a lesson")));
    }

    private static Path path(JsonNode node) throws JsonException {
        try {
            return Path.of(node.text());
        } catch (InvalidPathException _) {
            throw node.expected("the name of a file");
        }
    }

    private static Instant instant(JsonNode node) throws JsonException {
        try {
            return Instant.parse(node.text());
        } catch (DateTimeException _) {
            throw node.expected("a time such as 2026-01-31T12:00:00Z");
        }
    }

    Json document() {
        Json.Builder document =
                new Json.Builder().put("name", Json.text(name)).put("written", Json.text(written.toString()));
        file.ifPresent(path -> document.put("file", Json.text(path.toString())));
        return document.put("lesson", LessonFile.document(lesson)).build();
    }
}
