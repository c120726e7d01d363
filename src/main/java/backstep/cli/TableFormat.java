package backstep.cli;

import backstep.model.network.Identified;

/** What {@code train} and {@code check} print. */
enum TableFormat implements Identified {
    TEXT("text"),
    JSON("json");

    private final String id;

    TableFormat(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
