package backstep.paint;

/** Numbers of places and lengths, as files have them: no more decimals than an eye can see. */
public final class Coordinates {

    private static final int UNIT = 1000;

    private Coordinates() {}

    /** At most three decimals, with a point, without zeros at the end. */
    public static String text(double value) {
        long units = Math.round(value * UNIT);
        String whole = (units < 0 ? "-" : "") + Math.abs(units) / UNIT;
        long rest = Math.abs(units) % UNIT;
        if (rest == 0) {
            return whole;
        }
        String decimals = Long.toString(UNIT + rest).substring(1);
        int end = decimals.length();
        while (decimals.charAt(end - 1) == '0') {
            end--;
        }
        return whole + "." + decimals.substring(0, end);
    }

    /** Several, with a space after each. */
    public static String list(double... values) {
        StringBuilder list = new StringBuilder();
        for (double value : values) {
            list.append(text(value)).append(' ');
        }
        return list.toString();
    }
}
