package backstep.controller;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** A thread in a test's own hand: what it is given waits until the test lets it run. */
public final class TaskQueue implements Executor {

    private final Queue<Runnable> tasks = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /** Runs what waits, and what that adds. */
    public void runAll() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    /** Runs the one that waits longest. */
    public void runOne() {
        tasks.remove().run();
    }

    public int size() {
        return tasks.size();
    }
}
