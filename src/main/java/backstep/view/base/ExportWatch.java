package backstep.view.base;

/** Whoever waits for an export; asked and told on the thread that does it. */
public interface ExportWatch {

    /** So much of it is done, 0 to 1. */
    void done(double share);

    /** Whether it is not wanted any more: then nothing is written. */
    boolean isCancelled();
}
