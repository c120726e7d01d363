import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Draws the icon in the formats of the three platforms. Of SVG it knows what the icon is made of: rectangles, circles,
 * lines and polygons in plain colours.
 */
class Icon {

    /** The edges of a Windows icon: lists, task bar, desktop. */
    private static final List<Integer> ICO_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    /** The names that macOS has for pictures of these edges. */
    private static final Map<String, Integer> ICNS_SIZES = icnsSizes();

    private final NodeList shapes;
    private final double edge;

    Icon(Path svg) throws IOException {
        try {
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(svg.toFile())
                    .getDocumentElement();
            shapes = root.getChildNodes();
            edge = Double.parseDouble(root.getAttribute("viewBox").split(" ")[2]);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(svg + " cannot be read", e);
        }
    }

    void writePng(Path file) throws IOException {
        Files.write(file, png(512));
    }

    /** A directory of pictures, each a PNG as it is. */
    void writeIco(Path file) throws IOException {
        int header = 6 + 16 * ICO_SIZES.size();
        ByteBuffer directory = ByteBuffer.allocate(header).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.size());
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (int size : ICO_SIZES) {
            byte[] png = png(size);
            // 256 does not fit into its byte and is written as 0.
            directory.put((byte) size).put((byte) size).putShort((short) 0);
            directory.putShort((short) 1).putShort((short) 32);
            directory.putInt(png.length).putInt(header + pictures.size());
            pictures.write(png);
        }
        Files.write(file, concatenated(directory.array(), pictures.toByteArray()));
    }

    /** A row of chunks, each a name, its whole length and a PNG. */
    void writeIcns(Path file) throws IOException {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (Map.Entry<String, Integer> entry : ICNS_SIZES.entrySet()) {
            chunks.write(chunk(entry.getKey(), png(entry.getValue())));
        }
        Files.write(file, chunk("icns", chunks.toByteArray()));
    }

    private static byte[] chunk(String name, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(8 + content.length);
        return chunk.put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(8 + content.length)
                .put(content)
                .array();
    }

    private static byte[] concatenated(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static Map<String, Integer> icnsSizes() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("ic11", 32);
        sizes.put("ic12", 64);
        sizes.put("ic07", 128);
        sizes.put("ic08", 256);
        sizes.put("ic09", 512);
        sizes.put("ic10", 1024);
        return sizes;
    }

    private byte[] png(int size) throws IOException {
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(size / edge, size / edge);
        for (int i = 0; i < shapes.getLength(); i++) {
            if (shapes.item(i) instanceof Element element
                    && !element.getTagName().equals("title")) {
                draw(element, graphics);
            }
        }
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    private static void draw(Element element, Graphics2D graphics) {
        Shape shape = shape(element);
        if (element.hasAttribute("fill")) {
            graphics.setPaint(Color.decode(element.getAttribute("fill")));
            graphics.fill(shape);
        }
        if (element.hasAttribute("stroke")) {
            graphics.setPaint(Color.decode(element.getAttribute("stroke")));
            graphics.setStroke(new BasicStroke(
                    (float) number(element, "stroke-width"), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            graphics.draw(shape);
        }
    }

    private static Shape shape(Element element) {
        return switch (element.getTagName()) {
            case "rect" ->
                new RoundRectangle2D.Double(
                        number(element, "x"),
                        number(element, "y"),
                        number(element, "width"),
                        number(element, "height"),
                        2 * number(element, "rx"),
                        2 * number(element, "rx"));
            case "circle" -> {
                double radius = number(element, "r");
                yield new Ellipse2D.Double(
                        number(element, "cx") - radius, number(element, "cy") - radius, 2 * radius, 2 * radius);
            }
            case "line" ->
                new Line2D.Double(
                        number(element, "x1"), number(element, "y1"), number(element, "x2"), number(element, "y2"));
            case "polygon" -> polygon(element.getAttribute("points"));
            default -> throw new IllegalArgumentException("the icon has an element <" + element.getTagName() + ">");
        };
    }

    private static Polygon polygon(String points) {
        Polygon polygon = new Polygon();
        for (String point : points.split(" ")) {
            String[] place = point.split(",");
            polygon.addPoint(Integer.parseInt(place[0]), Integer.parseInt(place[1]));
        }
        return polygon;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
