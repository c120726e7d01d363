package backstep.view.commands;

import backstep.controller.Frame;
import backstep.model.formula.Numerals;
import backstep.view.base.Controls;
import backstep.view.base.Dialogs;
import backstep.view.base.ExportKind;
import backstep.view.base.ExportWish;
import backstep.view.base.Ids;
import backstep.view.base.Picker;
import backstep.view.base.Pictures;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import backstep.view.base.ViewSetting;
import backstep.view.base.ViewSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.stage.Screen;
import javafx.stage.Window;

/** Asks what to export, how it looks, and where to: a file or the clipboard. What was chosen last is chosen again. */
final class ExportDialog extends Dialog<ExportDialog.Request> {

    /** Of the preview, for one pixel of the design. */
    private static final double PREVIEW = 0.35;

    private static final int EXCERPT_LINES = 10;

    /** Where the picture goes. */
    enum Destination {
        FILE,
        CLIPBOARD
    }

    record Request(ExportWish wish, Destination destination) {}

    /** How large the picture of what the screen shows is at scale 1. */
    interface Sizes {
        Dimension2D of(ExportKind kind);
    }

    private final ViewSettings settings;
    private final Texts texts;
    private final Pictures pictures;
    private final Sizes sizes;
    private final Frame frame;
    private final int filmed;
    private final FormRows form = new FormRows();
    private final Label size = new Label();
    private final CheckBox chalkboard;
    private final CheckBox transparent;
    private final ImageView preview = new ImageView();
    private final TextArea excerpt = new TextArea();
    private final HandoutControls handout;
    private Object excerptOf = "";
    private final Picker<Theme> palettes;
    private final Picker<Integer> scales;
    private final ButtonType save;
    private final ButtonType copy;

    /** @param filmed how many iterations a film would show; 0 = there is none */
    ExportDialog(
            Window owner, ViewSettings settings, Texts texts, Pictures pictures, Frame frame, int filmed, Sizes sizes) {
        this.settings = settings;
        this.texts = texts;
        this.pictures = pictures;
        this.frame = frame;
        this.filmed = filmed;
        this.sizes = sizes;
        chalkboard = box(Ids.EXPORT_CHALKBOARD, "export.chalkboard.text", settings.exportChalkboard());
        transparent = box(Ids.EXPORT_TRANSPARENT, "export.transparent.text", settings.exportTransparent());
        palettes = picker(
                Ids.EXPORT_PALETTE,
                "export.palette.label",
                List.of(Theme.values()),
                theme -> texts.get("theme." + theme.id() + ".text"),
                settings.exportPalette()::set);
        scales = picker(
                Ids.EXPORT_SCALE,
                "export.scale.label",
                pictures.scales(),
                value -> texts.get("export.scale.value", value),
                settings.exportScale()::set);
        handout = fill(form);
        excerpt.setId(Ids.EXPORT_EXCERPT);
        excerpt.setEditable(false);
        excerpt.setWrapText(true);
        excerpt.setPrefRowCount(EXCERPT_LINES);
        excerpt.setAccessibleText(texts.get("export.excerpt.name"));
        initOwner(owner);
        setTitle(texts.get("export.dialog.title"));
        save = new ButtonType(texts.get("export.save.text"), ButtonData.OK_DONE);
        copy = new ButtonType(texts.get("export.copy.text"), ButtonData.OTHER);
        getDialogPane().getButtonTypes().addAll(save, copy, ButtonType.CANCEL);
        getDialogPane().setContent(form);
        Dialogs.dress(getDialogPane(), settings);
        button(save).setId(Ids.EXPORT_SAVE);
        button(copy).setId(Ids.EXPORT_COPY);
        heightProperty().subscribe(this::stayOnScreen);
        chalkboard.selectedProperty().subscribe((before, now) -> describe());
        transparent.selectedProperty().subscribe((before, now) -> describe());
        describe();
        setResultConverter(type -> type == save
                ? new Request(wish(), Destination.FILE)
                : type == copy ? new Request(wish(), Destination.CLIPBOARD) : null);
    }

    private HandoutControls fill(FormRows rows) {
        Picker<ExportKind> kinds = picker(
                Ids.EXPORT_SUBJECT,
                "export.subject.label",
                List.of(ExportKind.values()),
                kind -> texts.get("export.kind." + kind.id()),
                settings.exportKind()::set);
        kinds.show(settings.exportKind().get());
        scales.show(settings.exportScale().get());
        palettes.show(settings.exportPalette().get());
        preview.setPreserveRatio(true);
        rows.getStyleClass().add("export-grid");
        rows.named(texts.get("export.subject.label"), kinds);
        rows.named(texts.get("export.palette.label"), palettes);
        rows.named(texts.get("export.scale.label"), scales);
        rows.unnamed(chalkboard);
        rows.unnamed(transparent);
        HandoutControls controls = new HandoutControls(rows, settings, texts, this::describe);
        rows.unnamed(size);
        rows.across(preview);
        rows.across(excerpt);
        size.getStyleClass().add("export-size");
        return controls;
    }

    private <T> Picker<T> picker(
            String id, String key, List<T> values, Function<T, String> text, SettingTo<T> setting) {
        List<Picker<T>> self = new ArrayList<>();
        Picker<T> picker = new Picker<>(id, texts.get(key), values, text, value -> {
            setting.set(value);
            self.getFirst().show(value);
            describe();
        });
        self.add(picker);
        return picker;
    }

    /** Takes what was chosen. */
    private interface SettingTo<T> {
        void set(T value);
    }

    private CheckBox box(String id, String key, ViewSetting<Boolean> setting) {
        CheckBox box = new CheckBox(texts.get(key));
        box.setId(id);
        box.setSelected(setting.get());
        box.selectedProperty().subscribe(setting::set);
        return box;
    }

    private ExportWish wish() {
        return new ExportWish(
                settings.exportKind().get(),
                settings.exportPalette().get(),
                settings.exportChalkboard().get(),
                settings.spotlight().get(),
                settings.legend().get(),
                settings.exportTransparent().get(),
                settings.exportScale().get(),
                handout.wish());
    }

    /** Shows what it will be and says how large, or why it cannot be. */
    private void describe() {
        ExportWish wish = wish();
        ExportKind kind = wish.kind();
        Optional<String> refusal = refusal(wish);
        size.setText(refusal.orElseGet(() -> describe(wish)));
        boolean isDrawn = kind.isOfSteps();
        boolean isFilm = kind == ExportKind.FILM;
        Controls.offer(chalkboard, isDrawn);
        Controls.offer(palettes, isDrawn || isFilm);
        Controls.offer(scales, !kind.isHandout() && !isFilm);
        Controls.offer(transparent, kind.canBeTransparent());
        handout.show(kind);
        showExcerpt(wish, kind.isHandout() && refusal.isEmpty());
        Controls.show(preview, isDrawn);
        preview.setImage(isDrawn ? pictures.preview(frame, wish, PREVIEW) : null);
        button(save).setDisable(refusal.isPresent());
        boolean canCopy = kind.isOfScreen() || kind == ExportKind.PNG || kind == ExportKind.SVG;
        button(copy).setDisable(refusal.isPresent() || !canCopy);
        Optional.ofNullable(getDialogPane().getScene().getWindow()).ifPresent(Window::sizeToScene);
    }

    /** What is chosen changes how high it is; its buttons are at the bottom. */
    private void stayOnScreen() {
        if (!isShowing()) {
            return;
        }
        Rectangle2D screen = Screen.getScreensForRectangle(getX(), getY(), 1, 1).stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
        if (getHeight() > screen.getHeight()) {
            setHeight(screen.getHeight());
        }
        setY(Math.max(screen.getMinY(), Math.min(getY(), screen.getMaxY() - getHeight())));
    }

    /** Made in the background; what comes for a wish that is none any more is not shown. */
    private void showExcerpt(ExportWish wish, boolean shown) {
        Controls.show(excerpt, shown);
        if (!shown || wish.equals(excerptOf)) {
            return;
        }
        excerptOf = wish;
        pictures.excerpt(frame, wish, text -> setExcerpt(wish, text), reason -> setExcerpt(wish, reason));
    }

    private void setExcerpt(ExportWish wish, String text) {
        if (wish.equals(excerptOf)) {
            excerpt.setText(text);
        }
    }

    private String describe(ExportWish wish) {
        ExportKind kind = wish.kind();
        return kind == ExportKind.FILM
                ? texts.get("export.film.text", Numerals.grouped(filmed))
                : kind.isHandout() ? contents(kind) : pixels(wish);
    }

    private String pixels(ExportWish wish) {
        Dimension2D at1 = sizes.of(wish.kind());
        return texts.get(
                wish.kind().isOfAllSteps() ? "export.size-of-steps.text" : "export.size.text",
                Math.round(at1.getWidth() * wish.scale()),
                Math.round(at1.getHeight() * wish.scale()),
                frame.steps().size());
    }

    private String contents(ExportKind kind) {
        String iteration = Numerals.grouped(frame.iteration().number());
        int variants = settings.exportVariants().get();
        String what = kind.isWorksheet()
                ? texts.get("export.worksheet." + settings.exportHide().get().id(), iteration)
                : texts.get("export.handout.text", iteration);
        return variants == 0 ? what : what + " " + texts.get("export.variants.text", variants);
    }

    private Optional<String> refusal(ExportWish wish) {
        if (frame.withholds() && wish.kind().isOfWholeIteration()) {
            return Optional.of(texts.get("predict.withheld.text"));
        }
        if (wish.kind() == ExportKind.FILM && filmed == 0) {
            return Optional.of(texts.get("views.film.none"));
        }
        if (wish.kind().isHandout() || wish.kind() == ExportKind.FILM) {
            return Optional.empty();
        }
        Dimension2D at1 = sizes.of(wish.kind());
        try {
            pictures.check(at1.getWidth(), at1.getHeight(), wish.scale());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    private Button button(ButtonType type) {
        return (Button) getDialogPane().lookupButton(type);
    }
}
