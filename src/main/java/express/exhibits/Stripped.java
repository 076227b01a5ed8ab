package express.exhibits;

import express.files.UploadRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * A document without what it says about those who made it: author and program, attachments, actions, and what cameras
 * wrote into its photographs (place, time, device). Pictures proper are drawn anew by the module files.
 */
final class Stripped {

    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private Stripped() {}

    /** Anything but a PDF stays as it is. */
    static byte[] of(byte[] upload) {
        if (!Arrays.equals(upload, 0, Math.min(4, upload.length), PDF, 0, 4)) {
            return upload;
        }
        try (PDDocument document = Loader.loadPDF(upload)) {
            if (document.isEncrypted()) {
                throw new UploadRefused("files.refused.broken");
            }
            forget(document);
            var stripped = new ByteArrayOutputStream();
            document.save(stripped);
            return stripped.toByteArray();
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof UploadRefused refused ? refused : new UploadRefused("files.refused.broken");
        }
    }

    private static void forget(PDDocument document) throws IOException {
        document.setDocumentInformation(new PDDocumentInformation());
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        for (String entry : new String[] {"OpenAction", "AA", "AF", "PieceInfo", "Collection"}) {
            catalog.removeItem(COSName.getPDFName(entry));
        }
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            names.removeItem(COSName.getPDFName("JavaScript"));
            names.removeItem(COSName.EMBEDDED_FILES);
        }
        for (var key : document.getDocument().getXrefTable().keySet()) {
            COSObject object = document.getDocument().getObjectFromPool(key);
            forget(object.getObject());
        }
    }

    private static void forget(COSBase object) throws IOException {
        if (object instanceof COSDictionary dictionary) {
            dictionary.removeItem(COSName.METADATA);
            dictionary.removeItem(COSName.getPDFName("AA"));
            dictionary.removeItem(COSName.getPDFName("JS"));
        }
        if (object instanceof COSStream stream && COSName.DCT_DECODE.equals(stream.getFilters())) {
            byte[] photograph;
            try (var raw = stream.createRawInputStream()) {
                photograph = raw.readAllBytes();
            }
            try (OutputStream raw = stream.createRawOutputStream()) {
                raw.write(withoutNotes(photograph));
            }
        }
    }

    /** A JPEG without its segments APP1 (Exif, XMP) and APP13 (IPTC) and its comments. */
    static byte[] withoutNotes(byte[] jpeg) {
        var kept = new ByteArrayOutputStream();
        int at = 2;
        kept.write(jpeg, 0, Math.min(2, jpeg.length));
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) != 0xDA) {
            int marker = jpeg[at + 1] & 0xFF;
            int length = 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
            if (marker != 0xE1 && marker != 0xED && marker != 0xFE) {
                kept.write(jpeg, at, Math.min(length, jpeg.length - at));
            }
            at += length;
        }
        kept.write(jpeg, Math.min(at, jpeg.length), Math.max(0, jpeg.length - at));
        return kept.toByteArray();
    }
}
