package backstep.controller;

import java.util.Optional;

/**
 * Whether a file has changed on the disk since it was read or written here. It counts as written or gone when it looks the
 * same twice: until then somebody may still be writing. Empty states are those of no file.
 */
final class DiskWatch {

    private Optional<DiskState> known = Optional.empty();
    private Optional<DiskState> seen = Optional.empty();

    /** Begins anew with a file as it is now. */
    void begin(Optional<DiskState> state) {
        known = state;
        seen = state;
    }

    /** Whether what the file looks like now is a change, said once for each. */
    boolean isNews(Optional<DiskState> state) {
        boolean settled = state.equals(seen);
        seen = state;
        boolean news = settled && !state.equals(known);
        if (news) {
            known = state;
        }
        return news;
    }
}
