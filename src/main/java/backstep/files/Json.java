package backstep.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** A JSON document as a tree; arrays of numbers are packed, so that big matrices stay small. */
public sealed interface Json {

    /** What this is, for messages: {@code text}, {@code an array}. */
    default String described() {
        return switch (this) {
            case Obj _ -> "an object";
            case Arr _ -> "an array";
            case Num(double _, String text) -> OneLine.shortened(text);
            case Text(String value) -> OneLine.quote(value);
            case Bool(boolean value) -> Boolean.toString(value);
            case Null _ -> "null";
        };
    }

    /** Keys with their values, in order. */
    record Obj(Map<String, Json> entries) implements Json {
        public Obj {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    /** An array, however it is stored. */
    sealed interface Arr extends Json {

        int size();

        Json get(int index);
    }

    /** An array of anything. */
    record Items(List<Json> items) implements Arr {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public int size() {
            return items.size();
        }

        @Override
        public Json get(int index) {
            return items.get(index);
        }
    }

    /**
     * An array to be written whose elements are made one by one, when their turn comes.
     *
     * @param element asked for an index more than once
     */
    record Made(int size, IntFunction<Json> element) implements Arr {
        @Override
        public Json get(int index) {
            return element.apply(index);
        }
    }

    /** An array of numbers only, perhaps of none. */
    final class Numbers implements Arr {

        private final double[] values;

        private Numbers(double[] values) {
            this.values = values;
        }

        public static Numbers of(double... values) {
            return new Numbers(values.clone());
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public Json get(int index) {
            return number(values[index]);
        }

        public double[] toArray() {
            return values.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Numbers that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return Arrays.toString(values);
        }
    }

    /** A number and how it is written. */
    record Num(double value, String text) implements Json {}

    record Text(String value) implements Json {}

    record Bool(boolean value) implements Json {}

    record Null() implements Json {}

    /**
     * A number with all its digits: reading it back gives the same double.
     *
     * @throws IllegalArgumentException when it is not finite: JSON has no such numbers
     */
    static Num number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " cannot be written as JSON");
        }
        return new Num(value, Double.toString(value));
    }

    /** A whole number. */
    static Num number(int value) {
        return new Num(value, Integer.toString(value));
    }

    static Text text(String value) {
        return new Text(value);
    }

    static Items array(List<? extends Json> items) {
        return new Items(new ArrayList<>(items));
    }

    /** Puts an object together, key by key. */
    final class Builder {

        private final Map<String, Json> entries = new LinkedHashMap<>();

        public Builder put(String key, Json value) {
            entries.put(key, value);
            return this;
        }

        /** Takes a key out again, if it is there. */
        public Builder remove(String key) {
            entries.remove(key);
            return this;
        }

        public Obj build() {
            return new Obj(entries);
        }
    }
}
