package backstep.paint.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** The numbered objects of a PDF file and the table that says where they are (ISO 32000-1, 7.5). */
final class PdfObjects {

    /** The second line marks the file as binary. */
    private static final byte[] HEADER = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1);

    private static final byte[] NONE = {};

    private final List<byte[]> objects = new ArrayList<>();

    /** A number for an object that is {@link #set} later. */
    int reserve() {
        objects.add(NONE);
        return objects.size();
    }

    int add(String object) {
        int number = reserve();
        set(number, object);
        return number;
    }

    void set(int number, String object) {
        objects.set(number - 1, bytes(object));
    }

    /**
     * A stream, compressed.
     *
     * @param entries of its dictionary, besides length and filter
     */
    int addStream(String entries, byte[] content) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        byte[] packed = packed(content);
        stream.writeBytes(bytes("<<" + entries + "/Filter/FlateDecode/Length " + packed.length + ">>\nstream\n"));
        stream.writeBytes(packed);
        stream.writeBytes(bytes("\nendstream"));
        objects.add(stream.toByteArray());
        return objects.size();
    }

    static String reference(int number) {
        return number + " 0 R";
    }

    /** Words in any script. */
    static String string(String text) {
        StringBuilder hex = new StringBuilder("<feff");
        for (char unit : text.toCharArray()) {
            hex.append("%04x".formatted((int) unit));
        }
        return hex.append('>').toString();
    }

    void writeTo(OutputStream out, int catalog, int info) throws IOException {
        out.write(HEADER);
        long offset = HEADER.length;
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int number = 1; number <= objects.size(); number++) {
            table.append("%010d 00000 n \n".formatted(offset));
            byte[] start = bytes(number + " 0 obj\n");
            byte[] end = bytes("\nendobj\n");
            byte[] object = objects.get(number - 1);
            out.write(start);
            out.write(object);
            out.write(end);
            offset += start.length + object.length + end.length;
        }
        table.append("trailer\n<</Size ").append(objects.size() + 1);
        table.append("/Root ").append(reference(catalog)).append("/Info ").append(reference(info));
        table.append(">>\nstartxref\n").append(offset).append("\n%%EOF\n");
        out.write(bytes(table.toString()));
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(content);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail to be written", e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
