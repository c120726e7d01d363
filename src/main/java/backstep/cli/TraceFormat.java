package backstep.cli;

import backstep.model.network.Identified;

/** What {@code trace} prints. */
enum TraceFormat implements Identified {
    TEXT("text"),
    JSON("json"),
    LATEX("latex"),
    MARKDOWN("markdown");

    private final String id;

    TraceFormat(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
