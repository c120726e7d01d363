package backstep.model.document;

import backstep.model.network.Identified;

/** What a step or a worked solution can be written as. */
public enum PaperFormat implements Identified {
    LATEX(".tex"),
    MARKDOWN(".md"),
    TEXT(".txt");

    private final String extension;

    PaperFormat(String extension) {
        this.extension = extension;
    }

    /** How the name of such a file ends, with its dot. */
    public String extension() {
        return extension;
    }
}
