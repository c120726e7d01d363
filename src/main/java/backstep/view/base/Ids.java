package backstep.view.base;

import backstep.drawing.PartNames;
import backstep.model.iteration.Quantity;

/** Ids of nodes: how tests and style sheets find them. */
public final class Ids {

    public static final String HEADER = "header";
    public static final String TRANSPORT = "transport";
    public static final String LESSON_PICKER = "lesson-picker";
    public static final String NOTATION_PICKER = "notation-picker";
    public static final String THEME_BUTTON = "theme-button";
    public static final String TEXT_SIZE_BUTTON = "text-size-button";
    public static final String SIDE_DRAWER = "side-drawer";
    public static final String VALUES_DRAWER = "values-drawer";
    public static final String PRESENT_BUTTON = "present-button";
    public static final String EXPORT_BUTTON = "export-button";
    public static final String MENU_BUTTON = "menu-button";
    public static final String COMPARE_ORDERS = "menu-compare";
    public static final String COPY_DETAILS = "menu-copy-details";
    public static final String ANSWER = "answer";
    public static final String ANSWER_CAPTION = "answer-caption";
    public static final String ANSWER_PRESENT = "answer-present";
    public static final String PREDICT = "predict";
    public static final String SPEAKER = "speaker";
    public static final String PEN = "pen";
    public static final String POINTER_LIGHT = "pointer-light";
    public static final String SCREEN = "screen";
    public static final String STAGE = "stage";
    public static final String STAGE_STATUS = "stage-status";
    public static final String VALUES = "values";
    public static final String VALUES_LEGEND = "values-legend";
    public static final String SIDE_PANEL = "side-panel";
    public static final String TIMELINE = "timeline";
    public static final String FIRST = "transport-first";
    public static final String BACK = "transport-back";
    public static final String PLAY = "transport-play";
    public static final String FORWARD = "transport-forward";
    public static final String LAST = "transport-last";
    public static final String STEP_SIZE = "transport-step-size";
    public static final String SPEED = "transport-speed";
    public static final String NEXT_ITERATION = "transport-next-iteration";
    public static final String RESTART = "transport-restart";
    public static final String RUN = "transport-run";
    public static final String BRANCH_ALWAYS = "branch-always";
    public static final String BRANCH_GO = "branch-go";
    public static final String BRANCH_CANCEL = "branch-cancel";
    public static final String BRANCH_KEEP = "branch-keep";
    public static final String RUN_CANCEL = "run-cancel";
    public static final String RUN_COUNT = "run-count";
    public static final String RUN_COUNT_GO = "run-count-go";
    public static final String RUN_CUSTOM = "run-custom";
    public static final String RUN_PROGRESS = "run-progress";
    public static final String EXPORT_SUBJECT = "export-subject";
    public static final String EXPORT_PALETTE = "export-palette";
    public static final String EXPORT_CHALKBOARD = "export-chalkboard";
    public static final String EXPORT_TRANSPARENT = "export-transparent";
    public static final String EXPORT_PROGRESS = "export-progress";
    public static final String EXPORT_SCALE = "export-scale";
    public static final String GALLERY_SEARCH = "gallery-search";
    public static final String EXPORT_HIDE = "export-hide";
    public static final String EXPORT_SOLUTION = "export-solution";
    public static final String EXPORT_PAPER = "export-paper";
    public static final String EXPORT_VARIANTS = "export-variants";
    public static final String EXPORT_SEED = "export-seed";
    public static final String EXPORT_EXCERPT = "export-excerpt";
    public static final String EXPORT_SAVE = "export-save";
    public static final String EXPORT_COPY = "export-copy";
    public static final String LESSON_NOTES = "lesson-notes";
    public static final String LESSON_SOURCE = "lesson-source";
    public static final String LESSON_STOP = "lesson-stop";
    public static final String LESSON_TITLE = "lesson-title";
    public static final String LOSS_EMPTY = "loss-empty";
    public static final String LOSS_LINEAR = "loss-linear";
    public static final String LOSS_LOG = "loss-log";
    public static final String LOSS_PLOT = "loss-plot";
    public static final String LOSS_READOUT = "loss-readout";
    public static final String NETWORK_DRAW = "network-draw";
    public static final String NETWORK_HIDDEN = "network-hidden";
    public static final String NETWORK_INPUTS = "network-inputs";
    public static final String NETWORK_LOSS = "network-loss";
    public static final String NETWORK_NOTES = "network-notes";
    public static final String NETWORK_ORDER = "network-order";
    public static final String NETWORK_SEED = "network-seed";
    public static final String NETWORK_SEED_NEXT = "network-seed-next";
    public static final String NETWORK_WEIGHTS = "network-weights";
    public static final String SAMPLES = "samples";
    public static final String RENAME = "rename";
    public static final String TITLE_FIELD = "title-field";
    public static final String SAMPLES_ANSWER = "samples-answer";
    public static final String SAMPLES_SCORE = "samples-score";
    public static final String SAMPLES_ADD = "samples-add";
    public static final String SAMPLES_DOWN = "samples-down";
    public static final String SAMPLES_FILL = "samples-fill";
    public static final String SAMPLES_IMPORT = "samples-import";
    public static final String SAMPLES_PASTE = "samples-paste";
    public static final String SAMPLES_REMOVE = "samples-remove";
    public static final String SAMPLES_SOME = "samples-some";
    public static final String SAMPLES_UP = "samples-up";
    public static final String KEEP_RUN = "keep-run";
    public static final String VIEWS = "views";
    public static final String VIEWS_PLOT = viewsPart("tab", "plot");
    public static final String VIEWS_TITLE = viewsPart("tab", "title");
    public static final String VIEWS_READOUT = viewsPart("tab", "readout");
    public static final String VIEWS_MENU = "views-menu";
    public static final String VIEWS_ITERATION = "views-iteration";
    public static final String VIEWS_PAST = "views-past";
    public static final String VIEWS_MEAN = "views-mean";
    public static final String VIEWS_SECANT = "views-secant";
    public static final String VIEWS_SAMPLE = "views-sample";
    public static final String NOTICE = "notice";
    public static final String RECENT_MENU = "recent-menu";
    /** The text field while a value is typed over. */
    public static final String NUMBER_EDITOR = "number-editor";

    public static final String VALUE_RESET = "value-reset";
    public static final String VALUE_COPY = "value-copy";
    public static final String VALUE_SLIDER = "value-slider";

    private Ids() {}

    /** A phase chip of the header, e.g. {@code phase-backward}. */
    public static String phase(String phaseId) {
        return "phase-" + phaseId;
    }

    /** The menu item of a notation, e.g. {@code notation-layers}. */
    public static String notation(String notationId) {
        return "notation-" + notationId;
    }

    /** The menu item that runs so many iterations, e.g. {@code run-1000}. */
    public static String runCount(int iterations) {
        return "run-" + iterations;
    }

    /** The button that lets go of a kept run, e.g. {@code kept-drop-a}. */
    public static String keptDrop(char letter) {
        return "kept-drop-" + Character.toLowerCase(letter);
    }

    /** A part of a view, e.g. {@code views-tab-plot}. */
    public static String viewsPart(String place, String part) {
        return "views-" + place + '-' + part;
    }

    /** The button of a kind of view, e.g. {@code views-what-if}. */
    public static String views(String kind) {
        return "views-" + kind;
    }

    /** The small map of a unit, e.g. {@code views-unit-0-1}. */
    public static String viewsUnit(int layer, int unit) {
        return "views-unit-" + layer + "-" + unit;
    }

    /** The control of an input of a map, e.g. {@code views-hold-2}. */
    public static String viewsInput(String part, int input) {
        return "views-" + part + "-" + input;
    }

    /** The field of an input that is tried. */
    public static String samplesTry(int input) {
        return "samples-try-" + input;
    }

    /** The menu item that makes the samples a logical function, e.g. {@code samples-fill-xor}. */
    public static String samplesFill(String functionId) {
        return "samples-fill-" + functionId;
    }

    /** A control of one layer in the editor of the network, e.g. {@code network-units-0}. */
    public static String network(String part, int layer) {
        return "network-" + part + "-" + layer;
    }

    /** A part of a stop of the lesson, e.g. {@code stop-say-0}. */
    public static String stop(String part, int index) {
        return "stop-" + part + "-" + index;
    }

    /** The button for one less of a stepper. */
    public static String less(String stepper) {
        return stepper + "-less";
    }

    /** The button for one more of a stepper. */
    public static String more(String stepper) {
        return stepper + "-more";
    }

    /** What belongs to one quantity, e.g. {@code label-w-0-1-2} or {@code field-x-1}: {@code prefix} tells the kind. */
    public static String of(String prefix, Quantity quantity) {
        return PartNames.of(prefix, quantity);
    }
}
