package backstep.controller;

import java.util.concurrent.Executor;

/** Background work of tests: in their own hand, and nothing unexpected may happen in it. */
public final class TestBackground {

    private TestBackground() {}

    public static Background of(Executor thread, Executor fx) {
        return new Background(thread, fx, problem -> {
            throw new AssertionError(problem);
        });
    }

    /** At once, on the thread that asks for it. */
    public static Background direct() {
        return of(Runnable::run, Runnable::run);
    }
}
