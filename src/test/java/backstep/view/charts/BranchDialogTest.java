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
        assertThat(answer(Ids.BRANCH_KEEP, false)).isEqualTo(Answer.KEEP);
        assertThat(answer(Ids.BRANCH_KEEP, true)).isEqualTo(Answer.KEEP);
    }

    private static Answer answer(String button, boolean always) {
        return FxThread.call(() -> {
            Stage owner = new Stage();
            owner.setScene(new Scene(new Region()));
            BranchDialog dialog = new BranchDialog(owner, new ViewSettings(), Texts.load(), 3, 10_001);
            dialog.show();
            Node pane = dialog.getDialogPane();
            ((CheckBox) pane.lookup("#" + Ids.BRANCH_ALWAYS)).setSelected(always);
            ((Button) pane.lookup("#" + button)).fire();
            return dialog.getResult();
        });
    }
}
