package backstep.view.charts;

import backstep.controller.BranchQuestion;
import backstep.model.formula.Numerals;
import backstep.view.base.Dialogs;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks, in a window of its own, whether an edit in the past may start a new branch. */
public final class BranchDialog extends Dialog<BranchQuestion.Answer> {

    /** How long a line gets, in heights of its text. */
    private static final double LINE = 28;

    /**
     * A question about one edit.
     *
     * @param iteration the one that is about to be edited
     * @param last the last of those that were run after it
     * @param keepable whether one more run can be kept
     */
    public BranchDialog(Window owner, ViewSettings settings, Texts texts, int iteration, int last, boolean keepable) {
        initOwner(owner);
        setTitle(texts.get("run.branch.title"));
        ButtonType branch = new ButtonType(texts.get("run.branch.go"), ButtonData.OK_DONE);
        ButtonType keeping = new ButtonType(texts.get("run.branch.keep"), ButtonData.YES);
        getDialogPane().getButtonTypes().addAll(branch, keeping, ButtonType.CANCEL);
        getDialogPane().lookupButton(branch).setId(Ids.BRANCH_GO);
        getDialogPane().lookupButton(keeping).setId(Ids.BRANCH_KEEP);
        getDialogPane().lookupButton(keeping).setDisable(!keepable);
        getDialogPane().lookupButton(ButtonType.CANCEL).setId(Ids.BRANCH_CANCEL);
        Label text = new Label(texts.get("run.branch.text", Numerals.grouped(iteration), Numerals.grouped(last)));
        text.setWrapText(true);
        text.setMaxWidth(LINE * settings.dialogText().get());
        CheckBox always = new CheckBox(texts.get("run.branch.always"));
        always.setId(Ids.BRANCH_ALWAYS);
        VBox content = new VBox(text, always);
        content.getStyleClass().add("branch-question");
        getDialogPane().setContent(content);
        Dialogs.dress(getDialogPane(), settings);
        setResultConverter(type -> {
            if (type == keeping) {
                return BranchQuestion.Answer.BRANCH_KEEPING;
            }
            if (type != branch) {
                return BranchQuestion.Answer.CANCEL;
            }
            return always.isSelected() ? BranchQuestion.Answer.BRANCH_ALWAYS : BranchQuestion.Answer.BRANCH;
        });
    }

    /** Shows it and waits. */
    public BranchQuestion.Answer ask() {
        return showAndWait().orElse(BranchQuestion.Answer.CANCEL);
    }
}
