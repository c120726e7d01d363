package backstep.view.commands;

import backstep.model.document.WorksheetOptions;
import backstep.model.document.WorksheetOptions.Paper;
import backstep.model.document.WorksheetOptions.Solution;
import backstep.model.lesson.Fading;
import backstep.model.network.Identified;
import backstep.view.base.Controls;
import backstep.view.base.ExportKind;
import backstep.view.base.HandoutWish;
import backstep.view.base.Ids;
import backstep.view.base.Picker;
import backstep.view.base.Texts;
import backstep.view.base.ViewSetting;
import backstep.view.base.ViewSettings;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

/** What can be chosen of a handout: what students fill in, whether the solution goes along, paper, and variants. */
final class HandoutControls {

    private static final int DIGITS = 9;

    private final ViewSettings settings;
    private final Texts texts;
    private final Runnable changed;
    private final FormRows rows;
    private final List<Node> ofAll = new ArrayList<>();
    private final List<Node> ofWorksheets = new ArrayList<>();

    /**
     * Adds them to a form.
     *
     * @param changed run when something else is chosen
     */
    HandoutControls(FormRows rows, ViewSettings settings, Texts texts, Runnable changed) {
        this.rows = rows;
        this.settings = settings;
        this.texts = texts;
        this.changed = changed;
        ofWorksheets.add(picker(Ids.EXPORT_HIDE, "export.hide.", Fading.values(), settings.exportHide()));
        ofWorksheets.add(picker(Ids.EXPORT_SOLUTION, "export.solution.", Solution.values(), settings.exportSolution()));
        ofWorksheets.add(picker(Ids.EXPORT_PAPER, "export.paper.", Paper.values(), settings.exportPaper()));
        ofAll.add(field(
                Ids.EXPORT_VARIANTS, "export.variants.label", settings.exportVariants(), HandoutWish.MOST_VARIANTS));
        ofAll.add(field(Ids.EXPORT_SEED, "export.seed.label", settings.exportSeed(), Integer.MAX_VALUE));
    }

    /** Offers what there is to choose of a kind. */
    void show(ExportKind kind) {
        ofAll.forEach(control -> Controls.offer(control, kind.isHandout()));
        ofWorksheets.forEach(control -> Controls.offer(control, kind.isWorksheet()));
    }

    HandoutWish wish() {
        return new HandoutWish(
                new WorksheetOptions(
                        settings.exportHide().get(),
                        settings.exportSolution().get(),
                        settings.exportPaper().get()),
                settings.exportVariants().get(),
                settings.exportSeed().get());
    }

    private <T extends Identified> Node picker(String id, String key, T[] values, ViewSetting<T> setting) {
        List<Picker<T>> self = new ArrayList<>();
        Picker<T> picker = new Picker<>(
                id, texts.get(key + "label"), List.of(values), value -> texts.get(key + value.id()), value -> {
                    setting.set(value);
                    self.getFirst().show(value);
                    changed.run();
                });
        self.add(picker);
        picker.show(setting.get());
        rows.named(texts.get(key + "label"), picker);
        return picker;
    }

    private TextField field(String id, String key, ViewSetting<Integer> setting, int most) {
        TextField field = new TextField(Integer.toString(setting.get()));
        field.setId(id);
        field.setPrefColumnCount(DIGITS);
        // Nothing but a number in its bounds can be typed; none stands for 0.
        field.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().matches("\\d{0," + DIGITS + "}")
                                && number(change.getControlNewText()) <= most
                        ? change
                        : null));
        field.textProperty().subscribe((before, now) -> {
            setting.set(number(now));
            changed.run();
        });
        rows.named(texts.get(key), field);
        return field;
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
