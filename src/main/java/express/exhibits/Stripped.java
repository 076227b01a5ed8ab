package express.exhibits;

import express.files.UploadRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * A document without what it says about those who made it: author and program, attachments, actions, and what cameras
 * wrote into its photographs (place, time, device). Pictures proper are drawn anew by the module files.
 */
final class Stripped {

    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    /** What a reader's program would do by itself, and what lies where nobody sees it. */
    private static final List<String> RUNNING_OR_HIDDEN =
            List.of("Metadata", "AA", "JS", "EF", "XFA", "RichMediaContent");

    /** Whatever does more than lead on, to another page or to an address. */
    private static final Set<String> ACTS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "Rendition",
            "RichMediaExecute",
            "GoToE",
            "GoToR",
            "Movie",
            "Sound");

    private static final List<COSName> JPEGS = List.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION);

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
        for (String entry : new String[] {"OpenAction", "AF", "PieceInfo", "Collection"}) {
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

    /** Also what is written inside; what is only referred to is an object of its own. */
    private static void forget(@Nullable COSBase object) throws IOException {
        if (object instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                forget(array.get(i));
            }
        }
        if (object instanceof COSDictionary dictionary) {
            RUNNING_OR_HIDDEN.forEach(entry -> dictionary.removeItem(COSName.getPDFName(entry)));
            if (ACTS.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))) {
                dictionary.clear();
            }
            for (COSBase value : List.copyOf(dictionary.getValues())) {
                forget(value);
            }
        }
        if (object instanceof COSStream stream) {
            forgetPlace(stream);
        }
    }

    /** However a photograph is packed around itself. */
    private static void forgetPlace(COSStream stream) throws IOException {
        List<COSName> filters = filters(stream.getFilters());
        if (filters.isEmpty() || !JPEGS.contains(filters.getLast())) {
            return;
        }
        byte[] photograph;
        try (var packed = new PDStream(stream)
                .createInputStream(JPEGS.stream().map(COSName::getName).toList())) {
            photograph = packed.readAllBytes();
        }
        try (OutputStream raw = stream.createRawOutputStream()) {
            raw.write(withoutNotes(photograph));
        }
        stream.setItem(COSName.FILTER, COSName.DCT_DECODE);
        if (stream.getDictionaryObject(COSName.DECODE_PARMS) instanceof COSArray) {
            stream.removeItem(COSName.DECODE_PARMS);
        }
    }

    private static List<COSName> filters(@Nullable COSBase said) {
        return switch (said) {
            case COSName one -> List.of(one);
            case COSArray several ->
                IntStream.range(0, several.size())
                        .mapToObj(several::getObject)
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .toList();
            case null, default -> List.of();
        };
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
