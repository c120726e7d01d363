package backstep.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Lays out JSON for people: what fits on a line stands on one, an array of numbers always does, everything else is
 * broken into one line per entry.
 */
public final class JsonText {

    private static final int WIDTH = 140;
    private static final String INDENT = "  ";

    /** So much text is kept before it goes to its destination. */
    private static final int MOST_KEPT = 1 << 16;

    private final StringBuilder out = new StringBuilder();
    private final Consumer<String> destination;

    private JsonText(Consumer<String> destination) {
        this.destination = destination;
    }

    /** The document with a line feed at its end. */
    public static String of(Json document) {
        StringBuilder whole = new StringBuilder();
        write(document, whole::append);
        return whole.toString();
    }

    /** The same piece by piece: of a large document only one line is kept, and what was made of it. */
    public static void write(Json document, Consumer<String> destination) {
        JsonText text = new JsonText(destination);
        if (document instanceof Json.Obj(Map<String, Json> entries) && !entries.isEmpty()) {
            // The outermost object is broken even where it would fit: a file has one key per line.
            text.broken('{', entries.size(), members(entries)::get, '}', "");
        } else {
            text.layOut(document, "", 0);
        }
        text.out.append('\n');
        text.destination.accept(text.out.toString());
    }

    /** A value and what stands before it on its line. */
    private record Member(String label, Json value) {}

    /** Appends a value that starts at some column of a line indented by {@code indent}. */
    private void layOut(Json value, String indent, int column) {
        int start = out.length();
        if (inline(value, start + WIDTH - column)) {
            return;
        }
        out.setLength(start);
        switch (value) {
            case Json.Obj(Map<String, Json> entries) -> broken('{', entries.size(), members(entries)::get, '}', indent);
            case Json.Items _, Json.Made _ -> {
                Json.Arr array = (Json.Arr) value;
                broken('[', array.size(), index -> new Member("", array.get(index)), ']', indent);
            }
            case Json.Numbers _, Json.Num _, Json.Text _, Json.Bool _, Json.Null _ -> inline(value, Integer.MAX_VALUE);
        }
    }

    private static List<Member> members(Map<String, Json> entries) {
        List<Member> members = new ArrayList<>();
        entries.forEach((key, value) -> members.add(new Member(quoted(key) + ": ", value)));
        return members;
    }

    private void broken(char open, int size, IntFunction<Member> members, char close, String indent) {
        String deeper = indent + INDENT;
        out.append(open);
        String separator = "\n";
        for (int index = 0; index < size; index++) {
            Member member = members.apply(index);
            out.append(separator).append(deeper).append(member.label());
            // One column less, for the comma.
            layOut(member.value(), deeper, deeper.length() + member.label().length() + 1);
            separator = ",\n";
            if (out.length() > MOST_KEPT) {
                destination.accept(out.toString());
                out.setLength(0);
            }
        }
        out.append('\n').append(indent).append(close);
    }

    /** Appends a value in one line; false, with the line unfinished, as soon as the text grows past {@code limit}. */
    private boolean inline(Json value, int limit) {
        switch (value) {
            case Json.Obj(Map<String, Json> entries) -> {
                String separator = "{";
                for (Map.Entry<String, Json> entry : entries.entrySet()) {
                    out.append(separator).append(quoted(entry.getKey())).append(": ");
                    if (!inline(entry.getValue(), limit)) {
                        return false;
                    }
                    separator = ", ";
                }
                out.append(entries.isEmpty() ? "{}" : "}");
            }
            case Json.Arr array -> {
                out.append('[');
                for (int index = 0; index < array.size(); index++) {
                    out.append(index == 0 ? "" : ", ");
                    if (!inline(array.get(index), limit)) {
                        return false;
                    }
                }
                out.append(']');
            }
            case Json.Num(double _, String text) -> out.append(text);
            case Json.Text(String text) -> out.append(quoted(text));
            case Json.Bool(boolean flag) -> out.append(flag);
            case Json.Null _ -> out.append("null");
        }
        return out.length() <= limit;
    }

    /** A string literal: only what must be escaped is. */
    private static String quoted(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (OneLine.isUnprintable(point)) {
                        literal.append("\\u%04x".formatted(point));
                    } else {
                        literal.appendCodePoint(point);
                    }
                }
            }
        });
        return literal.append('"').toString();
    }
}
