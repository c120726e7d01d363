package backstep.view.values;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Things by what they are made for, so that those that are still wanted after a change are not made again. */
final class Reused<K, T> {

    private Map<K, T> kept = new HashMap<>();

    /**
     * What is wanted now, in order: what was there already or is made; the rest is gone.
     *
     * @param dropped told what is not wanted any more
     */
    List<T> turnTo(List<K> wanted, Function<K, T> make, Consumer<T> dropped) {
        Map<K, T> before = kept;
        kept = new HashMap<>();
        for (K key : wanted) {
            T there = before.remove(key);
            if (there != null) {
                kept.put(key, there);
            } else {
                kept.computeIfAbsent(key, make);
            }
        }
        before.values().forEach(dropped);
        return wanted.stream().map(kept::get).toList();
    }
}
