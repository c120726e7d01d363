package backstep.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lays out JSON for people: what fits on a line stands on one, an array of numbers always does, everything else is
 * broken into one line per entry.
 */
public final class JsonText {

    private static final int WIDTH = 140;
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    /** The document with a line feed at its end. */
    public static String of(Json document) {
        JsonText text = new JsonText();
        if (document instanceof Json.Obj(Map<String, Json> entries) && !entries.isEmpty()) {
            // The outermost object is broken even where it would fit: a file has one key per line.
            text.broken('{', members(entries), '}', "");
        } else {
            text.layOut(document, "", 0);
        }
        return text.out.append('\n').toString();
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
            case Json.Obj(Map<String, Json> entries) -> broken('{', members(entries), '}', indent);
            case Json.Items(List<Json> items) ->
                broken('[', items.stream().map(item -> new Member("", item)).toList(), ']', indent);
            case Json.Numbers _, Json.Num _, Json.Text _, Json.Bool _, Json.Null _ -> inline(value, Integer.MAX_VALUE);
        }
    }

    private static List<Member> members(Map<String, Json> entries) {
        List<Member> members = new ArrayList<>();
        entries.forEach((key, value) -> members.add(new Member(quoted(key) + ": ", value)));
        return members;
    }

    private void broken(char open, List<Member> members, char close, String indent) {
        String deeper = indent + INDENT;
        out.append(open);
        String separator = "\n";
        for (Member member : members) {
            out.append(separator).append(deeper).append(member.label());
            // One column less, for the comma.
            layOut(member.value(), deeper, deeper.length() + member.label().length() + 1);
            separator = ",\n";
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

    /** A string literal: only what must be escaped is, and halves of characters, which UTF-8 cannot hold. */
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
                    if (mustBeEscaped(point)) {
                        literal.append("\\u%04x".formatted(point));
                    } else {
                        literal.appendCodePoint(point);
                    }
                }
            }
        });
        return literal.append('"').toString();
    }

    private static boolean mustBeEscaped(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
