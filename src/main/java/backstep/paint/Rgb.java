package backstep.paint;

/**
 * A colour.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Rgb(int red, int green, int blue) {

    /** Six digits as in a style sheet, without the {@code #}. */
    static Rgb of(String hex) {
        int value = Integer.parseInt(hex, 16);
        return new Rgb(value >> 16, value >> 8 & 0xff, value & 0xff);
    }

    /** Six digits, without a {@code #}. */
    public String hex() {
        return "%06x".formatted(red << 16 | green << 8 | blue);
    }

    /** A share of the way to another colour. */
    public Rgb towards(Rgb other, double share) {
        return new Rgb(
                between(red, other.red, share), between(green, other.green, share), between(blue, other.blue, share));
    }

    private static int between(int one, int other, double share) {
        return (int) Math.round(one + share * (other - one));
    }
}
