package backstep.controller;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The runs that were kept, to be compared with the one on the screen: remembered as they were, whatever is edited later. */
public final class KeptRuns {

    private final Workspace workspace;

    /** Those of a workspace. */
    public KeptRuns(Workspace workspace) {
        this.workspace = workspace;
    }

    // ---- properties

    /** The oldest first; at most {@value KeptRun#MOST}. */
    public ReadOnlyObjectProperty<List<KeptRun>> all() {
        return workspace.screen().kept();
    }

    // ---- commands

    /**
     * Keeps the run on the screen, as it is now; not if there are as many as there can be.
     *
     * @param editName what undo calls it
     */
    public void keep(String editName) {
        set(editName, workspace.situation().keepingItsRun().kept());
    }

    /** Keeps a run no longer. */
    public void drop(String editName, KeptRun run) {
        set(editName, all().get().stream().filter(each -> !each.equals(run)).toList());
    }

    private void set(String editName, List<KeptRun> runs) {
        if (!runs.equals(all().get())) {
            workspace.change(editName, Optional.empty(), workspace.situation().keeping(runs));
        }
    }
}
