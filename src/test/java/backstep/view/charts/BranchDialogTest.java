package backstep.view.charts;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.BranchQuestion.Answer;
import backstep.view.FxThread;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class BranchDialogTest {

    @Test
    void theAnswerIsTheButtonThatWasPressed() {
        assertThat(answer(Ids.BRANCH_GO, false)).isEqualTo(Answer.BRANCH);
        assertThat(answer(Ids.BRANCH_GO, true)).isEqualTo(Answer.BRANCH_ALWAYS);
        assertThat(answer(Ids.BRANCH_KEEP, false)).isEqualTo(Answer.BRANCH_KEEPING);
        assertThat(answer(Ids.BRANCH_CANCEL, false)).isEqualTo(Answer.CANCEL);
        assertThat(answer(Ids.BRANCH_CANCEL, true)).isEqualTo(Answer.CANCEL);
    }

    @Test
    void noRunIsKeptWhereThereAreAsManyAsThereCanBe() {
        assertThat(FxThread.<Boolean>call(() -> {
                    BranchDialog dialog = dialog(false);
                    dialog.show();
                    boolean disabled =
                            dialog.getDialogPane().lookup("#" + Ids.BRANCH_KEEP).isDisabled();
                    dialog.close();
                    return disabled;
                }))
                .isTrue();
    }

    private static BranchDialog dialog(boolean keepable) {
        Stage owner = new Stage();
        owner.setScene(new Scene(new Region()));
        return new BranchDialog(owner, new ViewSettings(), Texts.load(), 3, 10_001, keepable);
    }

    private static Answer answer(String button, boolean always) {
        return FxThread.call(() -> {
            BranchDialog dialog = dialog(true);
            dialog.show();
            Node pane = dialog.getDialogPane();
            ((CheckBox) pane.lookup("#" + Ids.BRANCH_ALWAYS)).setSelected(always);
            ((Button) pane.lookup("#" + button)).fire();
            return dialog.getResult();
        });
    }
}
