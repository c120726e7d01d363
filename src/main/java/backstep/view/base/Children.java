package backstep.view.base;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;

/** The children of a node. */
public final class Children {

    private Children() {}

    /** Replaces them, in order. Those that stay are not taken out, as they would lose the keyboard and their styles. */
    public static void arrange(List<Node> children, List<? extends Node> wanted) {
        Set<Node> kept = new HashSet<>(wanted);
        children.removeIf(child -> !kept.contains(child));
        Set<Node> there = new HashSet<>(children);
        if (!wanted.stream().filter(there::contains).toList().equals(children)) {
            children.clear();
            there.clear();
        }
        int at = 0;
        while (at < wanted.size()) {
            int end = at;
            while (end < wanted.size() && !there.contains(wanted.get(end))) {
                end++;
            }
            if (end > at) {
                children.addAll(at, wanted.subList(at, end));
            }
            at = end + 1;
        }
    }
}
