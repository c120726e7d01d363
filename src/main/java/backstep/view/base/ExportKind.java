package backstep.view.base;

import backstep.model.network.Identified;

/** What can be taken along of what is shown; the ids are those of settings and messages. */
public enum ExportKind implements Identified {
    /** The network as it is on the screen, with what was drawn on it. */
    STAGE(".png"),
    WINDOW(".png"),
    /** The network or also the chalkboard, drawn anew in a size of its own; from here on. */
    PNG(".png"),
    SVG(".svg"),
    PDF(".pdf"),
    TIKZ(".tex"),
    STEPS(""),
    GIF(".gif"),
    DECK(".pdf"),
    BEAMER(".tex"),
    SLIDES(".pptx"),
    /** How the view that is chosen changes over the run. */
    FILM(".gif"),
    /** What students take along of the iteration; from here on. */
    WORKSHEET(".pdf"),
    WORKSHEET_TEX(".tex"),
    SPREADSHEET(".xlsx"),
    QUIZ(".xml"),
    PYTHON(".py"),
    PYTORCH(".py"),
    JAVA(".java");

    private final String ending;

    ExportKind(String ending) {
        this.ending = ending;
    }

    /** Of the name of its file, with the point; empty for a folder. */
    public String ending() {
        return ending;
    }

    /** Whether it is what the screen shows, in its palette. */
    public boolean isOfScreen() {
        return this == STAGE || this == WINDOW;
    }

    /** Whether it can do without a background. */
    public boolean canBeTransparent() {
        return this == PNG || this == SVG || this == PDF;
    }

    /** Whether it shows all steps of the iteration. */
    public boolean isOfAllSteps() {
        return switch (this) {
            case STEPS, GIF, DECK, BEAMER, SLIDES -> true;
            case STAGE,
                    WINDOW,
                    PNG,
                    SVG,
                    PDF,
                    TIKZ,
                    FILM,
                    WORKSHEET,
                    WORKSHEET_TEX,
                    SPREADSHEET,
                    QUIZ,
                    PYTHON,
                    PYTORCH,
                    JAVA -> false;
        };
    }

    /** Whether it tells numbers of steps that are still to come. */
    public boolean isOfWholeIteration() {
        return isOfAllSteps() || isHandout() || this == FILM;
    }

    /** Whether it is a picture of the step on the screen, or of all steps, drawn anew. */
    public boolean isOfSteps() {
        return !isOfScreen() && !isHandout() && this != FILM;
    }

    /** Whether it is no picture but something for students to work with. */
    public boolean isHandout() {
        return compareTo(WORKSHEET) >= 0;
    }

    /** Whether students fill in what is left out of it. */
    public boolean isWorksheet() {
        return this == WORKSHEET || this == WORKSHEET_TEX;
    }
}
