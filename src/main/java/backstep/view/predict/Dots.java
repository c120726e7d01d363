package backstep.view.predict;

import backstep.controller.Quiz.Grade;
import backstep.view.base.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** A line of dots, one for each question, which tell by colour and shape what came of it. */
final class Dots extends FlowPane {

    /** More than that are told in words alone. */
    private static final int MOST = 60;

    private static final int IN_A_ROW = 15;

    private final Texts texts;

    Dots(Texts texts) {
        this.texts = texts;
        getStyleClass().add("dots");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void show(List<Grade> grades) {
        getChildren()
                .setAll(
                        grades.size() > MOST
                                ? List.of()
                                : grades.stream().map(Dots::dot).toList());
        Map<Grade, Long> counts =
                grades.stream().collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()));
        setAccessibleText(counts.entrySet().stream()
                .map(entry -> texts.get("predict.dots." + id(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(", ")));
    }

    @Override
    protected double computePrefWidth(double height) {
        double row = getChildren().stream()
                .limit(IN_A_ROW)
                .mapToDouble(dot -> dot.prefWidth(-1) + getHgap())
                .sum();
        return snappedLeftInset() + Math.max(0, row - getHgap()) + snappedRightInset();
    }

    private static Region dot(Grade grade) {
        Region dot = new Region();
        dot.getStyleClass().addAll("dot", "dot-" + id(grade));
        return dot;
    }

    private static String id(Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT);
    }
}
